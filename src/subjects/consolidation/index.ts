import type { Subject } from "../subject";
import { drawFindings } from "./pages/findings-page";
import * as consolidationRules from "./catalogue/consolidation";
import { similarPoints } from "./matching/similar";
import { missingDepartments } from "./missing-departments";

/** Departments' registers into the institution's books. */
export const consolidation: Subject = {
  families: [{ letter: "D", title: "汇总", rules: Object.values(consolidationRules) }],
  pages: { findings: ({ findings, target }) => [drawFindings(findings, { file: target })] },
  checks: {
    house: [similarPoints, missingDepartments],
  },
};
