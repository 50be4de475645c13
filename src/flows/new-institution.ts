import { institutionWorkbook, type InstitutionWorkbookContent } from "./workbooks/workbooks";
import { recordOf } from "../sheets/define-sheet";
import { institutionInfo } from "../subjects/institution/sheets/institution-info";
import type { WorkbookImage } from "../workbook/sheet-image";

/** Reply deadlines that an office starts from and changes as it likes. */
const DEADLINES = {
  heartTalk: "5工作日",
  criticism: "5工作日",
  letterTalk: "5工作日",
  admonition: "5工作日",
  inquiry: "15工作日",
  proposal: "10工作日",
  rectification: "10工作日",
} as const;

/** A new institution workbook: empty with its settings, or with the content given. */
export function newInstitution(year: string, content?: InstitutionWorkbookContent): WorkbookImage {
  return institutionWorkbook(
    content ?? {
      info: recordOf(institutionInfo, { year, matrix: "乘积", fileAll: "否", ...DEADLINES }),
      departments: [],
      roster: [],
    },
  );
}
