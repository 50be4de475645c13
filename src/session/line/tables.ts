import type { CheckedFile } from "../../flows/checking/check-department";
import type { Table } from "../../reading/entry";
import type { Header } from "../../reading/head/header";
import type { Form } from "../../reading/read-form";
import type { Column } from "../../sheets/columns/column";

/** Every table of lines that was read, on whichever sheet. */
function tablesOf({ read, others = [] }: CheckedFile): readonly Table[] {
  const { roster, registers, gradeChanges, sheetReviews, institution } = read;
  const books: readonly (Table | Form | null)[] = Object.values(institution);
  return [sheetReviews, roster, ...registers, gradeChanges, ...books, ...others].filter(
    (one) => one !== null && "entries" in one,
  );
}

/** The table that a row of a sheet belongs to; one lies below another. */
export function tableAt(checked: CheckedFile, sheet: string, row: number): Table | undefined {
  return tablesOf(checked).find(
    ({ sheet: name, header }) => name === sheet && header !== null && row > header.row && row <= header.last,
  );
}

/** The sheet that stands upright: labels on the left, values on the right. */
export function formOn({ read: { cover, institution } }: CheckedFile, sheet: string): Form | undefined {
  const forms: readonly (Form | null)[] = [cover, institution.info];
  return forms.find((one) => one?.sheet === sheet) ?? undefined;
}

/** 风险点 and 表现形式 in two cells, or a tick: the value does not fit into one of them. */
export function isSplit(header: Header, key: string): boolean {
  return header.parts.has(key) || header.point?.key === key;
}

/** The column behind a field of a line; undefined where the cell is none that one value can replace. */
export function columnAt(
  checked: CheckedFile,
  sheet: string,
  row: number,
  field: string,
): Column | undefined {
  const table = tableAt(checked, sheet, row);
  if (!table) return formOn(checked, sheet)?.definition.columns[field];
  const isWhole = table.header !== null && !isSplit(table.header, field);
  return isWhole ? table.definition.columns[field] : undefined;
}
