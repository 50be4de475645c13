import {
  CellValueType,
  getNumfmtParseValueFilter,
  isTextFormat,
  numfmt,
  type ICellData,
  type Nullable,
  type Worksheet,
} from "@univerjs/core";

/**
 * What was typed, where it brings a number format and its place has one of that kind already: the number alone. The component
 * asks a cell's own look only, and an empty cell has none. Null where the component may read the text itself.
 */
export function inFormatOfPlace(
  cell: ICellData,
  worksheet: Worksheet,
  row: number,
  column: number,
): ICellData | null {
  const text = cell.p || cell.f || typeof cell.v !== "string" ? "" : cell.v.trim();
  const read = text === "" ? undefined : getNumfmtParseValueFilter(text);
  if (!read?.z) return null;
  const format = formatOfPlace(worksheet, row, column);
  if (!format || kindOf(format) !== kindOf(read.z)) return null;
  const shown = worksheet.getComposedCellStyle(row, column).n?.pattern;
  return {
    ...cell,
    v: Number(read.v),
    t: CellValueType.NUMBER,
    ...(shown !== format && { s: { n: { pattern: format } } }),
  };
}

/** The first that says how numbers look here: the cell, its row, its column, or the cell above in a table without such columns. */
export function formatOfPlace(worksheet: Worksheet, row: number, column: number): string | null {
  const styles = [
    worksheet.getCellStyle(row, column),
    worksheet.getRowStyle(row),
    worksheet.getColumnStyle(column),
    worksheet.getCellStyle(row - 1, column),
  ];
  return styles.map((style) => style?.n?.pattern).find(saysSomething) ?? null;
}

function saysSomething(format: Nullable<string>): format is string {
  return Boolean(format) && format !== "General" && !isTextFormat(format ?? undefined);
}

/** Days and times are one kind, amounts another; a share or a fraction looks like neither. */
function kindOf(format: string): string {
  const { type } = numfmt.getFormatInfo(format);
  if (type === "date" || type === "datetime" || type === "time") return "day";
  return type === "grouped" || type === "currency" || type === "number" ? "amount" : type;
}
