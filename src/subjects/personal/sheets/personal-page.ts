import { choices } from "../../../sheets/columns/choices";
import { day } from "../../../sheets/columns/day";
import { text } from "../../../sheets/columns/text";
import { whole } from "../../../sheets/columns/whole";
import { defineSheet, type RecordOf } from "../../../sheets/define-sheet";
import { STAFF_ASPECTS } from "../../../sheets/words";
import * as risk from "../../registers/sheets/risk-columns";

const byProgram = { required: false, filledBy: "program" } as const;
const optional = { required: false } as const;

/** 个人自查表: one person, one page. Whose it is stands in `IRPC.Person` too. */
export const personalPage = defineSheet({
  id: "personalPage",
  tab: "个人自查表",
  purpose: "对照职责逐方面查找，填好后打印签名，连同本文件交科室。没有风险点的方面留空。",
  shape: "form",
  columns: {
    institution: text({ header: "单位名称", ...byProgram, max: 60 }),
    year: whole({ header: "年度", ...byProgram, from: 1990, to: 2099 }),
    department: text({ header: "科室", ...byProgram, max: 40 }),
    name: text({ header: "姓名", ...byProgram, max: 40 }),
    staffNo: text({ header: "人员编号", ...byProgram, max: 20 }),
    title: text({ header: "职务", ...byProgram, max: 40 }),
    post: text({ header: "岗位", ...byProgram, max: 60 }),
    power: text({ header: "岗位职责", ...optional, max: 200 }),
    filledOn: day({ header: "填报日期", ...optional }),
  },
});

/** The person's points below it: those of last year, then a line for each aspect. */
export const personalPoints = defineSheet({
  id: "personalPoints",
  tab: personalPage.tab,
  purpose: "本人风险点：有编号的是上一年度的，有变化的直接改；新查找的填在后面。",
  prefilled: ["aspect"],
  columns: {
    riskId: { ...risk.riskId, width: 12 },
    point: { ...risk.point, ...optional, aliases: [], width: 28 },
    aspect: choices({ header: "查找方面", ...optional, of: STAFF_ASPECTS, width: 11 }),
    category: { ...risk.category, ...optional, width: 10 },
    likelihood: { ...risk.likelihood, ...optional, width: 8 },
    severity: { ...risk.severity, ...optional, width: 9 },
    measures: { ...risk.measures, ...optional, aliases: [], width: 26 },
  },
});

export type PersonalPageRecord = RecordOf<typeof personalPage>;
export type PersonalPointRecord = RecordOf<typeof personalPoints>;
