import { LocaleType, type ISheetDataValidationRule, type IWorkbookData } from "@univerjs/core";
import type { WorkbookImage } from "../../../workbook/sheet-image";
import { withProperties } from "../memory/sheet-extras";
import { sheetSnapshot } from "./sheet-snapshot";
import { StyleNames } from "../style-names";
import { validationRule } from "./validation-rule";

/** Under this name the validations lie beside the sheets of a snapshot. */
const VALIDATIONS = "SHEET_DATA_VALIDATION_PLUGIN";

/** A whole workbook as Univer opens it; `id` is unique in the page. */
export function workbookSnapshot(
  id: string,
  name: string,
  { sheets, properties }: WorkbookImage,
): IWorkbookData {
  const names = new StyleNames();
  const made = sheets.map((image, i) => ({ id: `${id}-${i + 1}`, image }));
  const rules: Record<string, readonly ISheetDataValidationRule[]> = Object.fromEntries(
    made.map((sheet) => [sheet.id, (sheet.image.validations ?? []).map(validationRule)]),
  );
  return {
    id,
    name,
    appVersion: "",
    locale: LocaleType.ZH_CN,
    sheetOrder: made.map((sheet) => sheet.id),
    sheets: Object.fromEntries(made.map((sheet) => [sheet.id, sheetSnapshot(sheet.id, sheet.image, names)])),
    styles: names.styles,
    custom: withProperties(properties),
    resources: [{ name: VALIDATIONS, data: JSON.stringify(rules) }],
  };
}
