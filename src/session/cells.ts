import type { CellValue, Grid, GridRow, WorkbookContent } from "../workbook/grid";
import { isDate, isFault, valueAt } from "../workbook/grid";
import type { CellChange } from "../workbook/live/live-workbook";

/** What stands in a cell. */
export function valueIn(
  content: WorkbookContent,
  { sheet, row, column }: Omit<CellChange, "value">,
): CellValue | null {
  const line = content.sheets.find((grid) => grid.sheet === sheet)?.rows.find(({ number }) => number === row);
  return line ? valueAt(line, column) : null;
}

export function isSameValue(a: CellValue | null, b: CellValue | null): boolean {
  const [left, right] = [a === "" ? null : a, b === "" ? null : b];
  if (isDate(left) && isDate(right)) return left.serial === right.serial;
  if (isFault(left) && isFault(right)) return left.fault === right.fault;
  return left === right;
}

/** The content with cells changed; sheets that are not concerned stay the same objects. */
export function withCells(content: WorkbookContent, changes: readonly CellChange[]): WorkbookContent {
  const touched = new Set(changes.map(({ sheet }) => sheet));
  return {
    ...content,
    sheets: content.sheets.map((grid) =>
      touched.has(grid.sheet)
        ? withGridCells(
            grid,
            changes.filter(({ sheet }) => sheet === grid.sheet),
          )
        : grid,
    ),
  };
}

/** The content with one sheet read anew, or gone. */
export function withSheet(content: WorkbookContent, sheet: string, read: Grid | undefined): WorkbookContent {
  return {
    ...content,
    sheets: content.sheets.flatMap((grid) => (grid.sheet === sheet ? (read ?? []) : grid)),
  };
}

/** The content with properties set and sheets read anew; those that were not there yet stand behind the others. */
export function withDrawn(
  content: WorkbookContent,
  drawn: readonly Grid[],
  properties: Readonly<Record<string, string>>,
): WorkbookContent {
  const byName = new Map(drawn.map((grid) => [grid.sheet.toLowerCase(), grid] as const));
  const there = content.sheets.map((grid) => byName.get(grid.sheet.toLowerCase()) ?? grid);
  return {
    ...content,
    properties: new Map([...content.properties, ...Object.entries(properties)]),
    sheets: [...there, ...drawn.filter((grid) => !there.includes(grid))],
  };
}

/** The content without sheets of these names. */
export function withoutSheets(content: WorkbookContent, names: readonly string[]): WorkbookContent {
  return { ...content, sheets: content.sheets.filter(({ sheet }) => !names.includes(sheet)) };
}

function withGridCells(grid: Grid, changes: readonly CellChange[]): Grid {
  const byRow = new Map<number, CellChange[]>();
  for (const change of changes) byRow.set(change.row, [...(byRow.get(change.row) ?? []), change]);
  const there = new Set(grid.rows.map(({ number }) => number));
  const added = [...byRow.keys()]
    .filter((number) => !there.has(number))
    .map((number): GridRow => ({ number, columns: [], values: [], hidden: false }));
  const rows = [...grid.rows, ...added]
    .map((row) => withRowCells(row, byRow.get(row.number)))
    .filter(({ columns }) => columns.length > 0);
  return { ...grid, rows: added.length ? rows.sort((a, b) => a.number - b.number) : rows };
}

function withRowCells(row: GridRow, changes: readonly CellChange[] | undefined): GridRow {
  if (!changes) return row;
  const cells = new Map(row.columns.map((column, i) => [column, row.values[i] ?? null] as const));
  for (const { column, value } of changes) cells.set(column, value);
  const filled = [...cells]
    .filter((cell): cell is [number, CellValue] => cell[1] !== null && cell[1] !== "")
    .sort(([a], [b]) => a - b);
  return { ...row, columns: filled.map(([column]) => column), values: filled.map(([, value]) => value) };
}
