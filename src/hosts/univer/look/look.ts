import { ICommandService, type Injector, type Workbook, type Worksheet } from "@univerjs/core";
import type { ShownWorkbook } from "../../../workbook/live/shown-workbook";
import { columnsAside, columnViewOf, isOnScreenAlone, showColumns } from "./column-view";

/** Of the filter, which is loaded after the first sheet is seen. */
const CLEAR_FILTER = "sheet.command.clear-filter-criteria";
const FILTERING = /filter-criteria|re-calc-filter|filter-range|remove-filter/;

/** What of a workbook is seen, and what has stepped aside. */
interface Look {
  readonly offers: Pick<
    ShownWorkbook,
    "columnView" | "showColumns" | "filteredLines" | "showAllLines" | "onLooked"
  >;
  /** Brings whatever has stepped aside back where it holds this cell, numbered from 0. */
  readonly uncover: (row: number, column: number) => void;
}

export function lookAt(injector: Injector, workbook: Workbook, untilNext: (stop: () => void) => void): Look {
  const commands = injector.get(ICommandService);
  const sheet = () => workbook.getActiveSheet(true) ?? null;
  const listeners = new Set<() => void>();
  const tell = () => listeners.forEach((listener) => listener());
  const watching = commands.onCommandExecuted(({ id }, options) => {
    if (isOnScreenAlone(options) || FILTERING.test(id)) tell();
  });
  const turning = workbook.activeSheet$.subscribe(tell);
  untilNext(() => {
    watching.dispose();
    turning.unsubscribe();
  });
  const show: ShownWorkbook["showColumns"] = (view) => {
    const now = sheet();
    if (!now) return;
    showColumns(injector, workbook, now, view);
    tell();
  };
  const showAllLines = () => {
    const place = { unitId: workbook.getUnitId(), subUnitId: sheet()?.getSheetId() };
    commands.syncExecuteCommand(CLEAR_FILTER, place);
  };
  return {
    offers: {
      columnView: () => ifAny(sheet(), columnViewOf),
      showColumns: show,
      filteredLines: () => ifAny(sheet(), filteredLines) ?? 0,
      showAllLines,
      onLooked: (listener) => void listeners.add(listener),
    },
    uncover(row, column) {
      const now = sheet();
      if (!now) return;
      if (columnsAside(now).includes(column)) show(null);
      if (now.getRowFiltered(row)) showAllLines();
    },
  };
}

function ifAny<T>(sheet: Worksheet | null, ask: (sheet: Worksheet) => T): T | null {
  return sheet && ask(sheet);
}

function filteredLines(sheet: Worksheet): number {
  let count = 0;
  for (let row = 0; row < sheet.getRowCount(); row++) if (sheet.getRowFiltered(row)) count += 1;
  return count;
}
