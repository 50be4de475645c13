import type { Area } from "../../../../workbook/address";
import type { GridRow, SheetState } from "../../../../workbook/grid";
import { CellReader } from "./cell/cell-reader";
import { readCustomProperties } from "../custom-properties";
import { floatingNames } from "../drawings/floating";
import type { Inflate } from "../package/inflate";
import { Budget, DEFAULT_LIMITS, type Limits } from "../package/limits";
import { refuseOle } from "../package/ole-directory";
import { Package } from "../package/package";
import { damaged } from "../package/refusals";
import { RowBuilder } from "./row-builder";
import { SharedStrings } from "../shared-strings";
import { SheetFrame } from "./sheet-frame";
import { SheetScanner } from "./sheet-scanner";
import { readCellStyles } from "../styles";
import { type ListedSheet, readWorkbookPart } from "../workbook-part";

/** What a sheet says besides its rows. */
interface SheetSummary {
  readonly sheet: string;
  readonly state: SheetState;
  readonly merged: readonly Area[];
  readonly filtered: boolean;
  readonly widths: ReadonlyMap<number, number>;
  readonly floating?: readonly string[];
}

/** What a workbook says besides its rows. */
interface WorkbookSummary {
  readonly properties: ReadonlyMap<string, string>;
  readonly date1904: boolean;
  readonly sheets: readonly SheetSummary[];
  /** Tabs whose contents the file does not hold. */
  readonly missing: readonly string[];
  readonly chartSheets: readonly string[];
}

/** Takes a row of the sheet with this index in `sheets`. */
type GiveRow = (sheet: number, row: GridRow) => void;

/**
 * Reads a .xlsx or .xlsm from beginning to end and hands out its filled rows one by one, as the file has them: mostly
 * ascending, yet a row may come late or in two parts. Keeps none. Throws `HostError` where the file is refused, which
 * may be after rows were handed out.
 */
export async function streamRows(
  bytes: Uint8Array,
  inflate: Inflate,
  give: GiveRow,
  limits: Partial<Limits> = {},
): Promise<WorkbookSummary> {
  refuseOle(bytes);
  const parts = new Package(bytes, inflate, new Budget({ ...DEFAULT_LIMITS, ...limits }));
  const workbook = await readWorkbookPart(parts);
  const styles = workbook.styles === null ? null : await parts.whole(workbook.styles);
  const properties = workbook.customProperties === null ? null : await parts.whole(workbook.customProperties);
  const strings = await readSharedStrings(parts, workbook.sharedStrings);
  const cells = new CellReader(
    strings,
    styles ? readCellStyles(styles) : [],
    workbook.date1904,
    parts.budget,
  );
  const sheets: SheetSummary[] = [];
  for (const [index, sheet] of workbook.sheets.entries()) {
    sheets.push(await streamSheet(parts, cells, sheet, (row) => give(index, row)));
  }
  return {
    properties: properties ? readCustomProperties(properties) : new Map<string, string>(),
    date1904: workbook.date1904,
    sheets,
    missing: workbook.missing,
    chartSheets: workbook.chartSheets,
  };
}

async function readSharedStrings(parts: Package, path: string | null): Promise<SharedStrings> {
  const strings = new SharedStrings(parts.budget);
  // Without the table, a cell that points into it is what tells that the file is damaged.
  if (path !== null && parts.has(path)) await parts.feed(path, strings.take);
  return strings;
}

async function streamSheet(
  parts: Package,
  cells: CellReader,
  sheet: ListedSheet,
  give: (row: GridRow) => void,
): Promise<SheetSummary> {
  const frame = new SheetFrame(parts.budget, sheet.path);
  const rows = new RowBuilder(parts.budget, give);
  const scanner = new SheetScanner(cells, rows);
  await parts.feed(sheet.path, (bytes, last) => {
    const taken = takeSheet(frame, scanner, bytes);
    if (last && !frame.ended) throw damaged(`工作表“${sheet.name}”不完整`);
    return taken;
  });
  const floating = await floatingNames(parts, sheet.path);
  return {
    sheet: sheet.name,
    state: sheet.state,
    merged: frame.merged,
    filtered: frame.filtering && rows.hiddenRows > 0,
    widths: frame.widths(rows.lastColumn),
    ...(floating.length > 0 && { floating }),
  };
}

/** Takes what `bytes` hold whole: tags before the cells, cells, tags behind them. */
function takeSheet(frame: SheetFrame, scanner: SheetScanner, bytes: Uint8Array): number {
  let at = 0;
  if (!frame.atCells) at = frame.head(bytes);
  if (frame.atCells && !frame.pastCells) {
    at = scanner.scan(bytes, at);
    frame.pastCells = scanner.ended;
  }
  return frame.pastCells ? frame.tail(bytes, at) : at;
}
