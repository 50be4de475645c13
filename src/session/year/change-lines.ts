import type { Entry } from "../../reading/entry";
import type { InstitutionRow } from "../../subjects/consolidation/sheets/institution-table";
import type { GradeChangeRecord } from "../../subjects/grade-changes/sheets/grade-changes";
import { institutionOf } from "../institution/institution";
import type { SessionState } from "../state";

const CHANGE_STATES = ["等审核", "要改正", "等下次汇总", "未到生效日期", "没有同意", "已生效"] as const;
export type ChangeState = (typeof CHANGE_STATES)[number];

/** A line of 等级调整记录 and how far it is on the day. */
export interface ChangeLine {
  readonly line: Entry<keyof GradeChangeRecord>;
  readonly state: ChangeState;
}

interface ChangeGroup {
  readonly state: ChangeState;
  readonly lines: readonly ChangeLine[];
}

/** What nobody has written before it is reviewed. */
const OF_REVIEW: ReadonlySet<string> = new Set(["reviewer", "opinion", "reviewedOn"]);

/** 等级调整记录 by how far its lines are, what waits for somebody first; states without any line are left out. */
export function changeGroups(state: SessionState): readonly ChangeGroup[] {
  const { books, read } = institutionOf(state);
  const entries = (read.institution.gradeChanges?.entries ?? []).filter(({ empty }) => !empty);
  const rows = new Map(books.table.map((row) => [row.riskId, row] as const));
  const wrong = wrongRows(state);
  const last = new Map(
    entries
      .filter(({ record }) => isAgreed(record, state.today))
      .map(({ record, row }) => [record.riskId, row]),
  );
  const lines = entries.map((line): ChangeLine => {
    const isLast = last.get(line.record.riskId) === line.row;
    const row = rows.get(line.record.riskId) ?? null;
    return { line, state: stateOf(line.record, wrong.has(line.row), isLast ? row : null, state.today) };
  });
  return CHANGE_STATES.map((one) => ({
    state: one,
    lines: lines.filter((line) => line.state === one),
  })).filter((group) => group.lines.length > 0);
}

/** Rows of the record that something is wrong with, besides the review that is still to come. */
function wrongRows({ checked }: SessionState): ReadonlySet<number | null> {
  const tab = checked.read.institution.gradeChanges?.sheet;
  return new Set(
    checked.findings
      .filter(
        ({ place, severity, field }) =>
          place.sheet === tab && severity === "error" && !OF_REVIEW.has(field ?? ""),
      )
      .map(({ place }) => place.row),
  );
}

/** `row`: what the change is to be seen on; null where a later one took its place. */
function stateOf(
  record: GradeChangeRecord,
  isWrong: boolean,
  row: InstitutionRow | null,
  today: string,
): ChangeState {
  const { reviewer, opinion, reviewedOn } = record;
  if (isWrong) return "要改正";
  if (reviewer === null || opinion === null || reviewedOn === null) return "等审核";
  if (opinion !== "同意") return "没有同意";
  if (!isAgreed(record, today)) return "未到生效日期";
  return row === null || isSeenOn(row, record) ? "已生效" : "等下次汇总";
}

function isAgreed({ opinion, reviewedOn, effectiveOn }: GradeChangeRecord, today: string): boolean {
  return opinion === "同意" && reviewedOn !== null && reviewedOn <= today && (effectiveOn ?? "") <= today;
}

function isSeenOn({ status, grade }: InstitutionRow, { change, to }: GradeChangeRecord): boolean {
  return change === "撤销" ? status === "已撤销" : status !== "已撤销" && (to === null || to === grade);
}
