import type { Action } from "./action";

export const openPaneAction: Action = {
  id: "open-pane",
  label: "打开窗格",
  does: "打开窗格",
  icon: "pane",
  says: "打开廉政风险防控窗格。",
  shortcut: null,
  view: null,
  needsPane: true,
  isPossible: () => true,
  perform: () => Promise.resolve(),
};
