import { LAST_ROW, cellName } from "../../../../workbook/address";
import { AttributeCursor } from "../xml/attribute-cursor";
import { BANG, LESS, QUESTION, SLASH, UNFINISHED, ascii, endsName, standsAt } from "../package/bytes";
import type { CellReader } from "./cell/cell-reader";
import { skipMarkup } from "../xml/characters";
import { damaged } from "../package/refusals";
import type { RowBuilder } from "./row-builder";

const [LETTER_C, LETTER_R, LETTER_H] = ascii("crh");
const ROW = ascii("row");
const HEIGHT = ascii("ht");
const HIDDEN_LENGTH = "hidden".length;
const SHEET_DATA = ascii("sheetData");

/** At least this stands behind any tag; looking no closer at the end keeps all looks inside the bytes. */
const SHORTEST_END = "</sheetData></worksheet>".length;

/**
 * Scans the rows of one sheet, each byte once and in place. A tag or cell that the bytes do not hold whole is left for
 * the next piece.
 */
export class SheetScanner {
  private readonly attributes = new AttributeCursor();
  private inRow = false;
  /** Behind what was scanned. */
  private at = 0;
  private row = 0;
  /** The row says its own number, so that its cells must agree. */
  private rowNumbered = false;
  private column = 0;
  /** `</sheetData>` was seen. */
  ended = false;

  constructor(
    private readonly cells: CellReader,
    private readonly rows: RowBuilder,
  ) {}

  /** Scans on from `from`; returns the position of the first thing it could not take whole. */
  scan(bytes: Uint8Array, from: number): number {
    this.at = from;
    while (!this.ended && this.scanRow(bytes));
    return this.at;
  }

  /** On to the end of a row; `false` where the bytes end first. A function a row: V8 makes machine code twice of one that runs long. */
  private scanRow(bytes: Uint8Array): boolean {
    const end = bytes.length;
    do {
      let at = this.at;
      while (at < end && bytes[at] !== LESS) at++;
      this.at = at;
      if (at + SHORTEST_END > end) return false;
      const next = this.tag(bytes, at);
      if (next === UNFINISHED) return false;
      this.at = next;
    } while (this.inRow);
    return true;
  }

  private tag(bytes: Uint8Array, at: number): number {
    const first = bytes[at + 1];
    if (first === LETTER_C && endsName(bytes[at + 2])) return this.cell(bytes, at + 2);
    if (first === LETTER_R && standsAt(bytes, at + 1, ROW) && endsName(bytes[at + 4]))
      return this.beginRow(bytes, at + 4);
    if (first === BANG || first === QUESTION) return skipMarkup(bytes, at);
    this.attributes.start(at + 1);
    if (!this.attributes.skip(bytes)) return UNFINISHED;
    if (first === SLASH) this.close(bytes, at + 2);
    return this.attributes.at;
  }

  private cell(bytes: Uint8Array, at: number): number {
    const cells = this.cells;
    const next = cells.read(bytes, at, this.row, this.column + 1);
    if (next === UNFINISHED) return UNFINISHED;
    if (!this.inRow) throw damaged("有单元格不在任何一行中");
    if (cells.row !== 0 && cells.row !== this.row) this.takeRowOf(cells.row, cells.column);
    this.column = cells.column;
    if (cells.value !== null) this.rows.add(cells.column, cells.value);
    if (cells.struck && cells.value !== null) this.rows.strike(cells.column);
    return next;
  }

  /** A row without number is where its cells say. */
  private takeRowOf(row: number, column: number): void {
    if (this.rowNumbered) throw damaged(`单元格 ${cellName(row, column)} 写在第 ${this.row} 行里`);
    this.setRow(row);
  }

  private beginRow(bytes: Uint8Array, at: number): number {
    const attributes = this.attributes;
    let number = 0;
    let hidden = false;
    attributes.start(at);
    while (attributes.next(bytes)) {
      const length = attributes.nameEnd - attributes.name;
      if (length === 1 && bytes[attributes.name] === LETTER_R) number = attributes.whole(bytes);
      else if (length === 2 && standsAt(bytes, attributes.name, HEIGHT)) hidden ||= attributes.isZero(bytes);
      else if (length === HIDDEN_LENGTH && bytes[attributes.name] === LETTER_H)
        hidden ||= attributes.on(bytes);
    }
    if (!attributes.finished) return UNFINISHED;
    if (this.inRow) throw damaged(`第 ${this.row} 行没有结束`);
    this.rows.begin(hidden);
    this.setRow(number === 0 ? this.row + 1 : number);
    this.rowNumbered = number !== 0;
    this.column = 0;
    this.inRow = !attributes.empty;
    return attributes.at;
  }

  private setRow(row: number): void {
    if (row < 1 || row > LAST_ROW) throw damaged(`行号超出 Excel 的范围（1 至 ${LAST_ROW}）`);
    this.rowNumbered = true;
    this.row = row;
  }

  private close(bytes: Uint8Array, name: number): void {
    if (standsAt(bytes, name, ROW) && endsName(bytes[name + 3])) {
      if (!this.inRow) throw damaged("行的标记不成对");
      this.rows.end(this.row);
      this.cells.settle();
      this.inRow = false;
    } else if (standsAt(bytes, name, SHEET_DATA) && endsName(bytes[name + 9])) {
      if (this.inRow) throw damaged(`第 ${this.row} 行没有结束`);
      this.ended = true;
    }
  }
}
