import type {
  InstitutionCheck,
  PointCheck,
  RegisterCheck,
  TableCheck,
  TogetherCheck,
} from "../checking/check";
import {
  institutionSteps,
  paperIsKept,
  returned,
  reviewerIsDue,
  reviewFollowsAssessment,
  sealHolds,
} from "./assessment";
import {
  aspectsAreCovered,
  departmentAfterStaff,
  everyDepartmentHasPoints,
  everyoneTakesPart,
  headsManage,
  leavingOutIsExplained,
} from "./coverage";
import { discussionIsComplete } from "./discussion";
import { numbersUsedTwice, pointsAreDistinct } from "./duplicates";
import { onePointARow } from "./one-point";
import { authorOnRoster, reviewerOnRoster } from "./people";
import { cellsOfOwnSheets, cellsOfSheets, requiredCells } from "./required";
import {
  gradeChangeApproved,
  gradeFollowsPlan,
  gradesDiffer,
  opinionNamesTheGrade,
  pointIsStillThere,
} from "./grades";
import { approvalIsOfTheseWords } from "./later-changes";
import { linesAreOurs, sheetsAreThere } from "./layout";
import { deadlineIsKept, doneOnADay, measuresAreConcrete, measuresFitThePost } from "./measures";
import { basicsAreThere } from "./institution/basics";
import { domainsAreCovered, leavingOutOfInstitution } from "./institution/coverage";
import { departmentsAreListed, departmentsDiffer } from "./institution/departments";
import { keyAreasAreFiled, keyAreasAreOfTheYear, pointsAreFiled } from "./institution/filing";
import { namedPeopleExist, namesakesAreTold, oneChief } from "./institution/people";
import { discussionIsOfTheYear, workIsOfTheYear } from "./work-dates";

/** To every single risk point. */
export const POINT_CHECKS: readonly PointCheck[] = [
  requiredCells,
  authorOnRoster,
  reviewerOnRoster,
  onePointARow,
  gradeFollowsPlan,
  gradeChangeApproved,
  opinionNamesTheGrade,
  pointIsStillThere,
  approvalIsOfTheseWords,
  reviewerIsDue,
  reviewFollowsAssessment,
  returned,
  institutionSteps,
  sealHolds,
  measuresAreConcrete,
  deadlineIsKept,
  doneOnADay,
  workIsOfTheYear,
];

/** To a department's register as a whole. */
export const REGISTER_CHECKS: readonly RegisterCheck[] = [
  linesAreOurs,
  gradesDiffer,
  paperIsKept,
  everyoneTakesPart,
  everyDepartmentHasPoints,
  aspectsAreCovered,
  headsManage,
  discussionIsComplete,
  discussionIsOfTheYear,
  departmentAfterStaff,
  leavingOutIsExplained,
  measuresFitThePost,
  pointsAreDistinct,
];

/** To a department's file, which may hold several departments' registers. */
export const FILE_CHECKS: readonly RegisterCheck[] = [sheetsAreThere, cellsOfSheets];

/** To what people fill in of the institution's workbook. */
export const INSTITUTION_CHECKS: readonly InstitutionCheck[] = [
  cellsOfOwnSheets,
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
];

/** To 风险点汇总表. */
export const TABLE_CHECKS: readonly TableCheck[] = [pointsAreFiled];

/** To several workbooks. */
export const TOGETHER_CHECKS: readonly TogetherCheck[] = [numbersUsedTwice];
