import type { GridImage, PaperImage, TableImage } from "../../paper/paper-image";
import { CHARACTER, countLines } from "../text-measure";

/** Layout of forms that are printed and signed, one for all: A4, a title, tables in thin lines, no head. */

const MARGIN = 25;
/** Between the lines of a table and its texts, on both sides together, and to be sure. */
const BESIDE_TEXT = 4;
const MM = 72 / 25.4;

const KAI = "楷体";
const FANG = "仿宋";
const HEI = "黑体";

const CELL_SIZE = 12;
/** Half a page of them: a row that is longer may go on on the next page, or the one before stays white. */
const MOST_LINES = 20;

/** What every form has in common. */
export const FORM: Pick<PaperImage, "page" | "styles" | "footer"> = {
  page: {
    width: 210,
    height: 297,
    margins: { top: MARGIN, right: MARGIN, bottom: MARGIN, left: MARGIN },
    footer: 13,
  },
  styles: {
    title: { font: "方正小标宋简体", size: 22, align: "center", after: 14 },
    addressee: { font: FANG, size: 14, line: 1.3 },
    body: { font: FANG, size: 14, firstLine: 2, line: 1.3 },
    heading: { font: HEI, size: 14, before: 14, after: 4, withNext: true },
    subheading: { font: KAI, size: 12, before: 6, after: 3, withNext: true },
    closing: { font: FANG, size: 14, firstLine: 2, line: 1.3, before: 14, withNext: true },
    header: { font: HEI, size: CELL_SIZE, align: "center" },
    cell: { font: FANG, size: CELL_SIZE },
    label: { font: HEI, size: CELL_SIZE, align: "center" },
    signature: { font: FANG, size: CELL_SIZE },
    footer: { font: "宋体", size: 10.5, align: "center" },
  },
  footer: "第 &P 页 共 &N 页",
};

/** Millimetres that a form leaves for texts. */
export const FORM_WIDTH = 210 - 2 * MARGIN;

/** Height of a line to be signed on, in millimetres. */
export const SIGNED_LINE = 12;

/** A table of a form: its rows stand whole on a page, but for those that take half of one. */
export function formTable(
  columns: TableImage["columns"],
  rows: readonly (readonly (readonly string[])[])[],
): TableImage {
  return {
    kind: "table",
    columns,
    rows: rows.map((cells) => {
      const isLong = cells.some((texts, index) => linesOf(texts, columns[index]?.width ?? 0) > MOST_LINES);
      return { cells, ...(isLong && { splits: true }) };
    }),
  };
}

function linesOf(texts: readonly string[], width: number): number {
  const characters = ((width - BESIDE_TEXT) * MM) / CHARACTER;
  return texts.reduce((sum, text) => sum + countLines(text, characters, CELL_SIZE), 0);
}

/** Millimetres of a row of a form that one line stands in. */
const FIELD = 10;

type FormCells = GridImage["rows"][number]["cells"];

/** A label and what belongs beside it, over so many columns. */
export function field(label: string, text: string | null = null, span = 1): FormCells {
  return [
    { text: label, style: "label" },
    { text: text ?? "", span },
  ];
}

/** Rows of a form, each so high. */
export function fields(
  widths: readonly number[],
  rows: readonly FormCells[],
  height: number = FIELD,
): GridImage {
  return { kind: "grid", widths, rows: rows.map((cells) => ({ height, cells })) };
}
/** Lines to write on. */
export function ruledLines(count: number): GridImage {
  const rows = Array.from({ length: count }, () => ({ height: FIELD, cells: [{ text: "" }] }));
  return { kind: "grid", widths: [FORM_WIDTH], rows, isRuled: true };
}
