import { reached } from "../../findings/finding";
import type { Facts, Report } from "../../checking/check";
import { linesAreOfTheYear } from "../work-dates";
import { basicsAreThere } from "./basics";
import { departmentsAreListed, departmentsDiffer } from "./departments";
import { keyAreasAreFiled } from "./filing";
import type { OwnSheets } from "./own-sheets";
import { namedPeopleExist, namesakesAreTold, oneChief } from "./people";

/** U: the institution's own sheets. */
export function checkOwnSheets(sheets: OwnSheets, { stage }: Facts, report: Report): void {
  basicsAreThere(sheets, report);
  namedPeopleExist(sheets, report);
  departmentsDiffer(sheets, report);
  oneChief(sheets, report);
  departmentsAreListed(sheets, report);
  namesakesAreTold(sheets, report);
  if (!reached(stage, "评级")) return;
  keyAreasAreFiled(sheets, report);
  if (sheets.keyAreas)
    linesAreOfTheYear(sheets.keyAreas, ["panelOn", "partyOn", "filedOn"], sheets.house, report);
}
