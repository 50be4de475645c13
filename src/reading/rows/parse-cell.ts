import { F03 } from "../../findings/catalogue/fields";
import { textOf } from "../../sheets/columns/cell-text";
import type { CellContext, Column, Parsed } from "../../sheets/columns/column";
import type { CellValue } from "../../workbook/grid";
import { legible } from "../../workbook/text/legible";

/** A cell as people see it. */
export function asSeen(value: CellValue): CellValue {
  return typeof value === "string" ? legible(value) : value;
}

/** What a column makes of a cell, once what nobody can see is taken out of it; that is a hint where nothing else is wrong. */
export function parseCell(column: Column, value: CellValue, context: CellContext): Parsed {
  const cell = asSeen(value);
  if (cell === value) return column.parse(value, context);
  const meant = textOf(cell);
  if (meant === null) return { value: null };
  const { header } = column;
  const unseen = { rule: F03.id, message: "unseen", data: { header, meant }, fix: meant };
  return { trouble: unseen, ...column.parse(cell, context) };
}
