import { keepOneInSight } from "../../workbook/last-sheet";
import type { ExcelDoor } from "./door";
import { excelCode, hostError, visit } from "./excel-error";
import type { Level } from "./level";
import { askMemory, forget, memoryOf } from "./merged-memory";
import { listen, silence } from "./quiet";

/**
 * Deletes sheets: one request to look around, one to delete. What Excel refuses, such as a workbook whose structure is
 * protected, it refuses at the first sheet, when none is gone yet.
 */
export async function removeSheets(door: ExcelDoor, level: Level, names: readonly string[]): Promise<void> {
  const removed = new Set(names);
  try {
    await door.run(async (context) => {
      const sheets = context.workbook.worksheets.load("items/name,items/visibility");
      const memory = level.merged ? null : askMemory(context);
      await context.sync();
      keepOneInSight(
        sheets.items.map(({ name, visibility }) => ({ name, visible: visibility === "Visible" })),
        removed,
      );
      const going = sheets.items.filter(({ name }) => removed.has(name));
      if (going.length === 0) return;
      silence(context);
      for (const sheet of going) remove(sheet);
      if (memory) forget(context, memoryOf(memory), removed);
      listen(context);
      await context.sync();
    });
  } catch (error) {
    // Turned off in the request that failed.
    if (excelCode(error) !== null) await hearAgain(door);
    throw hostError(error);
  }
}

/** Excel deletes no sheet that is hidden from its own menus. */
export function remove(sheet: Excel.Worksheet): void {
  sheet.visibility = "Hidden";
  sheet.delete();
}

function hearAgain(door: ExcelDoor): Promise<void> {
  return visit(door, async (context) => {
    listen(context);
    await context.sync();
  }).catch(() => undefined);
}
