import type { Finding, Stage } from "../findings/finding";
import type { Rule } from "../findings/rule";
import type { DepartmentCase } from "../register/department-case";
import type { House } from "../register/house";
import type { Point } from "../register/point";
import type { ChangeLog } from "./change-log";
import type { KnownPoint } from "./known-points";
import type { OwnSheets, Together, WholeHouse, WrittenTable } from "./subjects";

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

/**
 * A question to data. What it finds is said through one of its rules; several ways to ask may end in one rule, and one
 * question in several.
 */
export interface Check<Of extends readonly unknown[]> {
  readonly rules: readonly Rule[];
  check(...asked: [...of: Of, report: Report]): void;
}

/** To every single risk point. */
export interface PointCheck extends Check<[point: Point, house: House, facts: Facts]> {
  /** Whether the answer is the books' about the number that the row bears: asked anew once it is known which that is. */
  readonly byNumber?: true;
}

/** To a department's workbook as a whole. */
export type RegisterCheck = Check<[one: DepartmentCase, facts: Facts]>;
/** To what people fill in of the institution's workbook. */
export type InstitutionCheck = Check<[sheets: OwnSheets, facts: Facts]>;
/** To 风险点汇总表. */
export type TableCheck = Check<[table: WrittenTable, facts: Facts]>;
/** To several workbooks. */
export type TogetherCheck = Check<[together: Together]>;
/** To everything that a consolidation has. */
export type HouseCheck = Check<[whole: WholeHouse, facts: Facts]>;
