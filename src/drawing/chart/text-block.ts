import type { ChartText } from "../../paper/chart-image";
import { startsWithin } from "../text-breaks";

/** Millimetres of a point. */
const POINT = 25.4 / 72;
/** From one base to the next, in ems. */
const LEADING = 1.36;
/** A line's middle lies so many ems above its base. */
const MIDDLE = 0.36;
/** Kept free of a room's width, in millimetres: fonts that stand in are a hair wider here and there. */
const RESERVE = 0.2;

export type ChartLook = Pick<ChartText, "size" | "isBold" | "face" | "ink">;

/** Text that was broken into lines for a room; millimetres. */
export interface TextBlock extends ChartLook {
  readonly lines: readonly string[];
  readonly leading: number;
  readonly height: number;
}

/** As much of a text as a picture has room for; who wants the rest reads the words behind it, or the sheet. */
export function clipped(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
}

/** A text broken so that no line is wider than the room, whatever font shows it. An empty one takes no line. */
export function textBlock(text: string, width: number, look: ChartLook): TextBlock {
  const room = roomOf(width, look.size);
  return blockOf(broken(text, room), look);
}

/** The same in as many lines, broken between clauses where that can be, else all of about one length: no character stands alone in the last one. */
export function evenBlock(text: string, width: number, look: ChartLook): TextBlock {
  const room = roomOf(width, look.size);
  const needed = broken(text, room);
  const clauses = needed.length > 1 ? inClauses(said(text), room, needed.length) : null;
  if (clauses) return blockOf(clauses, look);
  for (let even = Math.ceil(text.length / Math.max(1, needed.length)); even < room; even++) {
    const lines = broken(text, even);
    if (lines.length <= needed.length) return blockOf(lines, look);
  }
  return blockOf(needed, look);
}

/** With the marks that end it, and what closes behind them: no line begins with those. */
const CLAUSE = /[，、；。,;]*[^，、；。,;]+[，、；。,;”’）》」』】)]*/g;
/** A line of clauses is no shorter than this share of the longest one. */
const SHORTEST = 0.4;

/** Whole clauses a line, in no more than `most` lines of about one length; null where no breaking fits. */
function inClauses(text: string, room: number, most: number): readonly string[] | null {
  const clauses = text.match(CLAUSE) ?? [];
  if (clauses.length < 2 || text.includes("\n")) return null;
  for (let even = Math.ceil(text.length / most); even <= Math.ceil(room); even++) {
    const lines = packed(clauses, Math.min(even, room));
    if (!lines || lines.length > most) continue;
    const lengths = lines.map((line) => line.length);
    return Math.min(...lengths) >= SHORTEST * Math.max(...lengths) ? lines.map((line) => line.trim()) : null;
  }
  return null;
}

/** As many clauses a line as it holds; null where one alone is too long. */
function packed(clauses: readonly string[], room: number): readonly string[] | null {
  const lines: string[] = [];
  for (const clause of clauses) {
    if (broken(clause, room).length > 1) return null;
    const together = (lines.at(-1) ?? "") + clause;
    if (lines.length > 0 && broken(together, room).length === 1) lines.splice(-1, 1, together);
    else lines.push(clause);
  }
  return lines;
}

/** As much of a text as one line of a room holds, and what is left of it. */
export function firstLine(text: string, width: number, size: number): readonly [line: string, rest: string] {
  const words = said(text);
  const [, next] = startsWithin(words, roomOf(width, size), 2);
  if (next === undefined) return [words.trim(), ""];
  return [words.slice(0, next).trim(), words.slice(next)];
}

export function blockOf(lines: readonly string[], look: ChartLook): TextBlock {
  const leading = leadingOf(look.size);
  return { ...look, lines, leading, height: lines.length * leading };
}

/** Millimetres from one line of this size to the next. */
export function leadingOf(size: number): number {
  return size * POINT * LEADING;
}

/** Millimetres of a Chinese character of this size. */
export function emOf(size: number): number {
  return size * POINT;
}

/** A block whose first line begins at `top`. */
export function placed(
  { lines, leading, height: _height, ...look }: TextBlock,
  x: number,
  top: number,
  anchor: ChartText["anchor"],
): ChartText {
  const y = top + leading / 2 + MIDDLE * look.size * POINT;
  return { kind: "text", x, y, lines, leading, anchor, ...look };
}

/** Ems in a line of so many millimetres. */
function roomOf(width: number, size: number): number {
  return Math.max(1, (width - RESERVE) / emOf(size));
}

function broken(text: string, room: number): readonly string[] {
  const words = said(text);
  if (words.trim() === "") return [];
  const starts = startsWithin(words, room);
  return starts.map((start, i) => words.slice(start, starts[i + 1]).trim());
}

/** A picture has no tabs, and one kind of line feed. */
function said(text: string): string {
  return text.replace(/\r\n?/g, "\n").replace(/\t/g, " ");
}
