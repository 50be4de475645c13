import type { CellValue, Grid, GridRow, WorkbookContent } from "../../src/workbook/grid";
import { isFault } from "../../src/workbook/grid";
import { keepOneInSight } from "../../src/workbook/live/last-sheet";
import type { HostError } from "../../src/workbook/host-error";
import type {
  Capabilities,
  CellChange,
  Followed,
  LiveWorkbook,
  PaneOpening,
  Redrawn,
  SheetChange,
} from "../../src/workbook/live/live-workbook";
import type { SheetImage, WorkbookImage } from "../../src/workbook/sheet-image";
import { redrawn } from "../../src/workbook/live/redrawn";
import { withCells } from "../../src/session/cells";
import { gridOf } from "./image-content";

const ALL: Capabilities = { pageSetUp: true, reveal: true, live: true, merges: true };

/** A workbook open on no screen: the port in memory, with a user who types and a world that refuses on demand. */
export class MemoryLiveWorkbook implements LiveWorkbook {
  /** Every call, as `read`, `readSheet 岗位风险点登记表` …: a request each. */
  readonly requests: string[] = [];
  selection: { readonly sheet: string; readonly row: number; readonly column: number } | null = null;
  /** The next request fails with this. */
  refusal: HostError | null = null;
  opening?: PaneOpening;
  /** What `paint` says was refused of how sheets scroll and print. */
  refusedSetUp: readonly string[] = [];
  private readonly listeners = new Set<(change: SheetChange) => void>();

  constructor(
    private content: WorkbookContent = {
      name: "新建.xlsx",
      properties: new Map(),
      date1904: false,
      sheets: [],
    },
    readonly capabilities: Capabilities = ALL,
  ) {}

  get name(): string {
    return this.content.name;
  }

  read(): Promise<WorkbookContent> {
    return this.answer("read", () => this.content);
  }

  readSheet(sheet: string): Promise<Grid | undefined> {
    return this.answer(`readSheet ${sheet}`, () => this.content.sheets.find((grid) => grid.sheet === sheet));
  }

  writeCells(changes: readonly CellChange[]): Promise<readonly CellChange[]> {
    return this.answer(`writeCells ${changes.length}`, () => {
      const before = changes.map((change) => ({
        ...change,
        value: this.cell(change.sheet, change.row, change.column),
      }));
      this.content = withCells(this.content, changes);
      return before;
    });
  }

  /** Sheets named are replaced, others stay. */
  paint({ sheets, properties }: WorkbookImage): Promise<readonly string[]> {
    return this.answer(`paint ${sheets.length}`, () => {
      const drawn = sheets.map(gridOfImage);
      const names = new Map(drawn.map((grid) => [grid.sheet, grid] as const));
      const kept = this.content.sheets.map((grid) => names.get(grid.sheet) ?? grid);
      const added = drawn.filter((grid) => !kept.includes(grid));
      this.content = {
        ...this.content,
        properties: new Map([...this.content.properties, ...Object.entries(properties)]),
        sheets: [...kept, ...added],
      };
      return this.refusedSetUp;
    });
  }

  redraw(image: WorkbookImage): Promise<Redrawn> {
    return redrawn(this, image);
  }

  removeSheets(names: readonly string[]): Promise<void> {
    return this.answer(`removeSheets ${names.length}`, () => {
      const removed = new Set(names);
      const { sheets } = this.content;
      keepOneInSight(
        sheets.map(({ sheet, state }) => ({ name: sheet, visible: state === "visible" })),
        removed,
      );
      this.content = { ...this.content, sheets: sheets.filter(({ sheet }) => !removed.has(sheet)) };
    });
  }

  reveal(sheet: string, row: number, column: number): Promise<void> {
    return this.answer("reveal", () => void (this.selection = { sheet, row, column }));
  }

  selected(): Promise<MemoryLiveWorkbook["selection"]> {
    return Promise.resolve(this.selection);
  }

  async follow(listener: (change: SheetChange) => void): Promise<Followed> {
    const content = await this.read();
    this.listeners.add(listener);
    return { content, stop: () => Promise.resolve(void this.listeners.delete(listener)) };
  }

  /** What stands in a cell. */
  cell(sheet: string, row: number, column: number): CellValue | null {
    const line = this.content.sheets
      .find((grid) => grid.sheet === sheet)
      ?.rows.find(({ number }) => number === row);
    return line?.values[line.columns.indexOf(column)] ?? null;
  }

  /** The user types; `quietly` he does so before the event gets round. */
  type(sheet: string, row: number, column: number, value: CellValue | null, quietly = false): void {
    this.content = withCells(this.content, [{ sheet, row, column, value }]);
    if (!quietly) this.tell({ sheet, area: { top: row, left: column, bottom: row, right: column } });
  }

  /** The user deletes a sheet. */
  delete(sheet: string): void {
    this.content = { ...this.content, sheets: this.content.sheets.filter((grid) => grid.sheet !== sheet) };
    this.tell({ sheet, area: null });
  }

  private tell(change: SheetChange): void {
    for (const listener of this.listeners) listener(change);
  }

  private answer<T>(request: string, work: () => T): Promise<T> {
    this.requests.push(request);
    const { refusal } = this;
    this.refusal = null;
    return refusal ? Promise.reject(refusal) : Promise.resolve().then(work);
  }
}

/** A fault is written as its word, as Excel does with text. */
function gridOfImage(image: SheetImage): Grid {
  const grid = gridOf(image);
  return {
    ...grid,
    rows: grid.rows.map((row): GridRow => ({
      ...row,
      values: row.values.map((v) => (isFault(v) ? v.fault : v)),
    })),
  };
}
