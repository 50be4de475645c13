import type { Check } from "../checking/check";
import type { Finding, Place, Stage } from "../findings/finding";
import type { Family } from "../findings/rule";
import type { House } from "../house/house";
import type { Table } from "../reading/entry";
import type { Calendar } from "../house/working-days";
import type { SupervisionBook } from "../books/supervision-book";
import type { InstitutionTables, TablesOf, WorkbookRead } from "../reading/read-workbook";
import type { InstitutionRow } from "./consolidation/sheets/institution-table";
import type { GradeChangeRecord } from "./grade-changes/sheets/grade-changes";
import type { ChangeLog } from "./registers/change-log";
import type { DepartmentCase } from "./registers/case/department-case";
import type { KnownPoint } from "./registers/known-points";
import type { Point } from "./registers/point";
import type { StageStanding } from "./progress/stages";
import type { SystemTableFacts } from "./system-table/facts";
import type { Notice } from "./warnings/notices";
import type { SubjectTask } from "./task";
import type { SheetImage } from "../workbook/sheet-image";

/** A subject: its rules in their families, the questions that may end in them, pages and tasks. Its sheets stand in a book. */
export interface Subject {
  readonly families?: readonly Family[];
  readonly checks?: Partial<Checks>;
  /** Sheets of the institution's book that it draws, by their names there. */
  readonly pages?: Readonly<Record<string, (facts: PageFacts) => readonly SheetImage[]>>;
  /** What people do with it, where its workbook alone says how far it is. */
  readonly tasks?: readonly SubjectTask[];
}

/** What a page may show after a consolidation. */
export interface PageFacts {
  /** The institution's sheets as they were read. */
  readonly tables: InstitutionTables;
  /** 风险点汇总表 as it is written. */
  readonly table: readonly InstitutionRow[];
  readonly findings: readonly Finding[];
  readonly printing: SystemTableFacts;
  /** Name of the file that the page stands in. */
  readonly target: string;
}

/** Questions by what they are put to. */
export interface Checks {
  /** To every single risk point. */
  readonly points: readonly PointCheck[];
  /** To a department's register as a whole. */
  readonly registers: readonly RegisterCheck[];
  /** To a department's file, which may hold several departments' registers. */
  readonly files: readonly RegisterCheck[];
  /** To what people fill in of the institution's workbook. */
  readonly institution: readonly InstitutionCheck[];
  /** To the institution's workbook through the year; a consolidation does not ask them. */
  readonly followUp: readonly FollowUpCheck[];
  /** To 风险点汇总表. */
  readonly table: readonly TableCheck[];
  /** To several workbooks. */
  readonly together: readonly TogetherCheck[];
  /** To everything that a consolidation has. */
  readonly house: readonly HouseCheck[];
}

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
  /** 等级调整记录 of the institution's workbook, which may be about the points of a department; null without its books. */
  readonly ownChanges?: ChangeLines | null;
  /** 等级调整记录 of the workbook, judged; empty until that is done. */
  readonly changes: ChangeLog;
}

/** Lines of 等级调整记录 as they stand on a sheet. */
export type ChangeLines = NonNullable<InstitutionTables["gradeChanges"]>;

export interface PointCheck extends Check<[point: Point, house: House, facts: Facts]> {
  /** Whether the answer is the books' about the number that the row bears: asked anew once it is known which that is. */
  readonly byNumber?: true;
}

export type RegisterCheck = Check<[one: DepartmentCase, facts: Facts]>;
export type InstitutionCheck = Check<[sheets: OwnSheets, facts: Facts]>;
export type FollowUpCheck = Check<[sheets: FollowedSheets, facts: Facts]>;
export type TableCheck = Check<[table: WrittenTable, facts: Facts]>;
/** `asksAbout` says which points it looks at: others may be let go before it is asked. */
export interface TogetherCheck extends Check<[together: Together]> {
  readonly asksAbout: (point: Point) => boolean;
}
export type HouseCheck = Check<[whole: WholeHouse, facts: Facts]>;
/** A question to 监察室专用工作簿. */
export type SupervisionCheck = Check<[sheets: SupervisionSheets, facts: SupervisionFacts]>;

/** 监察室专用工作簿 by its sheets. */
export interface SupervisionSheets extends TablesOf<SupervisionBook> {
  readonly file: string;
}

/** What rules about it may know besides. */
export interface SupervisionFacts {
  /** The day of the run, or `--as-of`: the year's end does not hold here. */
  readonly today: string;
  /** Who somebody is; null without the institution workbook. */
  readonly house: House | null;
  /** Risk points of the institution by 风险点编号. */
  readonly points: ReadonlyMap<string, InstitutionRow>;
  readonly calendar: Calendar;
  /** The highest notice number ever given, by series and year. */
  readonly highest: ReadonlyMap<string, number>;
  /** 预警处置台账 on the day, line by line. */
  readonly notices: readonly Notice[];
  /** 等级调整记录 of the institution; null without its workbook. */
  readonly gradeChanges: Table<keyof GradeChangeRecord> | null;
}

/** An institution workbook by itself. */
export interface OwnSheets extends InstitutionTables {
  readonly file: string;
  readonly house: House;
  /** 单位 points. */
  readonly points: readonly Point[];
  /** Tab of their register, be it there or not. */
  readonly register: string;
  /** Its sheets that stand under another name, by the name that they should bear. */
  readonly renamed: ReadonlyMap<string, string>;
}

/** An institution workbook by itself, and how far the work is. */
export interface FollowedSheets extends OwnSheets {
  /** 实施进度 on the day; worked out when somebody asks. */
  readonly standings: () => readonly StageStanding[];
}

/** 风险点汇总表 as it stands, or as it is about to be written. */
interface WrittenTable {
  /** Whether all points are to be filed, as 单位信息 says. */
  readonly fileAll: string | null | undefined;
  readonly rows: readonly InstitutionRow[];
  readonly placeOfRow: (index: number) => Place;
}

/** Workbooks that are looked at together. */
interface Together {
  /** Of all of them, in official order. */
  readonly points: readonly Point[];
  /** Null without an institution workbook. */
  readonly house: House | null;
}

/** The whole house at a consolidation. */
interface WholeHouse {
  readonly institution: WorkbookRead;
  readonly house: House;
  /** The institution's own points. */
  readonly own: readonly Point[];
  /** Departments' points that are merged. */
  readonly merged: readonly Point[];
  /** Departments that have filed, now or before. */
  readonly filed: ReadonlySet<string | null>;
  /** Numbers in force. */
  readonly riskIds: ReadonlySet<string>;
}
