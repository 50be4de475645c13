import { columnName } from "../../../../workbook/address";
import type { Look, RowImage, SheetImage } from "../../../../workbook/sheet-image";
import type { Survey } from "./survey";
import { columnLook, isLookList, ownLook } from "../../../../workbook/row-looks";
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

/** Looks that a row itself gives its cells. */
type RowLooks = NonNullable<RowImage["looks"]>;

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
const IN_ONE_GO = 64;

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
  readonly #rowStyles = new Map<RowLooks, readonly (CellStyle | undefined)[]>();

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

  /** One loop for all rows: V8 optimises it once, with all that it calls. An empty cell is written only for a look of its own. */
  #cells(out: XmlBytes, row: RowImage, { mark, length }: Digits): void {
    const { few, looks } = row;
    const columns = few ? [...few.keys()].map((index) => this.#columns[index] as Column) : this.#columns;
    const cells = few ? [...few.values()] : row.cells;
    const own = looks && this.#stylesOf(looks);
    const width = Math.max(cells.length, own ? own.length : 0);
    for (let index = 0; index < width; index++) {
      const value = cells[index] ?? null;
      const isEmpty = value === null || value === "";
      const ownStyle = own?.[index];
      if (isEmpty && !ownStyle) continue;
      const column = columns[index] as Column;
      const style = ownStyle ?? column.style;
      out.putBefore(column.open, mark, length);
      if (isEmpty) out.put(style.empty);
      else if (typeof value === "string") column.texts.write(out, style, value);
      else if (typeof value === "number") writeValue(out, style.number, value);
      else if (typeof value === "boolean") writeValue(out, style.boolean, Number(value));
      else if ("serial" in value) {
        const look = ownLook(row, index) ?? column.look;
        writeValue(out, this.#dayStyle(look).number, value.serial);
      } else column.texts.write(out, style, value.fault);
    }
  }

  /** Styles by the looks that rows give their cells themselves: lines of a table share a few lists of them. */
  #stylesOf(looks: RowLooks): readonly (CellStyle | undefined)[] {
    let styles = this.#rowStyles.get(looks);
    if (!styles) {
      const own = isLookList(looks) ? looks : this.#columns.map(() => looks);
      styles = own.map((look) => look && this.#style(look));
      this.#rowStyles.set(looks, styles);
    }
    return styles;
  }
}

function writeValue(out: XmlBytes, before: Markup, value: number): void {
  if (!Number.isFinite(value)) throw new Error(`${value} is no number for a cell.`);
  out.numberWithin(before, value, VALUE_ENDS);
}
