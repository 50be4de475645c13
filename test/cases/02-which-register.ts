import type { Kind } from "../support/kind";
import { alone } from "../support/layouts";

const MEASURES = "退查填写审批表；内勤每周核对期限";

/** 02: a column 责任领导 or 责任科室 in a department's own table says nothing of its level. */
export const whichRegister: readonly Kind[] = [
  {
    sees: "单位/科室, 部门负责人 and 责任领导 make a 科室 table",
    book: () =>
      alone([
        ["廉政风险点排查防控一览表"],
        [
          "序号",
          "单位/科室",
          "风险类别",
          "风险点",
          "表现形式",
          "风险等级",
          "防控措施",
          "部门负责人",
          "责任领导",
        ],
        [1, "公诉科", "岗位职责", "退查不规范", "退查前未说明理由", "二级", MEASURES, "李强", "赵刚"],
      ]),
    said: [],
    silent: ["D04", "L04", "L05"],
    records: [{ level: "科室", point: "退查不规范：退查前未说明理由", category: "岗位职责" }],
    merged: [{ level: "科室", department: "公诉科", point: "退查不规范：退查前未说明理由" }],
    setAside: [],
  },
  {
    sees: "责任科室 leaves a table without posts a 科室 table, and is counted where it is not read",
    book: () =>
      alone([
        ["公诉科廉政风险点登记表"],
        ["序号", "权力事项", "风险点", "风险等级", "防控措施", "责任科室", "责任人"],
        [1, "审查起诉", "退查不规范", "二级", MEASURES, "公诉科", "张三"],
      ]),
    said: [["Sheet1!F2", "L04", "责任科室"]],
    silent: ["D04"],
    records: [{ level: "科室", power: "审查起诉", point: "退查不规范", responsible: "张三" }],
  },
  {
    sees: "with a column 岗位, and nothing else that tells, it is a 岗位 table",
    book: () =>
      alone([
        ["公诉科廉政风险点一览表"],
        ["序号", "岗位", "权力事项", "风险点", "风险等级", "防控措施", "责任领导"],
        [1, "公诉人", "审查起诉", "退查不规范", "二级", MEASURES, "赵刚"],
      ]),
    said: [],
    silent: ["D04", "L04"],
    records: [{ level: "岗位", post: "公诉人", power: "审查起诉" }],
  },
  {
    sees: "the title decides before a column 岗位 does",
    book: () =>
      alone([
        ["公诉科科室廉政风险点一览表"],
        ["岗位", "职权", "风险点", "风险等级", "防控措施"],
        ["公诉人", "审查起诉", "退查不规范", "二级", MEASURES],
      ]),
    records: [{ level: "科室", posts: "公诉人", power: "审查起诉" }],
  },
  {
    sees: "the tab decides where the title says nothing",
    book: () =>
      alone(
        [
          ["职权", "风险点", "风险等级", "防控措施", "责任领导"],
          ["审查起诉", "退查不规范", "二级", MEASURES, "赵刚"],
        ],
        [],
        "个人风险点",
      ),
    records: [{ level: "岗位", power: "审查起诉" }],
  },
  {
    sees: "领域 makes a table one of the institution, which a department does not hand in",
    book: () =>
      alone([
        ["公诉科廉政风险点登记表"],
        ["序号", "领域", "权力事项", "风险点", "风险等级", "防控措施", "责任人"],
        [1, "执法办案", "审查起诉", "退查不规范", "二级", MEASURES, "张三"],
      ]),
    said: [["Sheet1", "D04", null]],
    records: [{ level: "单位", power: "审查起诉", point: "退查不规范", responsible: "张三" }],
    merged: [],
    setAside: [[3, "D04"]],
  },
];
