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
  const parts = splitParts(point);
  const [first, ...others] = parts;
  // Texts in two incoming columns (风险点 and 表现形式) are no one text to be parted.
  const { header } = point.table;
  if (!first || others.length === 0 || !header || isSpread(header)) return null;
  const start = rowBelow(state.content, point.table);
  const changes = [
    cellOfLine(point.table, point.entry.row, "point", first.point),
    ...measuresOf(point, point.entry.row, first.measures),
    ...others.flatMap((part, i) => lineOf(point, start + i, part)),
  ];
  const ends = others.length === 1 ? `第 ${start} 行` : `第 ${start}–${start + others.length - 1} 行`;
  return {
    label: `拆成 ${parts.length} 个风险点`,
    sentences: [
      `第 ${point.entry.row} 行只留第 1 个风险点，其余 ${others.length} 个写到${ends}，其他栏目照抄。`,
      ...parts.map(({ point: text }, i) => `${i + 1}. ${text}`),
      ...(point.record.seal ? ["原来的审核是对整段内容作出的，拆分后各行须重新审核。"] : []),
    ],
    changes: [...changes, ...withdrawReview(point)],
    reveal: { sheet: point.table.sheet, row: start, column: header.columnOf.get("point") ?? 1 },
  };
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
