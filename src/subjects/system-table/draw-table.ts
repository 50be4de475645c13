import { systemTable } from "./sheets/system-table";
import type { SheetImage } from "../../workbook/sheet-image";
import { stack, type RowGroup } from "../../drawing/blocks";
import { closingBlocks } from "./closing";
import { NO_ROW, type PrintedRows } from "./rows/entries";
import type { SystemTableFacts, SystemTableOptions } from "./facts";
import { layOut, type Layout } from "./cut/layout";
import { paginate } from "./cut/paginate";
import { piecesIn } from "./cut/pieces";
import { sharesCell } from "./cut/shares-cell";
import { headerBlock, pageDrawer } from "./table-rows";
import { openingOf, titleHeightOf, titleOf } from "./title";

/** Rows above the first row of the table. */
const HEAD_ROWS = 3;
/** Excel knows no more breaks; on a table of more pages the rest is cut where Excel likes. */
const MOST_BREAKS = 1023;

/** The table itself, page by page; `draft`: something in it still waits to be put right, and is marked. */
export function drawTable(
  entries: PrintedRows,
  facts: SystemTableFacts,
  options: SystemTableOptions,
  draft: boolean,
): SheetImage {
  const title = titleOf(facts, options, draft);
  const layout = layoutFor(entries, options, title);
  const pieces = piecesIn(entries.count > 0 ? entries : [NO_ROW], layout);
  const closing = closingBlocks(draft, layout);
  const drawPage = pageDrawer(layout);
  const pages: RowGroup[] = [];
  for (const page of paginate(pieces, layout, sharesCell(options.masked ?? false), heightOf(closing)))
    pages.push(drawPage(page));
  const opening = openingOf(title, facts, widthsOf(layout));
  return sheetOf(layout, pages, [opening, headerBlock(layout), ...pages, ...closing]);
}

function layoutFor({ withNorm }: PrintedRows, { paper }: SystemTableOptions, title: string): Layout {
  const untitled = layOut(paper, withNorm, 0);
  return layOut(paper, withNorm, titleHeightOf(title, widthsOf(untitled)));
}

function sheetOf(layout: Layout, pages: readonly RowGroup[], blocks: readonly RowGroup[]): SheetImage {
  const { rows, merged } = stack(blocks);
  const widths = widthsOf(layout);
  return {
    sheet: systemTable.tab,
    columns: widths.map((width) => ({ width })),
    rows,
    // Its days are printed: texts.
    days: [],
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
function pageEnds(pages: readonly RowGroup[]): readonly number[] {
  let end = HEAD_ROWS;
  return pages.map(({ rows }) => (end += rows.length));
}

function widthsOf({ keys, widths }: Layout): readonly number[] {
  return keys.map((key) => widths[key]);
}

function heightOf(blocks: readonly RowGroup[]): number {
  return blocks.flatMap(({ rows }) => rows).reduce((sum, { height = 0 }) => sum + height, 0);
}
