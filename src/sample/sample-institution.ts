import type { DepartmentWorkbookContent } from "../flows/workbooks/department-workbook";
import type { InstitutionWorkbookContent } from "../flows/workbooks/institution-workbook";
import { DEFAULT_ITEMS } from "../subjects/appraisal/default-items";
import { LEADERSHIP } from "../sheets/words";
import { flowRecords } from "./flows";
import { coverRecord, sheetReviewRecords } from "./records/cover-records";
import { DEPARTMENT_LIST, type DepartmentAbout } from "./department-list";
import { departmentRecords } from "./records/department-records";
import { sampleDepartments, infoRecord } from "./institution-facts";
import { institutionRecords, keyAreaRecords } from "./records/institution-records";
import { groupRecords, logRecords, normRecords } from "./records/organising-records";
import { sampleRoster, wholeRoster } from "./records/roster-records";
import { staffRecords } from "./records/staff-records";

/** One department's workbook, filled in and reviewed. */
interface SampleDepartment {
  readonly code: string;
  readonly name: string;
  /** `07-公诉科.xlsx`. */
  readonly file: string;
  readonly content: DepartmentWorkbookContent;
}

/** An invented institution whose work is done right: no errors, no warnings. */
interface SampleInstitution {
  readonly institution: InstitutionWorkbookContent;
  /** In official order, the leadership first. */
  readonly departments: readonly SampleDepartment[];
}

export function sampleInstitution(): SampleInstitution {
  return {
    institution: {
      info: infoRecord(),
      departments: sampleDepartments(),
      roster: wholeRoster(),
      keyAreas: keyAreaRecords(),
      leadingGroup: groupRecords(),
      workLog: logRecords(),
      norms: normRecords(),
      flow: flowRecords(),
      appraisalItems: DEFAULT_ITEMS,
      register: institutionRecords(),
    },
    departments: DEPARTMENT_LIST.map(sampleDepartment),
  };
}

function sampleDepartment(department: DepartmentAbout, order: number): SampleDepartment {
  const { code, name } = department;
  return {
    code,
    name,
    file: `${String(order).padStart(2, "0")}-${name}.xlsx`,
    content: contentOf(department, order),
  };
}

function contentOf(department: DepartmentAbout, order: number): DepartmentWorkbookContent {
  return {
    cover: coverRecord(department, order),
    sheetReviews: sheetReviewRecords(department, order),
    roster: sampleRoster(department.name),
    staff: staffRecords(department, order),
    ...(department.name !== LEADERSHIP && { department: departmentRecords(department, order) }),
  };
}
