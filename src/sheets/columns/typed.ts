import type { CellValue } from "../../workbook/grid";
import type { CellContext, Column } from "./column";

/**
 * What a cell holds once somebody typed into the field of a form: understood as in a cell. What is understood without a
 * word may stand as typed, what cannot be understood stands too, and the check says so. Null where nothing was typed.
 */
export function cellTyped(column: Column, typed: string, context: CellContext): CellValue | null {
  const text = typed.trim();
  if (text === "") return null;
  const { value, trouble } = column.parse(text, context);
  if (value === null || (column.form.keeps === "words" && !trouble)) return text;
  return column.write(value);
}

/** What the field of a form shows of a cell: its value, or what stands there and cannot be used. */
export function textShown(value: string | null, unused: CellValue | undefined): string | null {
  if (value !== null) return value;
  return unused === undefined || typeof unused === "object" ? null : String(unused);
}
