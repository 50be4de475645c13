import { drawSheet } from "../drawing/draw-sheet";
import type { Table } from "../reading/entry";
import { findHeader } from "../reading/head/header";
import { readTable } from "../reading/rows/read-table";
import { ownLibrary } from "../subjects/library/sheets/own-library";
import type { WorkbookContent } from "../workbook/grid";
import type { SheetImage } from "../workbook/sheet-image";

/** 本院风险点库 of a workbook; null where it has none. */
export function ownLibraryTable(content: WorkbookContent): Table<keyof typeof ownLibrary.columns> | null {
  const grid = content.sheets.find(({ sheet }) => sheet === ownLibrary.tab);
  const header = grid && findHeader(grid, ownLibrary);
  if (!header) return null;
  return readTable(grid, content.name, ownLibrary, header, { year: null, oddGrades: new Map() });
}

/** The same as a tab of a department's workbook; none where the office has collected nothing. */
export function issuedLibrary(content: WorkbookContent): readonly SheetImage[] {
  const records = ownLibraryTable(content)?.entries.map(({ record }) => record) ?? [];
  return records.length === 0 ? [] : [drawSheet(ownLibrary, records)];
}
