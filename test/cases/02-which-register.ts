import type { Kind } from "../support/kind";
import { alone } from "../support/layouts";

/** 02: a column 责任领导 or 责任科室 in a department's own table says nothing of its level. */
export const whichRegister: readonly Kind[] = [
  {
    sees: "领域 makes a table one of the institution, which a department does not hand in",
    book: () =>
      alone([
        ["公诉科廉政风险点登记表"],
        ["序号", "领域", "权力事项", "风险点", "风险等级", "防控措施", "责任人"],
        [1, "执法办案", "审查起诉", "退查不规范", "二级", "退查填写审批表", "张三"],
      ]),
    said: [["Sheet1", "D04", null]],
    records: [{ level: "单位", power: "审查起诉", point: "退查不规范", responsible: "张三" }],
    merged: [],
    setAside: [[3, "D04"]],
  },
];
