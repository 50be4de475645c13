import { Book, tab, type Rows } from "./sheets";

/** A workbook of 公诉科 with one sheet, as departments make them by themselves. */
export function alone(rows: Rows, merged: readonly string[] = [], name = "Sheet1"): Book {
  return new Book("公诉科.xlsx", [tab(name, rows, { merged })]);
}
