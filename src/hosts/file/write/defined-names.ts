import { columnName, quotedSheet, type Area } from "../../../workbook/address";
import type { SheetImage } from "../../../workbook/sheet-image";
import { xmlText } from "./zip/xml-text";

/**
 * `<definedNames>` for print areas, repeated rows and columns, and filters; nothing where there are none. Ours, because exceljs
 * forgets the filter's and breaks on an apostrophe in a sheet's name.
 */
export function definedNames(sheets: readonly SheetImage[]): string {
  const names = sheets.flatMap((sheet, index) => [
    ...(sheet.filter ? [name("_FilterDatabase", index, fixed(sheet, sheet.filter), ' hidden="1"')] : []),
    ...(sheet.page?.area ? [name("Print_Area", index, fixed(sheet, sheet.page.area))] : []),
    ...titles(sheet).map((refersTo) => name("Print_Titles", index, refersTo)),
  ]);
  return names.length > 0 ? `<definedNames>${names.join("")}</definedNames>` : "";
}

function name(what: string, sheet: number, refersTo: string, extra = ""): string {
  return `<definedName name="_xlnm.${what}" localSheetId="${sheet}"${extra}>${xmlText(refersTo)}</definedName>`;
}

function fixed({ sheet }: SheetImage, { top, left, bottom, right }: Area): string {
  return `${quotedSheet(sheet)}!$${columnName(left)}$${top}:$${columnName(right)}$${bottom}`;
}

/** One name for both, columns first, as Excel writes it. */
function titles({ sheet, page }: SheetImage): readonly string[] {
  const { repeatColumns, repeatRows } = page ?? {};
  const parts = [
    ...(repeatColumns ? [repeatColumns.map(columnName)] : []),
    ...(repeatRows ? [repeatRows] : []),
  ];
  const references = parts.map(([first, last]) => `${quotedSheet(sheet)}!$${first}:$${last}`);
  return references.length > 0 ? [references.join(",")] : [];
}
