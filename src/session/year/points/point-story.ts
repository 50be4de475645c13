import type { Institution } from "../../../flows/open-institution";
import { numbersListed } from "../../../sheets/columns/words/number-list";
import type { Entry, Table } from "../../../reading/entry";
import { keysOf } from "../../../sheets/define-sheet";
import {
  institutionTable,
  type InstitutionRow,
} from "../../../subjects/consolidation/sheets/institution-table";
import type { GradeHistoryRecord } from "../../../subjects/grade-changes/sheets/grade-history";
import { gradesSaid } from "./grades-said";
import type { GradeChangeRecord } from "../../../subjects/grade-changes/sheets/grade-changes";
import type { InspectionRecord } from "../../../subjects/inspections/sheets/inspections";
import { remembering } from "../../../workbook/remembering";
import { institutionOf } from "../../institution/institution";
import type { CellPlace } from "../../plan";
import type { SessionState } from "../../state";
import type { ToldStep } from "../../steps/told-step";
import { pointNumbered } from "./point-numbered";

/** All that the institution's workbook holds of one risk point. */
interface PointStory {
  readonly riskId: string;
  /** Null where 风险点汇总表 has it no longer. */
  readonly row: InstitutionRow | null;
  readonly place: CellPlace | null;
  /** What stands in 风险点汇总表, header by header; blanks are left out. */
  readonly facts: readonly (readonly [header: string, value: string])[];
  /** In the order of their days; those of one day as they were written. */
  readonly events: readonly ToldStep[];
}

/** The whole story of a number; null where nothing in the workbook bears it. */
export function storyOfPoint(state: SessionState, riskId: string): PointStory | null {
  const institution = institutionOf(state);
  const { gradeHistory, gradeChanges, inspections, table } = institution.read.institution;
  const row = pointNumbered(institution, riskId);
  const events = [
    ...linesAbout(gradeHistory, riskId).map(({ record }) => ofHistory(record)),
    ...linesAbout(gradeChanges, riskId).flatMap(({ record }) => ofChange(record, state.today)),
    ...linesAbout(inspections, riskId).map(({ record }) => ofInspection(record)),
  ];
  if (!row && events.length === 0) return null;
  return {
    ...{ riskId, row, facts: row ? factsOf(row) : [] },
    place: placeOfPoint(institution, riskId, table?.sheet ?? null),
    events: events.toSorted((a, b) => (a.on ?? "").localeCompare(b.on ?? "")),
  };
}

/** Lines by the number that they are about: ten years of some thousand points are gone through once. */
const byNumber = remembering((table: Table): ReadonlyMap<string, readonly Entry[]> => {
  const groups = new Map<string, Entry[]>();
  for (const entry of table.entries)
    for (const riskId of numbersListed(entry.record.riskId ?? null)) {
      const group = groups.get(riskId);
      if (group) group.push(entry);
      else groups.set(riskId, [entry]);
    }
  return groups;
});

function linesAbout<K extends string>(table: Table<K> | null, riskId: string): readonly Entry<K>[] {
  // The lines are the table's own: their keys are its columns.
  return table ? ((byNumber(table).get(riskId) ?? []) as readonly Entry<K>[]) : [];
}

function placeOfPoint({ read }: Institution, riskId: string, sheet: string | null): CellPlace | null {
  const { table } = read.institution;
  const [entry] = linesAbout(table, riskId);
  if (!entry || sheet === null) return null;
  return { sheet, row: entry.row, column: table?.header?.columnOf.get("riskId") ?? 1 };
}

/** Told in the story itself, or of no use to people. */
const NOT_TOLD: ReadonlySet<string> = new Set(["riskId", "seal", "source", "batch"]);

function factsOf(row: InstitutionRow): PointStory["facts"] {
  return keysOf(institutionTable).flatMap((key) => {
    const value = row[key];
    return value === null || NOT_TOLD.has(key)
      ? []
      : [[institutionTable.columns[key].header, value] as const];
  });
}

function ofHistory({
  日期: on,
  事件: event,
  batch,
  from,
  to,
  原因: reason,
  reviewer,
}: GradeHistoryRecord): ToldStep {
  const grades = gradesSaid(from, to);
  const says = [grades, reason ?? "", batch === null ? "" : `第 ${batch} 批`].filter((word) => word !== "");
  return { on, what: event ?? "", who: reviewer === null ? null : `审核 ${reviewer}`, says };
}

/** What took effect stands in 等级历史; here is what waits, or was not agreed to. */
function ofChange(record: GradeChangeRecord, today: string): readonly ToldStep[] {
  const { change, from, to, reason, assessedOn, opinion, reviewedOn, reviewer, effectiveOn } = record;
  if (opinion === "同意" && reviewedOn !== null && (effectiveOn ?? reviewedOn) <= today) return [];
  const word = opinion === null ? "提出" : opinion === "同意" ? "同意" : "没有同意";
  const says = [`${change ?? ""} ${gradesSaid(from, to)}`.trim(), reason ?? ""].filter((one) => one !== "");
  const later = effectiveOn === null || opinion !== "同意" ? [] : [`${effectiveOn} 起生效`];
  return [{ on: reviewedOn ?? assessedOn, what: `调整${word}`, who: reviewer, says: [...says, ...later] }];
}

function ofInspection(record: InspectionRecord): ToldStep {
  const { 检查日期: on, 检查人: who, 方式: way, 落实情况: outcome, 问题: trouble } = record;
  const { 处理: handling, 整改期限: term, 整改结果: result } = record;
  const says = [
    [way, outcome].filter((word) => word !== null).join("，"),
    trouble ?? "",
    handling === null ? "" : `处理：${handling}${term === null ? "" : `，${term} 前`}`,
    result === null ? "" : `整改结果：${result}`,
  ];
  return { on, what: "监督检查", who, says: says.filter((word) => word !== "") };
}

/** The number of the point that a line is about; null where it is about none, or about several. */
export function riskIdAt(
  state: SessionState,
  at: (Pick<CellPlace, "sheet"> & { readonly row: number | null }) | null,
): string | null {
  if (!at || state.kind !== "institution") return null;
  const tables: readonly unknown[] = Object.values(state.checked.read.institution);
  for (const table of [...state.checked.read.registers, ...tables]) {
    if (!isTable(table) || table.sheet !== at.sheet) continue;
    return table.entries.find(({ row }) => row === at.row)?.record.riskId ?? null;
  }
  return null;
}

function isTable(one: unknown): one is Table {
  return typeof one === "object" && one !== null && "entries" in one;
}
