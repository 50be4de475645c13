import type { Area } from "../../workbook/address";
import type { RowImage, SheetChart } from "../../workbook/sheet-image";
import type { RowGroup } from "../../drawing/blocks";

/** Points of each of the empty rows that a chart covers. */
const ROW_HEIGHT = 21;

/** Where a table of counts by 等级 stands on its sheet, so that a chart can point into it; rows and columns from 1. */
interface CountedTable {
  /** Row of the words 一级, 二级 … and first and last line of counts, without 合计. */
  readonly header: number;
  readonly first: number;
  readonly last: number;
  /** Column of 一级, and how many grades stand side by side. */
  readonly column: number;
  readonly grades: number;
}

/** Lying bars, one for each line of the table, parted by 等级; its words are read from the cells. */
export function gradeChart(
  title: string,
  rows: readonly RowImage[],
  { header, first, last, column, grades }: CountedTable,
  place: Area,
): SheetChart {
  const columns = Array.from({ length: grades }, (_, index) => column + index);
  return {
    kind: "stacked-bar",
    title,
    categories: { top: first, left: 1, bottom: last, right: 1 },
    series: columns.map((at) => ({
      name: { top: header, left: at, bottom: header, right: at },
      values: { top: first, left: at, bottom: last, right: at },
    })),
    place,
    words: `${title}：${rows
      .slice(first - 1, last)
      .map((line) => lineInWords(line, rows[header - 1]!, columns))
      .join("；")}。`,
  };
}

function lineInWords(line: RowImage, header: RowImage, columns: readonly number[]): string {
  const parts = columns.flatMap((column) => {
    const count = wordAt(line, column);
    return count === "" || count === "0" ? [] : [`${wordAt(header, column)}${count}个`];
  });
  return `${wordAt(line, 1)}${parts.length > 0 ? parts.join("、") : "没有风险点"}`;
}

/** Texts and counts; the table holds nothing else. */
function wordAt({ cells }: RowImage, column: number): string {
  const value = cells[column - 1] ?? "";
  return typeof value === "object" ? "" : String(value);
}

/** Empty rows for charts to lie over, as many as so many points hold. */
export function chartRows(points: number): RowGroup {
  const row: RowImage = { height: ROW_HEIGHT, cells: [] };
  return { rows: new Array<RowImage>(Math.floor(points / ROW_HEIGHT)).fill(row) };
}
