import { columnName } from "../../../../workbook/address";
import type { CellValue } from "../../../../workbook/grid";
import type { Look, RowImage, SheetImage } from "../../../../workbook/sheet-image";
import type { Survey } from "./survey";
import { columnLook, ownLook, rowWidth } from "../../../../workbook/row-looks";
import type { XmlPiece } from "../zip/utf8";
import { type Markup, markup, type XmlBytes } from "../zip/xml-bytes";
import { VALUE_ENDS, type CellStyle } from "./cell-style";
import { ColumnTexts, type SharedStringTable } from "./shared-strings";

/** What the rows of all sheets share. */
export interface SharedParts extends Survey {
  /** ` s="…"` by place in `looks`. */
  readonly styles: readonly string[];
  /** The same, for cells. */
  readonly cellStyles: readonly CellStyle[];
  readonly strings: SharedStringTable;
}

interface Column {
  /** `<c r="` and its letters. */
  readonly open: Markup;
  readonly look: Look;
  /** The style of a cell that has the column's look. */
  readonly style: CellStyle;
  readonly texts: ColumnTexts;
}

/** Where a row's number is written, for each of its cells bears it. */
interface Digits {
  readonly mark: number;
  readonly length: number;
}

const ROW = markup('<row r="');
const SET = markup('" customHeight="1');
const ENDS = markup('">');
const ROW_ENDS = markup("</row>");

/** `<c r="` and the letters of a column, by its index: those of every sheet are the same. */
const opens: Markup[] = [];

/** Rows that are written in one go: enough that going from one to the next costs nothing. */
const IN_ONE_GO = 16;

/** `<sheetData>`, some rows at a time. */
export function* sheetData(image: SheetImage, ink: SharedParts): Generator<XmlPiece> {
  const writer = new RowWriter(image, ink);
  yield "<sheetData>";
  for (let from = 0; from < image.rows.length; from += IN_ONE_GO)
    yield (out) => writer.write(out, from, from + IN_ONE_GO);
  yield "</sheetData>";
}

class RowWriter {
  readonly #rows: SheetImage["rows"];
  readonly #columns: readonly Column[];
  readonly #looks: SharedParts["looks"];
  readonly #styles: SharedParts["cellStyles"];
  readonly #heights = new Map<number, Markup>();

  constructor(image: SheetImage, { widths, looks, cellStyles, strings }: SharedParts) {
    this.#rows = image.rows;
    this.#looks = looks;
    this.#styles = cellStyles;
    this.#columns = Array.from({ length: widths.get(image) ?? 0 }, (_, index) => {
      const look = columnLook(image, index);
      const open = (opens[index] ??= markup(`<c r="${columnName(index + 1)}`));
      return { open, look, style: this.#style(look), texts: new ColumnTexts(strings) };
    });
  }

  #style(look: Look): CellStyle {
    return this.#styles[this.#looks.place(look)] as CellStyle;
  }

  /** The style in which the look shows a day. */
  #dayStyle(look: Look): CellStyle {
    return this.#styles[this.#looks.datePlace(look)] as CellStyle;
  }

  /** The rows from this index to before that one, as far as there are any. */
  write(out: XmlBytes, from: number, to: number): void {
    const end = Math.min(to, this.#rows.length);
    for (let index = from; index < end; index++) this.#row(out, this.#rows[index] as RowImage, index + 1);
  }

  /** A row without cells is written for its height alone. */
  #row(out: XmlBytes, row: RowImage, number: number): void {
    const start = out.mark;
    out.put(ROW);
    const { mark } = out;
    out.number(number);
    const digits: Digits = { mark, length: out.mark - mark };
    if (row.height !== undefined) {
      out.put(this.#height(row.height));
      if (!row.grows) out.put(SET);
    }
    out.put(ENDS);
    const cells = out.mark;
    this.#cells(out, row, digits);
    if (out.mark === cells && row.height === undefined) out.backTo(start);
    else out.put(ROW_ENDS);
  }

  /** Ten thousand lines are of a few dozen heights. */
  #height(points: number): Markup {
    let height = this.#heights.get(points);
    if (!height) {
      height = markup(`" ht="${points}`);
      this.#heights.set(points, height);
    }
    return height;
  }

  #cells(out: XmlBytes, row: RowImage, digits: Digits): void {
    if (row.few) {
      for (const [index, value] of row.few)
        this.#cell(out, this.#columns[index] as Column, digits, value, undefined);
      return;
    }
    const { cells, looks } = row;
    const width = looks ? rowWidth(row, this.#columns.length) : cells.length;
    for (let index = 0; index < width; index++) {
      const own = looks && ownLook(row, index);
      this.#cell(out, this.#columns[index] as Column, digits, cells[index] ?? null, own);
    }
  }

  /** An empty cell is written only for a look that its column does not give it already. */
  #cell(out: XmlBytes, column: Column, digits: Digits, value: CellValue | null, own: Look | undefined): void {
    const isEmpty = value === null || value === "";
    if (isEmpty && !own) return;
    out.put(column.open);
    out.again(digits.mark, digits.length);
    const style = own ? this.#style(own) : column.style;
    if (isEmpty) out.put(style.empty);
    else if (typeof value === "string") column.texts.write(out, style, value);
    else if (typeof value === "number") writeValue(out, style.number, value);
    else if (typeof value === "boolean") writeValue(out, style.boolean, Number(value));
    else if ("serial" in value) writeValue(out, this.#dayStyle(own ?? column.look).number, value.serial);
    else column.texts.write(out, style, value.fault);
  }
}

function writeValue(out: XmlBytes, before: Markup, value: number): void {
  if (!Number.isFinite(value)) throw new Error(`${value} is no number for a cell.`);
  out.put(before);
  out.number(value);
  out.put(VALUE_ENDS);
}
