import {
  departmentWorkbook,
  type DepartmentWorkbookContent,
} from "../../flows/workbooks/department-workbook";
import {
  departmentRegister,
  type DepartmentRecord,
} from "../../subjects/registers/sheets/department-register";
import type { SheetDefinition } from "../../sheets/define-sheet";
import { staffRegister, type StaffRecord } from "../../subjects/registers/sheets/staff-register";
import type { SheetImage, WorkbookImage } from "../../workbook/sheet-image";
import { DEPARTMENT_LIST } from "../department-list";
import { departmentRecords } from "../records/department-records";
import { sampleInstitution } from "../sample-institution";
import { staffRecords } from "../records/staff-records";
import type { ExpectedFinding, UntidyFile } from "./untidy-file";
import { templateColumns, UntidySheet } from "./untidy-sheet";

/** What a department really found and graded, reviewed row by row. */
export function truthOf(department: string): {
  readonly content: DepartmentWorkbookContent;
  readonly staff: readonly StaffRecord[];
  readonly own: readonly DepartmentRecord[];
} {
  const order = DEPARTMENT_LIST.findIndex(({ name }) => name === department);
  const about = DEPARTMENT_LIST[order];
  const found = sampleInstitution().departments[order];
  if (!about || !found) throw new Error(`no department ${department}`);
  const rowByRow = { ...about, signedAsWhole: false };
  return {
    content: found.content,
    staff: staffRecords(rowByRow, order),
    own: departmentRecords(rowByRow, order),
  };
}

/** The clean files of the departments that made no mistakes. */
export function cleanFile(department: string): UntidyFile {
  const found = sampleInstitution().departments.find(({ name }) => name === department);
  if (!found) throw new Error(`no department ${department}`);
  return { file: found.file, image: departmentWorkbook(found.content), expected: [] };
}

/** The register of the template, to be spoiled. */
function templateSheet(
  definition: SheetDefinition,
  records: readonly Readonly<Record<string, string | null>>[],
): UntidySheet {
  return new UntidySheet(definition.tab, definition, templateColumns(definition), records).headed(
    [definition.tab],
    [definition.purpose],
  );
}

export const staffTemplate = (records: readonly StaffRecord[]): UntidySheet =>
  templateSheet(staffRegister, records);
export const departmentTemplate = (records: readonly DepartmentRecord[]): UntidySheet =>
  templateSheet(departmentRegister, records);

/** A workbook of the template in which some sheets are replaced by the department's own. */
export function filledTemplate(
  file: string,
  content: DepartmentWorkbookContent,
  spoiled: readonly UntidySheet[],
  {
    more = [],
    properties,
  }: {
    readonly more?: readonly ExpectedFinding[];
    readonly properties?: Readonly<Record<string, string>>;
  } = {},
): UntidyFile {
  const image = departmentWorkbook(content);
  const drawn = new Map(spoiled.map((sheet) => [sheet.image().sheet, sheet.image()]));
  const sheets = image.sheets.map((sheet) => replaced(sheet, drawn.get(sheet.sheet)));
  return {
    file,
    image: { sheets, properties: { ...image.properties, ...properties } },
    expected: [...spoiled.flatMap((sheet) => sheet.expected()), ...more],
  };
}

function replaced(template: SheetImage, spoiled: SheetImage | undefined): SheetImage {
  if (!spoiled) return template;
  const rows = spoiled.rows.map((row, index) => ({
    ...template.rows[index],
    height: undefined,
    cells: row.cells,
  }));
  return { ...template, rows: rows.map(({ height: _, ...row }) => row), merged: spoiled.merged ?? [] };
}

/** A workbook of the department's own making: no template, no properties. */
export function ownMaking(
  file: string,
  sheets: readonly UntidySheet[],
  more: readonly ExpectedFinding[] = [],
): UntidyFile {
  const image: WorkbookImage = { sheets: sheets.map((sheet) => sheet.image()), properties: {} };
  return { file, image, expected: [...sheets.flatMap((sheet) => sheet.expected()), ...more] };
}
