import { setAsideSheet } from "../../consolidation/sheets/ledgers";

/** 退回清单: a department's own lines of 未并入清单, to be handed back to it. */
export const returnedSheet = {
  ...setAsideSheet,
  id: "returned",
  tab: "退回清单",
  purpose: "没有并入汇总表的行，写明原因和在科室工作簿里的位置；请在科室工作簿里改正，再报送一次。",
};
