import { columnName } from "../../../../workbook/address";
import type { CellValue } from "../../../../workbook/grid";
import type { Look, RowImage, SheetImage } from "../../../../workbook/sheet-image";
import type { Survey } from "./survey";
import { columnLook, ownLook, rowWidth } from "../../../../workbook/row-looks";
import type { XmlPiece } from "../zip/utf8";
import { markup, type XmlBytes } from "../zip/xml-bytes";
import { ColumnTexts, type SharedStringTable } from "./shared-strings";

/** What the rows of all sheets share. */
export interface SharedParts extends Survey {
  /** ` s="…"` by place in `looks`. */
  readonly styles: readonly string[];
  /** What follows a reference: `"` and the same. */
  readonly cellStyles: readonly Uint8Array[];
  readonly strings: SharedStringTable;
}

interface Column {
  /** `<c r="` and its letters. */
  readonly open: Uint8Array;
  readonly look: Look;
  /** What follows the reference of a cell that has the column's look. */
  readonly style: Uint8Array;
  readonly texts: ColumnTexts;
}

const ROW = markup('<row r="');
const HEIGHT = markup('" ht="');
const SET = markup('" customHeight="1');
const ENDS = markup('">');
const ROW_ENDS = markup("</row>");
const EMPTY = markup("/>");
const TRUE = markup(' t="b"><v>1</v></c>');
const FALSE = markup(' t="b"><v>0</v></c>');
const NUMBER = markup("><v>");
const NUMBER_ENDS = markup("</v></c>");

/** `<c r="` and the letters of a column, by its index: those of every sheet are the same. */
const opens: Uint8Array[] = [];

/** `<sheetData>`, row by row. */
export function* sheetData(image: SheetImage, ink: SharedParts): Generator<XmlPiece> {
  const rows = new RowWriter(image, ink);
  yield "<sheetData>";
  for (const [index, row] of image.rows.entries()) yield (out) => rows.write(out, row, index + 1);
  yield "</sheetData>";
}

class RowWriter {
  readonly #columns: readonly Column[];
  readonly #looks: SharedParts["looks"];
  readonly #styles: SharedParts["cellStyles"];

  constructor(image: SheetImage, { widths, looks, cellStyles, strings }: SharedParts) {
    this.#looks = looks;
    this.#styles = cellStyles;
    this.#columns = Array.from({ length: widths.get(image) ?? 0 }, (_, index) => {
      const look = columnLook(image, index);
      const open = (opens[index] ??= markup(`<c r="${columnName(index + 1)}`));
      return { open, look, style: this.#style(look), texts: new ColumnTexts(strings) };
    });
  }

  #style(look: Look): Uint8Array {
    return this.#styles[this.#looks.place(look)] as Uint8Array;
  }

  /** A row without cells is written for its height alone. */
  write(out: XmlBytes, row: RowImage, number: number): void {
    const start = out.mark;
    out.put(ROW);
    out.number(number);
    if (row.height !== undefined) {
      out.put(HEIGHT);
      out.number(row.height);
      if (!row.grows) out.put(SET);
    }
    out.put(ENDS);
    const cells = out.mark;
    this.#cells(out, row, number);
    if (out.mark === cells && row.height === undefined) out.backTo(start);
    else out.put(ROW_ENDS);
  }

  #cells(out: XmlBytes, row: RowImage, number: number): void {
    if (row.few) {
      for (const [index, value] of row.few)
        this.#cell(out, this.#columns[index] as Column, number, value, undefined);
      return;
    }
    const { cells, looks } = row;
    const width = looks ? rowWidth(row, this.#columns.length) : cells.length;
    for (let index = 0; index < width; index++) {
      const own = looks && ownLook(row, index);
      this.#cell(out, this.#columns[index] as Column, number, cells[index] ?? null, own);
    }
  }

  /** An empty cell is written only for a look that its column does not give it already. */
  #cell(out: XmlBytes, column: Column, row: number, value: CellValue | null, own: Look | undefined): void {
    const isEmpty = value === null || value === "";
    if (isEmpty && !own) return;
    out.put(column.open);
    out.number(row);
    if (!isEmpty && typeof value === "object" && "serial" in value) {
      out.put(this.#styles[this.#looks.datePlace(own ?? column.look)] as Uint8Array);
      writeNumber(out, value.serial);
      return;
    }
    out.put(own ? this.#style(own) : column.style);
    if (isEmpty) out.put(EMPTY);
    else if (typeof value === "string") column.texts.write(out, value);
    else if (typeof value === "number") writeNumber(out, value);
    else if (typeof value === "boolean") out.put(value ? TRUE : FALSE);
    else column.texts.write(out, value.fault);
  }
}

function writeNumber(out: XmlBytes, value: number): void {
  if (!Number.isFinite(value)) throw new Error(`${value} is no number for a cell.`);
  out.put(NUMBER);
  out.number(value);
  out.put(NUMBER_ENDS);
}
