import { isDate, isFault, type Grid, type WorkbookContent } from "../../src/workbook/grid";
import type { BookModel, Visibility } from "./book-model";
import { TestExcel } from "./test-excel";

const VISIBILITY: Readonly<Record<Grid["state"], Visibility>> = {
  visible: "Visible",
  hidden: "Hidden",
  veryHidden: "VeryHidden",
};

/** Excel with a workbook open that was read from a file: cells as they are, dates in a date format. */
export function openContent({ name, properties, sheets, date1904 }: WorkbookContent): TestExcel {
  const excel = new TestExcel(name, []);
  excel.book.date1904 = date1904;
  for (const [key, value] of properties) excel.book.properties.set(key, value);
  for (const grid of sheets) addSheet(excel.book, grid);
  return excel;
}

function addSheet(book: BookModel, { sheet, state, rows, merged, filtered, widths }: Grid): void {
  const model = book.add(sheet);
  for (const [column, width] of widths) model.columns.set(column, { width: Math.round(width * 7) * 0.75 });
  for (const { number, columns, values, hidden } of rows) {
    if (hidden) model.rows.set(number, { hidden });
    for (const [index, column] of columns.entries()) {
      const value = values[index] ?? "";
      const entry = isDate(value)
        ? { value: value.serial, look: { format: "yyyy/m/d" } }
        : { value: isFault(value) ? value.fault : value, look: {} };
      model.put({ row: number, column, formula: "", fault: isFault(value), ...entry });
    }
  }
  model.merged = [...merged];
  model.filtered = filtered;
  model.visibility = VISIBILITY[state];
}
