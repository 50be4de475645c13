import { HostError } from "../../workbook/host-error";
import type { WorkbookImage } from "../../workbook/sheet-image";
import { askDateSystem, dateShift } from "./date-system";
import type { ExcelDoor } from "./door";
import { blocksOf, drawBlock, drawLinks, sizeOf } from "./draw-cells";
import { drawFrame } from "./draw-frame";
import { drawCellLooks, drawColumnLooks } from "./draw-looks";
import { drawPage } from "./draw-page";
import { excelCode, hostError } from "./excel-error";
import type { Level } from "./level";
import { askMemory, memoryOf, remember } from "./merged-memory";
import { holdStill, listen, silence } from "./quiet";
import { placesOf, putBack, swap, type Place } from "./swap";

/** Cells that go over in one request. */
const MOST_CELLS = 40_000;
const NOT_PUT_BACK = "写入中断，而且没有完全复原。请不要保存，关闭工作簿后重新打开，再做一次。";

/**
 * Draws whole sheets: looks around, draws each under a name of its own, then swaps. Three requests while there are
 * fewer than 40,000 cells. Sheets that the image does not name stay as they are.
 */
export async function paint(door: ExcelDoor, level: Level, image: WorkbookImage): Promise<void> {
  let places: readonly Place[] = [];
  try {
    await door.run(async (context) => {
      const sheets = context.workbook.worksheets.load("items/id,items/name,items/position,items/visibility");
      const [system, memory] = [askDateSystem(context), askMemory(context)];
      await context.sync();
      places = placesOf(image.sheets, sheets.items);
      await draw(context, level, places, dateShift(system));
      holdStill(context, level);
      silence(context);
      swap(context, places);
      for (const [key, value] of Object.entries(image.properties))
        context.workbook.properties.custom.add(key, value);
      if (!level.merged) remember(context, memoryOf(memory), image.sheets);
      listen(context);
      await context.sync();
    });
  } catch (error) {
    if (excelCode(error) !== null && places.length > 0) await restore(door, places, error);
    throw hostError(error);
  }
}

/** Each block is queued where the one before may still wait; a sync only when so many cells are under way. */
async function draw(
  context: Excel.RequestContext,
  level: Level,
  places: readonly Place[],
  shift: number,
): Promise<void> {
  let waiting = 0;
  silence(context);
  for (const { image, drawnAs } of places) {
    const sheet = context.workbook.worksheets.add(drawnAs);
    drawColumnLooks(sheet, image, level);
    drawLinks(sheet, image);
    for (const block of blocksOf(image, MOST_CELLS)) {
      if (waiting + sizeOf(block) > MOST_CELLS) {
        // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one request must not grow without bound
        await context.sync();
        waiting = 0;
      }
      holdStill(context, level);
      drawBlock(sheet, image, block, shift);
      waiting += sizeOf(block);
    }
    drawCellLooks(sheet, image, level);
    drawFrame(sheet, image, level);
    if (level.full) drawPage(sheet, image);
  }
  await context.sync();
}

/** Old sheets get their names and places again, half-drawn ones go. */
async function restore(door: ExcelDoor, places: readonly Place[], cause: unknown): Promise<void> {
  try {
    await door.run(async (context) => {
      const sheets = context.workbook.worksheets.load("items/name,items/id");
      await context.sync();
      putBack(places, sheets.items);
      listen(context);
      await context.sync();
    });
  } catch (error) {
    if (excelCode(error) === null) throw error;
    throw new HostError("refused", NOT_PUT_BACK, { cause });
  }
}
