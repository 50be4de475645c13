import type { Subject } from "../subject";
import * as changes from "./catalogue/changes";

/** 等级调整记录: what changed after it was approved. */
export const gradeChangesSubject: Subject = {
  families: [{ letter: "T", title: "等级调整", rules: Object.values(changes) }],
};
