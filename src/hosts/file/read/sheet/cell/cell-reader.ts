import { LAST_COLUMN, cellName } from "../../../../../workbook/address";
import { type CellFault, type CellValue, NO_RESULT, PICTURE, TOO_LONG } from "../../../../../workbook/grid";
import { DAYS_BETWEEN_SYSTEMS } from "../../../../../workbook/formats/serial-date";
import { AttributeCursor } from "../../xml/attribute-cursor";
import {
  BANG,
  GREATER,
  LESS,
  QUESTION,
  SLASH,
  UNFINISHED,
  ascii,
  endsName,
  standsAt,
} from "../../package/bytes";
import { ReferenceReader, typeName, wholeNumber, type CellType } from "./cell-attributes";
import { isoSerial } from "./cell-numbers";
import { DecimalReader } from "../../xml/decimals";
import { characters, skipMarkup } from "../../xml/characters";
import { isPictureFormula, isPictureText } from "./formulas";
import { appendInlineText, type TextRuns } from "./inline-text";
import type { Budget } from "../../package/limits";
import { NOT_PLAIN, PlainCell } from "./plain-cell";
import { damaged } from "../../package/refusals";
import { SharedDates } from "./shared-dates";
import type { SharedStrings } from "../../shared-strings";
import { LONGEST_TEXT } from "../../../../../workbook/fitted";
import { SHOWS_DATE, SHOWS_MONTH, STRIKES_OUT, type CellStyles } from "../../styles";

const [LETTER_C, LETTER_F, LETTER_I, LETTER_R, LETTER_S, LETTER_T, LETTER_V] = ascii("cfirstv");
const ROW = ascii("row");
const SHEET_DATA = ascii("sheetData");

const NO_RESULT_FAULT: CellFault = { fault: NO_RESULT };
const PICTURE_FAULT: CellFault = { fault: PICTURE };
const TOO_LONG_FAULT: CellFault = { fault: TOO_LONG };

/** At least this stands behind any tag of a cell; looking no closer keeps all looks inside the bytes. */
const SHORTEST_END = "</c></row></sheetData>".length;
/** Characters handed out before the budget hears of them. */
const SETTLED_AT = 1 << 16;
const decimals = new DecimalReader();
const reference = new ReferenceReader();

/** Reads one cell after the other. What it found stands in its fields until the next one. */
export class CellReader {
  private readonly attributes = new AttributeCursor();
  private readonly inside = new AttributeCursor();
  private readonly plain = new PlainCell();
  private readonly shift: number;
  private readonly struckStyles: boolean;
  private readonly runs: TextRuns = { strike: false, struck: false };
  private type: CellType = "n";
  private style = -1;
  private rowAround = 0;
  private readonly dates = new SharedDates();
  private formula = false;
  private picture = false;
  /** Characters of the present cell, and those of them that no other cell shares. */
  private length = 0;
  private ownLength = 0;
  private handedOut = 0;
  private kept = 0;
  /** Row that the cell's reference names; 0 where it has none. */
  row = 0;
  column = 0;
  /** `null`: an empty cell. */
  value: CellValue | null = null;
  /** Its text is struck out, all of it or a part. */
  struck = false;

  constructor(
    private readonly strings: SharedStrings,
    private readonly styles: CellStyles,
    date1904: boolean,
    private readonly budget: Budget,
  ) {
    this.struckStyles = styles.some((flags) => (flags & STRIKES_OUT) !== 0);
    this.shift = date1904 ? DAYS_BETWEEN_SYSTEMS : 0;
  }

  /**
   * Reads the cell whose tag's name ends at `at`, and returns the position behind it, or `UNFINISHED`. A cell without
   * reference stands in `row` and `column`.
   */
  read(bytes: Uint8Array, at: number, row: number, column: number): number {
    this.value = null;
    this.struck = false;
    const next = this.plain.read(bytes, at);
    if (next === NOT_PLAIN) return this.readAny(bytes, at, row, column);
    this.row = this.plain.row;
    this.column = this.plain.column;
    if (!this.plain.blank) this.takePlain();
    if (this.column > LAST_COLUMN) throw beyondLastColumn();
    return next;
  }

  private takePlain(): void {
    const { plain } = this;
    this.style = plain.style;
    if (this.struckStyles) this.takeStrike();
    if (!plain.shared) this.takeNumber(plain.number);
    else {
      this.takeShared(plain.number);
      this.handedOut += this.length;
      if (this.value === "") this.value = null;
    }
  }

  private readAny(bytes: Uint8Array, at: number, row: number, column: number): number {
    this.rowAround = row;
    this.row = 0;
    this.column = column;
    this.type = "n";
    this.style = -1;
    this.formula = this.picture = false;
    this.length = this.ownLength = 0;
    if (!this.readAttributes(bytes, at)) return UNFINISHED;
    if (this.column > LAST_COLUMN) throw beyondLastColumn();
    if (this.attributes.empty) return this.attributes.at;
    const next = this.content(bytes, this.attributes.at);
    if (next !== UNFINISHED) this.finish();
    return next;
  }

  /** Tells the budget what was handed out since the last time, if it is worth telling. */
  settle(): void {
    if (this.handedOut < SETTLED_AT) return;
    this.budget.spend("unpackedBytes", this.handedOut);
    this.budget.spend("characters", this.kept);
    this.handedOut = this.kept = 0;
  }

  private readAttributes(bytes: Uint8Array, at: number): boolean {
    const attributes = this.attributes;
    attributes.start(at);
    while (attributes.next(bytes)) {
      if (attributes.nameEnd - attributes.name !== 1) continue;
      this.takeAttribute(bytes, bytes[attributes.name], attributes.value, attributes.valueEnd);
    }
    return attributes.finished;
  }

  private takeAttribute(bytes: Uint8Array, name: number | undefined, value: number, end: number): void {
    if (name === LETTER_R) this.takeReference(bytes, value, end);
    else if (name === LETTER_S) this.style = wholeNumber(bytes, value, end);
    else if (name === LETTER_T) this.type = typeName(bytes, value, end);
  }

  private takeReference(bytes: Uint8Array, from: number, end: number): void {
    reference.read(bytes, from, end);
    this.column = reference.column;
    this.row = reference.row;
  }

  private content(bytes: Uint8Array, from: number): number {
    const end = bytes.length;
    let at = from;
    while (at !== UNFINISHED) {
      while (at < end && bytes[at] !== LESS) at++;
      if (at + SHORTEST_END > end) return UNFINISHED;
      const first = bytes[at + 1];
      if (first === SLASH) {
        const second = bytes[at + 2];
        if (second === LETTER_C && endsName(bytes[at + 3])) return this.behindTag(bytes, at + 3);
        if (second !== LETTER_V && (standsAt(bytes, at + 2, ROW) || standsAt(bytes, at + 2, SHEET_DATA)))
          throw this.broken();
        at += 2;
      } else if (first === LETTER_V && endsName(bytes[at + 2])) at = this.stored(bytes, at + 2);
      else if (first === LETTER_F && endsName(bytes[at + 2])) at = this.formulaText(bytes, at + 2);
      else if (first === LETTER_I && bytes[at + 2] === LETTER_S && endsName(bytes[at + 3]))
        at = this.inline(bytes, at + 3);
      else if (first === BANG || first === QUESTION) at = skipMarkup(bytes, at);
      else if (first === LETTER_C && endsName(bytes[at + 2])) throw this.broken();
      else at += 2;
    }
    return UNFINISHED;
  }

  private formulaText(bytes: Uint8Array, at: number): number {
    const start = this.behindTag(bytes, at);
    if (start === UNFINISHED) return UNFINISHED;
    this.formula = true;
    if (!this.inside.empty) this.picture = isPictureFormula(bytes, start);
    return start;
  }

  private inline(bytes: Uint8Array, at: number): number {
    const start = this.behindTag(bytes, at);
    if (start === UNFINISHED || this.inside.empty) return start;
    characters.clear();
    const next = appendInlineText(bytes, start, characters, this.runs);
    if (this.runs.struck) this.struck = true;
    if (next !== UNFINISHED) this.takeText();
    return next;
  }

  /** The content of `<v>`. */
  private stored(bytes: Uint8Array, at: number): number {
    const start = bytes[at] === GREATER ? at + 1 : this.behindTag(bytes, at);
    if (start === UNFINISHED) return UNFINISHED;
    if (bytes[start - 2] === SLASH) {
      if (this.type === "str") this.value = "";
      return start;
    }
    if (this.type !== "n" && this.type !== "s") return this.storedText(bytes, start);
    const number = decimals.read(bytes, start);
    // Spelled in another way, or cut by the end of the bytes.
    if (Number.isNaN(number)) return this.storedText(bytes, start);
    if (this.type === "n") this.takeNumber(number);
    else this.takeShared(number);
    return decimals.end;
  }

  private storedText(bytes: Uint8Array, start: number): number {
    characters.clear();
    const stop = characters.append(bytes, start);
    if (stop >= bytes.length) return UNFINISHED;
    if (this.type === "str" || this.type === "inlineStr") this.takeText();
    else this.takeWord(characters.take().trim());
    return stop;
  }

  private takeNumber(number: number): void {
    const flags = this.styles[this.style];
    if (flags === undefined || (flags & SHOWS_DATE) === 0) this.value = number;
    else if ((flags & SHOWS_MONTH) === 0) this.value = this.dates.of(number + this.shift);
    else this.value = { serial: number + this.shift, monthly: true };
  }

  private takeStrike(): void {
    if (((this.styles[this.style] ?? 0) & STRIKES_OUT) !== 0) this.struck = true;
  }

  private takeShared(index: number): void {
    const text = this.strings.get(index);
    if (this.strings.struck.size > 0 && this.strings.struck.has(index)) this.struck = true;
    this.length = text.length;
    this.value = typeof text === "string" ? text : TOO_LONG_FAULT;
  }

  private takeText(): void {
    this.length = this.ownLength = characters.length;
    const text = characters.take();
    this.value = text.length > LONGEST_TEXT ? TOO_LONG_FAULT : text;
  }

  /** A value that is one word of ASCII: a number in any spelling, a boolean, an error, a date. */
  private takeWord(word: string): void {
    if (word === "") return;
    if (this.type === "b") this.value = word === "1" || word.toLowerCase() === "true";
    else if (this.type === "e") this.value = { fault: word };
    else if (this.type === "d") this.takeIsoDate(word);
    else this.takeSpelledNumber(word);
  }

  private takeIsoDate(word: string): void {
    const serial = isoSerial(word);
    this.value = serial === null ? word : { serial };
  }

  private takeSpelledNumber(word: string): void {
    const number = Number(word);
    if (!Number.isFinite(number)) throw damaged(`${this.place()}的数值“${word.slice(0, 20)}”无法识别`);
    if (this.type === "s") this.takeShared(number);
    else this.takeNumber(number);
  }

  private finish(): void {
    if (this.struckStyles) this.takeStrike();
    this.handedOut += this.length;
    this.kept += this.ownLength;
    if (this.picture || (this.formula && typeof this.value === "string" && isPictureText(this.value))) {
      this.value = PICTURE_FAULT;
    } else if (this.value === "") this.value = null;
    else if (this.value === null && this.formula) this.value = NO_RESULT_FAULT;
  }

  /** Position behind the tag whose name ends at `at`, or `UNFINISHED`. */
  private behindTag(bytes: Uint8Array, at: number): number {
    this.inside.start(at);
    return this.inside.skip(bytes) ? this.inside.at : UNFINISHED;
  }

  private place(): string {
    return `单元格 ${cellName(this.row || this.rowAround, this.column)} `;
  }

  private broken(): Error {
    return damaged(`${this.place()}的标记不完整`);
  }
}

function beyondLastColumn(): Error {
  return damaged("列号超出 Excel 的范围（A 至 XFD）");
}
