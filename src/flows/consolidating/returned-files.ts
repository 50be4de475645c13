import { openDepartments } from "../../house/house";
import { drawSheet } from "../../drawing/draw-sheet";
import type { PaperImage } from "../../paper/paper-image";
import { recordOf } from "../../sheets/define-sheet";
import { findingsSheet } from "../../subjects/consolidation/sheets/ledgers";
import { returnedSheet } from "../../subjects/returned/sheets/returned";
import type { WorkbookImage } from "../../workbook/sheet-image";
import { fileNameOf } from "../issue";
import type { Institution } from "../open-institution";
import type { Returned } from "./returned";

const ENDING = "-退回清单";

/** A file by its name. */
type Named<T> = readonly [file: string, image: T];

/** 退回清单 as a workbook of its own; the department mends its own workbook by it. */
export function returnedWorkbook(institution: Institution, returned: Returned): Named<WorkbookImage> {
  const { department, rows, findings } = returned;
  const whose = `${institution.house.institution ?? ""}${department}`;
  const list = drawSheet(returnedSheet, rows, { title: `${whose}退回清单` });
  const problems = drawSheet(
    findingsSheet,
    findings.map((record, index) => recordOf(findingsSheet, { ...record, number: String(index + 1) })),
    { title: `${whose}核查结果` },
  );
  const sheets = [...(rows.length > 0 ? [list] : []), problems];
  return [fileName(institution, department, ".xlsx"), { sheets, properties: {} }];
}

/** The same for people who read on paper, made on `day`. What draws papers comes with the first of them: most people never need it. */
export async function returnedDocument(
  institution: Institution,
  returned: Returned,
  day: string,
): Promise<Named<PaperImage>> {
  const { returnedPaper } = await import("../../subjects/returned/pages/returned-list");
  const list = { ...returned, institution: institution.house.institution ?? "", day };
  return [fileName(institution, returned.department, ".docx"), returnedPaper(list)];
}

function fileName(institution: Institution, name: string, format: ".xlsx" | ".docx"): string {
  const department = openDepartments(institution.house).find((one) => one.name === name);
  if (!department) throw new Error(`No department ${name}.`);
  return fileNameOf(institution, department, ENDING, format);
}
