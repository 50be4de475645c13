// A department's workbook of any length as the reader of files hands it over: nearly unique texts, one row in twenty wrong.
const HEADERS = [
  "风险点编号",
  "姓名",
  "职务",
  "岗位",
  "岗位职责（职权）",
  "风险类别",
  "查找方面",
  "风险点及表现形式",
  "发生可能性",
  "后果严重程度",
  "风险等级",
  "评级说明",
  "防控措施",
  "责任人",
  "完成时限",
  "集体评定日期",
  "审核人",
  "审核意见",
  "审核日期",
  "备注",
];
const PEOPLE = 200;
const CATEGORIES = ["思想道德", "岗位职责", "制度机制"];
const GRADED = [
  ["大", "严重", "一级"],
  ["较大", "较严重", "二级"],
  ["较低", "较轻微", "三级"],
];
const day = (serial) => ({ serial });

/** @param {number} count rows of the 岗位 register @returns a WorkbookContent */
export function rulesWorkbook(count) {
  return {
    name: "公诉科.xlsx",
    properties: new Map([
      ["IRPC.Kind", "department"],
      ["IRPC.Department", "GS"],
    ]),
    date1904: false,
    sheets: [
      sheet("科室信息", COVER),
      sheet("人员名册", [
        ["姓名", "职务", "岗位", "人员类别", "是否纳入排查"],
        ...Array.from({ length: PEOPLE }, (_, i) => person(i)),
      ]),
      sheet("岗位风险点登记表", [
        ["公诉科岗位廉政风险点登记表"],
        HEADERS,
        ...Array.from({ length: count }, (_, i) => riskRow(i)),
      ]),
    ],
  };
}

const COVER = [
  ["单位名称", "新会区检察院"],
  ["年度", 2012],
  ["科室代码", "GS"],
  ["科室名称", "公诉科"],
  ["科室负责人", "李强"],
  ["分管领导", "赵刚"],
  ["讨论评议日期", day(41190)],
  ["应到人数", PEOPLE],
  ["实到人数", PEOPLE],
];

const nameOf = (i) => (i === 0 ? "李强" : `王${String.fromCharCode(0x4e00 + i * 37)}`);

function person(i) {
  return [nameOf(i), "检察员", `岗位${i % 40}`, i === 0 ? "科室负责人" : "干警", "是"];
}

function riskRow(i) {
  const who = i % PEOPLE;
  const [likelihood, severity, grade] = GRADED[i % 3];
  const row = [
    `GS-G-${String(i + 1).padStart(3, "0")}`,
    nameOf(who),
    "检察员",
    `岗位${who % 40}`,
    `承办第${i}类案件的受理、审查、审批和移送工作`,
    CATEGORIES[i % 3],
    i % 2 ? "履行职责、开展业务" : "社会交往",
    `在办理第${i}类案件时接受当事人及其委托人的宴请、礼品，泄露案情或者干预办案，影响公正执法`,
    likelihood,
    severity,
    grade,
    null,
    `1、第${i}类案件受理后二日内登记台账；\n2、会见当事人必须两人以上并全程记录；\n3、科室负责人每月抽查不少于${(i % 7) + 2}件。`,
    nameOf(who),
    i % 3 ? "长期" : day(41274),
    day(41190),
    who === 0 ? "赵刚" : "李强",
    "同意",
    day(41197),
    null,
  ];
  if (i % 20 === 7) Object.assign(row, FAULTS[((i / 20) % FAULTS.length) | 0]);
  return row;
}

/** By column: what one row in twenty says instead. */
const FAULTS = [
  { 10: "1级" },
  { 16: "王伟" },
  { 12: "加强学习，提高认识。" },
  { 15: "2012.10.8" },
  { 7: null },
];

function sheet(name, rows) {
  return {
    sheet: name,
    state: "visible",
    rows: rows.map(toRow),
    merged: [],
    filtered: false,
    widths: new Map(),
  };
}

function toRow(cells, i) {
  const filled = cells.map((value, j) => [j + 1, value]).filter(([, value]) => value !== null);
  return {
    number: i + 1,
    columns: filled.map(([column]) => column),
    values: filled.map(([, value]) => value),
    hidden: false,
  };
}
