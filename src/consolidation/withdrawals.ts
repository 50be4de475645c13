import type { WorkbookRead } from "../reading/read-workbook";
import type { House } from "../register/house";
import { presentOf } from "../register/succession";
import { latestChange } from "../rules/grades";
import type { GradeChangeRecord } from "../sheets/grade-changes";
import type { InstitutionRow } from "../sheets/institution-table";
import { INSTITUTION } from "../sheets/words";
import type { Submission } from "./submission";

interface Line {
  readonly file: string;
  /** Whose points the record counts for. */
  readonly department: string;
  readonly record: GradeChangeRecord;
}

/** Which points 等级调整记录, the departments' and the institution's own, take out of force, and which back into it. */
export class Withdrawals {
  private readonly lines = new Map<string, Line[]>();

  constructor(taken: readonly Submission[], institution: WorkbookRead, house: House) {
    // A department answers for the points of those that it took in too.
    for (const { one } of taken)
      if (one.department) this.add(one.read, presentOf(house, one.department).name);
    this.add(institution, INSTITUTION);
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

  private add({ file, gradeChanges }: WorkbookRead, department: string): void {
    for (const { record } of gradeChanges?.entries ?? []) {
      const riskId = record.riskId ?? "";
      this.lines.set(riskId, [...(this.lines.get(riskId) ?? []), { file, department, record }]);
    }
  }

  private saidOf(row: InstitutionRow, change: "撤销" | "新增"): string | undefined {
    const own = (this.lines.get(row.riskId ?? "") ?? []).filter(
      ({ department }) => department === row.department,
    );
    const records = own.map(({ record }) => record);
    return latestChange(records, row.riskId ?? "") === change ? own.at(-1)?.file : undefined;
  }
}
