import { plain } from "../workbook/plain";
import { choice } from "./columns/choice";
import type { Column } from "./columns/column";
import { day } from "./columns/day";
import { due } from "./columns/due";
import { saysNoRisk } from "./columns/empty-words";
import { opinion as opinionColumn } from "./columns/opinion";
import { person } from "./columns/person";
import { text } from "./columns/text";
import { CATEGORIES, DONE, GRADES, LIKELIHOODS, SEVERITIES, SIGNINGS, URGENCIES } from "./words";

/** What every risk point says, on whichever level it stands. */

const anyNumber = text({
  header: "风险点编号",
  aliases: ["编号", "风险编号"],
  filledBy: "program",
  required: false,
  width: 14,
});

/** Numbers are there to be compared: ＧＳ－Ｇ－０１２ is GS-G-012. */
export const riskId: Column = {
  ...anyNumber,
  parse(cell, context) {
    const parsed = anyNumber.parse(cell, context);
    const value = parsed.value === null ? null : plain(parsed.value);
    return value === parsed.value ? parsed : { ...parsed, value };
  },
};

export const category = choice({
  header: "风险类别",
  aliases: ["类别", "风险类型"],
  of: CATEGORIES,
  also: { 思想道德风险: "思想道德", 岗位职责风险: "岗位职责", 制度机制风险: "制度机制" },
});

export const point = text({
  header: "风险点及表现形式",
  aliases: [
    "风险点",
    "表现形式",
    "风险内容及表现形式",
    "主要内容及表现形式",
    "风险描述",
    "风险点表现形式",
    "风险内容",
    "风险点内容",
    "风险点描述",
  ],
  min: 4,
  max: 500,
  width: 40,
  empty: saysNoRisk,
});

/** 风险点 and 表现形式 in two columns are one text: `风险点：表现形式`. */
export const joinedPoint = {
  key: "point",
  first: ["风险点"],
  second: [
    "表现形式",
    "风险内容及表现形式",
    "主要内容及表现形式",
    "风险描述",
    "风险点表现形式",
    "风险内容",
    "风险点内容",
    "风险点描述",
  ],
} as const;

export const likelihood = choice({
  header: "发生可能性",
  aliases: ["可能性", "发生几率", "几率"],
  required: "评级",
  of: LIKELIHOODS,
  also: { 可能性大: "大", 可能性较大: "较大", 可能性较低: "较低" },
});

export const severity = choice({
  header: "后果严重程度",
  aliases: ["后果", "危害程度", "严重程度"],
  required: "评级",
  of: SEVERITIES,
  also: { 后果严重: "严重", 后果较严重: "较严重", 后果较轻微: "较轻微" },
});

export const urgency = choice({ header: "紧急程度", required: false, of: URGENCIES });

/** 高/中/低, letters, stars and colours: some plans count the other way round. */
const ODD_GRADE =
  /^(?:[高中低](?:级|风险|等)?|[A-Ca-c](?:级|类)?|[★☆*]+|[红橙黄蓝绿](?:色|牌)?|(?:重大|较大|一般|低)风险)$/;

/** 1, Ⅰ (which NFKC makes I), and the letter l that is typed for it. */
const NUMERALS = [
  ["一", "1", "I", "i", "l", "壹"],
  ["二", "2", "II", "ii", "ll", "贰"],
  ["三", "3", "III", "iii", "lll", "叁"],
];

function spellingsOf(index: number): string[] {
  return (NUMERALS[index] ?? []).flatMap((one) => [one, `${one}级`, `${one}级风险`, `第${one}级`]);
}

export const grade = choice({
  header: "风险等级",
  aliases: ["等级", "风险级别", "风险级次", "级别", "风险等级评定"],
  required: "评级",
  of: GRADES,
  also: Object.fromEntries(GRADES.flatMap((grade, i) => spellingsOf(i).map((spelled) => [spelled, grade]))),
  odd: ODD_GRADE,
});

export const gradeReason = text({
  header: "评级说明",
  required: false,
  max: 500,
  width: 20,
  note: "等级与评级矩阵不同时说明理由",
});

export const measures = text({
  header: "防控措施",
  aliases: ["措施", "防范措施", "防控要点及防控措施", "预防和控制措施", "控制措施", "整改措施"],
  required: "措施",
  blankRule: "M01",
  max: 1000,
  width: 44,
  note: "分条填写，写明步骤、责任人和时限",
});

export const norm = text({
  header: "行为规范（制度依据）",
  aliases: ["行为规范", "制度依据"],
  required: false,
  max: 200,
  width: 20,
});

export const responsible = text({
  header: "责任人",
  aliases: ["直接责任人", "责任主体"],
  required: "措施",
  blankRule: "M04",
  max: 200,
  note: "可填姓名、岗位或全体干警",
});

export const dueDate = due({
  header: "完成时限",
  aliases: ["时限", "完成时间", "整改时限"],
  required: "措施",
  blankRule: "M05",
  width: 14,
});
export const done = choice({ header: "落实情况", required: false, of: DONE });
export const doneOn = day({ header: "落实日期", required: false, width: 14 });

export const assessedOn = day({
  header: "集体评定日期",
  aliases: ["评定日期", "评定时间"],
  required: "评级",
  blankRule: "A01",
  width: 14,
});
export const reviewer = person({
  header: "审核人",
  aliases: ["审核人签名", "审核人签字"],
  required: "评级",
  blankRule: "A02",
  daysIn: "reviewedOn",
});

export const opinion = opinionColumn({
  header: "审核意见",
  aliases: ["领导意见", "审核结果"],
  required: "评级",
  blankRule: "A05",
});
export const reviewedOn = day({
  header: "审核日期",
  aliases: ["审核时间"],
  required: "评级",
  blankRule: "A06",
  width: 14,
});
export const signing = choice({
  header: "签署方式",
  required: false,
  of: SIGNINGS,
  note: "空白：有校验码为电子，没有为纸质",
});
export const seal = text({ header: "审核校验码", required: false, filledBy: "program", width: 12 });
export const note = text({ header: "备注", required: false, max: 500, width: 20 });
