import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { buildSync } from "esbuild";
import { parquetBytes } from "../../src/hosts/file/exchange/parquet-bytes";
import { ParquetStore } from "../../src/hosts/file/disk/store/parquet-store";
import { KEPT_TABLES } from "../../src/subjects/roll-up/relations";
import { tempFolder } from "../support/temp-folder";
import { roundOf } from "./killed-round";

const inFolder = tempFolder();
const KILLS = 32;
/** Longest wait before the kill, in milliseconds: several rounds of adding. */
const LONGEST = 60;
/** Milliseconds for which folders being moved are waited for. */
const PATIENCE = 2_000;
/** Batches are numbered from 10, lest one of a single figure comes after one of two. */
const FIRST = 10;

test(`killed at ${KILLS} random moments, a store holds the old packages or the new ones, both of them and every table`, async () => {
  const adder = inFolder("killed-adder.cjs");
  buildSync({
    entryPoints: [join(__dirname, "killed-adder.ts")],
    outfile: adder,
    bundle: true,
    platform: "node",
    external: ["@duckdb/node-api"],
  });
  const root = inFolder("库");
  const store = new ParquetStore(
    root,
    KEPT_TABLES.map(({ name }) => name),
  );
  let [round, unfinished] = [FIRST, 0];
  for (let kill = 0; kill < KILLS; kill++) {
    await killed(adder, root, round, kill % 2 === 0);
    if ((await store.state())?.moving) unfinished++;
    await store.settle();
    const folder = join(root, "plan_year=2012");
    expect(readdirSync(folder).sort()).toEqual(["institution_code=440101", "institution_code=440102"]);
    const { batch } = JSON.parse(
      readFileSync(join(folder, "institution_code=440101/package.json"), "utf8"),
    ) as { batch: string };
    round = Number(batch.split("-")[1]);
    for (const { institution, tables } of roundOf(round))
      for (const table of tables) {
        const bytes = readFileSync(join(folder, `institution_code=${institution}`, `${table.name}.parquet`));
        expect([institution, table.name, bytes.equals(parquetBytes(table))]).toEqual([
          institution,
          table.name,
          true,
        ]);
      }
    round++;
  }
  // Else no kill met it in its midst, and this would prove little.
  expect(unfinished).toBeGreaterThan(0);
});

/** Starts the adder, waits until it has added once, and kills it in the midst of a later round: at some moment, or while folders are moved. */
async function killed(adder: string, root: string, round: number, whileMoving: boolean): Promise<void> {
  const child = spawn(process.execPath, [adder, root, String(round)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  await once(child.stdout, "data");
  await (whileMoving
    ? moving(join(root, "store.json"))
    : new Promise((wait) => setTimeout(wait, Math.random() * LONGEST)));
  child.kill("SIGKILL");
  await once(child, "exit");
}

async function moving(state: string): Promise<void> {
  for (const until = performance.now() + PATIENCE; performance.now() < until;) {
    if (readFileSync(state, "utf8").includes('"moving":{')) return;
    await new Promise((wait) => setImmediate(wait));
  }
}
