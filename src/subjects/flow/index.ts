import type { Subject } from "../subject";
import * as catalogue from "./catalogue/flow";
import { gravePointsAreDrawn, pointsAreInForce, postsAreKnown } from "./rules/known";
import { chartsAreWhole } from "./rules/whole";

/** 权力运行流程: how power runs, drawn as 《本单位廉政风险防控流程图》 (方案三（三）). */
export const flowSubject: Subject = {
  families: [{ letter: "V", title: "流程图", rules: Object.values(catalogue) }],
  checks: { followUp: [chartsAreWhole, pointsAreInForce, gravePointsAreDrawn, postsAreKnown] },
};
