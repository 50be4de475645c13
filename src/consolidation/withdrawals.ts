import type { House } from "../register/house";
import { presentOf } from "../register/succession";
import { latestChange } from "../rules/grades";
import type { GradeChangeRecord } from "../sheets/grade-changes";
import type { InstitutionRow } from "../sheets/institution-table";
import type { Submission } from "./submission";

interface Line {
  readonly by: Submission;
  readonly record: GradeChangeRecord;
}

/** Which points the departments' 等级调整记录 take out of force, and which back into it. */
export class Withdrawals {
  private readonly lines = new Map<string, Line[]>();

  constructor(
    taken: readonly Submission[],
    private readonly house: House,
  ) {
    for (const by of taken) {
      for (const { record } of by.one.read.gradeChanges?.entries ?? []) {
        const riskId = record.riskId ?? "";
        this.lines.set(riskId, [...(this.lines.get(riskId) ?? []), { by, record }]);
      }
    }
  }

  /** Numbers that are named at all. */
  get numbers(): readonly string[] {
    return [...this.lines.keys()];
  }

  /** The file whose department withdraws the point. */
  withdrawnBy(row: InstitutionRow): string | undefined {
    return this.saidOf(row, "撤销");
  }

  /** The file whose department takes a withdrawn point in again. */
  reopenedBy(row: InstitutionRow): string | undefined {
    return this.saidOf(row, "新增");
  }

  private saidOf(row: InstitutionRow, change: "撤销" | "新增"): string | undefined {
    const own = (this.lines.get(row.riskId ?? "") ?? []).filter(({ by }) => this.isOwn(row, by));
    const records = own.map(({ record }) => record);
    return latestChange(records, row.riskId ?? "") === change ? own.at(-1)?.by.file : undefined;
  }

  /** A department answers for the points of those that it took in too. */
  private isOwn(row: InstitutionRow, { one: { department } }: Submission): boolean {
    return department !== null && row.department === presentOf(this.house, department).name;
  }
}
