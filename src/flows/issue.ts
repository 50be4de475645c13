import { departmentWorkbook, type DepartmentWorkbookContent } from "./workbooks/workbooks";
import { openDepartments, peopleOf, type Department } from "../house/house";
import { cover } from "../subjects/registers/sheets/cover";
import { recordOf } from "../sheets/define-sheet";
import { roster, type PersonRecord } from "../subjects/institution/sheets/roster";
import { VACANT } from "../sheets/words";
import type { WorkbookImage } from "../workbook/sheet-image";
import { issuedLibrary } from "./own-library";
import type { Institution } from "./open-institution";

/** A department's workbook, ready to be written. */
export interface Issued {
  /** `07-公诉科.xlsx`. */
  readonly file: string;
  readonly department: Department;
  readonly image: WorkbookImage;
}

/** One workbook per department, roster, head, 分管领导 and 本院风险点库 filled in. `filled` gives the content of some instead. */
export function issueWorkbooks(
  institution: Institution,
  filled: ReadonlyMap<string, DepartmentWorkbookContent> = new Map(),
): Issued[] {
  const library = issuedLibrary(institution.content);
  const catalogue = catalogueOf(institution);
  return openDepartments(institution.house).map((department) => {
    const { extra = [], ...content } = filled.get(department.name) ?? emptyContent(institution, department);
    return {
      file: fileNameOf(institution, department),
      department,
      image: departmentWorkbook({ ...content, catalogue, extra: [...extra, ...library] }),
    };
  });
}

/** The shared folder with the add-in's manifest, as 单位信息 names it: the pane opens with what is issued. */
export function catalogueOf({ read }: Institution): string | null {
  return read.institution.info?.record.addInCatalogue ?? null;
}

/** `07-公诉科.xlsx`; characters that no file name may hold are replaced. */
export function fileNameOf(
  institution: Institution,
  department: Department,
  ending = "",
  format = ".xlsx",
): string {
  const name = department.name.replace(/[\\/:*?"<>|\p{Cc}]/gu, "_");
  return `${numberOf(institution, department)}-${name}${ending}${format}`;
}

/** The place in the official order, two digits; the leadership is 00. */
function numberOf({ read, house }: Institution, department: Department): string {
  if (department.isLeadership) return "00";
  const line = read.institution.departments?.entries.find(
    ({ record }) => record.name === department.name,
  )?.record;
  return (line?.order ?? String(house.departments.indexOf(department) + 1)).padStart(2, "0");
}

function emptyContent(institution: Institution, department: Department): DepartmentWorkbookContent {
  return { cover: coverOf(institution, department), roster: departmentRoster(institution, department) };
}

/** 科室信息 as the institution knows it. */
export function coverOf({ house }: Institution, department: Department) {
  return recordOf(cover, {
    institution: house.institution,
    year: house.year,
    code: department.code,
    department: department.name,
    head: department.head ?? VACANT,
    acting: department.acting,
    leaders: department.leaders.join("、") || null,
    chief: house.chief,
    matrix: house.matrix,
  });
}

/** 人员名册 of one department, out of the institution's. */
export function departmentRoster({ read, house }: Institution, department: Department): PersonRecord[] {
  const own = new Set(peopleOf(house, department.name).map(({ place }) => place.row));
  return (read.institution.roster?.entries ?? [])
    .filter(({ row }) => own.has(row))
    .map(({ record }) => recordOf(roster, record));
}
