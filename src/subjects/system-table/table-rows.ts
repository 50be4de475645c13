import { systemTable } from "./sheets/system-table";
import type { Area } from "../../workbook/address";
import type { RowImage } from "../../workbook/sheet-image";
import type { RowGroup } from "../../drawing/blocks";
import { countLines, inLines } from "../../drawing/text-measure";
import { BODY_SIZE, HEADER_HEIGHT, type ColumnKey, type Layout } from "./cut/layout";
import { tableHeaderLook, tableRowLooks } from "./looks";
import type { TablePage } from "./cut/paginate";

export function headerBlock({ keys, widths }: Layout): RowGroup {
  const headers = keys.map((key) => inTwoLines(systemTable.columns[key].header, widths[key]));
  return { rows: [{ height: HEADER_HEIGHT, cells: headers, looks: keys.map(() => tableHeaderLook) }] };
}

/** A header that is too long for its column is parted in the middle: 责任 over 领导. */
function inTwoLines(header: string, width: number): string {
  if (countLines(header, width, BODY_SIZE) === 1) return header;
  const middle = Math.floor(header.length / 2);
  return `${header.slice(0, middle)}\n${header.slice(middle)}`;
}

/** Pages as rows, each by itself: `(page) => block`. */
export function pageDrawer({ keys, widths }: Layout): (page: TablePage) => RowGroup {
  const looksOf = tableRowLooks(keys);
  const cellOf = (key: ColumnKey, text: string) =>
    key === "number" ? numberCell(text) : inLines(text, widths[key], BODY_SIZE) || null;
  return ({ pieces, heights, runs }) => {
    // A label that several rows share stands in the first of its merged cells.
    const labels = new Map<string, string[]>(runs.map(({ key }) => [key, []]));
    for (const { key, first, label } of runs) labels.get(key)![first] = label;
    const rows = pieces.map(({ texts }, row): RowImage => {
      const cells = keys.map((key) => {
        const merged = labels.get(key);
        return cellOf(key, merged ? (merged[row] ?? "") : texts[key]);
      });
      return { height: heights[row]!, cells, looks: looksOf(texts.grade) };
    });
    return { rows, merged: runs.filter(({ first, last }) => last > first).map((run) => areaOf(run, keys)) };
  };
}

function areaOf({ key, first, last }: TablePage["runs"][number], keys: readonly ColumnKey[]): Area {
  const column = keys.indexOf(key) + 1;
  return { top: first + 1, left: column, bottom: last + 1, right: column };
}

/** A plain number is a number, so that the column can be sorted. */
function numberCell(text: string): string | number | null {
  if (text === "") return null;
  return /^\d+$/.test(text) ? Number(text) : text;
}
