import { day } from "../../../sheets/columns/day";
import { person } from "../../../sheets/columns/person";
import { text } from "../../../sheets/columns/text";
import { defineSheet } from "../../../sheets/define-sheet";

/** 班子成员廉政档案, 方案四（一）: where each paper file lies. */
export const leaderFiles = defineSheet({
  id: "leaderFiles",
  tab: "班子成员廉政档案",
  purpose: "班子成员廉政档案（纸质）的目录，一人一行。",
  goesBy: "name",
  prefilled: ["title"],
  columns: {
    name: person({ header: "姓名" }),
    title: text({ header: "职务", required: false, filledBy: "program", max: 40, width: 16 }),
    建档日期: day({ header: "建档日期" }),
    更新日期: day({ header: "更新日期" }),
    存放处: text({ header: "存放处", max: 100, width: 24 }),
    承办人: person({ header: "承办人" }),
  },
});
