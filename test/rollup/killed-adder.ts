// Adds two packages at once, over and over with a later batch, until it is killed: `killed-adder <store> <first round>`.
import { judgePackage } from "../../src/flows/roll-up/adding";
import { ParquetStore } from "../../src/hosts/file/disk/store/parquet-store";
import { KEPT_TABLES } from "../../src/subjects/roll-up/relations";
import { inTurn } from "../support/sent-packages";
import { roundOf } from "./killed-round";

const [root = "", first = ""] = process.argv.slice(2);
void (async () => {
  const store = new ParquetStore(
    root,
    KEPT_TABLES.map(({ name }) => name),
  );
  for (let round = Number(first); ; round++) {
    await store.add(inTurn(roundOf(round)), judgePackage);
    process.stdout.write(".");
  }
})();
