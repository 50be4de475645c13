import { tellStrangers } from "../checking/strange-numbers";
import { F02 } from "../findings/catalogue/fields";
import { archiveChecks } from "./archive/checks";
import type { SupervisionCheck } from "./subject";
import { warningChecks } from "./warnings/checks";

/** F02: what its lines are about are risk points of the house; without the institution's workbook nobody can tell. */
const namedPointsExist: SupervisionCheck = {
  rules: [F02],
  check({ warnings, archive, accountability }, { points }, report) {
    const known = new Set(points.keys());
    tellStrangers(warnings, "riskId", known, report);
    tellStrangers(archive, "关联风险点编号", known, report);
    tellStrangers(accountability, "riskId", known, report);
  },
};

/** What is asked of 监察室专用工作簿. Apart from the rest: a pane loads it with that workbook and not before. */
export const SUPERVISION_CHECKS: readonly SupervisionCheck[] = [
  ...warningChecks,
  ...archiveChecks,
  namedPointsExist,
];
