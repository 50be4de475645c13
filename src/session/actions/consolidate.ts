import type { Action } from "./action";

/** 汇总: leads to the view where files are chosen. */
export const consolidateAction: Action = {
  id: "consolidate",
  label: "汇总",
  does: "打开汇总",
  icon: "consolidate",
  says: "选择各科室工作簿，先看变化，再写入汇总表。",
  shortcut: "H",
  view: "consolidating",
  needsPane: true,
  isPossible: ({ kind }) => kind === "institution",
  perform: () => Promise.resolve(),
};
