import type { Kind } from "../support/kind";
import { alone } from "../support/layouts";
import type { Rows } from "../support/sheets";

const STAFF: Rows = [
  ["序号", "姓名", "岗位", "岗位职责", "风险点", "风险等级", "防控措施"],
  [1, "张三", "公诉人", "审查起诉", "退查不说明理由", "二级", "填写审批表"],
  [2, "王芳", "内勤", "案卷保管", "案卷借出没有登记", "三级", "借阅登记签名"],
];
const OWN: Rows = [
  [
    "序号",
    "职权事项",
    "业务流程环节",
    "风险类别",
    "风险点",
    "风险等级",
    "防控措施",
    "直接责任人",
    "完成时限",
  ],
  [1, "量刑建议", "提出与复核", "制度机制", "量刑建议没有统一标准", "二级", "制定参考标准", "李强", "长期"],
];
const STAFF_READ = [
  { level: "岗位", name: "张三", point: "退查不说明理由", measures: "填写审批表" },
  { level: "岗位", name: "王芳", point: "案卷借出没有登记", grade: "三级" },
];
const OWN_READ = {
  level: "科室",
  power: "量刑建议",
  step: "提出与复核",
  point: "量刑建议没有统一标准",
  responsible: "李强",
};
const none = { said: [], silent: ["L02", "L04", "L05", "L13"] };

/** 08: a second table on a sheet was merged with shifted columns. */
export const twoTables: readonly Kind[] = [
  {
    sees: "岗位 above and 科室 below, each with its title, are both read",
    book: () => alone([["一、岗位风险点"], ...STAFF, [], ["二、科室风险点"], ...OWN]),
    ...none,
    records: [...STAFF_READ, OWN_READ],
    merged: [
      { level: "科室", step: "提出与复核" },
      ...STAFF_READ.map(({ name, point }) => ({ name, point })),
    ],
  },
  {
    sees: "科室 above, though the table below has other columns and more of them told",
    book: () => alone([["公诉科风险点"], ...OWN, ["岗位风险点登记表"], ...STAFF]),
    ...none,
    records: [OWN_READ, ...STAFF_READ],
  },
  {
    sees: "a title that only says 风险点（续） stands above the next table, though it is where 职权 stands",
    book: () => alone([...OWN.map((row) => row.slice(1)), ["公诉科岗位风险点（续）"], ...STAFF]),
    ...none,
    records: [OWN_READ, ...STAFF_READ],
  },
  {
    sees: "a second table of five columns, 序号 among them",
    book: () =>
      alone([
        ...OWN,
        ["序号", "姓名", "岗位", "风险点", "防控措施"],
        [1, "张三", "公诉人", "退查不说明理由", "填写审批表"],
      ]),
    ...none,
    records: [OWN_READ, { level: "岗位", name: "张三", point: "退查不说明理由", measures: "填写审批表" }],
  },
  {
    sees: "without any line between them",
    book: () => alone([...STAFF, ...OWN]),
    ...none,
    records: [...STAFF_READ, OWN_READ],
  },
  {
    sees: "two of people with their columns in another order",
    book: () => alone([...STAFF, ["第二组岗位风险点一览表"], ...STAFF.map((cells) => [...cells].reverse())]),
    ...none,
    records: [...STAFF_READ, ...STAFF_READ],
  },
  {
    sees: "a header printed again on every page begins no table",
    book: () => alone([...STAFF, ...STAFF]),
    ...none,
    records: [...STAFF_READ, ...STAFF_READ],
  },
  {
    sees: "a table below that is no register is not read with the columns above it, and is named",
    book: () =>
      alone([
        ...STAFF,
        ["关键环节", "涉及对象", "廉政风险点及等级", "防控措施", "责任主体", "完成时限"],
        ["量刑建议", "公诉人", "尺度不一（二级）", "制定标准", "公诉科", "长期"],
      ]),
    said: [["Sheet1", "L02", null]],
    records: STAFF_READ,
  },
];
