import { shown } from "../../sheets/columns/cell-text";
import { isFault, type Grid, type GridRow } from "../../workbook/grid";
import { plain } from "../../workbook/text/plain";
import { HEAD_WITHIN, rowsBetween } from "../head/header";

/** A title is no longer. */
const LONGEST_TITLE = 60;
/** 填报单位：公诉科 is no title. */
const LABELLED = /[:：]/;

/** The lines of one or two texts between two rows, joined: title, 附件2, and what else stands above a header. */
export function titleBetween(grid: Grid, first: number, last: number): string {
  return rowsBetween(grid, first, Math.min(last, first + HEAD_WITHIN))
    .map(titleIn)
    .join("");
}

function titleIn({ values }: GridRow): string {
  if (values.length > 2) return "";
  return values
    .map((value) => (isFault(value) ? "" : shown(value)))
    .filter((text) => text.length <= LONGEST_TITLE && !LABELLED.test(text))
    .map(plain)
    .join("");
}
