import { type Univer, type ISheetDataValidationRule, type Workbook } from "@univerjs/core";
import { SheetDataValidationModel } from "@univerjs/sheets-data-validation";
import type { WorkbookImage } from "../../workbook/sheet-image";
import { keptProperties } from "./kept-beside";
import { sheetImageOf } from "./sheet-image-of";
import { LooksByName } from "./style-names";

/** A workbook as it stands on the screen, to be written into a file or kept. */
export function workbookImageOf(univer: Univer, workbook: Workbook): WorkbookImage {
  const rules = univer.__getInjector().get(SheetDataValidationModel);
  const looks = new LooksByName((style) => workbook.getStyles().get(style));
  const rulesOf = (id: string): readonly ISheetDataValidationRule[] =>
    rules.getRules(workbook.getUnitId(), id);
  return {
    sheets: workbook
      .getSheets()
      .map((sheet) => sheetImageOf(sheet.getConfig(), rulesOf(sheet.getSheetId()), looks)),
    properties: keptProperties(workbook.getCustomMetadata()),
  };
}
