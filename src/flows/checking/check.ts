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

export interface CheckResult {
  readonly files: readonly CheckedFile[];
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

/** Puts checked workbooks together: numbers used twice, and everything in the order of the contract. */
export function checkTogether(files: readonly CheckedFile[], house: House | null): CheckResult {
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

function inOrder(files: readonly CheckedFile[], house: House | null): CheckedFile[] {
  const rank = house ? rankOf(house) : () => 0;
  const key = ({ kind, department }: CheckedFile) => (kind === "institution" ? -1 : rank(department));
  return [...files].sort(
    (a, b) => key(a) - key(b) || (a.read.file < b.read.file ? -1 : a.read.file > b.read.file ? 1 : 0),
  );
}
