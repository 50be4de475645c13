import type { Subject } from "../subject";
import * as group from "./catalogue/group";
import { everyoneAttends } from "./rules/attended";
import { groupIsWhole } from "./rules/group";
import { bothAreReportedTo, stagesAreDone } from "./rules/reported";

/** How the campaign is led and carried: 领导小组, 工作记录, the stages of the plan. P02 to P04 are listed with P01. */
export const organisingSubject: Subject = {
  families: [{ letter: "Z", title: "领导小组", rules: Object.values(group) }],
  checks: { followUp: [bothAreReportedTo, stagesAreDone, everyoneAttends, groupIsWhole] },
};
