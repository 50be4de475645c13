import {
  CellValueType,
  getNumfmtParseValueFilter,
  isTextFormat,
  numfmt,
  willLoseNumericPrecision,
  type ICellData,
  type IStyleData,
  type Nullable,
  type Worksheet,
} from "@univerjs/core";

/** A cell of a sheet, its row and column from 0. */
export interface TypedPlace {
  readonly worksheet: Worksheet;
  readonly row: number;
  readonly column: number;
}

/**
 * What was typed into a place whose numbers have a format: the number in that format. The component asks a cell's own look
 * only, and an empty cell has none. Null where the component may read the text itself.
 */
export function typedInPlace(cell: ICellData, place: TypedPlace): ICellData | null {
  const text = cell.p || cell.f || typeof cell.v !== "string" ? "" : cell.v.trim();
  const read = text === "" ? undefined : getNumfmtParseValueFilter(text);
  if (!read || willLoseNumericPrecision(text)) return null;
  const format = read.z ? (formatOf(place) ?? formatAbove(place)) : formatOf(place);
  if (format === null || (read.z && kindOf(format) !== kindOf(read.z))) return null;
  return { ...cell, v: Number(read.v), t: CellValueType.NUMBER, ...inFormat(place, format) };
}

/** In which format a number shows that comes from elsewhere: its place's, or else its own; nothing where neither says one. */
export function formatTaken(place: TypedPlace, own: Nullable<string>): IStyleData {
  const format = formatOf(place) ?? own;
  return format ? (inFormat(place, format).s ?? {}) : {};
}

/** A format has to stand at the cell itself to be seen. */
function inFormat({ worksheet, row, column }: TypedPlace, pattern: string): { readonly s?: IStyleData } {
  return ownFormat(worksheet, row, column) === pattern ? {} : { s: { n: { pattern } } };
}

/** The first that says how numbers look here: the cell, its row, its column. */
function formatOf({ worksheet, row, column }: TypedPlace): string | null {
  const formats = [
    ownFormat(worksheet, row, column),
    worksheet.getRowStyle(row)?.n?.pattern,
    worksheet.getColumnStyle(column)?.n?.pattern,
  ];
  return formats.find(saysSomething) ?? null;
}

/** In a table whose columns say nothing, a new line goes on as the last one. */
function formatAbove({ worksheet, row, column }: TypedPlace): string | null {
  const format = row > 0 ? ownFormat(worksheet, row - 1, column) : null;
  return saysSomething(format) ? format : null;
}

function ownFormat(worksheet: Worksheet, row: number, column: number): Nullable<string> {
  return worksheet.getCellStyle(row, column)?.n?.pattern;
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
