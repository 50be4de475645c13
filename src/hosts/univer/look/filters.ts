import { ICommandService, type IRange, type Univer, type Workbook, type Worksheet } from "@univerjs/core";
import { SetSheetsFilterRangeMutation, SheetsFilterService } from "@univerjs/sheets-filter";
import { rangeOf } from "../areas";
import { extrasOf } from "../memory/sheet-extras";
import { ON_SCREEN_ALONE } from "./column-view";

/** The component starts what is added to it a few milliseconds later, and tells nobody. */
const STARTS_MS = 5;
const TRIES = 200;

/** Fulfilled when filters can be asked for. Throws a plain `Error` where the component never starts them: it has no reason to. */
export async function filtersStarted(univer: Univer): Promise<void> {
  for (let tries = 0; !univer.__getInjector().has(SheetsFilterService); tries++) {
    if (tries === TRIES) throw new Error("filters do not start");
    await new Promise((resolve) => setTimeout(resolve, STARTS_MS));
  }
}

/** Sheets that have filter buttons in their file get them on the screen, those that are drawn later too. Gives what ends it. */
export function offerFilters(univer: Univer, workbook: Workbook): () => void {
  for (const sheet of workbook.getSheets()) offer(univer, workbook, sheet);
  // What is drawn anew stands in the list of sheets only when it has been told of.
  const drawn = workbook.sheetCreated$.subscribe((sheet) =>
    queueMicrotask(() => offer(univer, workbook, sheet)),
  );
  return () => drawn.unsubscribe();
}

function offer(univer: Univer, workbook: Workbook, sheet: Worksheet): void {
  const { filter } = extrasOf(sheet.getConfig());
  const injector = univer.__getInjector();
  const place = { unitId: workbook.getUnitId(), subUnitId: sheet.getSheetId() };
  const isThere = injector.get(SheetsFilterService).getFilterModel(place.unitId, place.subUnitId) !== null;
  if (!filter || isThere || !workbook.getSheetBySheetId(place.subUnitId)) return;
  const range = withRowsBelow(rangeOf(filter), sheet);
  injector
    .get(ICommandService)
    .syncExecuteCommand(SetSheetsFilterRangeMutation.id, { ...place, range }, ON_SCREEN_ALONE);
}

/** Lines that people go on to write belong to the table, unless something else stands below it. */
function withRowsBelow(range: IRange, sheet: Worksheet): IRange {
  const last = sheet.getCellMatrix().getLength() - 1;
  for (let row = range.endRow + 1; row <= last; row++)
    for (let column = range.startColumn; column <= range.endColumn; column++)
      if ((sheet.getCellRaw(row, column)?.v ?? "") !== "") return range;
  return { ...range, endRow: sheet.getRowCount() - 1 };
}
