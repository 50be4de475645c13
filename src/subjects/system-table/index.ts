import type { InstitutionRow } from "../consolidation/sheets/institution-table";
import type { SheetImage } from "../../workbook/sheet-image";
import { drawOmitted } from "./draw-omitted";
import { drawSummary } from "./draw-summary";
import { drawTable } from "./draw-table";
import { makeEntries, type PrintedRow } from "./rows/entries";
import type { SystemTableFacts, SystemTableOptions } from "./facts";
import { orderRows } from "./rows/order-rows";
import { selectRows } from "./rows/select-rows";

export type { PrintedRow } from "./rows/entries";
export { hasPost } from "./rows/select-rows";
export type { SystemTableFacts, SystemTableOptions, TablePerson } from "./facts";

/**
 * The printable 廉政风险防控体系表 of the rows of 风险点汇总表: summary page first, then the table, and for a final table the
 * list of what it leaves out. The same rows in another order give the same sheets.
 */
export function drawSystemTable(
  rows: readonly InstitutionRow[],
  facts: SystemTableFacts,
  options: SystemTableOptions,
): SheetImage[] {
  const { printed, omitted, draft } = selectRows(orderRows(rows, facts), options);
  const entries = makeEntries(printed, facts, options);
  return [
    drawSummary(printed, entries.count, facts, options, draft),
    drawTable(entries, facts, options, draft),
    ...(options.final ? [drawOmitted(omitted, facts, options)] : []),
  ];
}

/** Everything in force in the order of the table; no personal name stands in it. */
export function maskedEntries(
  rows: readonly InstitutionRow[],
  facts: SystemTableFacts,
): readonly PrintedRow[] {
  const options: SystemTableOptions = { paper: "A4", masked: true };
  const { printed } = selectRows(orderRows(rows, facts), options);
  return [...makeEntries(printed, facts, options)];
}

/** What each post is told of its risks, in the same order; no personal name stands in it either. */
export function postEntries(rows: readonly InstitutionRow[], facts: SystemTableFacts): readonly PrintedRow[] {
  return maskedEntries(rows, facts).filter(({ level }) => level === "岗位");
}
