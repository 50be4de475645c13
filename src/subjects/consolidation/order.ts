import type { House } from "../../house/house";
import { LEVELS } from "../../sheets/define-sheet";
import type { InstitutionRow } from "./sheets/institution-table";
import { INSTITUTION, LEADERSHIP } from "../../sheets/words";
import type { Submission } from "./choosing/submission";

/** Files in official order of their departments, unknown ones last, then by name; whatever order they came in. */
export function inOfficialOrder(files: readonly Submission[], house: House): Submission[] {
  const rank = rankOf(house);
  const key = ({ one }: Submission) => rank(one.department?.name ?? null);
  return [...files].sort((a, b) => key(a) - key(b) || compare(a.file, b.file) || compare(a.sha256, b.sha256));
}

/** Rows of 汇总表: the institution's own, then departments in official order, 科室 before 岗位, by number. */
export function rowsInOrder<R extends InstitutionRow>(rows: readonly R[], house: House): R[] {
  const rank = rankOf(house);
  const keyed = rows.map((row) => ({
    row,
    department: rank(row.department),
    level: LEVELS.indexOf(row.level as (typeof LEVELS)[number]),
    number: numberIn(row.riskId ?? ""),
  }));
  keyed.sort(
    (a, b) =>
      a.department - b.department ||
      a.level - b.level ||
      a.number - b.number ||
      compare(a.row.riskId ?? "", b.row.riskId ?? ""),
  );
  return keyed.map(({ row }) => row);
}

/** What stands behind the last dash; 0 where that is no number. */
function numberIn(riskId: string): number {
  return Number(riskId.slice(riskId.lastIndexOf("-") + 1)) || 0;
}

/** The institution −1, then the leadership, which needs no line; departments from 0, names that nobody lists last. */
export function rankOf({ departments }: House): (department: string | null) => number {
  const ranks = new Map(departments.map(({ name }, index) => [name, index] as const));
  if (!ranks.has(LEADERSHIP)) ranks.set(LEADERSHIP, -0.5);
  return (department) =>
    department === INSTITUTION ? -1 : (ranks.get(department ?? "") ?? departments.length);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
