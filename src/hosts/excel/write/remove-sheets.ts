import { keepOneInSight } from "../../../workbook/live/last-sheet";
import type { ExcelDoor } from "../door";
import { excelCode, hostError, visit } from "../excel-error";
import type { ApiSupport } from "../api-support";
import { askMemory, forget, memoryOf } from "../read/merged-memory";
import { listen, silence } from "../quiet";

interface Going {
  readonly name: string;
  readonly visibility: Excel.Worksheet["visibility"];
}

/**
 * Deletes sheets: one request to look around, one to delete. What Excel refuses, such as a workbook whose structure is
 * protected, it refuses at the first sheet, when none is gone yet.
 */
export async function removeSheets(
  door: ExcelDoor,
  level: ApiSupport,
  names: readonly string[],
): Promise<void> {
  const removed = new Set(names);
  let going: readonly Going[] = [];
  try {
    await door.run(async (context) => {
      const sheets = context.workbook.worksheets.load("items/name,items/visibility");
      const memory = level.merged ? null : askMemory(context);
      await context.sync();
      keepOneInSight(
        sheets.items.map(({ name, visibility }) => ({ name, visible: visibility === "Visible" })),
        removed,
      );
      const found = sheets.items.filter(({ name }) => removed.has(name));
      if (found.length === 0) return;
      going = found.map(({ name, visibility }) => ({ name, visibility }));
      silence(context);
      for (const sheet of found) remove(sheet);
      if (memory) forget(context, memoryOf(memory), removed);
      listen(context);
      await context.sync();
    });
  } catch (error) {
    if (excelCode(error) !== null) await showAgain(door, going);
    throw hostError(error);
  }
}

/** Excel deletes no sheet that is hidden from its own menus. */
export function remove(sheet: Excel.Worksheet): void {
  sheet.visibility = "Hidden";
  sheet.delete();
}

/** Sheets that were hidden to be deleted, and still are there, show as they did; events are told again. */
function showAgain(door: ExcelDoor, going: readonly Going[]): Promise<void> {
  return visit(door, async (context) => {
    const sheets = context.workbook.worksheets.load("items/name,items/visibility");
    await context.sync();
    for (const sheet of sheets.items) {
      const former = going.find(({ name }) => name === sheet.name);
      if (former && former.visibility !== sheet.visibility) sheet.visibility = former.visibility;
    }
    listen(context);
    await context.sync();
    // The first refusal says what to do; that Excel refuses this too adds nothing to it.
  }).catch(() => undefined);
}
