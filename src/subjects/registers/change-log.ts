import type { GradeChangeRecord } from "../grade-changes/sheets/grade-changes";

/** A line of 等级调整记录, judged. */
export interface JudgedChange {
  readonly record: GradeChangeRecord;
  readonly row: number;
  /** Free of errors, approved, and its day has come. */
  readonly inForce: boolean;
  /** The books know it already. */
  readonly isHistory: boolean;
}

/** What the changes in force leave of one point. */
interface State {
  /** Grade in force, null of a withdrawn point, undefined where it is open. */
  grade: string | null | undefined;
  moved: boolean;
  readonly before: Set<string>;
  movement: "撤销" | "新增" | null;
}

/** What 等级调整记录 says of grades in force. Only changes in force count. */
export class ChangeLog {
  static readonly EMPTY = new ChangeLog();
  readonly #states = new Map<string, State>();
  readonly #lines = new Map<string, JudgedChange[]>();

  /** Lines of one point in the order in which they take effect; `grade` is what the books hold. */
  add(riskId: string, lines: readonly JudgedChange[], grade: string | null | undefined): void {
    const state: State = { grade, moved: false, before: new Set(), movement: null };
    for (const { record, inForce, isHistory } of lines) {
      if (!inForce) continue;
      const { change, from, to } = record;
      if (change === "撤销" || change === "新增") state.movement = change;
      if (from !== null && from !== to) state.before.add(from);
      if (!isHistory) apply(state, change, to);
    }
    this.#states.set(riskId, state);
    this.#lines.set(riskId, [...lines]);
  }

  /** Several records of one department as one. */
  static joined(logs: readonly ChangeLog[]): ChangeLog {
    const [only] = logs;
    if (logs.length < 2) return only ?? ChangeLog.EMPTY;
    const all = new ChangeLog();
    for (const log of logs) {
      for (const [riskId, state] of log.#states) all.#states.set(riskId, state);
      for (const [riskId, lines] of log.#lines) all.#lines.set(riskId, lines);
    }
    return all;
  }

  /** Numbers that are named at all. */
  get numbers(): readonly string[] {
    return [...this.#lines.keys()];
  }

  linesOf(riskId: string): readonly JudgedChange[] {
    return this.#lines.get(riskId) ?? [];
  }

  /** The grade in force once changes count; `approved` is what the books say. */
  gradeOf(riskId: string, approved: string | null | undefined): string | null | undefined {
    const state = this.#states.get(riskId);
    return state?.moved ? state.grade : approved;
  }

  /** Whether a grade is from before a change that is in force (F14). */
  isFormer(riskId: string, grade: string): boolean {
    return this.#states.get(riskId)?.before.has(grade) ?? false;
  }

  /** What last took the point out of force, or in. */
  movementOf(riskId: string): "撤销" | "新增" | null {
    return this.#states.get(riskId)?.movement ?? null;
  }
}

function apply(state: State, change: string | null, to: string | null): void {
  const { grade } = state;
  if (change === "撤销") state.grade = null;
  else if (change === "新增") state.grade = to ?? (grade === null ? undefined : grade);
  else if (to !== null) state.grade = to;
  else return;
  if (typeof grade === "string" && grade !== state.grade) state.before.add(grade);
  state.moved = true;
}
