import type { Area } from "../../../workbook/address";
import type { Grid, GridRow } from "../../../workbook/grid";
import type { Edited } from "../../../workbook/live/live-workbook";
import { askDateSystem, dateShift } from "../date-system";
import type { ExcelDoor } from "../door";
import { visit } from "../excel-error";
import type { ApiSupport } from "../api-support";
import { askAgain, askMerged, askPart, mergedAreas, rowsOf } from "./read-sheet";

/** An edit of more rows is read like a sheet. */
const MOST_ROWS = 200;
/** Rows are read to this column, as sheets are. */
const LAST = "IV";

/** Whether the rows that were edited can be read alone. */
export function canReadAlone({ before, area }: Edited): boolean {
  return (
    area.bottom - area.top < MOST_ROWS &&
    before.beyond === undefined &&
    !before.filtered &&
    !before.rows.some(isHidden)
  );
}

const isHidden = ({ hidden }: GridRow): boolean => hidden;

/**
 * The sheet with the edited rows as they are now: one request, however long the sheet. Answers null where something else
 * than cells may have changed, such as the sheet's name; then it is to be read whole.
 */
export function readEdited(
  door: ExcelDoor,
  level: ApiSupport,
  key: string,
  { before, area }: Edited,
): Promise<Grid | null> {
  return visit(door, async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(key).load("name,visibility");
    const rows = `A${area.top}:${LAST}${area.bottom}`;
    const part = askPart(sheet.getUsedRange(true).getIntersectionOrNullObject(rows));
    const merged = level.merged ? askMerged(sheet.getRange(rows)) : null;
    const system = askDateSystem(context);
    await context.sync();
    if (sheet.isNullObject || sheet.name !== before.sheet) return null;
    if (askAgain(sheet, part, level)) await context.sync();
    const now = rowsOf(part, dateShift(system));
    const areas = merged
      ? [...before.merged.filter((one) => !touches(one, area)), ...mergedAreas(merged)]
      : before.merged;
    return { ...before, rows: replaced(before.rows, area, now), merged: areas };
  });
}

function touches(one: Area, { top, bottom }: Area): boolean {
  return one.top <= bottom && one.bottom >= top;
}

function replaced(
  rows: readonly GridRow[],
  { top, bottom }: Area,
  now: readonly GridRow[],
): readonly GridRow[] {
  return [
    ...rows.filter(({ number }) => number < top),
    ...now,
    ...rows.filter(({ number }) => number > bottom),
  ];
}
