import {
  DOMAINS,
  DONE,
  GRADES,
  INSTITUTION,
  LIKELIHOODS,
  SEVERITIES,
  STATUSES,
  URGENCIES,
} from "../../sheets/words";
import { LEVELS } from "../../sheets/define-sheet";
import { takes } from "../../subjects/exchange/column";
import type { InstitutionRow } from "../../subjects/consolidation/sheets/institution-table";
import {
  ASPECT_WORDS,
  CATEGORY_WORDS,
  EXCHANGE_TABLES,
  OTHER,
  type ExchangeRows,
  type Texts,
} from "../../subjects/exchange/tables";
import { powersIn } from "../../subjects/flow/power";
import { lastDayOf } from "../../subjects/overview/deadline";
import { digestOf } from "../../subjects/registers/digest";
import { gradeFor } from "../../subjects/registers/grade";
import { AT_ONCE, STANDING } from "../../subjects/registers/sheets/due";
import { HostError } from "../../workbook/host-error";
import { plain } from "../../workbook/text/plain";
import type { Institution } from "../open-institution";
import type { CodeOf } from "./codes";
import type { Mask } from "./mask";

type PointRow = ExchangeRows["points"][number];
/** What every row begins with. */
export type Own = Pick<PointRow, "institution_code" | "plan_year">;

const { points: columns } = EXCHANGE_TABLES;
/** So much of a digest tells texts apart. */
const KEY_LENGTH = 16;

/** Every point of 风险点汇总表, those without a number and withdrawn ones too. */
export function pointRows(
  institution: Institution,
  own: Own,
  codeOf: CodeOf,
  { texts, mask }: { readonly texts: Texts; readonly mask: Mask },
): readonly PointRow[] {
  const { books, house } = institution;
  const onChart = pointsOnCharts(institution);
  const urgencies = ownUrgencies(institution);
  return [...books.table, ...books.loose].map((row): PointRow => {
    const { level, likelihood, severity, riskId } = row;
    const point_level = LEVELS.find((one) => one === level);
    if (!point_level) throw levelMissing(institution, row);
    const own_text = texts === "shared" && point_level !== "岗位";
    const l = known(LIKELIHOODS, likelihood);
    const s = known(SEVERITIES, severity);
    return {
      ...own,
      risk_id: takes(columns.risk_id, riskId) ? riskId : null,
      point_level,
      ...codeOf(
        point_level === "单位" ? INSTITUTION : row.department,
        `风险点 ${riskId ?? row.point ?? ""} `,
      ),
      risk_domain: point_level === "单位" ? known(DOMAINS, row.step) : null,
      category: several(CATEGORY_WORDS, row.category),
      aspects: several(ASPECT_WORDS, row.aspect),
      likelihood: l,
      severity: s,
      urgency: known(URGENCIES, urgencies.get(riskId ?? "") ?? null),
      grade: known(GRADES, row.grade),
      grade_matrix: l === null || s === null ? null : gradeFor(l, s, house.matrix),
      status: known(STATUSES, row.status) ?? "正常",
      ...dueOf(row.due),
      done: known(DONE, row.done),
      assessed_on: dayOrNull(row.assessedOn),
      reviewed_on: dayOrNull(row.reviewedOn),
      filed: row.filingNo === null ? "否" : "是",
      on_chart: onChart.has(riskId ?? "") ? "是" : "否",
      text_key: point_level === "岗位" || row.point === null ? null : textKey(row.point),
      point_text: own_text && row.point !== null ? mask(row.point, row) : null,
      measures_text: own_text && row.measures !== null ? mask(row.measures, row) : null,
    };
  });
}

/** The digest of a text as D02 compares it. */
function textKey(text: string): string {
  return digestOf(new TextEncoder().encode(plain(text))).slice(0, KEY_LENGTH);
}

/** The word where it is one of these; words of people's own stay in the institution. */
export function known<Word extends string>(words: readonly Word[], written: string | null): Word | null {
  return words.find((word) => word === written) ?? null;
}

function several(words: readonly string[], written: string | null): string | null {
  if (written === null) return null;
  const meant = written.split("、").map((one) => (words.includes(one) ? one : OTHER));
  return [...new Set(meant)].join("、");
}

/** A day as the program writes it; anything else is none. */
export function dayOrNull(written: string | null): string | null {
  return takes(columns.assessed_on, written) ? written : null;
}

function dueOf(due: string | null): Pick<PointRow, "due_kind" | "due_on"> {
  if (due === STANDING || due === AT_ONCE) return { due_kind: due, due_on: null };
  const last = dayOrNull(lastDayOf(due));
  if (last === null) return { due_kind: null, due_on: null };
  return { due_kind: last === due ? "日期" : "月份", due_on: last };
}

function pointsOnCharts({ read }: Institution): ReadonlySet<string> {
  return new Set(powersIn(read.institution).flatMap(({ nodes }) => nodes.flatMap(({ risks }) => risks)));
}

/** 紧急程度 of 单位 points; 风险点汇总表 has no such column. */
function ownUrgencies({ read }: Institution): ReadonlyMap<string, string | null> {
  const lines = read.registers.flatMap((register) => register.entries);
  return new Map(lines.map(({ record }) => [record.riskId ?? "", record.urgency ?? null] as const));
}

function levelMissing({ content }: Institution, { riskId, point }: InstitutionRow): HostError {
  return new HostError(
    "refused",
    `“${content.name}”：风险点汇总表里“${riskId ?? point ?? ""}”一行没有写层级（岗位、科室或单位）。请补上，保存后再上报。`,
  );
}
