import type { Area } from "../../workbook/address";
import type { Look, RowImage, SheetImage } from "../../workbook/sheet-image";
import { CELL, OPTIONAL_HEADER, SECTION, TITLE } from "../looks";
import { uprightPage } from "../page-set-up";
import { rowHeight } from "../text-measure";

/** A heading, paragraphs over the whole width, and a table. */
export interface ProseBlock {
  readonly heading: string;
  readonly paragraphs?: readonly string[];
  readonly look?: Look;
  readonly table?: { readonly headers: readonly string[]; readonly lines: readonly (readonly string[])[] };
}

const WIDTHS = [26, 20, 56] as const;
const WHOLE = WIDTHS.reduce((sum, width) => sum + width, 0);
const SIZE = CELL.size ?? 11;

interface Drawn extends RowImage {
  /** One text over all columns. */
  readonly across?: boolean;
}

/** A sheet of words to be read; nobody fills it in and nothing reads it. */
export function drawProse(sheet: string, title: string, blocks: readonly ProseBlock[]): SheetImage {
  const rows: readonly Drawn[] = [{ height: 32, cells: [title], looks: TITLE }, ...blocks.flatMap(blockRows)];
  return {
    sheet,
    columns: WIDTHS.map((width) => ({ width })),
    rows: rows.map(({ across: _, ...row }) => row),
    merged: rows.flatMap((row, index) => (row.across ? [across(index + 1)] : [])),
    protected: true,
    page: uprightPage,
  };
}

function across(row: number): Area {
  return { top: row, left: 1, bottom: row, right: WIDTHS.length };
}

function blockRows({ heading, paragraphs = [], look = {}, table }: ProseBlock): readonly Drawn[] {
  return [
    { height: 26, cells: [heading], looks: SECTION },
    ...paragraphs.map((text) => ({
      cells: [text],
      looks: look,
      across: true,
      height: heightOf([text], []),
    })),
    ...(table
      ? [{ cells: table.headers, looks: OPTIONAL_HEADER, height: 20 }, ...table.lines.map(tableLine)]
      : []),
  ];
}

function tableLine(cells: readonly string[]): Drawn {
  return { cells, looks: CELL, height: heightOf(cells, WIDTHS) };
}

function heightOf(texts: readonly string[], widths: readonly number[]): number {
  return rowHeight(texts.map((text, index) => ({ text, width: widths[index] ?? WHOLE, size: SIZE })));
}
