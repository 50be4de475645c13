import { HostError } from "../../../workbook/host-error";
import type { CellPlace, ReadingInterest, Redrawn } from "../../../workbook/live/live-workbook";
import type { WorkbookImage } from "../../../workbook/sheet-image";
import { askDateSystem, dateShift } from "../date-system";
import type { ExcelDoor } from "../door";
import { frameStrokes } from "./draw-frame";
import { contentStrokes } from "./draw-sheet";
import { excelCode, hostError } from "../excel-error";
import { clearUp, exchange } from "./exchange";
import type { ApiSupport } from "../api-support";
import { askMemory, memoryOf, remember } from "../read/merged-memory";
import { DrawnSheets } from "../read/read-drawn";
import { show } from "../show";
import { asked, placementsOf, type SheetPlacement } from "../placements";
import { restoreSheets, IN_PLACE } from "./restore-sheets";
import { holdStill, listen, silence } from "../quiet";
import { setUp } from "./set-up";
import { drawAll, type Stroke } from "../strokes";

const NOT_PUT_BACK =
  "写入中断，而且没有完全复原；名字以“〔旧〕”开头的工作表是原表的副本。请不要保存，关闭工作簿后重新打开，再做一次。";

/** What a painting began with. */
interface Beginning {
  readonly places: readonly SheetPlacement[];
  /** Ids of the sheets that stood there. */
  readonly known: ReadonlySet<string>;
}

/**
 * Draws whole sheets: looks around, draws each on a sheet of its own, puts the drawings into the sheets that stand already,
 * and sets up how they scroll and print. Four requests while the drawings are less than a megabyte. Sheets that the image does
 * not name stay as they are. Answers with what Excel refused of the set-up, a sentence each.
 */
export async function paint(
  door: ExcelDoor,
  level: ApiSupport,
  image: WorkbookImage,
): Promise<readonly string[]> {
  await drawWhole(door, level, image);
  return setUp(door, level, image.sheets, () => () => undefined);
}

/**
 * The same; shows a cell and reads again what was drawn in the request that sets up, where Excel takes it. `names` are those by which
 * events name the sheets.
 */
export async function redraw(
  door: ExcelDoor,
  level: ApiSupport,
  interest: ReadingInterest,
  image: WorkbookImage,
  shown: CellPlace | null,
): Promise<Redrawn & { readonly names: ReadonlyMap<string, string> }> {
  await drawWhole(door, level, image);
  const drawn = new DrawnSheets(level, interest, image.sheets);
  let isShown = false;
  const refused = await setUp(door, level, image.sheets, (context) => {
    if (shown) show(context, shown);
    const isAnswered = drawn.askAlong(context);
    return () => {
      isAnswered();
      isShown = shown !== null;
    };
  });
  const read = await drawn.read(door);
  return {
    ...{ refused, isShown },
    sheets: read?.map(({ grid }) => grid) ?? null,
    names: new Map(read?.map(({ id, grid }) => [id, grid.sheet])),
  };
}

async function drawWhole(door: ExcelDoor, level: ApiSupport, image: WorkbookImage): Promise<void> {
  let beginning: Beginning = { places: [], known: new Set() };
  try {
    await door.run(async (context) => {
      const sheets = context.workbook.worksheets.load(asked(level));
      const shown = context.workbook.worksheets.getActiveWorksheet().load("id");
      const [system, memory] = [askDateSystem(context), askMemory(context)];
      await context.sync();
      const places = placementsOf(image.sheets, sheets.items, level);
      beginning = { places, known: new Set(sheets.items.map(({ id }) => id)) };
      await draw(context, level, places, dateShift(system));
      holdStill(context, level);
      silence(context);
      exchange(context, places, level, dateShift(system));
      for (const [key, value] of Object.entries(image.properties))
        context.workbook.properties.custom.add(key, value);
      if (!level.merged) remember(context, memoryOf(memory), image.sheets);
      showAgain(context, shown.id, places);
      clearUp(context, places);
      listen(context);
      await context.sync();
    });
  } catch (error) {
    if (excelCode(error) !== null && beginning.places.length > 0)
      await restore(door, level, beginning, error);
    throw hostError(error);
  }
}

/** Sheets of their own, in as few requests as their size allows. */
async function draw(
  context: Excel.RequestContext,
  level: ApiSupport,
  places: readonly SheetPlacement[],
  shift: number,
): Promise<void> {
  if (places.every(({ drawnAs }) => drawnAs === null)) return;
  silence(context);
  holdStill(context, level);
  await drawAll(drawingStrokes(context, level, places, shift), async () => {
    await context.sync();
    holdStill(context, level);
  });
  await context.sync();
}

function* drawingStrokes(
  { workbook: { worksheets } }: Excel.RequestContext,
  level: ApiSupport,
  places: readonly SheetPlacement[],
  shift: number,
): Generator<Stroke> {
  for (const { image, drawnAs, before } of places) {
    if (drawnAs === null) continue;
    const sheet = worksheets.add(drawnAs);
    yield* contentStrokes(sheet, image, level, shift);
    if (!before) yield* frameStrokes(sheet, image, level);
  }
}

/** The sheet that stood before the person goes on standing there, whichever copies came and went. */
function showAgain(
  { workbook: { worksheets } }: Excel.RequestContext,
  id: string,
  places: readonly SheetPlacement[],
): void {
  const place = places.find(({ before }) => before?.id === id);
  if ((place?.image.state ?? "visible") === "visible") worksheets.getItem(id).activate();
}

/** Old sheets get back what they held, half-drawn ones go. */
async function restore(
  door: ExcelDoor,
  level: ApiSupport,
  { places, known }: Beginning,
  cause: unknown,
): Promise<void> {
  try {
    await door.run(async (context) => {
      const sheets = context.workbook.worksheets.load(IN_PLACE);
      await context.sync();
      silence(context);
      restoreSheets(places, sheets.items, known, level);
      listen(context);
      await context.sync();
    });
  } catch (error) {
    if (excelCode(error) === null) throw error;
    throw new HostError("refused", NOT_PUT_BACK, { cause });
  }
}
