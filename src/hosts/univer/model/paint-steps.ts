import {
  generateRandomId,
  Tools,
  type Injector,
  type IWorksheetData,
  type Workbook,
  type Worksheet,
} from "@univerjs/core";
import { AddDataValidationMutation, RemoveDataValidationMutation } from "@univerjs/data-validation";
import { InsertSheetMutation, RemoveSheetMutation } from "@univerjs/sheets";
import { SheetDataValidationModel } from "@univerjs/sheets-data-validation";
import type { SheetImage } from "../../../workbook/sheet-image";
import type { UndoableChange } from "./mutations";
import { sheetSnapshot } from "./sheet-snapshot";
import { StyleNames } from "../style-names";
import { validationRule } from "./validation-rule";

/** What a sheet's drawing comes to: the new one is put in its place whole, which takes as long as one cell would. */
interface Painting {
  readonly id: string;
  readonly replaced: Worksheet | null;
  readonly steps: readonly UndoableChange[];
}

export function painting(injector: Injector, workbook: Workbook, image: SheetImage): Painting {
  const unitId = workbook.getUnitId();
  const id = generateRandomId();
  const replaced = workbook.getSheetBySheetName(image.sheet) ?? null;
  const index = replaced ? workbook.getSheetIndex(replaced) : workbook.getSheetSize();
  const names = new StyleNames();
  const sheet = sheetSnapshot(id, image, names);
  const rules = (image.validations ?? []).map(validationRule);
  return {
    id,
    replaced,
    // A workbook is never without a sheet: the old one goes last.
    steps: [
      insertion(unitId, sheet, index, names),
      ...(rules.length > 0 ? [addition(unitId, id, rules)] : []),
      ...(replaced ? removal(injector, workbook, replaced) : []),
    ],
  };
}

function insertion(
  unitId: string,
  sheet: IWorksheetData,
  index: number,
  { styles }: StyleNames,
): UndoableChange {
  return {
    redo: { id: InsertSheetMutation.id, params: { unitId, index, sheet, styles } },
    undo: () => ({
      id: RemoveSheetMutation.id,
      params: { unitId, subUnitId: sheet.id, subUnitName: sheet.name },
    }),
  };
}

function addition(
  unitId: string,
  subUnitId: string,
  rules: readonly { readonly uid: string }[],
): UndoableChange {
  return {
    redo: { id: AddDataValidationMutation.id, params: { unitId, subUnitId, rule: rules } },
    undo: () => ({
      id: RemoveDataValidationMutation.id,
      params: { unitId, subUnitId, ruleId: rules.map(({ uid }) => uid) },
    }),
  };
}

/** Takes a sheet out, its validations with it. */
export function removal(
  injector: Injector,
  workbook: Workbook,
  worksheet: Worksheet,
): readonly UndoableChange[] {
  const unitId = workbook.getUnitId();
  const subUnitId = worksheet.getSheetId();
  const rules = Tools.deepClone(injector.get(SheetDataValidationModel).getRules(unitId, subUnitId));
  const added = addition(unitId, subUnitId, rules);
  return [
    ...(rules.length > 0 ? [{ redo: added.undo(), undo: () => added.redo }] : []),
    {
      redo: { id: RemoveSheetMutation.id, params: { unitId, subUnitId, subUnitName: worksheet.getName() } },
      undo: () => ({
        id: InsertSheetMutation.id,
        params: {
          unitId,
          index: workbook.getIndexBySheetId(subUnitId),
          sheet: Tools.deepClone(worksheet.getConfig()),
        },
      }),
    },
  ];
}
