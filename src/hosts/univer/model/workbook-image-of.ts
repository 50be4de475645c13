import { type Univer, type ISheetDataValidationRule, type Workbook } from "@univerjs/core";
import { SheetDataValidationModel } from "@univerjs/sheets-data-validation";
import type { SheetImage, WorkbookImage } from "../../../workbook/sheet-image";
import { propertiesOf } from "../memory/sheet-extras";
import { sheetImageOf } from "./sheet-image-of";
import { LooksByName } from "../style-names";

/**
 * A workbook as it stands on the screen, to be written into a file or kept. Sheets that are `known`, by their id, are the
 * same objects as before; new ones are put there.
 */
export function workbookImageOf(
  univer: Univer,
  workbook: Workbook,
  known = new Map<string, SheetImage>(),
): WorkbookImage {
  const rules = univer.__getInjector().get(SheetDataValidationModel);
  const looks = new LooksByName((style) => workbook.getStyles().get(style));
  const rulesOf = (id: string): readonly ISheetDataValidationRule[] =>
    rules.getRules(workbook.getUnitId(), id);
  return {
    sheets: workbook.getSheets().map((sheet) => {
      const id = sheet.getSheetId();
      const image = known.get(id) ?? sheetImageOf(sheet.getConfig(), rulesOf(id), looks);
      known.set(id, image);
      return image;
    }),
    properties: propertiesOf(workbook.getCustomMetadata()),
  };
}
