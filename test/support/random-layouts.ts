import { COVER, form, PEOPLE, table, TABS } from "./books";
import { cover } from "../../src/subjects/registers/sheets/cover";
import { roster } from "../../src/subjects/institution/sheets/roster";
import type { Random } from "./random-numbers";
import { Book, tab, type Cell, type Rows } from "./sheets";

/** A sheet as an office lays it out: rows, and what is merged in them. */
interface Layout {
  readonly rows: Rows;
  readonly merged?: readonly string[];
}

type LayoutMaker = (random: Random) => Layout;

const of = <T>(random: Random, list: readonly T[]): T => list[random(list.length)] as T;
const some = (random: Random, chance: number) => random(100) < chance;

const NAMES = ["张三", "李强", "王芳", "区健华"];
const POSTS = ["公诉人", "负责人", "内勤", "科长", "书记员"];
const POWERS = ["审查起诉", "审批", "登记", "案卷收发保管", "量刑建议", "注意力集中于办案的职权"];
const CATEGORIES = ["思想道德", "岗位职责", "制度机制", "思想道德风险"];
/** Points that begin like the end of a table, and are none. */
const TRAPS = [
  "合计金额与票据不符，无人复核",
  "说明理由不充分即退查",
  "审核人不认真审核卷宗",
  "注意保密的规定不落实",
  "备注栏长期不填，去向不明",
  "填表人代签，日期倒签",
  "电话通知证人不作记录",
  "附件材料不装订入卷",
  "单位公章由一人保管",
  "负责人一人说了算",
  "共计三人的工作由一人办理",
  "第1页卷宗被抽换",
  "收受礼金",
];
const POINTS = [
  "退查前未说明理由，延长办案期限",
  "外出取证时与当事人单独接触，没有记录",
  "风险点不明确时擅自处理",
  "接受当事人及其委托人吃请",
  ...TRAPS,
];
const MEASURES = [
  "1. 填写审批表；\n2. 每周核对期限。",
  "备注栏逐件写明去向",
  "两人同行并写记录",
  "第3次退查报科长",
  "审核人每季度抽查",
  "说明理由并附审批表",
];
const GRADES = ["一级", "二级", "三级", "1级", "高"];
/** How offices end a table. */
export const FOOTERS: readonly (readonly (string | number | null)[])[] = [
  ["填表人：王芳", null, null, "审核人：李强"],
  ["合计", 3],
  ["小计：3个"],
  ["注：本表一式两份"],
  ["审核人：李强"],
  ["科室负责人（签字）：", null, null, "2012年10月18日"],
  ["单位（盖章）", null, null, "填表时间：2012年10月"],
  ["以上内容经科务会讨论通过"],
  ["以下空白"],
  ["第1页 共2页"],
];

/** What a column of that meaning may be called, and what stands in it. */
const COLUMNS: Readonly<
  Record<string, { readonly headers: readonly string[]; readonly cells: readonly Cell[] }>
> = {
  number: { headers: ["序号", "序\n号"], cells: [1, 2, "3"] },
  name: { headers: ["姓名", "姓 名", "*姓名", "姓名（必填）"], cells: NAMES },
  post: { headers: ["岗位", "所在岗位", "工作岗位", "①岗位", "岗位类别"], cells: POSTS },
  power: { headers: ["职权", "岗位职责", "权力事项", "职责权限", "2. 工作事项"], cells: POWERS },
  step: { headers: ["业务流程环节", "重要环节", "流程环节"], cells: ["案件审批", "提出与复核"] },
  category: { headers: ["风险类别", "风险种类", "风险类别（可多选）"], cells: CATEGORIES },
  point: {
    headers: ["风险点", "廉政风险点", "风险描述", "腐败风险内容", "风险点及表现形式（要具体）"],
    cells: POINTS,
  },
  grade: { headers: ["风险等级", "等级", "风险等级（一、二、三级）", "【风险级别】"], cells: GRADES },
  measures: { headers: ["防控措施", "防范措施", "防控办法", "主要预防措施"], cells: MEASURES },
  responsible: { headers: ["责任人", "岗位责任人", "责任人（签字）"], cells: NAMES },
  due: { headers: ["完成时限", "整改期限"], cells: ["长期", "2012-12", "尽快"] },
  leader: { headers: ["责任领导", "科室负责人", "监测指标"], cells: ["赵刚"] },
  department: { headers: ["科室", "部门", "单位/科室"], cells: ["公诉科"] },
  unknown: { headers: ["自编号", "责任科室", "岗位（姓名）", "成因分析"], cells: ["7", "内部管理"] },
};
const TABLE = ["name", "post", "power", "category", "point", "grade", "measures"];

const header = (random: Random, key: string) => of(random, COLUMNS[key]?.headers ?? [""]);
const line = (random: Random, keys: readonly string[]): Cell[] =>
  keys.map((key) => (key !== "point" && some(random, 12) ? null : of(random, COLUMNS[key]?.cells ?? [])));

/** Lines of a table with what comes between them: blank lines, the header again, names alone, signatures at the end. */
function body(random: Random, keys: readonly string[], head: Rows): Rows {
  const rows: (readonly Cell[])[] = [];
  for (let i = random(5) + 1; i > 0; i--) {
    if (some(random, 8)) rows.push([]);
    if (some(random, 8)) rows.push(...head);
    const cells = line(random, keys);
    // Beside the table, in a column without a header.
    if (some(random, 10)) cells[keys.length + random(3)] = "见另表";
    rows.push(cells.map((cell) => cell ?? null));
  }
  if (some(random, 15)) rows.push(keys.map((key) => (key === "name" ? "王芳" : null)));
  if (some(random, 40)) rows.push(of(random, FOOTERS));
  return rows;
}

function titles(random: Random): Rows {
  return [
    ...(some(random, 30) ? [["附件2"]] : []),
    ...(some(random, 60) ? [["公诉科廉政风险点登记表"]] : []),
    ...(some(random, 30) ? [["填报单位：公诉科", null, "填报时间：2012年10月"]] : []),
  ];
}

function columnsOf(random: Random, ...first: readonly string[]): string[] {
  const more = ["category", "grade", "measures", "responsible", "due", "leader", "department", "unknown"];
  const keys = [...first, "point", ...more.filter(() => some(random, 60)), "measures"];
  const once = [...new Set(keys)];
  for (let i = once.length - 1; i > 0; i--) {
    const j = random(i + 1);
    [once[i], once[j]] = [once[j] as string, once[i] as string];
  }
  return some(random, 50) ? ["number", ...once] : once;
}

function plainTable(random: Random, keys: readonly string[]): Layout {
  const head = keys.map((key) => header(random, key));
  return { rows: [...titles(random), head, ...body(random, keys, [head])] };
}

/** A heading over several columns, with sub-headings or without, beside other columns. */
function spread(
  random: Random,
  heading: string,
  subs: readonly (string | null)[],
  cells: () => readonly Cell[],
  keys: readonly string[],
): Layout {
  const hasSubs = subs.some((sub) => sub !== null);
  const above = titles(random);
  const top = above.length + 1;
  const heads: Rows = [
    [...keys.map((key) => header(random, key)), heading, ...subs.slice(1).map(() => null)],
    ...(hasSubs ? [[...keys.map(() => null), ...subs]] : []),
  ];
  const letter = (column: number) => String.fromCharCode(65 + column);
  const across = `${letter(keys.length)}${top}:${letter(keys.length + subs.length - 1)}${top}`;
  const down =
    hasSubs && some(random, 60) ? keys.map((_, i) => `${letter(i)}${top}:${letter(i)}${top + 1}`) : [];
  const lines = Array.from({ length: random(4) + 1 }, () => [...line(random, keys), ...cells()]);
  const again = some(random, 20) ? heads : [];
  return { rows: [...above, ...heads, ...lines, ...again], merged: [across, ...down] };
}

const oneOf = (random: Random, width: number, mark: Cell): Cell[] => {
  const at = random(width);
  return Array.from({ length: width }, (_, i) => (i === at ? mark : null));
};

/** Layouts as offices make them. */
export const LAYOUTS: Readonly<Record<string, LayoutMaker>> = {
  "a table of people": (random) => plainTable(random, columnsOf(random, "name", "post", "power")),
  "a table of steps": (random) => plainTable(random, columnsOf(random, "step", "power", "grade")),
  "a table without name": (random) => plainTable(random, columnsOf(random, "post", "grade")),
  "texts in two columns": (random) => {
    const head = ["姓名", "岗位职责", "职权", "风险名称", "风险描述", "防控措施", "预防措施"];
    const keys = ["name", "power", "power", "point", "point", "measures", "measures"];
    return { rows: [...titles(random), head, ...body(random, keys, [head])] };
  },
  "ticks under grades": (random) =>
    spread(
      random,
      "风险等级",
      ["一级", "二级", "三级"],
      () => oneOf(random, 3, of(random, ["√", "✓", "是", "●"])),
      ["name", "post", "point", "measures"],
    ),
  "texts under categories": (random) =>
    spread(
      random,
      "风险点",
      ["思想道德风险", "岗位职责风险", "制度机制风险"],
      () => [of(random, POINTS), some(random, 50) ? of(random, POINTS) : null, null],
      ["name", "post", "grade", "measures"],
    ),
  "categories in one line with 职权": (random) => {
    const ending = of(random, ["", "风险", "风险点", "方面"]);
    const categories = ["思想道德", "岗位职责", "制度机制"].map((one) => one + ending);
    const keys = ["name", "post", "power", "point", "point", "point", "grade", "measures"];
    const head = ["姓名", "岗位", of(random, ["岗位职责", "职权"]), ...categories, "风险等级", "防控措施"];
    return { rows: [...titles(random), head, ...body(random, keys, [head])] };
  },
  "ticks under words that are no grades": (random) =>
    spread(random, "风险等级", ["高", "中", "低"], () => oneOf(random, 3, of(random, ["√", "是"])), [
      "name",
      "post",
      "point",
      "measures",
    ]),
  "a number beside its text": (random) =>
    spread(random, "风险点及表现形式", [null, null], () => [random(9) + 1, of(random, POINTS)], [
      "name",
      "post",
      "grade",
      "measures",
    ]),
  "measures in three columns": (random) =>
    spread(
      random,
      "防控措施",
      ["前期预防", "中期监控", "后期处置"],
      () => [of(random, MEASURES), some(random, 50) ? of(random, MEASURES) : null, of(random, MEASURES)],
      ["name", "post", "point", "grade"],
    ),
  "two tables": (random) => {
    const first = plainTable(random, columnsOf(random, "name", "post", "power", "grade"));
    const second = plainTable(random, columnsOf(random, "step", "power", "category", "grade"));
    const between = some(random, 50) ? [[]] : [];
    return { rows: [...first.rows, ...between, ...second.rows.slice(-6)] };
  },
  "a person's own form": (random) => ({
    rows: [
      ["个人岗位廉政风险点自查表"],
      ["姓名", of(random, NAMES), "职务", "检察员", "所在科室", "公诉科"],
      ["岗位职责", of(random, POWERS)],
      ["风险点", of(random, POINTS)],
      ["防控措施", of(random, MEASURES)],
    ],
  }),
  "a continuation without header": (random) => ({
    rows: Array.from({ length: random(4) + 1 }, () => line(random, TABLE)),
  }),
  "something else": (random) =>
    of<Layout>(random, [
      {
        rows: [
          ["姓名", "电话"],
          ["张三", "12345"],
        ],
      },
      { rows: [["实施方案"], ["一、指导思想"], ["认真落实廉政风险防控"]] },
      { rows: [["日期", "事项"], [null, "例会"], [" "]] },
      {
        rows: [
          ["关键环节", "涉及对象", "廉政风险点及等级", "防控措施"],
          ["退查", "公诉人", "不说明理由（一级）", "审批"],
        ],
      },
    ]),
};

/** Names of tabs: of the issued workbook, of our own results, and what people write. */
const TAB_NAMES = [
  TABS.staff,
  TABS.department,
  "Sheet1",
  "公诉科(2)",
  "附件1",
  "风险点汇总表",
  "统计表",
  "廉政风险防控体系表",
  "岗位风险点签字表",
  "填表说明",
  "汇总记录",
  "个人",
  "续表",
];

/** A department's workbook of one to four sheets in random layouts, with or without the issued ones in front. */
export function randomBook(random: Random): Book {
  const makers = Object.values(LAYOUTS);
  const names = new Set<string>();
  for (let i = random(4) + 1; i > 0; i--) names.add(of(random, TAB_NAMES));
  const issued = some(random, 50)
    ? [tab(TABS.cover, form(cover, COVER)), tab(TABS.roster, table(roster, PEOPLE))]
    : [];
  const tabs = [...names].map((name) => {
    const { rows, merged = [] } = of(random, makers)(random);
    const state = some(random, 10) ? ("hidden" as const) : ("visible" as const);
    return tab(name, rows, { merged, state });
  });
  return new Book("公诉科.xlsx", [...issued, ...tabs]);
}
