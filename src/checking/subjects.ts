import type { Place } from "../findings/finding";
import type { Table } from "../reading/entry";
import type { InstitutionTables, WorkbookRead } from "../reading/read-workbook";
import type { House } from "../register/house";
import type { Point } from "../register/point";
import type { InstitutionRow } from "../sheets/institution-table";

/** What people fill in of an institution workbook. */
export interface OwnSheets extends Pick<InstitutionTables, "info" | "departments" | "roster" | "keyAreas"> {
  readonly file: string;
  readonly house: House;
  /** 单位 points. */
  readonly points: readonly Point[];
  /** Tab of their register, be it there or not. */
  readonly register: string;
  readonly gradeChanges: Table | null;
}

/** 风险点汇总表 as it stands, or as it is about to be written. */
export interface WrittenTable {
  /** Whether all points are to be filed, as 单位信息 says. */
  readonly fileAll: string | null | undefined;
  readonly rows: readonly InstitutionRow[];
  readonly placeOfRow: (index: number) => Place;
}

/** Workbooks that are looked at together. */
export interface Together {
  /** Of all of them, in official order. */
  readonly points: readonly Point[];
  /** Null without an institution workbook. */
  readonly house: House | null;
}

/** The whole house at a consolidation. */
export interface WholeHouse {
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
