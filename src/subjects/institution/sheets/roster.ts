import { choice } from "../../../sheets/columns/choice";
import { person } from "../../../sheets/columns/person";
import { text } from "../../../sheets/columns/text";
import { defineSheet, type RecordOf } from "../../../sheets/define-sheet";
import { DUTIES, RANKS, STATES, YES_NO } from "../../../sheets/words";

const people = {
  staffNo: text({ header: "人员编号", required: false, max: 20, note: "区分同名的人" }),
  name: person({ header: "姓名" }),
  title: text({ header: "职务", max: 40 }),
  post: text({ header: "岗位", aliases: ["岗位名称"], max: 60, width: 18 }),
  rank: choice({ header: "人员类别", of: RANKS, width: 14 }),
  party: choice({ header: "党组成员", required: false, of: YES_NO }),
  duty: choice({ header: "任职", required: false, of: DUTIES, note: "空白为主岗" }),
  state: choice({ header: "状态", required: false, of: STATES, note: "空白为在岗" }),
  inScope: choice({ header: "是否纳入排查", of: YES_NO, width: 14 }),
  outReason: text({ header: "不纳入原因", required: false, max: 200, width: 20, note: "不纳入时必填" }),
  note: text({ header: "备注", required: false, max: 200, width: 20 }),
};

/** 人员名册 of one department. 方案三（二）1：以全体检察干警参与为基本要求。 */
export const roster = defineSheet({
  id: "roster",
  tab: "人员名册",
  purpose: "本科室全体人员，一人一行。",
  goesBy: "name",
  columns: people,
});

/** 人员名册 of the whole institution. */
export const institutionRoster = defineSheet({
  id: "institutionRoster",
  tab: "人员名册",
  purpose: "全院人员，按内设机构次序，一人一行；院领导班子列在最前。",
  goesBy: "name",
  columns: {
    department: text({
      header: "科室",
      aliases: ["部门", "庭室", "处室", "所在部门", "所在科室", "单位/科室"],
      width: 18,
    }),
    ...people,
  },
});

export type PersonRecord = RecordOf<typeof roster>;
export type InstitutionPersonRecord = RecordOf<typeof institutionRoster>;
