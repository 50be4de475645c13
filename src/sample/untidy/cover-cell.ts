import { FIRST_LABEL_ROW } from "../../drawing/draw-form";
import { cover, type CoverRecord } from "../../subjects/registers/sheets/cover";
import { keysOf } from "../../sheets/define-sheet";
import { cellName } from "../../workbook/address";

/** Where a value of 科室信息 stands. */
export function coverCell(key: keyof CoverRecord): { readonly sheet: string; readonly cell: string } {
  return { sheet: cover.tab, cell: cellName(FIRST_LABEL_ROW + keysOf(cover).indexOf(key), 2) };
}
