import { systemTable } from "./sheets/system-table";
import type { SheetImage } from "../../workbook/sheet-image";
import { stack, type RowGroup } from "../../drawing/blocks";
import { closingBlocks } from "./closing";
import { NO_ROW, type PrintedRow } from "./rows/entries";
import type { SystemTableFacts, SystemTableOptions } from "./facts";
import { layOut, type Layout } from "./cut/layout";
import { paginate, type TablePage } from "./cut/paginate";
import { pieceCutter } from "./cut/pieces";
import { sharesCell } from "./cut/shares-cell";
import { headerBlock, pageDrawer } from "./table-rows";
import { openingOf, titleHeightOf, titleOf } from "./title";

/** Rows above the first row of the table. */
const HEAD_ROWS = 3;
/** Excel knows no more breaks; on a table of more pages the rest is cut where Excel likes. */
const MOST_BREAKS = 1023;

/** The table itself, page by page. */
export function drawTable(
  entries: readonly PrintedRow[],
  facts: SystemTableFacts,
  options: SystemTableOptions,
  draft: boolean,
): SheetImage {
  const title = titleOf(facts, options, draft);
  const layout = layoutFor(entries, options, title);
  const pieces = (entries.length > 0 ? entries : [NO_ROW]).flatMap(pieceCutter(layout));
  const closing = closingBlocks(entries, layout);
  const pages = paginate(pieces, layout, sharesCell(options.masked ?? false), heightOf(closing));
  const opening = openingOf(title, facts, widthsOf(layout));
  const blocks = [opening, headerBlock(layout), ...pages.map(pageDrawer(layout)), ...closing];
  return sheetOf(layout, pages, blocks);
}

function layoutFor(entries: readonly PrintedRow[], { paper }: SystemTableOptions, title: string): Layout {
  const withNorm = entries.some(({ norm }) => norm !== "");
  const untitled = layOut(paper, withNorm, 0);
  return layOut(paper, withNorm, titleHeightOf(title, widthsOf(untitled)));
}

function sheetOf(layout: Layout, pages: readonly TablePage[], blocks: readonly RowGroup[]): SheetImage {
  const { rows, merged } = stack(blocks);
  const widths = widthsOf(layout);
  return {
    sheet: systemTable.tab,
    columns: widths.map((width) => ({ width })),
    rows,
    merged,
    frozen: { rows: HEAD_ROWS, columns: 0 },
    page: {
      ...layout.page,
      repeatRows: [HEAD_ROWS, HEAD_ROWS],
      breaksAfter: pageEnds(pages).slice(0, -1).slice(0, MOST_BREAKS),
      area: { top: 1, left: 1, bottom: rows.length, right: widths.length },
    },
  };
}

/** Sheet row of each page's last row. */
function pageEnds(pages: readonly TablePage[]): readonly number[] {
  let end = HEAD_ROWS;
  return pages.map(({ pieces }) => (end += pieces.length));
}

function widthsOf({ keys, widths }: Layout): readonly number[] {
  return keys.map((key) => widths[key]);
}

function heightOf(blocks: readonly RowGroup[]): number {
  return blocks.flatMap(({ rows }) => rows).reduce((sum, { height = 0 }) => sum + height, 0);
}
