import { findingsIn } from "../../flows/consolidating/found";
import { printSystemTable, type PrintSettings } from "../../flows/print";
import type { SheetImage, WorkbookImage } from "../../workbook/sheet-image";
import { institutionOf } from "./institution";
import type { Plan } from "../plan";
import type { SessionState } from "../state";
import { systemTable } from "../../subjects/system-table/sheets/system-table";

/** The printable table as sheets, with summary and, where it is final, what it leaves out. Throws `HostError` where there is nothing to print. */
export function systemTableSheets(state: SessionState, settings: PrintSettings): readonly SheetImage[] {
  // Only a final table leaves something out, for a reason.
  const found = settings.final ? findingsIn(state.content) : [];
  return printSystemTable(institutionOf(state), settings, found).sheets;
}

/** The same as a file of its own, by name, for where the page cannot be set up in the workbook. */
export function systemTableFile(sheets: readonly SheetImage[]): ReadonlyMap<string, WorkbookImage> {
  return new Map([["体系表.xlsx", { sheets, properties: {} }]]);
}

/** 体系表 into the workbook, its page set up: Ctrl+P prints it. */
export function systemTablePlan(state: SessionState, settings: PrintSettings): Plan {
  const images = systemTableSheets(state, settings);
  const table = images.find(({ sheet }) => sheet === systemTable.tab) ?? images[0];
  return {
    label: "生成体系表",
    sentences: [],
    changes: [],
    images,
    ...(table && { reveal: { sheet: table.sheet, row: 1, column: 1 } }),
  };
}
