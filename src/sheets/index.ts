import { approvals } from "./approvals";
import { cover, sheetReview } from "./cover";
import type { SheetDefinition } from "./define-sheet";
import { departmentRegister } from "./department-register";
import { departments } from "./departments";
import { gradeChanges } from "./grade-changes";
import { institutionInfo } from "./institution-info";
import { institutionRegister } from "./institution-register";
import { institutionTable, previousTable } from "./institution-table";
import { keyAreas } from "./key-areas";
import { batches, decisions, findingsSheet, setAsideSheet } from "./ledgers";
import { institutionRoster, roster } from "./roster";
import { signings } from "./signing";
import { staffRegister } from "./staff-register";
import { systemTable } from "./system-table";

/** Sheets of a department workbook, in the order of the tabs. */
export const departmentSheets: readonly SheetDefinition[] = [
  cover,
  sheetReview,
  roster,
  staffRegister,
  departmentRegister,
  gradeChanges,
];

/** Sheets of the institution workbook, in the order of the tabs. */
export const institutionSheets: readonly SheetDefinition[] = [
  institutionInfo,
  departments,
  institutionRoster,
  keyAreas,
  institutionRegister,
  institutionTable,
  systemTable,
  findingsSheet,
  batches,
  setAsideSheet,
  decisions,
  previousTable,
];

/** Sheets that the pane keeps or prints in a department workbook; never read as data. */
export const paneSheets: readonly SheetDefinition[] = [approvals, ...Object.values(signings)];

/** Tabs that hold no definition's rows but are ours all the same. */
export const GUIDE_TAB = "填表说明";
export const STATISTICS_TAB = "统计表";
export const SUMMARY_TAB = "体系表汇总页";
export const OMITTED_TAB = "未列入清单";
export const LISTS_TAB = "_选项";
