import type { Finding, Stage } from "../findings/finding";
import type { Rule } from "../findings/rule";
import type { DepartmentCase } from "../register/department-case";
import type { House } from "../register/house";
import type { Point } from "../register/point";
import type { ChangeLog } from "./change-log";
import type { KnownPoint } from "./known-points";

/** What rules may know besides the data. Both dates are handed in: no rule looks at the clock. */
export interface Facts {
  readonly stage: Stage;
  /** The day of the run, or `--as-of`; A06 asks for it. */
  readonly today: string;
  /** Date of judgement for deadlines (M05). */
  readonly judgedOn: string;
  /** Grades in force in the institution's books, by 风险点编号, null of withdrawn points; empty without an institution workbook. */
  readonly approvedGrades: ReadonlyMap<string, string | null>;
  /** Whether the institution's books are at hand: only they tell a number that nobody was given. */
  readonly hasBooks: boolean;
  /** What the books hold of the same points. */
  readonly known: ReadonlyMap<string, KnownPoint>;
  /** 等级调整记录 of the workbook, judged; empty until that is done. */
  readonly changes: ChangeLog;
}

export type Report = (finding: Finding) => void;

/** A question to every single risk point. */
export interface PointCheck {
  readonly rules: readonly Rule[];
  check(point: Point, house: House, facts: Facts, report: Report): void;
}

/** A question to a department's workbook as a whole. */
export interface RegisterCheck {
  readonly rules: readonly Rule[];
  check(one: DepartmentCase, facts: Facts, report: Report): void;
}
