import { systemTable } from "./sheets/system-table";
import type { RowImage } from "../../workbook/sheet-image";
import type { RowGroup } from "../../drawing/blocks";
import { countLines, inLines } from "../../drawing/text-measure";
import { BODY_SIZE, HEADER_HEIGHT, type Layout } from "./cut/layout";
import { tableCellLook, tableHeaderLook } from "./looks";
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

/** The rows of one page; a label that several share stands in the first of its merged cells. */
export function pageBlock({ pieces, heights, runs }: TablePage, { keys, widths }: Layout): RowGroup {
  const labels = new Map<string, string[]>(runs.map(({ key }) => [key, []]));
  for (const { key, first, label } of runs) labels.get(key)![first] = label;
  const rows = pieces.map(({ texts }, row): RowImage => {
    const shown = keys.map((key) => {
      const merged = labels.get(key);
      return merged ? (merged[row] ?? "") : texts[key];
    });
    return {
      height: heights[row]!,
      cells: shown.map((text, i) =>
        keys[i] === "number" ? numberCell(text) : inLines(text, widths[keys[i]!], BODY_SIZE) || null,
      ),
      looks: keys.map((key, i) => tableCellLook(key, shown[i]!)),
    };
  });
  return { rows, merged: runs.filter(({ first, last }) => last > first).map((run) => areaOf(run)) };

  function areaOf({ key, first, last }: TablePage["runs"][number]) {
    const column = keys.indexOf(key) + 1;
    return { top: first + 1, left: column, bottom: last + 1, right: column };
  }
}

/** A plain number is a number, so that the column can be sorted. */
function numberCell(text: string): string | number | null {
  if (text === "") return null;
  return /^\d+$/.test(text) ? Number(text) : text;
}
