import {
  BooleanNumber,
  ICommandService,
  type IExecutionOptions,
  type Injector,
  type IRange,
  type Workbook,
  type Worksheet,
} from "@univerjs/core";
import { SetColHiddenMutation, SetColVisibleMutation, SetFrozenMutation } from "@univerjs/sheets";
import type { ColumnView } from "../../../workbook/live/column-view";
import { ASIDE, extrasOf, isAside, withView } from "../memory/sheet-extras";

const ON_SCREEN = "onScreenAlone";
/** Of commands that change what is seen: neither an edit nor a step of the user's own undo. */
export const ON_SCREEN_ALONE: IExecutionOptions = { onlyLocal: true, [ON_SCREEN]: true };

/** Whether a command changed what is seen, and nothing of the workbook. */
export function isOnScreenAlone(options: IExecutionOptions | undefined): boolean {
  return options?.[ON_SCREEN] === true;
}

/** What somebody chose to see of a sheet; null where all of it. */
export function columnViewOf(sheet: Worksheet): string | null {
  return extrasOf(sheet.getConfig()).view?.title ?? null;
}

/** Lets columns of a sheet step aside on the screen, or brings all of them back. What people hid themselves stays hidden. */
export function showColumns(
  injector: Injector,
  workbook: Workbook,
  sheet: Worksheet,
  view: ColumnView | null,
): void {
  const commands = injector.get(ICommandService);
  const place = { unitId: workbook.getUnitId(), subUnitId: sheet.getSheetId() };
  const config = sheet.getConfig();
  const { view: former } = extrasOf(config);
  const frozen = former?.frozen ?? config.freeze.xSplit;
  const back = columnsAside(sheet);
  commands.syncExecuteCommand(
    SetColVisibleMutation.id,
    { ...place, ranges: back.map((at) => wholeColumn(sheet, at)) },
    ON_SCREEN_ALONE,
  );
  for (const at of back) sheet.getColumnManager().getColumnOrCreate(at).custom = undefined;
  const aside = (view?.aside ?? [])
    .map((column) => column - 1)
    .filter((at) => at < sheet.getColumnCount() && sheet.getColVisible(at));
  commands.syncExecuteCommand(
    SetColHiddenMutation.id,
    { ...place, ranges: aside.map((at) => wholeColumn(sheet, at)) },
    ON_SCREEN_ALONE,
  );
  for (const at of aside) sheet.getColumnManager().getColumnOrCreate(at).custom = ASIDE;
  config.custom = withView(config, view && { title: view.title, frozen });
  const { ySplit, startRow } = config.freeze;
  const xSplit = view?.frozen ?? frozen;
  const freeze = { ...place, ySplit, startRow, xSplit, startColumn: xSplit || -1 };
  commands.syncExecuteCommand(SetFrozenMutation.id, freeze, ON_SCREEN_ALONE);
}

/** Columns that are out of sight on the screen alone, numbered from 0. */
export function columnsAside(sheet: Worksheet): readonly number[] {
  const { columnData } = sheet.getConfig();
  return Object.keys(columnData)
    .map(Number)
    .filter((at) => columnData[at]?.hd === BooleanNumber.TRUE && isAside(columnData[at].custom));
}

function wholeColumn(sheet: Worksheet, at: number): IRange {
  return { startRow: 0, endRow: sheet.getRowCount() - 1, startColumn: at, endColumn: at };
}
