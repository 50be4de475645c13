import type { Grid, WorkbookContent } from "../../../workbook/grid";
import { HostError } from "../../../workbook/host-error";
import type { ReadingInterest } from "../../../workbook/live/live-workbook";
import { askDateSystem, dateShift } from "../date-system";
import type { ExcelDoor } from "../door";
import { excelCode, hostError, visit } from "../excel-error";
import type { ApiSupport } from "../api-support";
import { askMemory, memoryOf, type MergedMemory } from "./merged-memory";
import { readRest, type Asked } from "./read-rest";
import { askSheet, isThere } from "./read-sheet";

/** A workbook's content, and the ids by which events name its sheets. */
interface ReadAnswer {
  readonly content: WorkbookContent;
  readonly names: ReadonlyMap<string, string>;
}

/** So many sheets are looked at in one request. */
const LOOKS_AT_ONCE = 20;

/** Trouble with one sheet says nothing of the others; these are trouble with all of them. */
const OF_ALL: ReadonlySet<string> = new Set([
  "InvalidOperationInCellEditMode",
  "InactiveWorkbook",
  "ActivityLimitReached",
  "ServiceNotAvailable",
]);

/**
 * Reads what somebody is interested in: one sync for the list of sheets, one for the first rows of them all, and blocks of
 * bounded size for what is worth reading whole. Other sheets are looked at, however large they are. A sheet that Excel
 * cannot hand over is named and bars nothing. `askAlong` adds to the first request; what it answers with is called when that is
 * answered.
 */
export function readOpenWorkbook(
  door: ExcelDoor,
  level: ApiSupport,
  interest: ReadingInterest,
  askAlong: (context: Excel.RequestContext) => () => void,
): Promise<ReadAnswer> {
  return visit(door, async (context) => {
    const { workbook } = context;
    workbook.load("name");
    const sheets = workbook.worksheets.load("items/name,items/id");
    const properties = workbook.properties.custom.load("items/key,items/value");
    const [memory, system] = [askMemory(context), askDateSystem(context)];
    const isAnswered = askAlong(context);
    await context.sync();
    isAnswered();
    const facts = { level, interest, merged: memoryOf(memory), shift: dateShift(system) };
    const grids: Grid[] = [];
    const unread: string[] = [];
    for (let from = 0; from < sheets.items.length; from += LOOKS_AT_ONCE) {
      const some = sheets.items.slice(from, from + LOOKS_AT_ONCE);

      for (const one of await readSome(context, some, facts))
        if (typeof one === "string") unread.push(one);
        else grids.push(one);
    }
    return {
      content: {
        name: workbook.name,
        properties: new Map(properties.items.map(({ key, value }) => [key, String(value)])),
        date1904: facts.shift > 0,
        sheets: grids,
        ...(unread.length > 0 && { unread }),
      },
      names: new Map(sheets.items.map(({ id, name }) => [id, name])),
    };
  });
}

/** One sheet, by its id or name; undefined where it is gone. */
export async function readSheet(
  door: ExcelDoor,
  level: ApiSupport,
  interest: ReadingInterest,
  key: string,
  isNamed: boolean,
): Promise<Grid | undefined> {
  return visit(door, async (context) => {
    const asked = askSheet(context.workbook.worksheets.getItem(key), level, isNamed);
    const [memory, system] = [askMemory(context), askDateSystem(context)];
    const found = await context.sync().then(
      () => true,
      (error: unknown) => {
        if (excelCode(error) === "ItemNotFound") return false;
        throw error;
      },
    );
    if (!found) return undefined;
    const facts = { level, interest, merged: memoryOf(memory), shift: dateShift(system) };
    return (await readRest(context, [asked], facts))[0];
  });
}

interface Facts {
  readonly level: ApiSupport;
  readonly interest: ReadingInterest;
  readonly merged: MergedMemory;
  readonly shift: number;
}

/** Grids, and for what could not be read its name. All at once; one by one where one of them will not be read. */
async function readSome(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
  facts: Facts,
): Promise<readonly (Grid | string)[]> {
  try {
    return await readTogether(context, sheets, facts);
  } catch (error) {
    if (sheets.length === 1 || !isOfOne(error)) throw error;
  }
  const answers: (Grid | string)[] = [];
  const refusals: Error[] = [];
  for (const sheet of sheets) {
    try {
      answers.push(...(await readTogether(context, [sheet], facts)));
    } catch (error) {
      if (!(error instanceof Error) || !isOfOne(error)) throw error;
      refusals.push(error);
      answers.push(sheet.name);
    }
  }
  const [refusal] = refusals;
  if (refusal && refusals.length === sheets.length) throw refusal;
  return answers;
}

function isOfOne(error: unknown): boolean {
  const code = excelCode(error);
  return code === null ? error instanceof HostError : !OF_ALL.has(code) && hostError(error) !== error;
}

async function readTogether(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
  facts: Facts,
): Promise<readonly (Grid | string)[]> {
  const { level, interest } = facts;
  const asked: readonly Asked[] = sheets.map((sheet) => askSheet(sheet, level, interest.named(sheet.name)));
  await context.sync();
  const there = asked.filter(({ head }) => head.range.isNullObject || isThere(head.range));
  const grids = await readRest(context, there, facts);
  return asked.map((one) => grids[there.indexOf(one)] ?? one.sheet.name);
}
