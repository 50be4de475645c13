import type { XmlPiece } from "../zip/utf8";
import { LONGEST_TEXT } from "../../../../workbook/fitted";
import { VALUE_ENDS, type CellStyle } from "./cell-style";
import { markup, type XmlBytes } from "../zip/xml-bytes";

const OPEN =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

const ITEM = markup("<si>");
const ITEM_ENDS = markup("</si>");
const INLINE_ENDS = markup("</is></c>");

/** Texts that are written in one go: enough that going from one piece to the next costs nothing. */
const IN_ONE_GO = 64;

/** Texts of the whole workbook, each stored once. */
export class SharedStringTable {
  /** Makes a text that is too long for a cell fit. */
  readonly fit: (text: string) => string;
  readonly #texts: string[] = [];
  readonly #indexes = new Map<string, number>();
  /** By place of a text: the place of the text that stood below it last. Columns and sheets often have the same order. */
  readonly #below: number[] = [];
  #uses = 0;

  constructor(fit: (text: string) => string = (text) => text) {
    this.fit = fit;
  }

  /** Place of a text that stands below the one of place `above`; a new text is added. */
  index(text: string, above: number): number {
    this.#uses++;
    const likely = this.#below[above] ?? 0;
    if (this.#texts[likely] === text) return likely;
    return (this.#below[above] = this.#placeOf(text));
  }

  #placeOf(text: string): number {
    const known = this.#indexes.get(text);
    if (known !== undefined) return known;
    this.#indexes.set(text, this.size);
    this.#below.push(0);
    return this.#texts.push(text) - 1;
  }

  /** A text of the table is used once more. */
  again(): void {
    this.#uses++;
  }

  get size(): number {
    return this.#texts.length;
  }

  /** The part `xl/sharedStrings.xml`, piece by piece. */
  *xml(): Generator<XmlPiece> {
    yield `${OPEN} count="${this.#uses}" uniqueCount="${this.size}">`;
    for (let from = 0; from < this.size; from += IN_ONE_GO)
      yield (out) => this.#write(out, from, Math.min(from + IN_ONE_GO, this.size));
    yield "</sst>";
  }

  /** The texts from this place to before that one. */
  #write(out: XmlBytes, from: number, end: number): void {
    for (let place = from; place < end; place++) {
      out.put(ITEM);
      out.text(this.#texts[place] as string);
      out.put(ITEM_ENDS);
    }
  }
}

/** Texts of a column looked at before deciding. */
const TRIAL = 1_000;
/** A column is shared on while at least one text in this many was there before. */
const ONE_IN = 4;

/**
 * Texts of one column on their way into cells: shared, as Excel writes them, but long columns in which hardly a text
 * repeats (measures, remarks) go inline, which nearly halves the time of large sheets.
 */
export class ColumnTexts {
  readonly #strings: SharedStringTable;
  #seen = 0;
  #added = 0;
  /** The text above and its place: departments, states and days stand in many lines one below the other. */
  #above: string | undefined;
  #index = 0;

  constructor(strings: SharedStringTable) {
    this.#strings = strings;
  }

  /** Writes what follows the reference of a text cell, to the closing tag. */
  write(out: XmlBytes, style: CellStyle, value: string): void {
    const text = value.length > LONGEST_TEXT ? this.#strings.fit(value) : value;
    if (this.#seen >= TRIAL && this.#added * ONE_IN > this.#seen * (ONE_IN - 1)) {
      out.put(style.inline);
      out.text(text);
      out.put(INLINE_ENDS);
      return;
    }
    this.#seen++;
    if (text === this.#above) this.#strings.again();
    else this.#look(text);
    out.numberWithin(style.shared, this.#index, VALUE_ENDS);
  }

  #look(text: string): void {
    const before = this.#strings.size;
    this.#index = this.#strings.index(text, this.#index);
    this.#above = text;
    this.#added += this.#strings.size - before;
  }
}
