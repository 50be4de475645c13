import type { Subject } from "../subject";
import * as consolidationRules from "./catalogue/consolidation";
import { similarPoints } from "./matching/similar";
import { missingDepartments } from "./missing-departments";

/** Departments' registers into the institution's books. */
export const consolidation: Subject = {
  families: [{ letter: "D", title: "汇总", rules: Object.values(consolidationRules) }],
  checks: {
    house: [similarPoints, missingDepartments],
  },
};
