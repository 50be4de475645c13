import type { Subject } from "../subject";
import * as institutionRules from "./catalogue/institution";
import { basicsAreThere } from "./rules/basics";
import {
  domainsAreCovered,
  institutionAfterDepartments,
  keyAreasAreExamined,
  leavingOutOfInstitution,
} from "./rules/coverage";
import { departmentsAreListed, departmentsDiffer } from "./rules/departments";
import { keyAreasAreFiled, keyAreasAreOfTheYear, pointsAreFiled } from "./rules/filing";
import { namedPeopleExist, namesakesAreTold, oneChief } from "./rules/people";

/** What the institution says of itself: 单位信息, 机构设置, 人员名册, 重点排查清单. */
export const institution: Subject = {
  families: [{ letter: "U", title: "院工作簿", rules: Object.values(institutionRules) }],
  checks: {
    institution: [
      leavingOutOfInstitution,
      basicsAreThere,
      namedPeopleExist,
      departmentsDiffer,
      oneChief,
      departmentsAreListed,
      namesakesAreTold,
      keyAreasAreFiled,
      keyAreasAreOfTheYear,
      domainsAreCovered,
    ],
    table: [pointsAreFiled],
    house: [institutionAfterDepartments, keyAreasAreExamined],
  },
};
