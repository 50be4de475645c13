import { isNoPoint } from "../../reading/entry";
import { finished, PHASE, toDo, type SubjectTask } from "../task";
import { pointKey, rowsWithErrors } from "./point-key";

/** The institution's own register. */
export const ownPoints: SubjectTask = {
  title: "单位",
  phase: PHASE.settle,
  of: "institution",
  view: "institution",
  state({ points, findings }) {
    const own = points.filter(({ level, entry }) => level === "单位" && !isNoPoint(entry));
    const wrong = rowsWithErrors(findings);
    const left = own.filter((point) => wrong.has(pointKey(point))).length;
    if (own.length === 0) return toDo(1, "还没有填", "还没有单位风险点。");
    if (left > 0) return toDo(left, `${left} 行要改`, `${own.length} 个单位风险点，${left} 行要补充或改正。`);
    return finished(`${own.length} 个单位风险点，没有要改的行。`);
  },
};
