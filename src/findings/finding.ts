import { cellName } from "../workbook/address";

export type Severity = "error" | "warning" | "hint";

/** 严重程度的中文说法。 */
export const SEVERITY_NAMES: Readonly<Record<Severity, string>> = {
  error: "错误",
  warning: "提醒",
  hint: "提示",
};

/** 0 for the gravest, for putting the worst first. */
export function severityRank(severity: Severity): number {
  return Object.keys(SEVERITY_NAMES).indexOf(severity);
}

/** The plan's stages in order; what a later stage asks for is silent before it. */
export const STAGES = ["排查", "评级", "措施", "汇总"] as const;
export type Stage = (typeof STAGES)[number];

/** Whether work at stage `now` already has to answer for what stage `asked` demands. */
export function reached(now: Stage, asked: Stage): boolean {
  return STAGES.indexOf(now) >= STAGES.indexOf(asked);
}

/** Where a finding stands. `sheet` is null for a whole file, `row` and `column` for a whole sheet. */
export interface Place {
  readonly file: string;
  readonly sheet: string | null;
  readonly row: number | null;
  readonly column: number | null;
}

/** A remedy that can be applied with one click: the value to write into the cell. */
export interface Fix {
  readonly value: string;
}

/** One thing that is to be said about the data. Plain data; the sentence is for people, everything else for programs. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly place: Place;
  /** Key of the column it is about. */
  readonly field: string | null;
  /** What stands in the cell, as people see it. */
  readonly value: string | null;
  /** What is wrong, what was expected, how to mend it. */
  readonly message: string;
  /** The clause of the plan it rests on, such as `三（二）2`. */
  readonly basis: string | null;
  readonly fix: Fix | null;
}

/** `M17`, or null for a finding on a whole sheet or file. */
export function cellOf({ row, column }: Place): string | null {
  return row === null || column === null ? null : cellName(row, column);
}

/** `公诉科.xlsx › 岗位风险点登记表 › M17`. */
export function placeName(place: Place): string {
  return [place.file, place.sheet, cellOf(place)].filter((part) => part !== null).join(" › ");
}

/** Sheet, row, column, rule; blank parts first. Files are ordered by the caller, who knows the official order. */
export function compareWithinFile(a: Finding, b: Finding): number {
  return (
    (a.place.row ?? 0) - (b.place.row ?? 0) ||
    (a.place.column ?? 0) - (b.place.column ?? 0) ||
    (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0) ||
    (a.message < b.message ? -1 : a.message > b.message ? 1 : 0)
  );
}

/** How many of each severity. */
export function countBySeverity(findings: Iterable<Finding>): Record<Severity, number> {
  const counts = { error: 0, warning: 0, hint: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}
