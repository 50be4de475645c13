import { antiGraft } from "./anti-graft";
import { antiMalfeasance } from "./anti-malfeasance";
import { arrestReview } from "./arrest-review";
import { civil } from "./civil";
import { complaints } from "./complaints";
import { custody } from "./custody";
import { equipment } from "./equipment";
import { cleanFile } from "./make-up";
import { office } from "./office";
import { police, prevention, technology } from "./others";
import { prosecution } from "./prosecution";
import { townOffice } from "./town-office";
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
