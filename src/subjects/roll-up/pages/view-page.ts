import { COUNT_FORMAT } from "../../system-table/grade-table";
import {
  centredLook,
  noteLook,
  strongLook,
  tableHeaderLook,
  textLook,
  titleLook,
} from "../../system-table/looks";
import type {
  ChartKind,
  Look,
  PageImage,
  RowImage,
  SheetChart,
  SheetImage,
} from "../../../workbook/sheet-image";
import type { SummaryTable } from "../summaries";
import { FEW } from "../suppression";
import type { Untold } from "../public-view";
import type { View, ViewRow } from "../view";

/** What a page of a view is made of. */
export interface ViewFacts {
  readonly view: View;
  /** `2012年度`, or of which years. */
  readonly period: string;
  readonly rows: readonly ViewRow[];
  readonly summary: SummaryTable;
  readonly untold: Untold;
  /** An institution by its code. */
  readonly nameOf: (code: string) => string;
  /** Texts of common risks by their keys; empty where they are not told. */
  readonly textOf: ReadonlyMap<string, string>;
}

export const REPORT_PAGE: PageImage = {
  paper: "A4",
  landscape: true,
  margins: { top: 16, right: 12, bottom: 16, left: 12, header: 8, footer: 8 },
  scale: "one-page-wide",
  footer: '&C&"宋体"&10第 &P 页 共 &N 页',
  centred: true,
};
export const REPORT_LINE = 19.5;
export const reportCount: Look = { ...centredLook, format: COUNT_FORMAT };
const CHART_ROWS = 15;
const LEAST_COLUMNS = 8;

/** Title and what is counted; the figures of all together with their chart; then every row, with buttons to filter by. */
export function viewPage(facts: ViewFacts): SheetImage {
  const { view, period, summary } = facts;
  const columns = shownColumns(facts);
  const width = Math.max(columns.length, summary.words.length, LEAST_COLUMNS);
  const small = summaryRows(facts);
  const chartTop = 2 + small.length + 2;
  const header = chartTop + CHART_ROWS + 1;
  const rows: RowImage[] = [
    { height: 34, cells: [`${view.title}（${period}）`], looks: [titleLook] },
    { height: 30, cells: [`${view.says}。`], looks: [noteLook] },
    ...small,
    ...Array.from({ length: CHART_ROWS + 2 }, (): RowImage => ({ height: REPORT_LINE, cells: [] })),
    { height: 30, cells: columns.map(([word]) => word), looks: columns.map(() => tableHeaderLook) },
    ...facts.rows.map((row, i): RowImage => ({
      height: REPORT_LINE,
      cells: columns.map(([, cell]) => cell(row, i)),
      looks: columns.map(([, , look]) => look),
    })),
  ];
  return {
    sheet: `${view.id}${view.title}`,
    columns: Array.from({ length: width }, (_, i) => ({ width: columns[i]?.[3] ?? 12 })),
    rows,
    merged: [1, 2].map((row) => ({ top: row, left: 1, bottom: row, right: width })),
    filter: { top: header, left: 1, bottom: rows.length, right: columns.length },
    page: { ...REPORT_PAGE, area: { top: 1, left: 1, bottom: rows.length, right: width } },
    charts: summary.lines.length === 0 ? [] : [chartOf(facts, chartTop, width)],
  };
}

type ShownColumn = readonly [
  word: string,
  cell: (row: ViewRow, index: number) => string | number | null,
  look: Look,
  width: number,
];

/** Columns of the view, an institution's name beside its code, a common risk's text beside its key. */
function shownColumns({ view, untold, nameOf, textOf }: ViewFacts): readonly ShownColumn[] {
  return view.columns.flatMap(({ key, header, kind }): ShownColumn[] => {
    const value = (row: ViewRow, i: number) => (untold.cell(i, key) ? FEW : (row[key] ?? null));
    const own: ShownColumn = [
      header,
      value,
      kind === "count" ? reportCount : centredLook,
      kind === "count" ? 12 : 15,
    ];
    if (key === "institution_code") return [own, ["单位", (row) => nameOf(String(row[key])), textLook, 26]];
    if (key === "text_key" && textOf.size > 0)
      return [own, ["风险点", (row) => textOf.get(String(row[key])) ?? null, textLook, 60]];
    return [own];
  });
}

function summaryRows({ summary, untold }: ViewFacts): readonly RowImage[] {
  const { words, lines, sumsOf } = summary;
  return [
    { height: REPORT_LINE, cells: words, looks: words.map(() => tableHeaderLook) },
    ...lines.map(({ key, name, counts }): RowImage => ({
      height: REPORT_LINE,
      cells: [name, ...counts.map((count, i) => (sumsOf && untold.sum(key, sumsOf[i]!) ? FEW : count))],
      looks: [strongLook, ...counts.map(() => reportCount)],
    })),
  ];
}

/** Bars of the figures above it; a figure that is not told has none. */
function chartOf({ view, summary, untold }: ViewFacts, top: number, width: number): SheetChart {
  const { words, lines, sumsOf } = summary;
  const [first, last] = [4, 3 + lines.length];
  const column = (i: number) => ({ top: first, left: i, bottom: last, right: i });
  const kind: ChartKind =
    view.summary.kind === "across" ? "stacked-bar" : view.summary.kind === "most" ? "bar" : "column";
  const said = lines.map(({ key, name, counts }) => {
    const told = counts.flatMap((count, i) =>
      sumsOf && untold.sum(key, sumsOf[i]!) ? [] : [`${words[i + 1] ?? ""}${count}`],
    );
    return `${name}${told.join("、")}`;
  });
  return {
    kind,
    title: `${view.title}图`,
    categories: column(1),
    series: words
      .slice(1)
      .map((_, i) => ({ name: { top: 3, left: i + 2, bottom: 3, right: i + 2 }, values: column(i + 2) })),
    place: { top, left: 1, bottom: top + CHART_ROWS - 1, right: width },
    words: `${view.title}：${said.join("；")}。`,
  };
}
