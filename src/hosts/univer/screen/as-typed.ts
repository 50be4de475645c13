import { CellValueType, isTextFormat, type ICellData, type Injector, type Worksheet } from "@univerjs/core";
import { AFTER_CELL_EDIT, SheetInterceptorService, VALIDATE_CELL } from "@univerjs/sheets";
import { typedInPlace } from "./typed-format";

/** Before the component's own, which reads numbers and dates out of texts and refuses what no drop-down offers. */
const FIRST = 1000;

/** Whether a cell is for text: by its own format, or its row's or column's. */
export function isForText(worksheet: Worksheet, row: number, column: number): boolean {
  return isTextFormat(worksheet.getComposedCellStyle(row, column).n?.pattern ?? undefined);
}

/**
 * Takes what people type. What a drop-down does not offer is not refused: the pane says what is wrong and offers the fix,
 * as for pasted cells, and no dialog stands between two keys. In a cell for text `2012-12` stays `2012-12`; a date or an
 * amount shows in the format of its place, in an empty cell too.
 */
export function takeAsTyped(injector: Injector): void {
  const { writeCellInterceptor } = injector.get(SheetInterceptorService);
  writeCellInterceptor.intercept(VALIDATE_CELL, { priority: FIRST, handler: () => Promise.resolve(true) });
  writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    priority: FIRST,
    handler(cell, { worksheet, row, col }, next) {
      if (!cell || !isTyped(cell)) return next(cell);
      if (!isForText(worksheet, row, col))
        return typedInPlace(cell, { worksheet, row, column: col }) ?? next(cell);
      const text = cell.f ?? cell.v ?? "";
      return cell.p
        ? { ...cell, t: CellValueType.STRING }
        : { ...cell, v: String(text), t: CellValueType.STRING, f: null, si: null };
    },
  });
}

/** Not emptied, and not forced to be a text. */
function isTyped({ f, v, p, t }: ICellData): boolean {
  return t !== CellValueType.FORCE_STRING && (Boolean(p) || (f ?? v ?? "") !== "");
}
