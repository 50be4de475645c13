import { day } from "../../../sheets/columns/day";
import { person, persons } from "../../../sheets/columns/person";
import { text } from "../../../sheets/columns/text";
import { whole } from "../../../sheets/columns/whole";
import { defineSheet, type RecordOf } from "../../../sheets/define-sheet";

/** 机构设置: the official order of the 内设机构, used everywhere. */
export const departments = defineSheet({
  id: "departments",
  tab: "机构设置",
  purpose: "内设机构，按正式次序排列，一个一行；次序用于所有表格。",
  goesBy: "name",
  columns: {
    order: whole({ header: "顺序" }),
    code: text({ header: "科室代码", max: 10, note: "用于风险点编号，定后不改" }),
    name: text({ header: "科室名称", max: 40, width: 20 }),
    aliases: text({ header: "简称及别名", required: false, max: 100, width: 20, note: "多个用“、”分隔" }),
    head: person({ header: "科室负责人", note: "没有时填“空缺”" }),
    acting: person({ header: "主持工作人", required: false }),
    leaders: persons({ header: "分管领导" }),
    from: day({ header: "启用日期", required: false, width: 14 }),
    to: day({ header: "停用日期", required: false, width: 14 }),
    into: text({ header: "并入科室", required: false, max: 40 }),
    note: text({ header: "备注", required: false, max: 200, width: 20 }),
  },
});

export type DepartmentLine = RecordOf<typeof departments>;
