import { areaNamed } from "../../workbook/address";
import type { SheetChange } from "../../workbook/live/live-workbook";
import type { ExcelDoor } from "./door";
import { visit } from "./excel-error";

const OURS = "ThisLocalAddin";

/** Follows what happens in the workbook; `nameOf` knows sheets by id. Answers with the way to stop. */
export function follow(
  door: ExcelDoor,
  nameOf: (id: string) => string | undefined,
  listener: (change: SheetChange) => void,
): Promise<() => Promise<void>> {
  return visit(door, async (context) => {
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
    ];
    await context.sync();
    return () => stop(door, context, handlers);
  });
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

function changeOf(event: Excel.WorksheetChangedEventArgs, name: string | undefined): SheetChange {
  const isEdit = event.changeType === "RangeEdited" && name !== undefined;
  return { sheet: name ?? "", area: isEdit ? areaNamed(event.address) : null };
}
