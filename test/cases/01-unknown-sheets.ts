import { department, TABS } from "../support/books";
import type { Kind } from "../support/kind";
import { tab } from "../support/sheets";

const { staff } = TABS;
const POWER_LIST = [
  ["廉政风险防控权力清单"],
  ["序号", "岗位", "姓名", "职责权力", "廉政风险表现", "等级", "防控措施"],
  [1, "公诉人", "张三", "审查起诉", "退查不说明理由，拖延办案", "二级", "退查填写审批表，科长签字"],
];
const LISTED = {
  level: "岗位",
  name: "张三",
  power: "审查起诉",
  point: "退查不说明理由，拖延办案",
  grade: "二级",
};
const inIssued = (name: string, rows: Parameters<typeof tab>[1]) => () =>
  department().without(staff).without(TABS.department).plus(tab(name, rows));

/** 01: a whole sheet of risk points vanished when its layout was not recognised. */
export const unknownSheets: readonly Kind[] = [
  {
    sees: "a power list in an older layout, beside the issued sheets, is read",
    book: inIssued("权力清单", POWER_LIST),
    said: [],
    silent: ["L02", "L04"],
    records: [LISTED],
  },
  {
    sees: "附件2 on line 1 and the title on line 2 hide no table",
    book: inIssued("Sheet1", [
      ["附件2"],
      ["岗位廉政风险点排查表"],
      ["岗位", "风险点", "等级", "防控措施"],
      ["公诉人", "吃请受礼", "二级", "登记"],
    ]),
    said: [],
    silent: ["L02", "L04"],
    records: [{ level: "岗位", post: "公诉人", point: "吃请受礼" }],
  },
  {
    sees: "a person's own form is named, since it is not read",
    book: inIssued("张三", [
      ["附件3"],
      ["个人岗位廉政风险点自查表"],
      ["姓名", "张三", "职务", "检察员", "所在科室", "公诉科"],
      ["岗位职责", "审查起诉"],
      ["风险点", "退查不说明理由，拖延办案"],
    ]),
    said: [["张三", "L02", null]],
    silent: ["L04"],
    records: [],
  },
  ...["风险点汇总表", "统计表", "体系表汇总页"].map((name) => ({
    sees: `a table of their own under the name of our ${name} is read`,
    book: inIssued(name, POWER_LIST),
    said: [],
    silent: ["L02", "L04"],
    records: [{ ...LISTED, sheet: name }],
  })),
  {
    sees: "a continuation without a header is named with its lines",
    book: inIssued("续表", [["张三", "公诉人", "审查起诉", "岗位职责", "退查不说明理由", "二级"]]),
    said: [["续表", "L04", null]],
    silent: ["L02"],
    records: [],
  },
];
