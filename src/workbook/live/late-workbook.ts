import type { Grid, WorkbookContent } from "../grid";
import type {
  Capabilities,
  CellChange,
  CellPlace,
  Followed,
  LiveWorkbook,
  Redrawn,
  SheetChange,
} from "./live-workbook";
import type { WorkbookImage } from "../sheet-image";

/**
 * A workbook whose screen is still on its way, though what stands in it is known: reading is answered at once, everything
 * else as soon as `real` is there, and by it alone from then on. Where it never comes, every call fails with its error.
 */
export class LateWorkbook implements LiveWorkbook {
  #there: LiveWorkbook | null = null;

  /** `capabilities` are those that `real` will have. */
  constructor(
    private readonly content: WorkbookContent,
    readonly capabilities: Capabilities,
    private readonly real: Promise<LiveWorkbook>,
  ) {
    // Whoever calls is told of the error; nobody needs to hear it here.
    real.then(
      (live) => (this.#there = live),
      () => undefined,
    );
  }

  get name(): string {
    return this.content.name;
  }

  read(): Promise<WorkbookContent> {
    return this.#there?.read() ?? Promise.resolve(this.content);
  }

  readSheet(sheet: string): Promise<Grid | undefined> {
    const known = this.content.sheets.find((grid) => grid.sheet === sheet);
    return this.#there?.readSheet(sheet) ?? Promise.resolve(known);
  }

  async writeCells(changes: readonly CellChange[]): Promise<readonly CellChange[]> {
    return (await this.real).writeCells(changes);
  }

  async paint(image: WorkbookImage): Promise<readonly string[]> {
    return (await this.real).paint(image);
  }

  async redraw(image: WorkbookImage, shown: CellPlace | null): Promise<Redrawn> {
    return (await this.real).redraw(image, shown);
  }

  async removeSheets(sheets: readonly string[]): Promise<void> {
    return (await this.real).removeSheets(sheets);
  }

  async reveal(sheet: string, row: number, column: number): Promise<void> {
    return (await this.real).reveal(sheet, row, column);
  }

  /** Nothing is selected before there is a screen. */
  selected(): ReturnType<LiveWorkbook["selected"]> {
    return this.#there?.selected() ?? Promise.resolve(null);
  }

  /** Before there is a screen nobody changes anything. */
  async follow(listener: (change: SheetChange) => void): Promise<Followed> {
    if (this.#there) return this.#there.follow(listener);
    const following = this.real.then(
      (live) => live.follow(listener),
      () => null,
    );
    return { content: this.content, stop: async () => (await following)?.stop() };
  }
}
