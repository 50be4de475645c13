import { LONGEST_TEXT } from "../../../workbook/fitted";
import {
  BANG,
  GREATER,
  LESS,
  QUESTION,
  SLASH,
  UNFINISHED,
  ascii,
  indexAfter,
  endsName,
  standsAt,
} from "./package/bytes";
import { characters, skipMarkup, unescaped } from "./xml/characters";
import type { Budget } from "./package/limits";
import { damaged, overLimits } from "./package/refusals";
import { isOn, isStrike } from "./strike-tag";

/** A text too long for a cell: only its length is kept. */
class OverlongText {
  constructor(readonly length: number) {}
}

/** Characters decoded in one call: many, yet few enough that V8 keeps the string where making one is cheap. */
const BATCH = 30_000;

const PHONETIC_END = ascii("</rPh>");
const TABLE = ascii("sst");
const PHONETIC = ascii("rPh");
const [LETTER_S, LETTER_I, LETTER_T, LETTER_R] = ascii("sitr");

/** `</sst>` at least stands behind any tag; looking no closer at the end keeps all looks inside the bytes. */
const SHORTEST_END = 6;

/** The shared texts of a workbook. One pass over the bytes; one call of the decoder and one slice a text. */
export class SharedStrings {
  private readonly texts: (string | OverlongText)[] = [];
  /** Where each text of the present piece ends among the characters. */
  private ends: number[] = [];
  private closed = false;
  /** The present run is struck out; some run of the present text was. */
  private strike = false;
  private struckNow = false;
  /** Numbers of the texts that are struck out, all or in part. */
  readonly struck = new Set<number>();

  constructor(private readonly budget: Budget) {}

  /** Text by number. Throws where the table has none. */
  get(index: number): string | OverlongText {
    const text = this.texts[index];
    if (text === undefined) throw damaged("单元格指向不存在的共享文字");
    return text;
  }

  /** Takes the whole texts at the start of `bytes` and says how many bytes that was. */
  readonly take = (bytes: Uint8Array, last: boolean): number => {
    characters.clear();
    this.ends = [];
    this.strike = this.struckNow = false;
    const taken = this.scan(bytes);
    this.store();
    if (last && !this.closed) throw damaged("共享文字表不完整");
    return taken;
  };

  private scan(bytes: Uint8Array): number {
    let whole = 0;
    for (let at = 0; at !== UNFINISHED; at = this.nextText(bytes, at)) whole = at;
    return this.closed ? bytes.length : whole;
  }

  /** Takes a text; returns the position behind it, `UNFINISHED` where the bytes or the table end first. */
  private nextText(bytes: Uint8Array, from: number): number {
    const counted = this.ends.length;
    let at = from;
    while (this.ends.length === counted) {
      // Between tags stands at most a line end.
      while (at < bytes.length && bytes[at] !== LESS) at++;
      if (at + SHORTEST_END > bytes.length) return UNFINISHED;
      at = this.tag(bytes, at);
      if (at === UNFINISHED || this.closed) return UNFINISHED;
    }
    return at;
  }

  /**
   * Handles the tag at `at`, with the text behind it; returns a position behind which the next tag is to be looked for.
   * Tags that ask for nothing are not even read to their end.
   */
  private tag(bytes: Uint8Array, at: number): number {
    switch (bytes[at + 1]) {
      case LETTER_T:
        return endsName(bytes[at + 2]) ? this.text(bytes, at + 2) : at + 2;
      case SLASH:
        return bytes[at + 2] === LETTER_S ? this.end(bytes, at + 2) : at + 3;
      case LETTER_S:
        return bytes[at + 3] === GREATER ? at + 4 : this.start(bytes, at + 1);
      case LETTER_R:
        if (bytes[at + 2] === GREATER) this.strike = false;
        return standsAt(bytes, at + 1, PHONETIC) && endsName(bytes[at + 4])
          ? phonetic(bytes, at + 4)
          : at + 2;
      case BANG:
      case QUESTION:
        return skipMarkup(bytes, at);
      default:
        return at + 2;
    }
  }

  private text(bytes: Uint8Array, at: number): number {
    const close = tagEnd(bytes, at);
    if (close < 0) return UNFINISHED;
    if (bytes[close - 1] === SLASH) return close + 1;
    const before = characters.length;
    const stop = characters.append(bytes, close + 1);
    if (this.strike && characters.length > before) this.struckNow = true;
    return stop < bytes.length ? stop : UNFINISHED;
  }

  /** `<si/>` ends a text as it begins, `<sst/>` the table. */
  private start(bytes: Uint8Array, name: number): number {
    const close = tagEnd(bytes, name);
    if (close < 0) return UNFINISHED;
    if (isStrike(bytes, name)) this.strike = isOn(bytes, name, close);
    return bytes[close - 1] === SLASH ? this.end(bytes, name) : close + 1;
  }

  /** `</si>` ends a text, `</sst>` the table. */
  private end(bytes: Uint8Array, name: number): number {
    if (name + 3 >= bytes.length) return UNFINISHED;
    if (bytes[name + 1] === LETTER_I && endsName(bytes[name + 2])) this.endText();
    else if (standsAt(bytes, name, TABLE) && endsName(bytes[name + 3])) this.closed = true;
    return name + 3;
  }

  private endText(): void {
    if (this.struckNow) this.struck.add(this.texts.length + this.ends.length);
    this.strike = this.struckNow = false;
    this.ends.push(characters.length);
  }

  /** Cuts the texts out of the piece's characters; what belongs to an unfinished text is left out. */
  private store(): void {
    const length = this.ends.at(-1) ?? 0;
    this.budget.spend("characters", length);
    const most = this.budget.limits.cells;
    if (this.texts.length + this.ends.length > most) throw overLimits(`共享文字超过 ${most} 条`);
    let first = 0;
    for (let from = 0; first < this.ends.length; from = this.ends[first - 1] as number) {
      first = this.storeBatch(first, from);
    }
  }

  /** Decodes texts, the first one being `first` and beginning at `from`, in one call; returns the first one left out. */
  private storeBatch(first: number, from: number): number {
    let behind = first + 1;
    while (behind < this.ends.length && (this.ends[behind] as number) - from <= BATCH) behind++;
    const batch = characters.raw(from, this.ends[behind - 1] as number);
    let start = from;
    for (let i = first; i < behind; i++) {
      const end = this.ends[i] as number;
      this.texts.push(this.cut(batch, start - from, end - from));
      start = end;
    }
    return behind;
  }

  private cut(batch: string, from: number, end: number): string | OverlongText {
    if (end - from > LONGEST_TEXT) return new OverlongText(end - from);
    const text = batch.slice(from, end);
    return characters.underscored ? unescaped(text) : text;
  }
}

/** Position of the `>` of a tag; attributes of this part hold none. Tags are short: a loop beats a search. */
function tagEnd(bytes: Uint8Array, from: number): number {
  for (let at = from; at < bytes.length; at++) if (bytes[at] === GREATER) return at;
  return UNFINISHED;
}

/** How a text is pronounced is no part of it. */
function phonetic(bytes: Uint8Array, at: number): number {
  const close = tagEnd(bytes, at);
  if (close < 0) return UNFINISHED;
  return bytes[close - 1] === SLASH ? close + 1 : indexAfter(bytes, close, PHONETIC_END);
}
