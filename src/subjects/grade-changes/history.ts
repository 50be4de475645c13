import { recordOf } from "../../sheets/define-sheet";
import { GRADES, type HistoryEvent } from "../../sheets/words";
import type { InstitutionKey, InstitutionRow } from "../consolidation/sheets/institution-table";
import type { GradeChangeRecord } from "./sheets/grade-changes";
import { gradeHistory, type GradeHistoryRecord } from "./sheets/grade-history";

/** What 等级历史 leaves of a point: its last grade, and whether it is out of force. */
interface Standing {
  readonly grade: string | null;
  readonly withdrawn: boolean;
}

/** 等级历史 replayed: by 风险点编号 what stands in the end. */
function standings(history: readonly GradeHistoryRecord[]): ReadonlyMap<string, Standing> {
  const states = new Map<string, Standing>();
  for (const { riskId, 事件: event, from, to } of history) {
    if (riskId === null) continue;
    const withdrawn = event === "撤销";
    states.set(riskId, { grade: withdrawn ? from : to, withdrawn });
  }
  return states;
}

/** A run that writes 风险点汇总表. */
interface Written {
  readonly history: readonly GradeHistoryRecord[];
  /** The table before and after, each row with its number. */
  readonly before: readonly InstitutionRow[];
  readonly table: readonly InstitutionRow[];
  readonly batch: string | null;
  readonly day: string;
  /** Days of earlier batches. */
  readonly dayOf: (batch: string | null) => string | null;
  /** The change in force that a row follows. */
  readonly causeOf: (row: InstitutionRow) => GradeChangeRecord | null;
}

/** 等级历史 as a batch leaves it: what stood there, and below it what this run did. */
export function historyAfter(written: Written): readonly GradeHistoryRecord[] {
  const { history, before, table, batch, day, causeOf } = written;
  const states = standings(history);
  const former = new Map(before.map((row) => [row.riskId, row] as const));
  const added: GradeHistoryRecord[] = [];
  for (const row of table) {
    const { riskId, grade, status } = row;
    if (riskId === null) continue;
    const known = former.get(riskId) ?? null;
    let state = states.get(riskId);
    if (!state && known) {
      const said = supplied(known, written);
      added.push(said);
      state = { grade: known.grade, withdrawn: said.事件 === "撤销" };
    }
    const withdrawn = status === "已撤销";
    const event = state ? eventOf(state, { grade, withdrawn }, known, row) : "建立";
    if (event === null) continue;
    const cause = BY_CHANGE.has(event) ? causeOf(row) : null;
    added.push({
      riskId,
      batch,
      日期: day,
      事件: event,
      from: state && event !== "恢复" ? state.grade : null,
      to: withdrawn ? null : grade,
      原因: cause?.reason ?? null,
      reviewer: cause?.reviewer ?? row.reviewer,
      reviewedOn: cause?.reviewedOn ?? row.reviewedOn,
    });
  }
  return added.length === 0 ? history : [...history, ...added];
}

const BY_CHANGE: ReadonlySet<HistoryEvent> = new Set(["升级", "降级", "撤销", "恢复"]);

function eventOf(
  before: Standing,
  now: Standing,
  known: InstitutionRow | null,
  row: InstitutionRow,
): HistoryEvent | null {
  if (before.withdrawn !== now.withdrawn) return now.withdrawn ? "撤销" : "恢复";
  if (now.withdrawn) return null;
  if (before.grade !== now.grade) return movement(before.grade, now.grade);
  return known && CONTENT.some((key) => known[key] !== row[key]) ? "内容变更" : null;
}

/** A grade that comes or goes is no step up or down. */
export function movement(from: string | null, to: string | null): "升级" | "降级" | "内容变更" {
  const [before, after] = [from, to].map((grade) => GRADES.findIndex((one) => one === grade)) as [
    number,
    number,
  ];
  if (before < 0 || after < 0) return "内容变更";
  return after < before ? "升级" : "降级";
}

/** What is reviewed of a point besides its grade. */
const CONTENT: readonly InstitutionKey[] = [
  ...(["name", "post", "power", "category", "point", "likelihood", "severity"] as const),
];

/** Of a point from before there was a history. */
function supplied(row: InstitutionRow, { dayOf, day }: Written): GradeHistoryRecord {
  const { riskId, batch, grade, reviewer, reviewedOn, status } = row;
  const withdrawn = status === "已撤销";
  return recordOf(gradeHistory, {
    ...{ riskId, batch, 日期: dayOf(batch) ?? day, 事件: withdrawn ? "撤销" : "建立" },
    ...{ from: withdrawn ? grade : null, to: withdrawn ? null : grade },
    ...{ 原因: "补记：此前没有等级历史", reviewer, reviewedOn },
  });
}
