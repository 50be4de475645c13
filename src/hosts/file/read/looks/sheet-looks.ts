import type { Look, SheetImage } from "../../../../workbook/sheet-image";
import { TagCursor } from "../xml/tag-cursor";
import { areaNamed } from "../../../../workbook/address";
import { PageTags, type PrintNames } from "./page-tags";
import { ValidationTags } from "./validation-tags";

/** Columns beyond are styled by whole-sheet habits, not for their contents. */
const MOST_COLUMNS = 256;

interface ColumnLooks {
  readonly look: Look | undefined;
  readonly hidden: boolean;
}

/** How a sheet looks, apart from what its cells hold. */
export interface SheetLooks {
  /** By column, from 1. */
  readonly columns: ReadonlyMap<number, ColumnLooks>;
  /** By row, from 1. `fixed`: somebody has set it. */
  readonly heights: ReadonlyMap<number, { readonly points: number; readonly fixed: boolean }>;
  /** By row and column, from 1; cells that name no style are not there. */
  readonly cells: ReadonlyMap<number, ReadonlyMap<number, Look>>;
  readonly rest: Pick<SheetImage, "validations" | "frozen" | "filter" | "protected" | "page">;
  readonly has: {
    readonly formulas: boolean;
    readonly conditions: boolean;
    readonly links: boolean;
    readonly otherValidations: boolean;
  };
}

/** Reads a worksheet part's looks. `looks`: by number of style. */
export function readSheetLooks(bytes: Uint8Array, looks: readonly Look[], names: PrintNames): SheetLooks {
  const tags = new SheetTags(looks);
  for (const tag = new TagCursor(bytes); tag.next();) tags.take(tag);
  return tags.result(names);
}

class SheetTags {
  readonly #columns = new Map<number, ColumnLooks>();
  readonly #heights = new Map<number, { points: number; fixed: boolean }>();
  readonly #cells = new Map<number, Map<number, Look>>();
  readonly #validations = new ValidationTags();
  readonly #page = new PageTags();
  #row = 0;
  #rowNumbered = false;
  /** Of the last cell; one without reference stands in the next. */
  #column = 0;
  #frozen: SheetImage["frozen"];
  #filter: SheetImage["filter"];
  #protected = false;
  readonly #has = { formulas: false, conditions: false, links: false };

  constructor(private readonly looks: readonly Look[]) {}

  take(tag: TagCursor): void {
    if (tag.closing) return this.#validations.take(tag);
    if (tag.is("c")) this.#cell(tag);
    else if (tag.is("row")) this.#line(tag);
    else if (tag.is("v")) return;
    else if (tag.is("f")) this.#has.formulas = true;
    else if (tag.is("col")) this.#columnLook(tag);
    else this.#other(tag);
  }

  result(names: PrintNames): SheetLooks {
    const page = this.#page.page(names);
    const { found, missed } = this.#validations;
    return {
      columns: this.#columns,
      heights: this.#heights,
      cells: this.#cells,
      rest: {
        ...(found.length > 0 && { validations: found }),
        ...(this.#frozen && { frozen: this.#frozen }),
        ...(this.#filter && { filter: this.#filter }),
        ...(this.#protected && { protected: true }),
        ...(page && { page }),
      },
      has: { ...this.#has, otherValidations: missed > 0 },
    };
  }

  #other(tag: TagCursor): void {
    if (tag.is("pane")) this.#frozen = frozen(tag);
    else if (tag.is("autoFilter")) this.#filter = areaNamed(tag.attribute("ref") ?? "") ?? undefined;
    else if (tag.is("sheetProtection")) this.#protected = tag.on("sheet");
    else if (tag.is("conditionalFormatting")) this.#has.conditions = true;
    else if (tag.is("hyperlink")) this.#has.links = true;
    this.#validations.take(tag);
    this.#page.take(tag);
  }

  #line(tag: TagCursor): void {
    const number = tag.number("r");
    this.#row = number ?? this.#row + 1;
    this.#rowNumbered = number !== null;
    this.#column = 0;
    const points = tag.number("ht");
    if (points !== null) this.#heights.set(this.#row, { points, fixed: tag.on("customHeight") });
  }

  /** A row without number is where its cells say. */
  #moveTo(row: number): void {
    const height = this.#heights.get(this.#row);
    if (height && row !== this.#row) {
      this.#heights.delete(this.#row);
      this.#heights.set(row, height);
    }
    this.#row = row;
    this.#rowNumbered = true;
  }

  #cell(tag: TagCursor): void {
    const look = this.looks[tag.number("s") ?? 0];
    const column = (this.#column = tag.column("r") || this.#column + 1);
    if (!this.#rowNumbered) this.#moveTo(Number(/\d+$/.exec(tag.attribute("r") ?? "")?.[0] ?? this.#row));
    if (!look || column > MOST_COLUMNS) return;
    let line = this.#cells.get(this.#row);
    if (!line) this.#cells.set(this.#row, (line = new Map<number, Look>()));
    line.set(column, look);
  }

  #columnLook(tag: TagCursor): void {
    const look = this.looks[tag.number("style") ?? 0];
    const last = Math.min(tag.number("max") ?? 0, MOST_COLUMNS);
    for (let column = tag.number("min") ?? 1; column <= last; column++) {
      this.#columns.set(column, {
        look: look && Object.keys(look).length > 0 ? look : undefined,
        hidden: tag.on("hidden"),
      });
    }
  }
}

function frozen(tag: TagCursor): SheetImage["frozen"] {
  if (!tag.attribute("state")?.startsWith("frozen")) return undefined;
  return { rows: tag.number("ySplit") ?? 0, columns: tag.number("xSplit") ?? 0 };
}
