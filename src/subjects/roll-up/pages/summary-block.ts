import { noteLook, strongLook, tableHeaderLook, textLook } from "../../system-table/looks";
import type { Area } from "../../../workbook/address";
import type { ChartKind, Look, RowImage, SheetChart } from "../../../workbook/sheet-image";
import type { Untold } from "../public-view";
import type { SummaryTable } from "../summaries";
import { FEW } from "../suppression";
import type { View } from "../view";
import { fittedRow, REPORT_LINE, reportCount } from "./report-page";

/** A summary drawn below other rows: its lines, and its chart below them. */
interface SummaryBlock {
  readonly rows: readonly RowImage[];
  readonly merged: readonly Area[];
  readonly charts: readonly SheetChart[];
}

/** A name takes two columns, or one beside which stands what it means; counts follow. */
const BEFORE_COUNTS = 2;
/** Rows of a chart of standing bars. */
const STANDING_ROWS = 15;
/** Rows of title, legend and edges of lying bars, and of so many bars more. */
const EDGE_ROWS = 4;
const ROWS_OF_A_BAR = 0.55;
/** Of more categories names would stand aslant: bars lie down. */
const MOST_STANDING = 6;

export function summaryBlock(
  view: View,
  summary: SummaryTable,
  untold: Untold,
  { above, widths }: { readonly above: number; readonly widths: readonly number[] },
): SummaryBlock {
  const heading = summary.among === null ? [] : [headingRow(`${summary.among}：`)];
  const header = above + heading.length + 1;
  const lines = summary.lines.map((line) => lineRow(summary, line, untold, widths));
  const last = header + lines.length;
  const isMerged = !hasMeanings(summary);
  const chart =
    lines.length === 0 ? [] : [chartOf(view, summary, untold, { header, last, width: widths.length })];
  const below = (chart[0]?.place.bottom ?? last) - last;
  return {
    rows: [
      ...heading,
      headerRow(summary, widths),
      ...lines,
      ...Array.from({ length: below + 1 }, (): RowImage => ({ height: REPORT_LINE, cells: [] })),
    ],
    merged: isMerged
      ? Array.from({ length: lines.length + 1 }, (_, i) => ({
          ...{ top: header + i, bottom: header + i },
          ...{ left: 1, right: BEFORE_COUNTS },
        }))
      : [],
    charts: chart,
  };
}

function hasMeanings({ lines }: SummaryTable): boolean {
  return lines.some(({ means }) => means !== null);
}

function headingRow(text: string): RowImage {
  return { height: REPORT_LINE, cells: [text], looks: [{ ...noteLook, bold: true, wrap: false }] };
}

function headerRow(summary: SummaryTable, widths: readonly number[]): RowImage {
  const [name = "", ...others] = summary.words;
  const cells = hasMeanings(summary) ? summary.words : [name, null, ...others];
  return fittedRow(
    cells,
    cells.map(() => tableHeaderLook),
    widths,
  );
}

function lineRow(
  summary: SummaryTable,
  { key, name, means, counts }: SummaryTable["lines"][number],
  untold: Untold,
  widths: readonly number[],
): RowImage {
  const { sumsOf } = summary;
  const told = counts.map((count, i) => (sumsOf && untold.sum(key, sumsOf[i]!) ? FEW : count));
  const nameLook: Look = means === null ? { ...textLook, bold: true } : strongLook;
  const looks = [nameLook, textLook, ...told.map(() => reportCount)];
  const [first = 0, second = 0, ...others] = widths;
  return fittedRow(
    [name, means, ...told],
    looks,
    means === null ? [first + second, second, ...others] : widths,
  );
}

/** Bars of the figures above it; a figure that is not told has none. */
function chartOf(
  view: View,
  summary: SummaryTable,
  untold: Untold,
  { header, last, width }: { readonly header: number; readonly last: number; readonly width: number },
): SheetChart {
  const { among, words, lines, charted } = summary;
  const counted = words.slice(hasMeanings(summary) ? BEFORE_COUNTS : 1);
  const kind = kindOf(view, summary);
  const bars = lines.length * charted.length;
  const rows = kind === "bar" ? EDGE_ROWS + Math.ceil(bars * ROWS_OF_A_BAR) : STANDING_ROWS;
  const column = (left: number, top = header + 1, bottom = last) => ({ top, left, bottom, right: left });
  const [only] = charted.length === 1 ? [counted[charted[0]!]] : [];
  return {
    kind,
    title: `${view.title}${only === undefined ? "图" : `：${only}`}${among === null ? "" : `，${among}`}`,
    categories: column(1),
    series: charted.map((i) => ({
      name: column(BEFORE_COUNTS + 1 + i, header, header),
      values: column(BEFORE_COUNTS + 1 + i),
    })),
    place: { top: last + 2, left: 1, bottom: last + 1 + rows, right: width },
    words: `${view.title}：${lines.map((line) => saidOf(line, summary, counted, untold)).join("；")}。`,
  };
}

function kindOf({ summary: { kind } }: View, { lines }: SummaryTable): ChartKind {
  return kind === "most" || lines.length > MOST_STANDING ? "bar" : "column";
}

function saidOf(
  { key, name, counts }: SummaryTable["lines"][number],
  { sumsOf }: SummaryTable,
  counted: readonly string[],
  untold: Untold,
): string {
  const told = counts.flatMap((count, i) =>
    sumsOf && untold.sum(key, sumsOf[i]!) ? [] : [`${counted[i] ?? ""}${count}`],
  );
  return `${name}${told.join("、")}`;
}
