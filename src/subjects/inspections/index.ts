import type { Subject } from "../subject";
import * as catalogue from "./catalogue/inspections";
import { faultsAreFollowedUp, inspectedPointsExist, pointsAreInspected } from "./rules/inspected";

/** Every S rule. */
export const inspectionRules = Object.values(catalogue);

/** 监督检查记录: that points are looked after, the graver ones more often. */
export const inspectionsSubject: Subject = {
  families: [{ letter: "S", title: "监督检查", rules: inspectionRules }],
  checks: { followUp: [pointsAreInspected, faultsAreFollowedUp, inspectedPointsExist] },
};
