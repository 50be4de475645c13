import type { CellPlace, Followed, LiveWorkbook, ReadingInterest } from "../../workbook/live/live-workbook";
import type { WorkbookContent } from "../../workbook/grid";
import { follow } from "./changes";
import { pageDoor, type ExcelDoor } from "./door";
import { excelCode, visit } from "./excel-error";
import { capabilitiesOf, apiSupportOf, type ApiSupport } from "./api-support";
import { canReadAlone, readEdited } from "./read/read-edited";
import { AutoShow } from "./program/auto-show";
import { readSheet, readOpenWorkbook } from "./read/read-workbook";
import { show } from "./show";
import { marksIn } from "./write/marks-in";

/** Everything is read whole. */
const ALL: ReadingInterest = { named: () => true, wanted: () => true };

/** The workbook that is open in Excel. Only after `Office.onReady`, from ExcelApi 1.8 on. */
export function officeWorkbook(interest: ReadingInterest = ALL, door: ExcelDoor = pageDoor()): LiveWorkbook {
  const level = apiSupportOf(door);
  // Events name sheets by id; the ids are learned while reading. People rename sheets, and no event of this level says so.
  let names: ReadonlyMap<string, string> = new Map();
  const onLookout = new Set<(place: CellPlace) => void>();
  const tellSelected = (place: CellPlace): void => onLookout.forEach((listener) => listener(place));
  const opening = new AutoShow(door);
  const read: Read = async (begin) => {
    const answer = await readOpenWorkbook(door, level, interest, (context) => {
      const [take, begun] = [opening.ask(context), begin(context)];
      return () => {
        take();
        begun?.();
      };
    });
    names = answer.names;
    return answer.content;
  };
  const idOf = (name: string) => [...names].find(([, known]) => known === name)?.[0];
  return {
    name: door.name,
    capabilities: capabilitiesOf(level),
    read: () => read(() => undefined),
    follow: (changed) =>
      readFollowed(read, (context) =>
        follow(door, context, (id) => names.get(id), { changed, selected: tellSelected }),
      ),
    opening,
    async readSheet(sheet, edited) {
      const id = idOf(sheet);
      const key = id ?? sheet;
      const alone = edited && canReadAlone(edited) ? await readEdited(door, level, key, edited) : null;
      const grid = alone ?? (await readSheet(door, level, interest, key, interest.named(sheet)));
      if (grid && id !== undefined && grid.sheet !== sheet) names = new Map([...names, [id, grid.sheet]]);
      return grid;
    },
    ...drawing(door, level, interest, (drawn) => void (names = new Map([...names, ...drawn]))),
    // What writes comes with the first that is written: opening a workbook asks for less.
    writeCells: async (changes) =>
      (await import(/* webpackChunkName: "write" */ "./write/write-cells")).writeCells(door, level, changes),
    removeSheets: async (sheets) =>
      (await import(/* webpackChunkName: "write" */ "./write/remove-sheets")).removeSheets(
        door,
        level,
        sheets,
      ),
    ...(level.full && { marks: marksIn(door) }),
    reveal: (sheet, row, column) => reveal(door, { sheet, row, column }),
    selected: () => selected(door),
    onSelected(listener) {
      onLookout.add(listener);
      return () => void onLookout.delete(listener);
    },
  };
}

/** What draws whole sheets comes with the first that is drawn: nobody needs it to fill and to check. `learn` is told of their ids. */
function drawing(
  door: ExcelDoor,
  level: ApiSupport,
  interest: ReadingInterest,
  learn: (names: ReadonlyMap<string, string>) => void,
): Pick<LiveWorkbook, "paint" | "redraw"> {
  const loaded = () => import(/* webpackChunkName: "paint" */ "./paint/paint");
  return {
    paint: async (image) => (await loaded()).paint(door, level, image),
    async redraw(image, shown) {
      const { names, ...done } = await (await loaded()).redraw(door, level, interest, image, shown);
      learn(names);
      return done;
    },
  };
}

/** Reads everything; `begin` adds to the first request, and what it answers with is called when that is answered. */
type Read = (begin: (context: Excel.RequestContext) => (() => void) | undefined) => Promise<WorkbookContent>;

/** Reads, and follows from the first request on; who cannot read does not follow either. */
async function readFollowed(
  read: Read,
  begin: (context: Excel.RequestContext) => () => Promise<void>,
): Promise<Followed> {
  let stop = (): Promise<void> => Promise.resolve();
  try {
    const content = await read((context) => {
      const end = begin(context);
      return () => void (stop = end);
    });
    return { content, stop };
  } catch (error) {
    // What could not be read is told; that Excel would not be left alone either adds nothing to it.
    await stop().catch(() => undefined);
    throw error;
  }
}

function reveal(door: ExcelDoor, place: CellPlace): Promise<void> {
  return visit(door, async (context) => {
    show(context, place);
    await context.sync();
  });
}

/** Nothing where a chart or a picture is selected. */
const NO_CELL: ReadonlySet<string> = new Set(["InvalidSelection", "ItemNotFound"]);

function selected(door: ExcelDoor): Promise<CellPlace | null> {
  return visit(door, async (context): Promise<CellPlace | null> => {
    const cell = context.workbook.getActiveCell().load("rowIndex,columnIndex");
    const sheet = cell.worksheet.load("name");
    try {
      await context.sync();
    } catch (error) {
      if (NO_CELL.has(excelCode(error) ?? "")) return null;
      throw error;
    }
    return { sheet: sheet.name, row: cell.rowIndex + 1, column: cell.columnIndex + 1 };
  });
}
