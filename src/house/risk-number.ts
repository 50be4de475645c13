import type { Level } from "../sheets/define-sheet";
import { plain } from "../workbook/text/plain";

const LETTERS: Readonly<Record<Level, string>> = { 岗位: "G", 科室: "K", 单位: "Y" };

/** Longer ones are mistyped: no sheet has so many rows, and counting on from them would lead nowhere. */
const DIGITS = /^\d{1,6}$/;

/** What stands before the digits of a number: `GS-G`, `GS-K`, `Y`. */
export function seriesOf(code: string, level: Level): string {
  return level === "单位" ? LETTERS.单位 : `${plain(code)}-${LETTERS[level]}`;
}

/** Series and count of a number as we give it; undefined for what is none of ours. */
export function parseRiskNumber(
  riskId: string,
): { readonly series: string; readonly count: number } | undefined {
  const dash = riskId.lastIndexOf("-");
  const digits = riskId.slice(dash + 1);
  return dash > 0 && DIGITS.test(digits)
    ? { series: riskId.slice(0, dash), count: Number(digits) }
    : undefined;
}

/** 科室代码 in a number of a department. */
export function codeIn(riskId: string | null): string | null {
  return /^(.+)-[GK]$/.exec(parseRiskNumber(riskId ?? "")?.series ?? "")?.[1] ?? null;
}

/** Whether a number is one that this department and level could have been given. */
export function isOwnNumber(riskId: string, code: string, level: Level): boolean {
  return parseRiskNumber(riskId)?.series === seriesOf(code, level);
}

/** Whether it is a number as we give them, whoever's: a column 编号 that counts 1, 2, 3 gives none. */
export function isGiven(riskId: string | null | undefined): riskId is string {
  return !!riskId && (codeIn(riskId) !== null || isOwnNumber(riskId, "", "单位"));
}
