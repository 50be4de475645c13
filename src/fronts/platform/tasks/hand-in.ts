import { HostError } from "../../../workbook/host-error";
import { institutionInForce, type Platform } from "../platform";
import type { HandIn, Held } from "../store/kept/hand-ins";
import type { IncomingFile } from "../store/workbook-files";
import type { JudgedFile } from "../jobs/job";

/** What became of a workbook that a department handed in. */
export type Outcome =
  | { readonly outcome: "received"; readonly handIn: HandIn }
  /** It has errors: it counts once somebody says so, where the rules allow that. */
  | { readonly outcome: "held"; readonly held: Held }
  | { readonly outcome: "refused"; readonly sentence: string };

/** A file as it was sent, whole. */
export interface Upload {
  readonly file: string;
  readonly incoming: IncomingFile;
}

const NO_INSTITUTION = "监察室还没有放上院工作簿，现在不能报送。请与监察室联系。";

/**
 * Takes in what a department hands in: judged in a thread of its own, kept only where it counts, waits or is somebody's to look at.
 * Once this has answered that it was received, it stays, whatever happens.
 */
export async function takeIn(
  platform: Platform,
  department: string,
  { file, incoming }: Upload,
): Promise<Outcome> {
  const { files, office } = platform.store;
  try {
    const judged = await judge(platform, department, file, incoming);
    return await settled(platform, department, { file, incoming }, judged);
  } catch (error) {
    if (!(error instanceof HostError) || error.code === "disk") throw error;
    // What cannot be read may be anything, also the third workbook: nothing of it stays.
    office.note(department, "未收", { 文件: file, 原因: error.message });
    return { outcome: "refused", sentence: error.message };
  } finally {
    await files.drop(incoming.path);
  }
}

async function judge(
  { store, workers }: Platform,
  department: string,
  file: string,
  incoming: IncomingFile,
): Promise<JudgedFile> {
  const institution = institutionInForce(store);
  const name = store.accounts.department(department)?.name;
  if (!institution || name === undefined) throw new HostError("not-found", NO_INSTITUTION);
  const before = store.handIns.latest(department);
  return workers.run("judge", {
    ...{ path: incoming.path, file, department: name, today: store.clock.today() },
    institution: { path: institution.path, sha256: institution.sha256 },
    before: before ? (store.handIns.reportOf(before.id) ?? null) : null,
  });
}

async function settled(
  { store }: Platform,
  department: string,
  { file, incoming }: Upload,
  judged: JudgedFile,
): Promise<Outcome> {
  const { files, handIns, office } = store;
  const { sha256, size } = incoming;
  switch (judged.kind) {
    case "confidential":
      await files.drop(incoming.path);
      office.note(department, "已删除", { 原因: "监察室专用工作簿" });
      return { outcome: "refused", sentence: judged.sentence };
    case "refused":
      office.note(department, "未收", { 文件: file, 原因: judged.sentence });
      return { outcome: "refused", sentence: judged.sentence };
    case "set-apart":
      await files.keep(incoming);
      office.setApart({ department, sha256, file, size, sentence: judged.sentence });
      return { outcome: "refused", sentence: judged.sentence };
    case "reply": {
      await files.keep(incoming);
      const reply = { department, file, report: judged.report, errors: 0, warnings: 0, hints: 0, lines: 1 };
      const handIn = handIns.count(reply, incoming, {
        kind: "reply",
        reason: null,
        changes: `${judged.number}号`,
      });
      return { outcome: "received", handIn };
    }
    case "register": {
      await files.keep(incoming);
      const { error: errors, warning: warnings, hint: hints } = judged.counts;
      const counted = {
        department,
        file,
        report: judged.report,
        errors,
        warnings,
        hints,
        lines: judged.rows,
      };
      if (errors > 0)
        return { outcome: "held", held: handIns.hold(counted, incoming, judged.countsWithErrors) };
      return {
        outcome: "received",
        handIn: handIns.count(counted, incoming, { kind: "register", reason: null, changes: judged.changes }),
      };
    }
  }
}
