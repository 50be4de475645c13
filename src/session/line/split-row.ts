import type { Point } from "../../subjects/registers/point";
import { splitPoints } from "../../subjects/registers/rules/point/split-points";
import type { CellChange } from "../../workbook/live/live-workbook";
import type { Header } from "../../reading/head/header";
import { cellOfLine, rowBelow } from "../../drawing/line-cells";
import type { Plan } from "../plan";
import type { SessionState } from "../state";

/** What a split line does not hand on: its number is its own, and nobody reviewed the parts. */
export const NOT_HANDED_ON: ReadonlySet<string> = new Set([
  "riskId",
  "seal",
  "reviewer",
  "opinion",
  "reviewedOn",
  "signing",
]);

/** The parts of a cell that holds several points, each with its measures where these run alike. */
function splitParts({
  record,
}: Point): readonly { readonly point: string; readonly measures: string | null }[] {
  const points = splitPoints(record.point ?? "");
  const measures = splitPoints(record.measures ?? "");
  const pairs = measures.length === points.length;
  return points.map((point, i) => ({ point, measures: (pairs ? measures[i] : record.measures) ?? null }));
}

function isSpread(header: Header): boolean {
  return header.point !== null || ["point", "measures"].some((key) => header.parts.has(key));
}

/** 拆分: the first part stays on its line, the others go to lines below the last; null where there is only one. */
export function splitRow(state: SessionState, point: Point): Plan | null {
  return splitRows(state, [point]);
}

/** Lines of several points, each parted as `splitRow` does, in one step; null where none of them holds more than one. */
export function splitRows(state: SessionState, points: readonly Point[]): Plan | null {
  const taken = new Map<string, number>();
  const split = points.flatMap((point) => {
    const parts = isParted(point) ? splitParts(point) : [];
    if (parts.length < 2) return [];
    const { sheet } = point.table;
    const start = taken.get(sheet) ?? rowBelow(state.content, point.table);
    taken.set(sheet, start + parts.length - 1);
    return [{ point, parts, start }];
  });
  const [first] = split;
  if (!first) return null;
  const count = split.reduce((sum, { parts }) => sum + parts.length, 0);
  const { table } = first.point;
  return {
    label: split.length === 1 ? `拆成 ${count} 个风险点` : `把 ${split.length} 行拆成 ${count} 个风险点`,
    sentences: [
      ...split.flatMap(wordsOf),
      ...(split.some(({ point }) => point.record.seal)
        ? ["原来的审核是对整段内容作出的，拆分后各行须重新审核。"]
        : []),
    ],
    changes: split.flatMap(changesOf),
    reveal: { sheet: table.sheet, row: first.start, column: table.header?.columnOf.get("point") ?? 1 },
  };
}

/** Lines that `splitRows` would part. */
export function severalPoints({ checked }: Pick<SessionState, "checked">): readonly Point[] {
  return checked.points.filter((point) => isParted(point) && splitParts(point).length > 1);
}

/** Texts in two incoming columns (风险点 and 表现形式) are no one text to be parted. */
function isParted({ table: { header } }: Point): boolean {
  return header !== null && !isSpread(header);
}

/** One line, its parts, and the line on which its second part will stand. */
interface SplitLine {
  readonly point: Point;
  readonly parts: ReturnType<typeof splitParts>;
  readonly start: number;
}

function wordsOf({ point, parts, start }: SplitLine): readonly string[] {
  const others = parts.length - 1;
  const ends = others === 1 ? `第 ${start} 行` : `第 ${start}–${start + others - 1} 行`;
  return [
    `第 ${point.entry.row} 行只留第 1 个风险点，其余 ${others} 个写到${ends}，其他栏目照抄。`,
    ...parts.map(({ point: text }, i) => `${i + 1}. ${text}`),
  ];
}

function changesOf({ point, parts: [first, ...others], start }: SplitLine): readonly CellChange[] {
  if (!first) return [];
  return [
    cellOfLine(point.table, point.entry.row, "point", first.point),
    ...measuresOf(point, point.entry.row, first.measures),
    ...others.flatMap((part, i) => lineOf(point, start + i, part)),
    ...withdrawReview(point),
  ];
}

function measuresOf(point: Point, row: number, measures: string | null): readonly CellChange[] {
  const { table, record } = point;
  const changed = measures !== (record.measures ?? null) && table.header?.columnOf.has("measures");
  return changed ? [cellOfLine(table, row, "measures", measures)] : [];
}

function lineOf(
  { table, entry }: Point,
  row: number,
  part: { readonly point: string; readonly measures: string | null },
): readonly CellChange[] {
  const record: Readonly<Record<string, string | null>> = { ...entry.record, ...part };
  return [...(table.header?.columnOf.keys() ?? [])]
    .filter((key) => !NOT_HANDED_ON.has(key) && (record[key] ?? null) !== null)
    .map((key) => cellOfLine(table, row, key, record[key] ?? null));
}

/** A seal fits the whole text only: with it goes the review. */
function withdrawReview({ table, entry, record }: Point): readonly CellChange[] {
  if (!record.seal) return [];
  return ["seal", "reviewer", "opinion", "reviewedOn", "signing"]
    .filter((key) => table.header?.columnOf.has(key))
    .map((key) => cellOfLine(table, entry.row, key, null));
}
