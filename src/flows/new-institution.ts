import { institutionWorkbook, type InstitutionWorkbookContent } from "./workbooks/workbooks";
import { DEFAULT_ITEMS } from "../subjects/appraisal/default-items";
import { recordOf } from "../sheets/define-sheet";
import { institutionInfo } from "../subjects/institution/sheets/institution-info";
import { DEFAULT_SETTINGS } from "../subjects/institution/sheets/settings";
import type { WorkbookImage } from "../workbook/sheet-image";

/** A new institution workbook: empty with its settings, or with the content given. */
export function newInstitution(year: string, content?: InstitutionWorkbookContent): WorkbookImage {
  return institutionWorkbook(
    content ?? {
      info: recordOf(institutionInfo, { year, matrix: "乘积", fileAll: "否", ...DEFAULT_SETTINGS }),
      departments: [],
      appraisalItems: DEFAULT_ITEMS,
      roster: [],
    },
  );
}
