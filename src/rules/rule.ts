import type { Finding, Stage } from "../findings/finding";
import type { Remark } from "../findings/remark";
import type { DepartmentCase } from "../register/department-case";
import type { House } from "../register/house";
import type { Point } from "../register/point";
import type { GradeChangeRecord } from "../sheets/grade-changes";

/** What rules may know besides the data. Both dates are handed in: no rule looks at the clock. */
export interface Facts {
  readonly stage: Stage;
  /** The day of the run, or `--as-of`; A06 asks for it. */
  readonly today: string;
  /** Date of judgement for deadlines (M05). */
  readonly judgedOn: string;
  /** Grades in force in the institution's books, by 风险点编号, null of withdrawn points; empty without an institution workbook. */
  readonly approvedGrades: ReadonlyMap<string, string | null>;
  /** Approved grade changes that explain a departure from them. */
  readonly gradeChanges: readonly GradeChangeRecord[];
}

export type Report = (finding: Finding) => void;

/** A question to every single risk point. */
export interface PointRule {
  readonly remarks: readonly Remark[];
  check(point: Point, house: House, facts: Facts, report: Report): void;
}

/** A question to a department's workbook as a whole. */
export interface CaseRule {
  readonly remarks: readonly Remark[];
  check(one: DepartmentCase, facts: Facts, report: Report): void;
}
