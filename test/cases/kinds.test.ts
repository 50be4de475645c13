import { testKinds } from "../support/kind";
import { whichRegister } from "./02-which-register";
import { reusedWorkbook } from "./09-reused-workbook";
import { aboveOrInColumn } from "./15-above-or-in-column";
import { whichDepartment } from "./16-which-department";

/** The kinds of input that once came out wrong, one folder's after the other. Each stands for its whole kind. */
testKinds("02 责任领导 and 责任科室", whichRegister);
testKinds("09 another department's workbook", reusedWorkbook);
testKinds("15 above the table, or in a column", aboveOrInColumn);
testKinds("16 which department", whichDepartment);
