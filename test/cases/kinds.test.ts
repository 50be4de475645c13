import { testKinds } from "../support/kind";
import { unknownSheets } from "./01-unknown-sheets";
import { whichRegister } from "./02-which-register";
import { subHeadings } from "./03-sub-headings";
import { decoratedHeaders } from "./05-decorated-headers";
import { twoTables } from "./08-two-tables";
import { reusedWorkbook } from "./09-reused-workbook";
import { aboveOrInColumn } from "./15-above-or-in-column";
import { whichDepartment } from "./16-which-department";
import { publishedLayouts } from "./17-published-layouts";
import { dittos, fallen, footers, months, people, strikes } from "./rows-and-values";

/** The kinds of input that once came out wrong, one folder's after the other. Each stands for its whole kind. */
testKinds("04 months", months);
testKinds("06 footers and totals", footers);
testKinds("07 同上", dittos);
testKinds("11 struck-out text", strikes);
testKinds("12 and 18 people", people);
testKinds("13 paragraphs in several lines", fallen);
testKinds("01 a sheet that is not recognised", unknownSheets);
testKinds("02 责任领导 and 责任科室", whichRegister);
testKinds("03 sub-headings under a merged heading", subHeadings);
testKinds("05 decorated headers", decoratedHeaders);
testKinds("08 two tables on a sheet", twoTables);
testKinds("09 another department's workbook", reusedWorkbook);
testKinds("15 above the table, or in a column", aboveOrInColumn);
testKinds("16 which department", whichDepartment);
testKinds("17 layouts of published tables", publishedLayouts);
