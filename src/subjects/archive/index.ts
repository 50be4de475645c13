import type { Subject } from "../subject";
import * as catalogue from "./catalogue/archive";
import {
  changesCiteNothingConfidential,
  ownChangesCiteNothingConfidential,
  pointsCiteNothingConfidential,
} from "./rules/outside";

/** Every I rule. */
export const archiveRules = Object.values(catalogue);

/** 信息档案库, 档案分析, 班子成员廉政档案 (方案四（一）), and that nothing of them is cited elsewhere. */
export const archiveSubject: Subject = {
  families: [{ letter: "I", title: "信息档案", rules: archiveRules }],
  checks: {
    points: [pointsCiteNothingConfidential],
    registers: [changesCiteNothingConfidential],
    institution: [ownChangesCiteNothingConfidential],
  },
};
