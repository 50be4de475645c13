import type { Action } from "./action";

/** 检查这一行: what is found of the selected line, and nothing else. */
export const checkLineAction: Action = {
  id: "check-line",
  label: "检查这一行",
  does: "打开这一行的问题",
  icon: "check",
  says: "在窗格里只看选中的这一行有什么问题、怎么改。",
  shortcut: null,
  view: "findings",
  needsPane: true,
  isPossible: ({ kind }) => kind !== "other",
  perform: () => Promise.resolve(),
};

/** 填这一行: the selected line upright. */
export const fillLineAction: Action = {
  id: "fill-line",
  label: "填这一行",
  does: "打开当前行",
  icon: "fix",
  says: "在窗格里把选中的这一行竖着列出来，逐项填写。",
  shortcut: null,
  view: "filling",
  viewIn: ({ kind }) => (kind === "institution" ? "institution" : "filling"),
  needsPane: true,
  // 监察室专用工作簿 is gone on with by its steps.
  isPossible: ({ kind }) => kind !== "other" && kind !== "supervision",
  perform: () => Promise.resolve(),
};
