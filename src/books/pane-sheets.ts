import { ownLibrary } from "../subjects/library/sheets/own-library";
import { approvals } from "../subjects/registers/sheets/approvals";
import type { SheetDefinition } from "../sheets/define-sheet";
import { signings } from "../subjects/registers/sheets/signing";

/** Sheets that the pane keeps or prints, and what the office would have others learn from; never read as data. */
export const paneSheets: readonly SheetDefinition[] = [approvals, ownLibrary, ...Object.values(signings)];

/** Tabs that hold no definition's rows but are ours all the same. */
export const GUIDE_TAB = "填表说明";
export const OVERVIEW_TAB = "总览";
export const STATISTICS_TAB = "统计表";
export const SUMMARY_TAB = "体系表汇总页";
export const OMITTED_TAB = "未列入清单";
export const LISTS_TAB = "_选项";
