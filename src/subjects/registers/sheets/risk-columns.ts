import { numbersListed } from "../../../sheets/columns/words/number-list";
import { M01, M04, M05 } from "../catalogue/measures";
import { plain } from "../../../workbook/text/plain";
import { choice } from "../../../sheets/columns/choice";
import type { Column } from "../../../sheets/columns/column";
import { day } from "../../../sheets/columns/day";
import { due } from "./due";
import { saysNoRisk } from "../../../sheets/columns/words/empty-words";
import { text } from "../../../sheets/columns/text";
import { CATEGORIES, DONE, GRADES, LIKELIHOODS, SEVERITIES, URGENCIES } from "../../../sheets/words";

export * from "./review-columns";

/** What every risk point says, on whichever level it stands. */

const anyNumber = text({
  header: "风险点编号",
  aliases: ["编号", "风险编号", "岗位风险编号"],
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

/** Several of them in one cell, one behind the other. */
export const riskIds: Column = {
  ...anyNumber,
  parse(cell, context) {
    const parsed = anyNumber.parse(cell, context);
    return { ...parsed, value: numbersListed(parsed.value).join("、") || null };
  },
};

export const category = choice({
  header: "风险类别",
  aliases: ["类别", "风险类型", "风险种类", "风险分类", "风险点类别"],
  of: CATEGORIES,
  also: { 思想道德风险: "思想道德", 岗位职责风险: "岗位职责", 制度机制风险: "制度机制" },
});

/** A short name of the risk; beside a description it comes first. */
const POINT_NAMES = ["风险点", "风险名称", "风险点名称"];
const POINT_TEXTS = [
  "表现形式",
  "主要表现形式",
  "具体表现",
  "具体表现形式",
  "风险内容及表现形式",
  "风险内容",
  "主要内容及表现形式",
  "风险主要内容及表现形式",
  "风险表现",
  "风险表现形式",
  "风险点表现形式",
  "风险点及主要表现",
  "风险点及主要表现形式",
  "风险点及具体表现",
  "风险点内容",
  "风险点描述",
  "风险描述",
  "风险情况描述",
];

export const point = text({
  header: "风险点及表现形式",
  aliases: [...POINT_NAMES, ...POINT_TEXTS],
  min: 4,
  max: 500,
  width: 40,
  empty: saysNoRisk,
  examples: {
    good: "扣押款物不当场清点开单，不及时移交保管部门，个人存放、挪用涉案款物。",
    bad: "工作中可能存在廉政风险。（没有写在哪个环节、会出什么问题）",
  },
});

/** What offices write in two columns, and a register holds in one. */
export const joins = [
  { key: "point", by: "：", first: POINT_NAMES },
  { key: "power", by: "\n" },
  { key: "measures", by: "\n" },
] as const;

/** Two opinions stand on a line: the one that counts on this level, where it is filled. */
export const opinionOf = (level: "岗位" | "科室") =>
  ({ key: "opinion", by: null, first: [level === "岗位" ? "科室审核意见" : "分管领导意见"] }) as const;

/** 岗位 under the names that offices give it. */
export const POSTS = [
  "岗位",
  "岗位名称",
  "所在岗位",
  "工作岗位",
  "职位",
  "岗位类别",
  "风险点涉及的岗位",
  "风险点涉及岗位",
];

/** 职权 likewise. */
export const POWERS = [
  "职权",
  "职权事项",
  "职权名称",
  "权力事项",
  "权力名称",
  "工作事项",
  "职权（工作事项）",
  "职责权力",
  "职责权限",
  "岗位职责",
  "岗位职权",
  "工作职责",
  "主要职责",
  "职责",
  "业务名称",
];

export const likelihood = choice({
  header: "发生可能性",
  aliases: [
    "可能性",
    "发生几率",
    "几率",
    "发生概率",
    "风险发生可能性",
    "风险发生几率",
    "风险发生概率",
    "风险发生可能性L值",
  ],
  required: "评级",
  of: LIKELIHOODS,
  also: { 可能性大: "大", 可能性较大: "较大", 可能性较低: "较低" },
});

export const severity = choice({
  header: "后果严重程度",
  aliases: [
    "后果",
    "危害程度",
    "严重程度",
    "后果严重性",
    "危害后果",
    "影响程度",
    "风险产生后果的严重性",
    "风险产生后果的严重性C值",
  ],
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

/** How a grade is written and read, in whichever column it stands. */
export const gradeValues = {
  of: GRADES,
  also: Object.fromEntries(GRADES.flatMap((grade, i) => spellingsOf(i).map((spelled) => [spelled, grade]))),
  odd: ODD_GRADE,
};

export const grade = choice({
  header: "风险等级",
  aliases: [
    "等级",
    "级别",
    "等次",
    "风险级别",
    "风险级次",
    "风险等次",
    "风险点等级",
    "风险等级评定",
    "评定等级",
    "建议风险级别",
    "建议风险等级",
  ],
  required: "评级",
  ...gradeValues,
});

export const gradeReason = text({
  header: "评级说明",
  required: false,
  max: 500,
  width: 20,
  note: "等级与评级矩阵不同时说明理由",
  examples: {
    good: "该岗位去年已实行审录分离，发生可能性降低，经科室集体评定为二级。",
    bad: "经研究决定。（没有写为什么）",
  },
});

export const measures = text({
  header: "防控措施",
  aliases: [
    "措施",
    "防范措施",
    "防控要点及防控措施",
    "预防和控制措施",
    "预防措施",
    "主要预防措施",
    "主要防控措施",
    "具体防控措施",
    "风险防控措施",
    "风险防范措施",
    "防控办法",
    "防控方法",
    "防控对策",
    "控制措施",
    "整改措施",
  ],
  required: "措施",
  blankRule: M01,
  max: 1000,
  width: 44,
  note: "分条填写，写明步骤、责任人和时限",
  examples: {
    good: "1、扣押由两人以上当场清点，当场开列清单并由各方签名。\n2、物品三日内移交保管部门，收据入卷。",
    bad: "加强学习，提高认识，严格遵守各项规定。（没有步骤、责任人和时限）",
  },
});

export const norm = text({
  header: "行为规范（制度依据）",
  aliases: ["行为规范", "制度依据"],
  required: false,
  max: 200,
  width: 20,
  examples: {
    good: "《人民检察院扣押、冻结涉案款物工作规定》",
    bad: "有关规定。（没有写是哪一个）",
  },
});

/** 责任人 under further names. */
export const RESPONSIBLES = ["防控责任人", "岗位责任人", "第一责任人", "责任岗位", "责任主体"];

export const responsible = text({
  header: "责任人",
  aliases: ["直接责任人", ...RESPONSIBLES],
  required: "措施",
  blankRule: M04,
  max: 200,
  note: "可填姓名、岗位或全体干警",
  examples: { good: "主办侦查员", bad: "有关人员。（分不清是谁）" },
});

export const dueDate = due({
  header: "完成时限",
  aliases: ["时限", "完成时间", "完成期限", "整改时限", "整改期限", "落实时限"],
  required: "措施",
  blankRule: M05,
  width: 14,
});
export const done = choice({ header: "落实情况", required: false, of: DONE });
export const doneOn = day({ header: "落实日期", required: false, width: 14 });

export const note = text({ header: "备注", required: false, max: 500, width: 20 });
