import type { RowGroup } from "../../../drawing/blocks";
import type { Area } from "../../../workbook/address";
import type { CellValue } from "../../../workbook/grid";
import type { Look, RowImage, SheetChart } from "../../../workbook/sheet-image";
import { COUNT_FORMAT } from "../../system-table/grade-table";
import { centredLook, noteLook, strongLook, tableHeaderLook } from "../../system-table/looks";

/** So many columns has the page. */
export const PAGE_COLUMNS = 9;
const HEADING_HEIGHT = 28;
export const LINE_HEIGHT = 19.5;

/** A part of the page; its charts count rows from its own first one. */
export interface Block extends RowGroup {
  readonly charts?: readonly SheetChart[];
  /** Its own rows after which a page ends. */
  readonly pageEnds?: readonly number[];
}

export const countLook: Look = { ...centredLook, format: COUNT_FORMAT };
export const totalLook: Look = { ...strongLook, format: COUNT_FORMAT };
const headingLook: Look = { ...noteLook, font: "黑体", size: 12 };
const sourceLook: Look = { ...noteLook, size: 9, wrap: false };

/** A heading over the whole page, with where its figures come from. */
export function heading(title: string, source: string): RowImage {
  return {
    height: HEADING_HEIGHT,
    cells: [title, null, null, null, `出处：${source}`],
    looks: [headingLook, headingLook, headingLook, headingLook, sourceLook],
  };
}

/** The areas of a heading in the row. */
export function headingAreas(row: number): readonly Area[] {
  return [
    { top: row, left: 1, bottom: row, right: 4 },
    { top: row, left: 5, bottom: row, right: PAGE_COLUMNS },
  ];
}

/** The header of a table. */
export function header(words: readonly string[]): RowImage {
  return { height: LINE_HEIGHT, cells: words, looks: words.map(() => tableHeaderLook) };
}

/** A line of a table: what it is about, and its figures. */
export function figureLine(
  name: string,
  values: readonly (CellValue | null)[],
  look: Look = countLook,
): RowImage {
  return { height: LINE_HEIGHT, cells: [name, ...values], looks: [centredLook, ...values.map(() => look)] };
}

/** A table under its heading, and a chart of all its columns that covers the given area. */
export function table(
  title: string,
  source: string,
  words: readonly string[],
  lines: readonly RowImage[],
  chart?: Pick<SheetChart, "title" | "kind" | "place"> & { readonly columns?: number },
): Block {
  const rows = [heading(title, source), header(words), ...lines];
  const block = { rows, merged: headingAreas(1) };
  if (!chart) return block;
  const { columns = words.length - 1, ...shown } = chart;
  const [first, last] = [3, 2 + lines.length];
  const series = Array.from({ length: columns }, (_, i) => ({
    name: { top: 2, left: i + 2, bottom: 2, right: i + 2 },
    values: { top: first, left: i + 2, bottom: last, right: i + 2 },
  }));
  const categories = { top: first, left: 1, bottom: last, right: 1 };
  const said = wordsOf(chart.title, words.slice(0, columns + 1), lines);
  return { ...block, charts: [{ ...shown, categories, series, words: said }] };
}

/** `…：动员部署完成17、逾期1；…`; a chart without figures says so. */
function wordsOf(name: string, [, ...words]: readonly string[], lines: readonly RowImage[]): string {
  const said = lines.flatMap(({ cells: [of, ...values] }) => {
    const parts = words.flatMap((word, i) => {
      const value = values[i];
      return typeof value === "number" && value > 0 ? [`${word}${value}`] : [];
    });
    return parts.length > 0 ? [`${typeof of === "string" ? of : ""}${parts.join("、")}`] : [];
  });
  return `${name}：${said.length > 0 ? said.join("；") : "没有数字"}。`;
}

/** A block further down the page. */
export function movedDown(chart: SheetChart, by: number): SheetChart {
  const moved = ({ top, bottom, ...area }: Area): Area => ({ ...area, top: top + by, bottom: bottom + by });
  return {
    ...chart,
    categories: moved(chart.categories),
    series: chart.series.map(({ name, values }) => ({ name: moved(name), values: moved(values) })),
    place: moved(chart.place),
  };
}
