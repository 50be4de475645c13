import type { Area } from "../../workbook/address";
import type { Grid, WorkbookContent } from "../../workbook/grid";
import { askDateSystem, dateShift } from "./date-system";
import type { ExcelDoor } from "./door";
import { excelCode, visit } from "./excel-error";
import type { Level } from "./level";
import { askMemory, memoryOf } from "./merged-memory";
import { askAgain, askSheet, gridOf, type AskedSheet } from "./read-sheet";

/** A workbook's content, and the ids by which events name its sheets. */
export interface ReadAnswer {
  readonly content: WorkbookContent;
  readonly names: ReadonlyMap<string, string>;
}

/** Reads everything: one sync for the list of sheets, one for all their cells. */
export function readWorkbook(door: ExcelDoor, level: Level): Promise<ReadAnswer> {
  return visit(door, async (context) => {
    const { workbook } = context;
    workbook.load("name");
    const sheets = workbook.worksheets.load("items/name,items/id");
    const properties = workbook.properties.custom.load("items/key,items/value");
    const [memory, system] = [askMemory(context), askDateSystem(context)];
    await context.sync();
    const asked = sheets.items.map((sheet) => askSheet(sheet, level));
    await context.sync();
    const shift = dateShift(system);
    const grids = await gridsOf(context, asked, memoryOf(memory), shift);
    return {
      content: {
        name: workbook.name,
        properties: new Map(properties.items.map(({ key, value }) => [key, String(value)])),
        date1904: shift > 0,
        sheets: grids,
      },
      names: new Map(sheets.items.map(({ id, name }) => [id, name])),
    };
  });
}

/** One sheet in one request; undefined where it is gone. */
export async function readSheet(door: ExcelDoor, level: Level, name: string): Promise<Grid | undefined> {
  return visit(door, async (context) => {
    const asked = askSheet(context.workbook.worksheets.getItem(name), level);
    const [memory, system] = [askMemory(context), askDateSystem(context)];
    const found = await context.sync().then(
      () => true,
      (error: unknown) => {
        if (excelCode(error) === "ItemNotFound") return false;
        throw error;
      },
    );
    if (!found) return undefined;
    return (await gridsOf(context, [asked], memoryOf(memory), dateShift(system)))[0];
  });
}

/** A second look only where it is needed, for all sheets at once. */
async function gridsOf(
  context: Excel.RequestContext,
  asked: readonly AskedSheet[],
  merged: Readonly<Record<string, readonly Area[]>>,
  shift: number,
): Promise<readonly Grid[]> {
  const again = asked.map(askAgain);
  if (again.some((look) => look !== null)) await context.sync();
  return asked.map((sheet, index) =>
    gridOf(sheet, again[index] ?? null, merged[sheet.sheet.name] ?? [], shift),
  );
}
