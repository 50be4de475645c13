import { systemTablePlan } from "../printing";
import type { Action } from "./action";

/** 体系表: drawn anew from the last 汇总表, A3, ready for Ctrl+P. */
export const printTable: Action = {
  id: "system-table",
  label: "体系表",
  icon: "table",
  says: "按最近一次汇总生成《廉政风险防控体系表》，设好页面，按 Ctrl+P 即可打印。",
  shortcut: "T",
  view: "printing",
  isPossible: ({ kind }) => kind === "institution",
  perform: (session) => session.perform(systemTablePlan(session.state, { paper: "A3" })),
};
