import { INSTITUTION, LIKELIHOODS, SEVERITIES } from "../../sheets/words";
import { LEVELS } from "../../sheets/define-sheet";
import type { InstitutionRow } from "../../subjects/consolidation/sheets/institution-table";
import { lastDayOf } from "../../subjects/overview/deadline";
import type { BriefFacts } from "../../subjects/papers/brief/facts";
import { knowNames } from "../../subjects/system-table/names/names";
import type { Institution } from "../open-institution";
import { systemTableFacts } from "../print";

/**
 * 一级 points in force, the gravest first: by 后果 and 可能性, then 单位 before 科室 before 岗位; equal ones as they stand. Posts stand for
 * names, wherever one is written.
 */
export function gravestPoints(institution: Institution, day: string): BriefFacts["gravest"] {
  const { books } = institution;
  const names = knowNames(systemTableFacts(institution).people, [...books.table, ...books.loose]);
  const all = [...books.table, ...books.loose].filter(
    ({ grade, status }) => grade === "一级" && status !== "已撤销",
  );
  const keys = new Map(all.map((row) => [row, weightOf(row)] as const));
  return all
    .sort((a, b) => (keys.get(a) ?? 0) - (keys.get(b) ?? 0))
    .map((row) => ({
      where: whereOf(row),
      point: names.hide(row.point ?? "", row),
      // Numbered as they are, they may stand in one line.
      measures: names.hide(row.measures ?? "", row).replaceAll("\n", ""),
      standing: standingOf(row, day),
    }));
}

/** Less is graver; what is not said weighs least. */
function weightOf({ severity, likelihood, level }: InstitutionRow): number {
  const place = (words: readonly string[], word: string | null) => {
    const at = words.findIndex((one) => one === word);
    return at < 0 ? words.length : at;
  };
  return place(SEVERITIES, severity) * 100 + place(LIKELIHOODS, likelihood) * 10 + place(LEVELS, level);
}

/** Whose it is: posts, never people. */
function whereOf({ level, department, post }: InstitutionRow): string {
  if (level === "单位") return INSTITUTION;
  return `${department ?? ""}${level === "岗位" && post !== null ? `（${post}）` : ""}`;
}

function standingOf({ done, due, measures }: InstitutionRow, day: string): string {
  if (measures === null) return "未制定";
  if (done === "已落实") return "已落实";
  const last = lastDayOf(due);
  return last !== null && last < day ? "逾期" : "落实中";
}
