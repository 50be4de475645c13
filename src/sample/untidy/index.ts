import { antiGraft } from "./departments/anti-graft";
import { antiMalfeasance } from "./departments/anti-malfeasance";
import { arrestReview } from "./departments/arrest-review";
import { civil } from "./departments/civil";
import { complaints } from "./departments/complaints";
import { custody } from "./departments/custody";
import { equipment } from "./departments/equipment";
import { cleanFile } from "./make-up";
import { office } from "./departments/office";
import { police, prevention, technology } from "./departments/others";
import { prosecution } from "./departments/prosecution";
import { townOffice } from "./departments/town-office";
import type { UntidyFile } from "./untidy-file";

export { office };

/**
 * The sample institution's departments as they might really hand in: layouts of their own, spellings, wrong reviewers,
 * one department missing (法律政策研究室), one twice, one without a name. Every mistake names the findings it leads to;
 * findings that only a whole run can make (C04, D03) are named where their file is.
 */
export function untidyWorkbooks(): readonly UntidyFile[] {
  return [
    cleanFile("院领导班子"),
    office(),
    cleanFile("政工科"),
    cleanFile("监察室"),
    ...antiGraft(),
    antiMalfeasance(),
    arrestReview(),
    prosecution(),
    custody(),
    civil(),
    complaints(),
    prevention(),
    cleanFile("案件管理中心"),
    technology(),
    police(),
    equipment(),
    townOffice(),
  ];
}
