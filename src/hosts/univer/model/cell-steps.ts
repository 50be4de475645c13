import { Tools, type ICellData, type Injector, type Workbook, type Worksheet } from "@univerjs/core";
import {
  SetRangeValuesMutation,
  SetRangeValuesUndoMutationFactory,
  type ISetRangeValuesMutationParams,
} from "@univerjs/sheets";
import { isDate, type CellValue } from "../../../workbook/grid";
import { HostError } from "../../../workbook/host-error";
import type { CellChange } from "../../../workbook/live/live-workbook";
import { cellDataOf } from "./cell-data";
import { sheetValue } from "./read-sheet";
import type { UndoableChange } from "./mutations";
import { StyleNames, type LooksByName } from "../style-names";

/** What belongs to an old value and would outlive it: typed documents, formulas. */
const EMPTY: ICellData = { v: null, t: null, p: null, f: null, si: null };

/** The sheet of a cell. Throws `HostError` where it is gone. */
export function sheetNamed(workbook: Workbook, sheet: string): Worksheet {
  const found = workbook.getSheetBySheetName(sheet);
  if (found) return found;
  throw new HostError("not-found", `没有找到工作表“${sheet}”，它可能已删除或改名。请重新检查后再试。`);
}

/** What stands where `change` wants to write. */
export function formerly(change: CellChange, workbook: Workbook, looks: LooksByName): CellChange {
  const worksheet = sheetNamed(workbook, change.sheet);
  const cell = worksheet.getCellRaw(change.row - 1, change.column - 1);
  return {
    ...change,
    value: cell ? sheetValue(cell, change.column - 1, worksheet.getConfig(), looks) : null,
  };
}

/** One step for each sheet. Throws `HostError` where a sheet is gone. */
export function cellSteps(
  injector: Injector,
  workbook: Workbook,
  changes: readonly CellChange[],
  looks: LooksByName,
): readonly UndoableChange[] {
  const sheets = [...new Set(changes.map(({ sheet }) => sheet))].map((sheet) => sheetNamed(workbook, sheet));
  return sheets.map((worksheet) => {
    const params: ISetRangeValuesMutationParams = {
      unitId: workbook.getUnitId(),
      subUnitId: worksheet.getSheetId(),
      cellValue: matrix(
        changes.filter(({ sheet }) => sheet === worksheet.getName()),
        worksheet,
        looks,
      ),
    };
    return {
      redo: { id: SetRangeValuesMutation.id, params },
      undo: () => ({
        id: SetRangeValuesMutation.id,
        params: injector.invoke((accessor) =>
          SetRangeValuesUndoMutationFactory(accessor, Tools.deepClone(params)),
        ),
      }),
    };
  });
}

function matrix(
  changes: readonly CellChange[],
  worksheet: Worksheet,
  looks: LooksByName,
): Record<number, Record<number, ICellData>> {
  const cells: Record<number, Record<number, ICellData>> = {};
  for (const { row, column, value } of changes) {
    (cells[row - 1] ??= {})[column - 1] = written(value, row - 1, column - 1, worksheet, looks);
  }
  return cells;
}

/** A date takes a look that shows it as one. */
function written(
  value: CellValue | null,
  row: number,
  column: number,
  worksheet: Worksheet,
  looks: LooksByName,
): ICellData {
  if (value === null || value === "") return EMPTY;
  const style = worksheet.getCellRaw(row, column)?.s ?? worksheet.getColumnStyle(column, true);
  const asDay = isDate(value) && !looks.isDate(style);
  const format = asDay ? { s: { n: { pattern: new StyleNames().dated({}).format ?? "" } } } : {};
  return { ...EMPTY, ...cellDataOf(value), ...format };
}
