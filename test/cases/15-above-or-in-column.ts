import type { Kind } from "../support/kind";
import { alone } from "../support/layouts";

const HEADER = ["序号", "岗位职责（职权）", "风险类别", "风险点及表现形式", "风险等级", "防控措施", "责任人"];
const LINE = [1, "审查起诉", "岗位职责", "退查前未说明理由，延长期限", "二级", "退查填写审批表", "张三"];

/** 15: person or department above the table, or in a column. */
export const aboveOrInColumn: readonly Kind[] = [
  {
    sees: "姓名, 职务 and 岗位 in the line above hold for the rows",
    book: () =>
      alone([
        ["岗位廉政风险点登记表"],
        ["姓名：张三    职务：检察员    岗位：公诉人    科室：公诉科"],
        HEADER,
        LINE,
      ]),
    silent: ["D04", "F11"],
    records: [{ level: "岗位", name: "张三", title: "检察员", post: "公诉人" }],
    merged: [{ riskId: "GS-G-001", department: "公诉科", name: "张三", post: "公诉人" }],
    setAside: [],
  },
  {
    sees: "one list for two departments, 科室 merged down: each row goes to the one that it names",
    book: () =>
      alone(
        [
          ["廉政风险点登记表"],
          ["科室", "姓名", ...HEADER],
          ["公诉科", "张三", ...LINE],
          [null, "王芳", ...LINE],
          ["反贪局", "吴磊", ...LINE],
        ],
        ["A3:A4"],
        "汇总",
      ).called("刑检部门上报.xlsx"),
    silent: ["D04"],
    merged: [
      { riskId: "GS-G-001", name: "张三" },
      { riskId: "GS-G-002", name: "王芳" },
      { riskId: "FT-G-001", name: "吴磊" },
    ],
    setAside: [],
  },
];
