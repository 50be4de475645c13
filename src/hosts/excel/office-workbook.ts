import type { LiveWorkbook, ReadingInterest, CellPlace } from "../../workbook/live/live-workbook";
import { follow } from "./changes";
import { pageDoor, type ExcelDoor } from "./door";
import { excelCode, visit } from "./excel-error";
import { capabilitiesOf, apiSupportOf } from "./api-support";
import { canReadAlone, readEdited } from "./read/read-edited";
import { readSheet, readOpenWorkbook } from "./read/read-workbook";
import { marksIn } from "./write/marks-in";

/** Everything is read whole. */
const ALL: ReadingInterest = { named: () => true, wanted: () => true };

/** The workbook that is open in Excel. Only after `Office.onReady`, from ExcelApi 1.8 on. */
export function officeWorkbook(interest: ReadingInterest = ALL, door: ExcelDoor = pageDoor()): LiveWorkbook {
  const level = apiSupportOf(door);
  // Events name sheets by id; the ids are learned while reading. People rename sheets, and no event of this level says so.
  let names: ReadonlyMap<string, string> = new Map();
  const onLookout = new Set<(place: CellPlace) => void>();
  const idOf = (name: string) => [...names].find(([, known]) => known === name)?.[0];
  return {
    name: door.name,
    capabilities: capabilitiesOf(level),
    async read() {
      const answer = await readOpenWorkbook(door, level, interest);
      names = answer.names;
      return answer.content;
    },
    async readSheet(sheet, edited) {
      const id = idOf(sheet);
      const key = id ?? sheet;
      const alone = edited && canReadAlone(edited) ? await readEdited(door, level, key, edited) : null;
      const grid = alone ?? (await readSheet(door, level, interest, key, interest.named(sheet)));
      if (grid && id !== undefined && grid.sheet !== sheet) names = new Map([...names, [id, grid.sheet]]);
      return grid;
    },
    // What draws whole sheets comes with the first that is drawn: nobody needs it to fill and to check.
    paint: async (image) =>
      (await import(/* webpackChunkName: "paint" */ "./paint/paint")).paint(door, level, image),
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
    reveal: (sheet, row, column) => reveal(door, sheet, row, column),
    selected: () => selected(door),
    onSelected(listener) {
      onLookout.add(listener);
      return () => void onLookout.delete(listener);
    },
    onChanged: (changed) =>
      follow(door, (id) => names.get(id), {
        changed,
        selected: (place) => onLookout.forEach((listener) => listener(place)),
      }),
  };
}

function reveal(door: ExcelDoor, name: string, row: number, column: number): Promise<void> {
  return visit(door, async (context) => {
    const sheet = context.workbook.worksheets.getItem(name);
    sheet.activate();
    sheet.getCell(row - 1, column - 1).select();
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
