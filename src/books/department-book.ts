import { cover, sheetReview } from "../subjects/registers/sheets/cover";
import { departmentRegister } from "../subjects/registers/sheets/department-register";
import { gradeChanges } from "../subjects/grade-changes/sheets/grade-changes";
import { roster } from "../subjects/institution/sheets/roster";
import { staffRegister } from "../subjects/registers/sheets/staff-register";
import type { BookDefinition } from "./book";

const byPeople = { asksForBlanks: true, explained: true } as const;

/** 科室工作簿, in the order of its tabs. 填表说明 stands before them and the hidden lists behind. */
export const departmentBook = {
  sheets: {
    cover: { definition: cover, read: "form", ...byPeople },
    sheetReviews: { definition: sheetReview, read: "below", explained: true },
    roster: { definition: roster, read: "lines", ...byPeople },
    staff: { definition: staffRegister, read: "register", explained: true },
    department: { definition: departmentRegister, read: "register", explained: true },
    gradeChanges: { definition: gradeChanges, read: "lines", ...byPeople },
  },
} as const satisfies BookDefinition;

export type DepartmentBook = typeof departmentBook;
