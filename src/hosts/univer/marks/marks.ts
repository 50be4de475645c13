import {
  InterceptorEffectEnum,
  type ICellDataForSheetInterceptor,
  type Injector,
  type Nullable,
  type Univer,
  type Workbook,
} from "@univerjs/core";
import { INTERCEPTOR_POINT, SheetInterceptorService } from "@univerjs/sheets";
import type { CellMark } from "../../../workbook/live/cell-mark";
import { keyOf } from "./cell-key";
import { SIGNS } from "./mark-signs";

/**
 * Marks over the cells of the workbook in sight. They are looked up while a cell is drawn, and only then: thousands of them
 * cost as much as those in sight, and the model, the undo stack and the saved file know nothing of them.
 */
export class Marks {
  readonly #bySheet = new Map<string, Map<number, CellMark>>();

  constructor(univer: Univer) {
    const injector: Injector = univer.__getInjector();
    injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
      effect: InterceptorEffectEnum.Style,
      handler: (cell, { row, col, subUnitId, rawData }, next) => {
        const mark = this.at(subUnitId, row, col);
        const own = withoutDoubt(cell);
        return next(mark ? signed(own, rawData, mark) : own);
      },
    });
  }

  /** Those of before go. Sheets that are not there any more have none. */
  put(workbook: Workbook, marks: readonly CellMark[]): void {
    this.#bySheet.clear();
    const ids = new Map(workbook.getSheets().map((sheet) => [sheet.getName(), sheet.getSheetId()] as const));
    for (const mark of marks) {
      const id = ids.get(mark.sheet);
      if (id === undefined) continue;
      const cells = this.#bySheet.get(id) ?? new Map<number, CellMark>();
      this.#bySheet.set(id, cells.set(keyOf(mark.row - 1, mark.column - 1), mark));
    }
  }

  /** Row and column from 0. */
  at(sheetId: string, row: number, column: number): CellMark | undefined {
    return this.#bySheet.get(sheetId)?.get(keyOf(row, column));
  }
}

/** The component's red corner where a drop-down does not offer a value: several choices in one cell are right, and what is wrong the pane finds. */
const DOUBT = "#fe4b4b";

function withoutDoubt(cell: Nullable<ICellDataForSheetInterceptor>): Nullable<ICellDataForSheetInterceptor> {
  if (cell?.markers?.tr?.color !== DOUBT) return cell;
  const { tr: _, ...markers } = cell.markers;
  return { ...cell, markers };
}

function signed(
  cell: Nullable<ICellDataForSheetInterceptor>,
  raw: Nullable<ICellDataForSheetInterceptor>,
  { severity }: CellMark,
): ICellDataForSheetInterceptor {
  // The cell of the model itself must stay as it is.
  const own = !cell || cell === raw ? { ...raw } : cell;
  return { ...own, customRender: [...(own.customRender ?? []), SIGNS[severity]] };
}
