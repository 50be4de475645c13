import type { Grid } from "../../../workbook/grid";
import { HostError } from "../../../workbook/host-error";
import type { ReadingInterest } from "../../../workbook/live/live-workbook";
import type { SheetImage } from "../../../workbook/sheet-image";
import type { ApiSupport } from "../api-support";
import { askDateSystem, dateShift } from "../date-system";
import type { ExcelDoor } from "../door";
import { hostError, visit } from "../excel-error";
import { MOST_BYTES, textBytes } from "../strokes";
import { askMemory, memoryOf } from "./merged-memory";
import { readRest } from "./read-rest";
import { askSheet, type AskedSheet } from "./read-sheet";

/** What Excel answers of an empty cell: its value, its format and its kind. */
const CELL_BYTES = 26;
/** Of a sheet: its columns, where it is merged. */
const SHEET_BYTES = 4_000;

/** A sheet and the id by which events name it. */
interface DrawnSheet {
  readonly id: string;
  readonly grid: Grid;
}

/** Some sheets that were asked for; the answers are there after the next sync. */
interface Asking {
  readonly context: Excel.RequestContext;
  readonly sheets: readonly AskedSheet[];
  readonly memory: Excel.Setting;
  readonly system: Excel.FunctionResult<number>;
}

/** Sheets that were just drawn, read again in as few requests as the size of what was drawn allows. */
export class DrawnSheets {
  private readonly packs: readonly (readonly SheetImage[])[];
  private first: Asking | null = null;

  constructor(
    private readonly level: ApiSupport,
    private readonly interest: ReadingInterest,
    images: readonly SheetImage[],
  ) {
    this.packs = packed(images);
  }

  /** Asks for the first of them in a request that goes anyway; what it answers with is called when that is answered. */
  askAlong(context: Excel.RequestContext): () => void {
    const asking = this.ask(context, this.packs[0] ?? []);
    return () => void (this.first = asking);
  }

  /** Null where Excel does not hand them over: that is no reason to call the drawing refused. */
  async read(door: ExcelDoor): Promise<readonly DrawnSheet[] | null> {
    const read: DrawnSheet[] = [];
    try {
      for (const [index, pack] of this.packs.entries()) {
        const asked = index === 0 ? this.first : null;
        read.push(...(await (asked ? this.taken(asked) : this.asked(door, pack))));
      }
      return read;
    } catch (error) {
      if (hostError(error) instanceof HostError) return null;
      throw error;
    }
  }

  private asked(door: ExcelDoor, pack: readonly SheetImage[]): Promise<readonly DrawnSheet[]> {
    return visit(door, async (context) => {
      const asking = this.ask(context, pack);
      await context.sync();
      return this.taken(asking);
    });
  }

  private async taken({ context, sheets, memory, system }: Asking): Promise<readonly DrawnSheet[]> {
    const { level, interest } = this;
    const facts = { level, interest, merged: memoryOf(memory), shift: dateShift(system) };
    const grids = await readRest(context, sheets, facts);
    return grids.map((grid, index) => ({ id: sheets[index]!.sheet.id, grid }));
  }

  private ask(context: Excel.RequestContext, images: readonly SheetImage[]): Asking {
    const { worksheets } = context.workbook;
    return {
      context,
      sheets: images.map(({ sheet }) =>
        askSheet(worksheets.getItem(sheet), this.level, this.interest.named(sheet)),
      ),
      memory: askMemory(context),
      system: askDateSystem(context),
    };
  }
}

/** In their order, as many together as one answer may hold. */
function packed(images: readonly SheetImage[]): readonly (readonly SheetImage[])[] {
  const packs: SheetImage[][] = [];
  let bytes = Infinity;
  for (const image of images) {
    const more = answerBytes(image);
    if (bytes + more > MOST_BYTES) {
      packs.push([]);
      bytes = 0;
    }
    packs.at(-1)!.push(image);
    bytes += more;
  }
  return packs;
}

function answerBytes({ rows }: SheetImage): number {
  let [width, texts] = [0, 0];
  for (const { cells } of rows) {
    width = Math.max(width, cells.length);
    for (const value of cells) if (typeof value === "string") texts += textBytes(value);
  }
  return SHEET_BYTES + rows.length * width * CELL_BYTES + texts;
}
