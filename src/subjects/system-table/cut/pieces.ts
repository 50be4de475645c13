import {
  countLines,
  lineStarts,
  linesWithin,
  printedIn,
  lineRoom,
  textHeight,
  type PrintedText,
} from "../../../drawing/text-measure";
import { BODY_SIZE, type ColumnKey, type Layout } from "./layout";
import type { PrintedRow } from "../rows/entries";

type Texts = Record<ColumnKey, string>;

/** One row of the sheet: an entry, or what fits into a row of it. */
export interface Piece {
  readonly entry: PrintedRow;
  readonly texts: Readonly<Texts>;
  /** What is printed, by column; labels that are merged downwards are put in where the page is known. */
  readonly cells: (string | number | null)[];
  /** Points that its own texts need; those merged downwards are seen to where the page is known. */
  readonly height: number;
}

/** Marks what goes on from before. */
const CONTINUED = "（续）";
/** Columns that are merged downwards where equal. */
export const MERGED_KEYS = ["department", "post", "power", "departmentHead", "leader"] as const;
export type MergedKey = (typeof MERGED_KEYS)[number];
/** Columns whose texts are people's own words and may be long. */
const LONG_KEYS = ["post", "power", "point", "measures", "norm", "responsible"] as const;
const NO_TEXT: PrintedText = { text: "", lines: 1 };
/** A cut is put behind a sentence that ends within this part of the row's lines. */
const NEAR_THE_END = 0.6;

/** A column as each entry asks for it: ems in a line of it, and whether it is merged downwards. */
interface PieceColumn {
  readonly key: ColumnKey;
  readonly room: number;
  readonly isLabel: boolean;
}

/** Entries as rows no taller than the layout allows; what is cut goes on in the next row, and nothing is lost. */
export function* piecesIn(entries: Iterable<PrintedRow>, layout: Layout): Generator<Piece> {
  const columns = layout.keys.map((key): PieceColumn => {
    return { key, room: lineRoom(layout.widths[key], BODY_SIZE), isLabel: isMerged(key) };
  });
  // Nothing has more lines than characters, its line end and （续） included: most labels need not be measured.
  const few = linesWithin(layout.tallest, BODY_SIZE) - CONTINUED.length - 2;
  for (const entry of entries) {
    const whole = pieceOf(entry, entry, columns);
    const isLow =
      whole.height <= layout.tallest &&
      MERGED_KEYS.every((key) => entry[key].length <= few || fitsAsLabel(entry[key], key, layout));
    if (isLow) yield whole;
    else yield* cut(entry, columns, layout);
  }
}

function cut(entry: PrintedRow, columns: readonly PieceColumn[], layout: Layout): readonly Piece[] {
  const parts = LONG_KEYS.map((key) => ({
    key,
    texts: cutText(entry[key], layout.widths[key], layout.tallest),
  }));
  const rows = Math.max(...parts.map(({ texts }) => texts.length));
  return Array.from({ length: rows }, (_, row) => {
    const texts: Texts = row === 0 ? { ...entry } : goesOn(entry, layout);
    for (const part of parts) {
      // A short label stands beside every row of its entry; of a long one each row says its own piece.
      const isLabel = isMerged(part.key) && part.texts.length === 1;
      texts[part.key] = isLabel ? entry[part.key] : (part.texts[row] ?? "");
    }
    return pieceOf(entry, texts, columns);
  });
}

function pieceOf(entry: PrintedRow, texts: Texts, columns: readonly PieceColumn[]): Piece {
  let most = 1;
  const cells = columns.map(({ key, room, isLabel }) => {
    const { text, lines } = isLabel ? NO_TEXT : printedIn(texts[key], room);
    most = Math.max(most, lines);
    return key === "number" ? numberCell(text) : text || null;
  });
  return { entry, texts, cells, height: textHeight(most, BODY_SIZE) };
}

/** A plain number is a number, so that the column can be sorted. */
function numberCell(text: string): string | number | null {
  if (text === "") return null;
  return /^\d+$/.test(text) ? Number(text) : text;
}

/** Whether a row can be as tall as a label asks, were it to go on from another page. */
function fitsAsLabel(label: string, key: MergedKey, layout: Layout): boolean {
  const { lines } = printedLabel(continued(label, key, layout), key, layout);
  return textHeight(lines, BODY_SIZE) <= layout.tallest;
}

function goesOn(entry: PrintedRow, layout: Layout): Texts {
  return { ...entry, number: continued(entry.number, "number", layout), category: "", grade: "" };
}

function isMerged(key: ColumnKey): boolean {
  return MERGED_KEYS.some((merged) => merged === key);
}

/** Parts that each fit into a row of so many points, cut at the end of a line and behind a sentence where one ends nearby. */
function cutText(text: string, width: number, height: number): readonly string[] {
  // One line less, for the （续） that a label may bear.
  const most = linesWithin(height, BODY_SIZE) - 1;
  const parts: string[] = [];
  let rest = text;
  for (;;) {
    // No further than the row that is cut now: a text of a thousand rows is not measured a thousand times.
    const starts = lineStarts(rest, width, BODY_SIZE, most + 1);
    const end = starts[most];
    if (end === undefined) return [...parts, rest];
    const at = cutBefore(rest, starts[Math.floor(most * NEAR_THE_END)] ?? 0, end);
    parts.push(rest.slice(0, at).replace(/\n$/, ""));
    rest = rest.slice(at);
  }
}

function cutBefore(text: string, from: number, end: number): number {
  for (const mark of ["\n", "。", "；"]) {
    const at = text.lastIndexOf(mark, end - 1);
    if (at >= from) return at + 1;
  }
  return end;
}

/** A label that goes on from the page before; （续） is not torn apart at the end of a line. */
export function continued(label: string, key: ColumnKey, { widths }: Layout): string {
  const whole = label + CONTINUED;
  return countLines(whole, widths[key], BODY_SIZE) === 1 ? whole : `${label}\n${CONTINUED}`;
}

/** A merged label as its column prints it. */
export function printedLabel(text: string, key: MergedKey, { widths }: Layout): PrintedText {
  return printedIn(text, lineRoom(widths[key], BODY_SIZE));
}
