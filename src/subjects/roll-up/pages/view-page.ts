import { centredLook, noteLook, tableHeaderLook, textLook, titleLook } from "../../system-table/looks";
import type { Area } from "../../../workbook/address";
import type { Look, RowImage, SheetChart, SheetImage } from "../../../workbook/sheet-image";
import type { SummaryTable, Telling } from "../summaries";
import { FEW } from "../suppression";
import type { Untold } from "../public-view";
import type { View, ViewRow } from "../view";
import { fittedRow, REPORT_PAGE, reportCount, roomOf } from "./report-page";
import { summaryBlock } from "./summary-block";

/** What a page of a view is made of. */
export interface ViewFacts {
  readonly view: View;
  /** `2012年度`, or of which years. */
  readonly period: string;
  readonly rows: readonly ViewRow[];
  readonly summaries: readonly SummaryTable[];
  readonly untold: Untold;
  readonly telling: Telling;
}

const LEAST_COLUMNS = 8;
const OTHER_WIDTH = 12;

/** Title and what is counted; the figures of all together with their chart; then every row on pages of its own, with buttons to filter by. */
export function viewPage(facts: ViewFacts): SheetImage {
  const { view, summaries } = facts;
  const columns = shownColumns(facts);
  const width = Math.max(columns.length, ...summaries.map(({ words }) => words.length + 1), LEAST_COLUMNS);
  const widths = Array.from({ length: width }, (_, i) => columns[i]?.[3] ?? OTHER_WIDTH);
  const top = headOf(facts, widths);
  const header = top.rows.length + 1;
  const rows = [
    ...top.rows,
    fittedRow(
      columns.map(([word]) => word),
      columns.map(() => tableHeaderLook),
      widths,
    ),
    ...facts.rows.map((row, i) =>
      fittedRow(
        columns.map(([, cell]) => cell(row, i)),
        columns.map(([, , look]) => look),
        widths,
      ),
    ),
  ];
  return {
    sheet: `${view.id}${view.title}`,
    columns: widths.map((one) => ({ width: one })),
    rows,
    merged: top.merged,
    filter: { top: header, left: 1, bottom: rows.length, right: columns.length },
    page: {
      ...REPORT_PAGE,
      ...{ landscape: top.landscape, breaksAfter: [...top.breaksAfter, header - 1] },
      repeatRows: [header, header],
      area: { top: 1, left: 1, bottom: rows.length, right: width },
    },
    charts: top.charts,
  };
}

interface Head {
  readonly rows: RowImage[];
  readonly merged: Area[];
  readonly charts: SheetChart[];
  readonly breaksAfter: number[];
  readonly landscape: boolean;
}

/** All that stands above the rows. A summary stays together with its chart: the page lies where that fits, else it stands. */
function headOf(facts: ViewFacts, widths: readonly number[]): Head {
  const { view, period, summaries, untold } = facts;
  const title: RowImage = { height: 34, cells: [`${view.title}（${period}）`], looks: [titleLook] };
  const note = { height: 30, cells: [`${view.says}。${untold.says}`], looks: [noteLook] };
  const [rows, merged]: [RowImage[], Area[]] = [[title, note], []];
  for (const row of [1, 2]) merged.push({ top: row, left: 1, bottom: row, right: widths.length });
  const charts: SheetChart[] = [];
  const blocks = summaries.map((summary) => {
    const block = summaryBlock(view, summary, untold, { above: rows.length, widths });
    rows.push(...block.rows);
    merged.push(...block.merged);
    charts.push(...block.charts);
    return { end: rows.length, height: heightOf(block.rows) };
  });
  const tallest = Math.max(0, ...blocks.map(({ height }) => height));
  const landscape = heightOf([title, note]) + tallest <= roomOf(widths, true);
  return {
    rows,
    merged,
    charts,
    landscape,
    breaksAfter: breaksOf(blocks, heightOf([title, note]), roomOf(widths, landscape)),
  };
}

/** Rows after which a page ends, lest a block be cut. */
function breaksOf(
  blocks: readonly { readonly end: number; readonly height: number }[],
  above: number,
  room: number,
): number[] {
  let used = above;
  return blocks.flatMap(({ height }, i) => {
    const isCut = i > 0 && used + height > room;
    used = isCut ? height : used + height;
    return isCut ? [blocks[i - 1]!.end] : [];
  });
}

function heightOf(rows: readonly RowImage[]): number {
  return rows.reduce((sum, { height = 0 }) => sum + height, 0);
}

type ShownColumn = readonly [
  word: string,
  cell: (row: ViewRow, index: number) => string | number | null,
  look: Look,
  width: number,
];

/** Columns of the view, an institution's name and kind beside its code, a common risk's text beside its key. */
function shownColumns({ view, untold, summaries, telling }: ViewFacts): readonly ShownColumn[] {
  const hasTexts = summaries.some(({ lines }) => lines.some(({ means }) => means !== null));
  return view.columns.flatMap(({ key, header, kind }): ShownColumn[] => {
    const value = (row: ViewRow, i: number) => (untold.cell(i, key) ? FEW : (row[key] ?? null));
    const own: ShownColumn = [
      header,
      value,
      kind === "count" ? reportCount : centredLook,
      kind === "count" ? 12 : key === "text_key" ? 20 : 15,
    ];
    const told = (word: string, tell: (code: string) => string | null, width: number): ShownColumn[] => [
      own,
      [word, (row) => tell(String(row[key])), textLook, width],
    ];
    if (key === "institution_code") return told("单位", telling.nameOf, 26);
    if (key === "tier")
      return [[header, (row) => telling.alikeOf(String(row.institution_code)), centredLook, 22]];
    if (key === "text_key") return hasTexts ? told("风险点", telling.meansOf, 60) : [own];
    return [own];
  });
}
