import { valueAt, type CellValue, type Grid, type GridRow, type WorkbookContent } from "../workbook/grid";
import { HostError } from "../workbook/host-error";
import type { CellChange, CellPlace } from "../workbook/live/live-workbook";
import type { RowImage, SheetChart, SheetImage } from "../workbook/sheet-image";
import { isSameValue, valueIn } from "./cells";
import type { Plan } from "./plan";
import { isStill } from "./same-sheet";

/** A line, and the row of the same sheet that it was copied from. */
export interface CopiedLine extends Pick<CellPlace, "sheet" | "row"> {
  readonly from: number;
}

/** The last thing that the add-in did to the workbook, ready to be put back. */
export interface UndoStep {
  readonly label: string;
  readonly before: readonly CellChange[];
  readonly after: readonly CellChange[];
  /** Sheets as they were before they were drawn anew. */
  readonly images: readonly SheetImage[];
  /** The same sheets as they stood once they were drawn. */
  readonly drawn: readonly Grid[];
  /** Sheets that were not there before, as they were drawn. */
  readonly added: readonly Grid[];
  /** The line that it began as a copy of another. */
  readonly copied?: CopiedLine | undefined;
  /** Properties as they were; what a workbook does not have is empty. */
  readonly properties: Readonly<Record<string, string>>;
}

export const CHANGED_SINCE = "这些单元格后来又改过，这一步不能撤销，已不再列出。请直接在表里修改。";
const UNDONE_ALREADY = "这一步已经在表里撤销过了（Ctrl+Z），不用再撤销，已不再列出。";

/** What a plan did, between the workbook before it and after it; null where it changed nothing. */
export function stepOf(
  { label, changes, images = [], properties = {}, copyOf: from, reveal }: Plan,
  before: readonly CellChange[],
  former: WorkbookContent,
  now: WorkbookContent,
): UndoStep | null {
  if (before.length + images.length === 0) return null;
  const there = new Set(former.sheets.map(({ sheet }) => sheet));
  const names = new Set(images.map(({ sheet }) => sheet));
  const drawn = now.sheets.filter(({ sheet }) => names.has(sheet));
  return {
    label,
    before,
    after: changes,
    images: putBack(images, former),
    drawn: drawn.filter(({ sheet }) => there.has(sheet)),
    added: drawn.filter(({ sheet }) => !there.has(sheet)),
    copied: reveal && from !== undefined ? { sheet: reveal.sheet, row: reveal.row, from } : undefined,
    properties: Object.fromEntries(
      Object.keys(properties).map((key) => [key, former.properties.get(key) ?? ""]),
    ),
  };
}

/** What somebody did to the cells or the drawn sheets since is not lost by putting back. Throws `HostError`. */
export function refuseIfChanged({ before, after, drawn }: UndoStep, content: WorkbookContent): void {
  const stands = (cell: CellChange): boolean => isSameValue(cell.value, valueIn(content, cell));
  if (!after.every(stands))
    throw new HostError("outdated", before.every(stands) ? UNDONE_ALREADY : CHANGED_SINCE);
  const changed = drawn.find((grid) => !isStill(grid, content));
  if (changed)
    throw new HostError(
      "outdated",
      `工作表“${changed.sheet}”生成以后又改过，撤销会丢掉这些改动，所以没有撤销，这一步已不再列出。请直接在表里修改。`,
    );
}

/** Whether a step will never be put back, however often it is tried: what it was made for is gone. */
export function isPast(refusal: unknown): boolean {
  return refusal instanceof HostError && (refusal.code === "outdated" || refusal.code === "not-found");
}

/** The sheets that a step added and that nobody wrote into since: only these go. */
export function stillAdded({ added }: UndoStep, content: WorkbookContent): readonly string[] {
  return added.filter((grid) => isStill(grid, content)).map(({ sheet }) => sheet);
}

/** What is left of a step when all but its new sheets has been put back. */
export function onlyAdded({ label, added }: UndoStep): UndoStep {
  return { label, added, before: [], after: [], images: [], drawn: [], properties: {} };
}

/** How sheets looked before `images` were drawn over them. */
function putBack(images: readonly SheetImage[], before: WorkbookContent): readonly SheetImage[] {
  return images.flatMap((image) => {
    const grid = before.sheets.find(({ sheet }) => sheet === image.sheet);
    return grid ? withContent(image, grid) : [];
  });
}

/** The looks of the new drawing with the cells of the old sheet: the layout is ours, and stays. */
function withContent(image: SheetImage, grid: Grid): SheetImage {
  const { charts: drawn = [], ...rest } = image;
  const byNumber = new Map(grid.rows.map((row) => [row.number, row] as const));
  const last = grid.rows.at(-1)?.number ?? 0;
  const charts = drawn.filter((chart) => isOf(chart, image, byNumber));
  const end = charts.reduce((most, { place }) => Math.max(most, place.bottom), last);
  return {
    ...rest,
    state: grid.state,
    merged: grid.merged,
    rows: Array.from({ length: end }, (_, i) =>
      // Below the old cells there is nothing but room for charts.
      i < last ? rowImage(image.rows[i], byNumber.get(i + 1)) : { ...heightOf(image.rows[i]), cells: [] },
    ),
    ...(charts.length > 0 && { charts }),
  };
}

/** Whether a chart names the same series and categories on the old sheet: else it would show other cells than it says. */
function isOf(
  { categories, series }: SheetChart,
  { rows }: SheetImage,
  byNumber: ReadonlyMap<number, GridRow>,
): boolean {
  return [categories, ...series.map(({ name }) => name)].every(({ top, left, bottom, right }) => {
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++) {
        const old = byNumber.get(row);
        if (!isSameValue(rows[row - 1]?.cells[column - 1] ?? null, old ? valueAt(old, column) : null))
          return false;
      }
    return true;
  });
}

function heightOf(row: RowImage | undefined): Pick<RowImage, "height"> {
  return row?.height === undefined ? {} : { height: row.height };
}

function rowImage(drawn: RowImage | undefined, row: GridRow | undefined): RowImage {
  const cells: (CellValue | null)[] = [];
  row?.columns.forEach((column, i) => {
    while (cells.length < column - 1) cells.push(null);
    cells.push(row.values[i] ?? null);
  });
  return {
    ...(drawn?.looks && { looks: drawn.looks }),
    ...(drawn?.height && { height: drawn.height }),
    cells,
  };
}
