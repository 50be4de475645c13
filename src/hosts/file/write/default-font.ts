import { replace } from "./custom-properties";

/** What exceljs gives cells that name no font. */
const THEIRS = `<font><color theme="1"/><family val="2"/><scheme val="minor"/><sz val="11"/><name val="Calibri"/></font>`;
const OURS = `<font><color rgb="FF000000"/><family val="2"/><sz val="10"/><name val="Arial"/></font>`;

/**
 * Column widths count digits of the default font. A theme's font is another one in every language and absent outside
 * Windows, which makes columns up to a third wider; Arial's digits are 7 pixels everywhere.
 */
export function fixDefaultFont(parts: Map<string, string>): void {
  replace(parts, "xl/styles.xml", THEIRS, OURS);
}
