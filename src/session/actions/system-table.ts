import { HostError } from "../../workbook/host-error";
import type { Action } from "./action";

/** ExcelApi 1.8 knows no page set-up. */
const PAGE_BY_FILE =
  "这个版本的 Excel 不能由加载项设置页面。请打开窗格，在“打印”里把体系表存成一个文件，打开后直接打印。";

/** 体系表: drawn anew from the last 汇总表, A3, ready for Ctrl+P. */
export const printTableAction: Action = {
  id: "system-table",
  label: "体系表",
  does: "生成体系表",
  icon: "table",
  says: "按最近一次汇总生成《廉政风险防控体系表》，设好页面，按 Ctrl+P 即可打印。",
  shortcut: "T",
  view: "printing",
  needsPane: false,
  isPossible: ({ kind }) => kind === "institution",
  async perform(session) {
    if (!session.workbook.capabilities.pageSetUp) throw new HostError("refused", PAGE_BY_FILE);
    // The table and its pages come with whoever prints it.
    const { systemTablePlan } = await import(/* webpackChunkName: "printing" */ "../institution/printing");
    await session.perform(systemTablePlan(session.state, { paper: "A3" }));
  },
};
