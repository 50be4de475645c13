import type { GridRow, WorkbookContent } from "../../../workbook/grid";
import type { Inflate } from "./package/inflate";
import type { Limits } from "./package/limits";
import { sortedRows } from "./sheet/sorted-rows";
import { streamRows } from "./sheet/stream-rows";

/**
 * Reads a .xlsx or .xlsm whole. `name` is what people call it. Throws `HostError` where the file is encrypted, damaged,
 * over the limits or no workbook.
 */
export async function readXlsx(
  name: string,
  bytes: Uint8Array,
  inflate: Inflate,
  limits: Partial<Limits> = {},
): Promise<WorkbookContent> {
  const rows: GridRow[][] = [];
  const { properties, date1904, sheets, missing, chartSheets } = await streamRows(
    bytes,
    inflate,
    (sheet, row) => (rows[sheet] ??= []).push(row),
    limits,
  );
  return {
    name,
    properties,
    date1904,
    ...(missing.length > 0 && { missing }),
    ...(chartSheets.length > 0 && { chartSheets }),
    // The spread comes last: behind one, V8 gives each sheet a shape of its own.
    sheets: sheets.map((summary, i) => ({ rows: sortedRows(rows[i] ?? []), ...summary })),
  };
}
