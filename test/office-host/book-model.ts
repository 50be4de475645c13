import { LAST_COLUMN, LAST_ROW, type Area } from "../../src/workbook/address";
import type { Look } from "../../src/workbook/sheet-image";
import { addressOf, around, contains, overlap } from "./addresses";
import { copyWhole } from "./copy-cells";
import type { ChartModel, PictureModel } from "./drawing-objects";
import { pointed, quotedName } from "./sheet-references";
import { typed, type Entry } from "./typed";
import { Refusal, type WireEvent } from "./wire";

export interface Cell extends Entry {
  readonly row: number;
  readonly column: number;
  readonly look: Look;
  readonly link?: unknown;
}

/** Facts of a look to be set; undefined takes one away. */
export type LookChange = { readonly [K in keyof Look]?: Look[K] | undefined };

export interface ColumnModel {
  /** Points. */
  readonly width?: number;
  readonly hidden?: boolean;
  readonly look?: Look;
}

export interface RowModel {
  /** Points; without it Excel fits the row to its text. */
  readonly height?: number;
  /** Fitted to its text, and from then on with every change of it. */
  readonly fitted?: boolean;
  readonly hidden?: boolean;
}

export interface ValidationModel {
  area: Area;
  rule?: Readonly<Record<string, unknown>>;
  prompt?: unknown;
  alert?: unknown;
  ignoreBlanks?: unknown;
}

/** A conditional format; of kinds other than Custom nothing but the kind. */
export interface ConditionalModel {
  readonly type: string;
  readonly areas: readonly Area[];
  /** By names on the wire, such as `Rule.Formula`. */
  readonly facts: Map<string, unknown>;
}

export interface ProtectionModel {
  readonly options: unknown;
  readonly password?: string;
}

export type Visibility = "Visible" | "Hidden" | "VeryHidden";

const EVERYTHING: Area = { top: 1, left: 1, bottom: LAST_ROW, right: LAST_COLUMN };
const WHOLE_COLUMN = LAST_ROW;
const PLAIN: Look = {};

/** A sheet of the test host, with the rules that Excel has for sheets. */
export class SheetModel {
  visibility: Visibility = "Visible";
  readonly cells = new Map<number, Cell>();
  readonly columns = new Map<number, ColumnModel>();
  readonly rows = new Map<number, RowModel>();
  merged: Area[] = [];
  validations: ValidationModel[] = [];
  conditional: ConditionalModel[] = [];
  protection: ProtectionModel | null = null;
  frozen: Area | null = null;
  filter: Area | null = null;
  filtered = false;
  breaks: number[] = [];
  readonly charts: ChartModel[] = [];
  readonly pictures: PictureModel[] = [];
  /** Page set-up by names on the wire. */
  readonly page: Record<string, unknown> = {};
  readonly footer: Record<string, unknown> = {};

  constructor(
    readonly book: BookModel,
    readonly id: string,
    public name: string,
  ) {}

  /** What differs in a column from the others; nothing: it is like them. */
  setColumn(column: number, { width, hidden, look }: ColumnModel): void {
    const model: ColumnModel = {
      ...(width !== undefined && { width }),
      ...(hidden === true && { hidden }),
      ...(look && { look }),
    };
    if (Object.keys(model).length === 0) this.columns.delete(column);
    else this.columns.set(column, model);
  }

  cell(row: number, column: number): Cell {
    const known = this.cells.get(row * LAST_COLUMN + column);
    return (
      known ?? {
        row,
        column,
        value: "",
        formula: "",
        fault: false,
        look: this.columns.get(column)?.look ?? {},
      }
    );
  }

  put(cell: Cell): void {
    this.cells.set(cell.row * LAST_COLUMN + cell.column, cell);
  }

  /** Writes one cell by Excel's rules; null skips it, an empty text empties it. */
  enter(row: number, column: number, input: unknown): void {
    if (input === null || this.isCovered(row, column)) return;
    const before = this.cell(row, column);
    const { format, ...entry } = typed(input, before.look.format ?? "General");
    const plain = before.look.format === undefined || before.look.format === "General";
    this.put({ ...before, ...entry, look: format && plain ? { ...before.look, format } : before.look });
  }

  /** Cells of a merged area other than its first hold nothing. */
  private isCovered(row: number, column: number): boolean {
    return this.merged.some(
      (area) =>
        contains(area, { top: row, left: column, bottom: row, right: column }) &&
        (area.top !== row || area.left !== column),
    );
  }

  /** Gives cells a look; whole columns remember it for cells to come. */
  dress(area: Area, change: LookChange): void {
    this.demand("FormatCells");
    // Cells share their looks: each is made once.
    const made = new Map<Look, Look>();
    const dressed = (look: Look): Look => {
      const known = made.get(look) ?? changed(look, change);
      made.set(look, known);
      return known;
    };
    if (area.bottom - area.top + 1 === WHOLE_COLUMN) {
      for (let column = area.left; column <= area.right; column++) {
        const known = this.columns.get(column);
        this.columns.set(column, { ...known, look: dressed(known?.look ?? PLAIN) });
      }
      for (const cell of this.cells.values())
        if (cell.column >= area.left && cell.column <= area.right)
          this.put({ ...cell, look: dressed(cell.look) });
      return;
    }
    for (const cell of this.each(area)) this.put({ ...cell, look: dressed(cell.look) });
  }

  *each({ top, left, bottom, right }: Area): Generator<Cell> {
    if ((bottom - top + 1) * (right - left + 1) > 5_000_000)
      throw new Refusal("ResponsePayloadSizeLimitExceeded", "Over five million cells.");
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++) yield this.cell(row, column);
  }

  merge(area: Area): void {
    this.demand("FormatCells");
    if (this.merged.some((other) => overlap(other, area) && !contains(area, other)))
      throw new Refusal("MergedRangeConflict", "Merged areas overlap.");
    this.merged = [...this.merged.filter((other) => !overlap(other, area)), area];
    for (const cell of this.each(area))
      if (cell.row !== area.top || cell.column !== area.left)
        this.put({ ...cell, value: "", formula: "", fault: false });
  }

  /** The least area of filled cells; with looks and merged areas unless `valuesOnly`. Null in an empty sheet. */
  used(within: Area = EVERYTHING, valuesOnly = false): Area | null {
    const areas: Area[] = [];
    let found: Area | null = null;
    for (const { row, column, value, formula, look } of this.cells.values()) {
      const filled = value !== "" || formula !== "" || (!valuesOnly && Object.keys(look).length > 0);
      const area = { top: row, left: column, bottom: row, right: column };
      if (filled && contains(within, area)) found = around(found ? [found, area] : [area]);
    }
    if (found) areas.push(found);
    if (!valuesOnly) areas.push(...this.merged.filter((area) => contains(within, area)));
    return around(areas);
  }

  /** Refuses where the sheet is protected and a locked cell would change. */
  demandOpen(area: Area): void {
    if (!this.protection) return;
    for (const { look } of this.each(area)) if (look.locked !== false) throw protectedSheet();
  }

  /** Refuses where the sheet is protected and does not allow it. */
  demand(permission: string): void {
    const options = this.protection?.options as Readonly<Record<string, unknown>> | undefined;
    if (this.protection && options?.[`allow${permission}`] !== true) throw protectedSheet();
  }

  changed(area: Area, changeType = "RangeEdited", trigger = "ThisLocalAddin"): void {
    this.book.tell(10, this.id, {
      address: addressOf(area),
      changeType,
      source: "Local",
      worksheetId: this.id,
      triggerSource: trigger,
    });
  }
}

function changed(look: Look, change: LookChange): Look {
  const facts = Object.entries({ ...look, ...change }).filter(([, fact]) => fact !== undefined);
  return Object.fromEntries(facts);
}

function protectedSheet(): Refusal {
  return new Refusal("AccessDenied", "The sheet is protected.");
}

/** The workbook of the test host. */
export class BookModel {
  /** Buttons of the ribbon that the add-in greyed or not, by their ids. */
  readonly buttons = new Map<string, boolean>();
  /** The add-in brought its pane into sight. */
  paneIsShown = false;
  /** Files of workbooks that the add-in opened beside this one, as base64. */
  readonly openedBesides: string[] = [];
  sheets: SheetModel[] = [];
  readonly properties = new Map<string, unknown>();
  readonly settings = new Map<string, unknown>();
  selection: { sheet: SheetModel; area: Area } | null = null;
  structureProtected = false;
  date1904 = false;
  eventsEnabled = true;
  onEvent: (event: WireEvent) => void = () => undefined;
  private count = 0;

  constructor(public name: string) {}

  /** A sheet at the end; names are unique in any case, at most 31 characters, without []:*?/\. */
  add(name: string): SheetModel {
    if (this.structureProtected) throw new Refusal("AccessDenied", "The workbook is protected.");
    const id = `{${String(++this.count).padStart(8, "0")}-0000-0000-0000-000000000000}`;
    const sheet = new SheetModel(this, id, "");
    this.rename(sheet, name);
    this.sheets.push(sheet);
    return sheet;
  }

  rename(sheet: SheetModel, name: string): void {
    if (this.structureProtected) throw new Refusal("AccessDenied", "The workbook is protected.");
    if (name === "" || name.length > 31 || /[\\/?*[\]:]/.test(name) || /^'|'$/.test(name))
      throw new Refusal("InvalidArgument", `No name for a sheet: ${name}`);
    if (this.find(name) && this.find(name) !== sheet) throw new Refusal("ItemAlreadyExists", name);
    const before = sheet.name;
    sheet.name = name;
    if (before !== "") this.point(before, quotedName(name));
  }

  /** A copy at the end, named as Excel names it, with all that is on the sheet and how it shows. */
  copy(sheet: SheetModel): SheetModel {
    // As Excel's own macros: what is hidden from the menus is not copied.
    if (sheet.visibility === "VeryHidden")
      throw new Refusal("GeneralException", "A very hidden sheet cannot be copied.");
    const free = (n: number): string => {
      const mark = ` (${n})`;
      const name = sheet.name.slice(0, 31 - mark.length) + mark;
      return this.find(name) ? free(n + 1) : name;
    };
    const copy = this.add(free(2));
    copyWhole(sheet, copy);
    return copy;
  }

  /** Formulas that name a sheet follow it to its new name, or to nowhere. */
  private point(sheet: string, to: string | null): void {
    for (const { cells } of this.sheets)
      for (const [key, cell] of cells) {
        const formula = pointed(cell.formula, sheet, to);
        if (formula === cell.formula) continue;
        cells.set(key, { ...cell, formula, ...(to === null && { value: "#REF!", fault: true }) });
      }
  }

  remove(sheet: SheetModel): void {
    if (this.structureProtected) throw new Refusal("AccessDenied", "The workbook is protected.");
    if (sheet.visibility === "VeryHidden")
      throw new Refusal("GeneralException", "A very hidden sheet cannot be deleted.");
    if (!this.sheets.some((other) => other !== sheet && other.visibility === "Visible"))
      throw new Refusal("InvalidOperation", "A workbook needs a visible sheet.");
    this.sheets = this.sheets.filter((other) => other !== sheet);
    if (this.selection?.sheet === sheet) this.selection = null;
    this.point(sheet.name, null);
  }

  find(key: unknown): SheetModel | undefined {
    const wanted = String(key).toLowerCase();
    return this.sheets.find(({ id, name }) => id.toLowerCase() === wanted || name.toLowerCase() === wanted);
  }

  /** Events reach handlers of the sheet and handlers of the workbook. */
  tell(kind: number, target: string, message: object): void {
    if (!this.eventsEnabled) return;
    for (const to of new Set([target, "Workbook"]))
      this.onEvent([65_536, kind, to, JSON.stringify(message), 0, false]);
  }
}
