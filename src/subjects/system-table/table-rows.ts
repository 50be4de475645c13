import { systemTable } from "./sheets/system-table";
import type { Area } from "../../workbook/address";
import type { RowImage } from "../../workbook/sheet-image";
import type { RowGroup } from "../../drawing/blocks";
import { countLines } from "../../drawing/text-measure";
import { BODY_SIZE, HEADER_HEIGHT, type Layout } from "./cut/layout";
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
export function pageDrawer({ keys }: Layout): (page: TablePage) => RowGroup {
  const looksOf = tableRowLooks(keys);
  return ({ pieces, heights, runs }) => {
    const merged: Area[] = [];
    for (const { key, first, last, label } of runs) {
      const column = keys.indexOf(key);
      // A label that several rows share stands in the first of its merged cells.
      pieces[first]!.cells[column] = label.text || null;
      if (last > first)
        merged.push({ top: first + 1, left: column + 1, bottom: last + 1, right: column + 1 });
    }
    const rows = pieces.map(({ texts, cells }, row): RowImage => {
      return { height: heights[row]!, cells, looks: looksOf(texts.grade) };
    });
    return { rows, merged };
  };
}
