import { areaNamed } from "../../workbook/address";
import type { CellPlace, SheetChange } from "../../workbook/live/live-workbook";
import type { ExcelDoor } from "./door";
import { visit } from "./excel-error";

const OURS = "ThisLocalAddin";

/** Who is told what. */
interface Told {
  readonly changed: (change: SheetChange) => void;
  readonly selected: (place: CellPlace) => void;
}

/**
 * Follows what happens in the workbook, and where somebody goes, from the next sync on; `nameOf` knows sheets by id. Answers with
 * the way to stop.
 */
export function follow(
  door: ExcelDoor,
  context: Excel.RequestContext,
  nameOf: (id: string) => string | undefined,
  { changed: listener, selected }: Told,
): () => Promise<void> {
  const { worksheets } = context.workbook;
  const isSomewhere = ({ worksheetId }: { readonly worksheetId: string }): Promise<void> => {
    listener({ sheet: nameOf(worksheetId) ?? "", area: null });
    return Promise.resolve();
  };
  const handlers = [
    worksheets.onChanged.add((event) => {
      // Told from ExcelApi 1.14 on; before that our own writing is silenced altogether.
      if ((event.triggerSource as string | undefined) !== OURS)
        listener(changeOf(event, nameOf(event.worksheetId)));
      return Promise.resolve();
    }),
    worksheets.onAdded.add(isSomewhere),
    worksheets.onDeleted.add(isSomewhere),
    worksheets.onSelectionChanged.add(({ address, worksheetId }) => {
      const place = cellOf(address, nameOf(worksheetId));
      if (place) selected(place);
      return Promise.resolve();
    }),
  ];
  return () => stop(door, context, handlers);
}

/** Handlers are let go in the context in which they were made. */
function stop(
  door: ExcelDoor,
  context: Excel.RequestContext,
  handlers: readonly { remove(): void }[],
): Promise<void> {
  return visit(door, async () => {
    for (const handler of handlers) handler.remove();
    await context.sync();
  });
}

/** The first cell of what is selected; several areas at once are none of one line. */
function cellOf(address: string, sheet: string | undefined): CellPlace | null {
  const area = areaNamed(address);
  return area && sheet !== undefined ? { sheet, row: area.top, column: area.left } : null;
}

function changeOf(event: Excel.WorksheetChangedEventArgs, name: string | undefined): SheetChange {
  const isEdit = event.changeType === "RangeEdited" && name !== undefined;
  return { sheet: name ?? "", area: isEdit ? areaNamed(event.address) : null };
}
