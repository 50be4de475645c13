import { rankOf } from "../../subjects/consolidation/order";
import { countBySeverity, type Finding, type Severity } from "../../findings/finding";
import { sortFindings } from "../../findings/sort-findings";
import { sheetRanks } from "../../reading/read-workbook";
import type { House } from "../../house/house";
import { ask } from "../../checking/ask";
import { CHECKS } from "../../subjects";
import type { WorkbookContent } from "../../workbook/grid";
import { checkDepartment, readFile, type CheckedFile, type CheckSettings } from "./check-department";
import type { CheckMemory } from "./check-memory";
import { checkOwn } from "./check-own";

/** What is looked at of a workbook that was judged when it is put together with others. */
export interface JudgedWorkbook extends Pick<CheckedFile, "kind" | "department" | "points" | "findings"> {
  readonly read: Pick<CheckedFile["read"], "file" | "tabs">;
}

export interface CheckResult<F extends JudgedWorkbook = CheckedFile> {
  readonly files: readonly F[];
  readonly findings: readonly Finding[];
  readonly counts: Readonly<Record<Severity, number>>;
}

/** The walk of one workbook, from cells to findings. With a memory, what did not change since is not looked at again. */
export function checkWorkbook(
  content: WorkbookContent,
  settings: CheckSettings,
  memory?: CheckMemory,
): CheckedFile {
  const read = readFile(content, settings, memory);
  return read.kind === "institution"
    ? checkOwn(content, read, settings, memory?.points)
    : checkDepartment(read, settings, memory);
}

/** A judged workbook without lines that nobody asks about beside others': its cells need not be held until all are judged. */
export function withoutLines({ read: { file, tabs }, ...judged }: CheckedFile): JudgedWorkbook {
  const { kind, department, findings } = judged;
  const points = judged.points.filter((point) => CHECKS.together.some((check) => check.asksAbout(point)));
  return { read: { file, tabs }, kind, department, points, findings };
}

/** Puts checked workbooks together: numbers used twice, and everything in the order of the contract. */
export function checkTogether<F extends JudgedWorkbook>(
  files: readonly F[],
  house: House | null,
): CheckResult<F> {
  const ordered = inOrder(files, house);
  const findings = ordered.flatMap((file) => file.findings);
  const points = ordered.flatMap((file) => file.points);
  ask(CHECKS.together, [{ points, house }], (finding) => findings.push(finding));
  const ranks = new Map(ordered.map(({ read }, index) => [read.file, index] as const));
  const sorted = sortFindings(
    findings,
    (file) => ranks.get(file) ?? -1,
    sheetRanks(ordered.map(({ read }) => read)),
  );
  return { files: ordered, findings: sorted, counts: countBySeverity(sorted) };
}

function inOrder<F extends JudgedWorkbook>(files: readonly F[], house: House | null): F[] {
  const rank = house ? rankOf(house) : () => 0;
  const key = ({ kind, department }: JudgedWorkbook) => (kind === "institution" ? -1 : rank(department));
  return [...files].sort(
    (a, b) => key(a) - key(b) || (a.read.file < b.read.file ? -1 : a.read.file > b.read.file ? 1 : 0),
  );
}
