import { codeAt } from "../workbook/text/code-at";
import {
  FEED,
  LINE_HABITS,
  HUNDREDTHS,
  IN_WORD,
  NEVER_FIRST,
  NEVER_LAST,
  noteStarts,
  startsWithin,
} from "./text-breaks";

/** One cell's text: `width` in characters as Excel shows it, `size` in points. */
export interface MeasuredText {
  readonly text: string;
  readonly width: number;
  readonly size: number;
}

/** No line of ours is printed smaller. */
const MIN_SIZE = 9;
/** The tallest row that Excel knows, in points. */
export const TALLEST_ROW = 409;
/** Row heights go by screen pixels. */
const STEP = 0.75;
/** Points of one character of column width: 7 pixels of 0.75 points; a wider default font only leaves more room. */
export const CHARACTER = 7 * STEP;
/** Kept free beside the text: screens and printers do not agree to the point. */
const RESERVE = 1.5;
/** Line height in ems: Excel spaces Chinese fonts by 1.2; the fonts that stand in for absent ones go up to 1.45. */
const LINE = 1.45;
/** Air above and below the text, in points. */
const AIR = 4.5;

/** Height in points of a row in which all these texts show whole; never less than one small line. */
export function rowHeight(texts: readonly MeasuredText[]): number {
  let most = textHeight(1, MIN_SIZE);
  for (const { text, width, size } of texts)
    most = Math.max(most, textHeight(countLines(text, width, size), size));
  return most;
}

/** Height in points that a number of lines takes, in whole pixels. */
export function textHeight(lines: number, size: number): number {
  return Math.ceil((Math.max(1, lines) * size * LINE + AIR) / STEP) * STEP;
}

/** How many lines fit into a height of so many points; at least one. */
export function linesWithin(height: number, size: number): number {
  return Math.max(1, Math.floor((height - AIR) / (size * LINE)));
}

/** Into how many lines a cell of this width breaks the text; an empty text takes one. */
export function countLines(text: string, width: number, size: number): number {
  if (text.length <= lineRoom(width, size) && !text.includes("\n")) return 1;
  return lineStarts(text, width, size).length;
}

/**
 * Where each line begins once a cell of this width has wrapped the text; a line feed belongs to the line it ends.
 * Whoever asks for the first `most` lines alone does not pay for the rest.
 */
export function lineStarts(text: string, width: number, size: number, most = Infinity): number[] {
  return startsWithin(text, lineRoom(width, size), most);
}

/** What a cell prints of a text, and the lines that takes. */
export interface PrintedText {
  readonly text: string;
  readonly lines: number;
}

/**
 * The text with a line feed wherever a cell of this width breaks it, for paper that nobody reads back: not every program
 * that prints knows which signs may not begin a line (、；) and which may not end one (（“). It stays as it is where no
 * program could go wrong.
 */
export function inLines(text: string, width: number, size: number): string {
  return printedIn(text, lineRoom(width, size)).text;
}

/** The same in a room of so many ems, for who has a room for many texts. */
export function printedIn(text: string, room: number): PrintedText {
  // No character is wider than an em: such a text is broken at its line feeds alone.
  const isShort = text.length <= room;
  if (isShort && !text.includes("\n")) return { text, lines: 1 };
  const lines = noteStarts(STARTS, text, room);
  const isSafe =
    isShort || (text.length <= ROOMY * room && text.length < SUMS.length && !breaksBadly(text, room));
  return { text: isSafe ? text : broken(text, lines), lines };
}

/** Where the lines of a text begin; one list for all, because every printed cell is asked about. */
const STARTS: number[] = [];

/** The text in so many lines, which begin where `STARTS` has it. */
function broken(text: string, count: number): string {
  const lines: string[] = [];
  for (let i = 0; i < count; i++) {
    const end = i + 1 < count ? STARTS[i + 1]! : text.length;
    lines.push(text.slice(STARTS[i], codeAt(text, end - 1) === FEED ? end - 1 : end));
  }
  return lines.join("\n");
}

/** Texts of more lines are not looked at closely: one of these goes wrong. */
const ROOMY = 8;

/** Hundredths of an em up to each character of a text; one array for all, as above. */
const SUMS = new Int32Array(0x1000);

/**
 * Whether a program that knows words and no signs would begin or end a line with the wrong one, in this room or in the one or
 * two ems more that a line may have where the default font is absent and another stands in.
 */
function breaksBadly(text: string, room: number): boolean {
  const { length } = text;
  for (let i = 0; i < length; i++) SUMS[i + 1] = SUMS[i]! + HUNDREDTHS[codeAt(text, i)]!;
  return endsBadly(text, room) || endsBadly(text, room + 1) || endsBadly(text, room + 2);
}

/** The same for one room. As no character is wider than an em, the end of a line is looked for behind as many of them as ems. */
function endsBadly(text: string, room: number): boolean {
  const hundredths = room * 100;
  let start = 0;
  while (start < text.length) {
    const feed = text.indexOf("\n", start);
    const end = feed < 0 ? text.length : feed;
    while (SUMS[end]! - SUMS[start]! > hundredths) {
      let at = start + Math.max(1, Math.floor(room));
      while (SUMS[at + 1]! - SUMS[start]! <= hundredths) at++;
      let cut = at;
      while (cut > start && (habitAt(text, cut) & habitAt(text, cut - 1) & IN_WORD) !== 0) cut--;
      // A word that fills the line by itself is cut where the line ends.
      if (cut > start) at = cut;
      if ((habitAt(text, at) & NEVER_FIRST) !== 0 || (habitAt(text, at - 1) & NEVER_LAST) !== 0) return true;
      start = at;
    }
    start = end + 1;
  }
  return false;
}

function habitAt(text: string, at: number): number {
  return LINE_HABITS[codeAt(text, at)] ?? 0;
}

/** Ems in a line of a cell. */
export function lineRoom(width: number, size: number): number {
  return Math.max(1, (width * CHARACTER - RESERVE) / size);
}
