// Made-up registers: the same values for every producer, the same ones every time.

/** Numbers in [0, 1) that come out the same on every machine. */
export function randomNumbers(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const WORDS =
  "案件 线索 材料 审查 批捕 起诉 侦查 讯问 当事人 家属 请托 宴请 礼金 礼品 回避 制度 监督 复核 集体讨论 办案 期限 卷宗 保管 赃款赃物 扣押 冻结 评估 采购 招标 合同 验收 经费 报销 车辆 管理 印章 使用 档案 借阅 泄露 秘密 滥用职权 徇私舞弊 玩忽职守 拖延 推诿 超越权限 违规 干预 利益冲突 廉政风险 防控 措施 定期 检查 轮岗 交流 公开 公示 不得 应当 未按规定 可能 导致 通过 接受 利用 职务便利 为 他人 谋取 不正当 利益 的 和 或者 在 中 对".split(
    " ",
  );
const LATIN = ["OA", "2012", "A3", "No.17", "Excel", "IP", "(2013)", "ISO9001"];
/** What the drop-downs of the main sheet offer. */
export const CHOICES = [
  ["思想道德", "岗位职责", "业务流程", "制度机制", "外部环境"],
  ["高", "中", "低"],
  ["严重", "较重", "一般"],
  ["一级", "二级", "三级"],
  ["同意", "退回修改"],
];

/** One kind per column of the main sheet. */
export const COLUMNS = [
  ["编号", "id"],
  ["科室", "department"],
  ["姓名", "name"],
  ["岗位", "post"],
  ["职权", "long"],
  ["风险类别", "choice0"],
  ["风险点及表现形式", "long"],
  ["发生可能性", "choice1"],
  ["后果严重程度", "choice2"],
  ["风险等级", "choice3"],
  ["等级理由", "long"],
  ["防控措施", "long"],
  ["制度依据", "long"],
  ["完成时限", "date"],
  ["评定日期", "date"],
  ["得分", "decimal"],
  ["审核意见", "choice4"],
  ["审核说明", "long"],
  ["备注", "long"],
  ["序号", "whole"],
];
/** Columns with a drop-down, counted from 1, and which of `CHOICES` they offer. */
export const DROP_DOWNS = COLUMNS.flatMap(([, kind], i) =>
  kind.startsWith("choice") ? [{ column: i + 1, choices: CHOICES[Number(kind.at(-1))] }] : [],
);
export const HEADERS = COLUMNS.map(([header]) => header);

/** A date on its way into a workbook. */
export class Day {
  constructor(serial) {
    this.serial = serial;
  }
}

/** Rows of a main sheet: text, numbers and `Day`s. */
export function mainRows(count, random) {
  return Array.from({ length: count }, (_, i) => COLUMNS.map(([, kind]) => value(kind, i, random)));
}

function value(kind, row, random) {
  if (kind.startsWith("choice")) return pick(CHOICES[Number(kind.at(-1))], random);
  switch (kind) {
    case "id":
      return `GS-G-${String(row + 1).padStart(5, "0")}`;
    case "department":
      return `第${1 + (row % 18)}检察科`;
    case "name":
      return sentence(2 + Math.floor(random() * 2), random);
    case "post":
      return `书记员${row % 7}`;
    case "long":
      return mixed(20 + Math.floor(random() * 60), random);
    case "date":
      return new Day(41_000 + Math.floor(random() * 400));
    case "decimal":
      return Math.round(random() * 10_000) / 100;
    default:
      return row + 1;
  }
}

function mixed(length, random) {
  const half = length >> 1;
  const latin = random() < 0.4 ? ` ${pick(LATIN, random)} ` : "，";
  return sentence(half, random) + latin + sentence(length - half, random) + "。";
}

function sentence(length, random) {
  let text = "";
  while (text.length < length) text += pick(WORDS, random);
  return text.slice(0, length);
}

function pick(list, random) {
  return list[Math.floor(random() * list.length)];
}

/** The whole workbook: sheets of rows, the main one second. */
export function workbookRows(count, seed) {
  const random = randomNumbers(seed);
  const list = (rows, columns) =>
    Array.from({ length: rows }, () => Array.from({ length: columns }, () => mixed(12, random)));
  return [
    { name: "填报说明", rows: list(12, 2) },
    {
      name: "风险点台账",
      title: "某某区人民检察院廉政风险点台账",
      rows: [HEADERS, ...mainRows(count, random)],
    },
    { name: "岗位清单", rows: list(20, 4) },
    { name: "汇总", rows: list(15, 6) },
    { name: "字典", rows: list(30, 3) },
  ];
}
