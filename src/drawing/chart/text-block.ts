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

/** The same in as many lines, all of about one length: no character stands alone in the last one. */
export function evenBlock(text: string, width: number, look: ChartLook): TextBlock {
  const room = roomOf(width, look.size);
  const needed = broken(text, room);
  for (let even = Math.ceil(text.length / Math.max(1, needed.length)); even < room; even++) {
    const lines = broken(text, even);
    if (lines.length <= needed.length) return blockOf(lines, look);
  }
  return blockOf(needed, look);
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
