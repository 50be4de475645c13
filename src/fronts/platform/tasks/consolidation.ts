import { createHash } from "node:crypto";
import { Refusal } from "../doors/visitor";
import { institutionInForce, type Platform } from "../platform";
import { standingOf } from "./standing";
import type { HandIn } from "../store/kept/hand-ins";
import type { ConsolidatedFiles, Jobs } from "../jobs/job";

const NOTHING = "没有等待汇总的报送，没有汇总。";
const CHANGED = "预览以后又有科室报送、退回，或者换了院工作簿，没有写入。请看新的预览，再写入。";

/** What would be consolidated now: the newest of every department that waits for it. */
interface Pending {
  readonly handIns: readonly HandIn[];
  readonly asked: Omit<Jobs["consolidate"]["asked"], "folder">;
  /** Changes with everything that the result rests on. */
  readonly basis: string;
}

/** The newest hand-ins into the books, shown before anything is written. */
export async function previewed(
  platform: Platform,
): Promise<{ readonly preview: ConsolidatedFiles; readonly basis: string }> {
  const { asked, basis } = pendingOf(platform);
  return { preview: await platform.workers.run("consolidate", { ...asked, folder: null }), basis };
}

/** Writes what was shown: a new version of the institution workbook and a receipt for each department, all of it or nothing. */
export async function consolidated(platform: Platform, basis: string): Promise<ConsolidatedFiles> {
  const pending = pendingOf(platform);
  if (pending.basis !== basis) throw new Refusal(409, CHANGED);
  return platform.store.files.aside(async (folder) => {
    const result = await platform.workers.run("consolidate", { ...pending.asked, folder });
    await keepResult(platform, pending, result);
    return result;
  });
}

async function keepResult(
  platform: Platform,
  { handIns, basis }: Pending,
  { made, batch }: ConsolidatedFiles,
): Promise<void> {
  const { files, office } = platform.store;
  if (!made) throw new Error("nothing was made");
  const { institution, facts, receipts } = made;
  for (const file of [institution, ...receipts]) await files.keep(file);
  // A department may have handed in meanwhile: what was shown counts, or nothing.
  if (pendingOf(platform).basis !== basis) throw new Refusal(409, CHANGED);
  const { sha256 } = institution;
  office.addConsolidation(
    { sha256, facts: JSON.stringify(facts), batch, departments: facts.departments },
    handIns.map(({ id }) => id),
    receipts.map(({ department, sha256: digest, file, size }) => ({
      department,
      sha256: digest,
      file,
      size,
    })),
  );
}

function pendingOf({ store }: Platform): Pending {
  const institution = institutionInForce(store);
  const handIns = store.accounts.departments().flatMap(({ code }) => {
    const standing = standingOf(store, code);
    return standing.state === "已报" ? [{ handIn: standing.latest, code }] : [];
  });
  if (!institution || handIns.length === 0) throw new Refusal(409, NOTHING);
  const names = new Map(store.accounts.departments().map(({ code, name }) => [code, name] as const));
  const files = handIns.map(({ handIn: { id, sha256, number }, code }) => ({
    ...{
      handIn: id,
      path: store.files.at(sha256),
      sha256,
      file: `${names.get(code) ?? code}-第${number}次.xlsx`,
    },
  }));
  const { path, sha256 } = institution;
  const said = JSON.stringify([sha256, store.clock.today(), files.map(({ handIn }) => handIn)]);
  return {
    handIns: handIns.map(({ handIn }) => handIn),
    asked: { institution: { path, sha256 }, files, today: store.clock.today() },
    basis: createHash("sha256").update(said).digest("hex"),
  };
}
