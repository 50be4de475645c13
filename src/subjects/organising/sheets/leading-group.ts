import { choice } from "../../../sheets/columns/choice";
import { person } from "../../../sheets/columns/person";
import { text } from "../../../sheets/columns/text";
import { defineSheet, type RecordOf } from "../../../sheets/define-sheet";
import { YES_NO } from "../../../sheets/words";

const ROLES = ["组长", "副组长", "成员", "办公室主任", "办公室成员", "评审小组"] as const;

/** 领导小组, 方案二. */
export const leadingGroup = defineSheet({
  id: "leadingGroup",
  tab: "领导小组",
  purpose: "廉政风险防控工作领导小组及其办公室、评审小组，一人一职一行；职务和党组成员由程序按名册填写。",
  goesBy: "name",
  columns: {
    name: person({ header: "姓名" }),
    组内职务: choice({ header: "组内职务", of: ROLES, width: 14 }),
    title: text({ header: "职务", required: false, filledBy: "program", width: 18 }),
    party: choice({ header: "党组成员", required: false, filledBy: "program", of: YES_NO }),
  },
});

export type LeadingGroupRecord = RecordOf<typeof leadingGroup>;
