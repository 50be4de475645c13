import type { Subject } from "../subject";
import { ownPoints } from "./own-points";
import * as grades from "./catalogue/grades";
import * as assessment from "./catalogue/assessment";
import * as coverage from "./catalogue/coverage";
import * as measures from "./catalogue/measures";
import * as stages from "../organising/catalogue/stages";
import * as workDates from "./catalogue/work-dates";
import {
  institutionSteps,
  paperIsKept,
  returned,
  reviewFollowsAssessment,
  reviewerIsDue,
  sealHolds,
} from "./rules/point/assessment";
import {
  gradeChangeApproved,
  gradeFollowsPlan,
  gradesDiffer,
  opinionNamesTheGrade,
  pointIsStillThere,
} from "./rules/point/grades";
import { approvalIsOfTheseWords } from "./rules/point/later-changes";
import { deadlineIsKept, doneOnADay, measuresAreConcrete, measuresFitThePost } from "./rules/point/measures";
import { onePointARow } from "./rules/point/one-point";
import { authorOnRoster, reviewerOnRoster } from "./rules/point/people";
import { cellsOfOwnSheets, cellsOfSheets, requiredCells } from "./rules/point/required";
import { discussionIsOfTheYear, workIsOfTheYear } from "./rules/point/work-dates";
import {
  aspectsAreCovered,
  departmentAfterStaff,
  everyDepartmentHasPoints,
  everyoneTakesPart,
  headsManage,
  leavingOutIsExplained,
} from "./rules/register/coverage";
import { discussionIsComplete } from "./rules/register/discussion";
import { numbersUsedTwice, pointsAreDistinct } from "./rules/register/duplicates";
import { linesAreOurs, sheetsAreThere } from "./rules/register/layout";

/** Risk points, where people write them down: 登记表 of every level, and the sheets that go with them. */
export const registers: Subject = {
  families: [
    { letter: "G", title: "等级", rules: Object.values(grades) },
    { letter: "A", title: "评定与审核", rules: Object.values(assessment) },
    { letter: "C", title: "覆盖", rules: Object.values(coverage) },
    { letter: "M", title: "措施", rules: Object.values(measures) },
    { letter: "P", title: "日期和阶段", rules: [...Object.values(workDates), ...Object.values(stages)] },
  ],
  tasks: [ownPoints],
  checks: {
    points: [
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
    ],
    registers: [
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
    ],
    files: [sheetsAreThere, cellsOfSheets],
    institution: [cellsOfOwnSheets],
    together: [numbersUsedTwice],
  },
};
