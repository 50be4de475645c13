import { checkWorkbook } from "../../src/flows/checking/check";
import { consolidateWorkbooks } from "../../src/flows/consolidating/consolidate";
import { openInstitution } from "../../src/flows/open-institution";
import { departmentWorkbook, institutionWorkbook } from "../../src/flows/workbooks/workbooks";
import type { DepartmentWorkbookContent } from "../../src/flows/workbooks/department-workbook";
import { sampleInstitution } from "../../src/sample/sample-institution";
import { institutionTable } from "../../src/subjects/consolidation/sheets/institution-table";
import { contentOf } from "../../src/workbook/content-of-image";
import type { CellValue } from "../../src/workbook/grid";
import type { SheetImage, WorkbookImage } from "../../src/workbook/sheet-image";
import { DAY, DEPARTMENT, INSTITUTION_FILE, type Files } from "./worlds";

export const CONFLICTS = 5;
const TO_SETTLE = [2, 4, 6, 8, 10].map((number) => `GS-G-${String(number).padStart(3, "0")}`);
const { header: MEASURES } = institutionTable.columns.measures;

/** All departments in one batch: what can be printed. */
export function consolidatedFile(): Files {
  return new Map([[INSTITUTION_FILE, firstBatch()]]);
}

/** The office reworded five measures of a department after one batch, and so did the department before the next. */
export function conflictingFile(): Files {
  const first = firstBatch();
  const sheets = first.sheets.map((sheet) =>
    sheet.sheet === institutionTable.tab ? reworded(sheet, "本院每半年检查一次。") : sheet,
  );
  const mended = sampleInstitution().departments.filter(({ name }) => name === DEPARTMENT);
  const second = mended.map(({ file, content }) => ({
    file,
    image: departmentWorkbook(withMeasures(content, "本科室每季度检查一次。")),
  }));
  return new Map([[INSTITUTION_FILE, batch({ ...first, sheets }, second)]]);
}

function firstBatch(): WorkbookImage {
  const { institution, departments } = sampleInstitution();
  return batch(
    institutionWorkbook(institution),
    departments.map(({ file, content }) => ({ file, image: departmentWorkbook(content) })),
  );
}

function batch(
  institution: WorkbookImage,
  handedIn: readonly { readonly file: string; readonly image: WorkbookImage }[],
): WorkbookImage {
  const opened = openInstitution(contentOf(institution, INSTITUTION_FILE));
  const files = handedIn.map(({ file, image }) => ({
    checked: checkWorkbook(contentOf(image, file), { stage: "汇总", today: DAY, institution: opened }),
    sha256: digestOf(image),
  }));
  const settings = { today: DAY, by: null, preferred: new Set<string>(), target: INSTITUTION_FILE };
  return consolidateWorkbooks(opened, files, settings).image;
}

/** Other content, another digest: that is all that is asked of it here. */
function digestOf({ sheets }: WorkbookImage): string {
  return String(JSON.stringify(sheets).length).padStart(64, "0");
}

function withMeasures(content: DepartmentWorkbookContent, added: string): DepartmentWorkbookContent {
  const staff = (content.staff ?? []).map((record) =>
    TO_SETTLE.includes(record.riskId ?? "")
      ? { ...record, measures: (record.measures ?? "") + added }
      : record,
  );
  return { ...content, staff };
}

function reworded(sheet: SheetImage, added: string): SheetImage {
  const head = sheet.rows.find(({ cells }) => cells.includes(MEASURES));
  const column = head?.cells.indexOf(MEASURES) ?? -1;
  const isMeant = (cells: readonly (CellValue | null)[]) =>
    cells.some((cell) => typeof cell === "string" && TO_SETTLE.includes(cell));
  const rows = sheet.rows.map((row) => {
    if (!isMeant(row.cells)) return row;
    const cells = row.cells.map((cell, i) =>
      i === column && typeof cell === "string" ? cell + added : cell,
    );
    return { ...row, cells };
  });
  return { ...sheet, rows };
}
