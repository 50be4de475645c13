import type { Kind } from "../support/kind";
import { alone } from "../support/layouts";
import type { Cell, Rows } from "../support/sheets";

const STAFF = "岗位风险点登记表";
const WHO: readonly Cell[] = ["张三", "公诉人", "审查起诉"];
const HEAD: readonly Cell[] = ["姓名", "岗位", "岗位职责"];
const DOWN = ["A1:A2", "B1:B2", "C1:C2"];
const point = (n: number) => `第${n}个风险点，退查不说明理由`;

const ticks = (merged: readonly string[], marks: readonly (readonly Cell[])[]) => () =>
  alone(
    [
      [...HEAD, "风险点", "风险等级", null, null, "防控措施"],
      [null, null, null, null, "一级", "二级", "三级", null],
      ...marks.map((cells, i): readonly Cell[] => [...WHO, point(i + 1), ...cells, "填写审批表"]),
    ],
    merged,
    STAFF,
  );

const categories =
  (below: Rows, merged: readonly string[] = [...DOWN, "D1:F1", "G1:G2", "H1:H2"]) =>
  () =>
    alone(
      [
        [...HEAD, "风险点", null, null, "风险等级", "防控措施"],
        [null, null, null, "思想道德风险", "岗位职责风险", "制度机制风险"],
        ...below,
      ],
      merged,
      STAFF,
    );

const BROAD = [...DOWN, "D1:D2", "E1:G1", "H1:H2"];

/** 03: columns under a merged heading vanished, and the sub-heading became a risk point. */
export const subHeadings: readonly Kind[] = [
  ...(
    [
      ["merged down beside them", BROAD],
      ["merged across only", ["E1:G1"]],
      ["without a merged cell", []],
    ] as const
  ).map(([how, merged]) => ({
    sees: `ticks under 一级 | 二级 | 三级 are the grade: headings ${how}`,
    book: ticks(merged, [
      ["√", null, null],
      [null, "✓", null],
      [null, null, "是"],
    ]),
    said: [],
    silent: ["L04", "L05", "G03", "F02", "L13"],
    records: [
      { row: "3", point: point(1), grade: "一级", measures: "填写审批表" },
      { row: "4", point: point(2), grade: "二级" },
      { row: "5", point: point(3), grade: "三级" },
    ],
  })),
  {
    sees: "two ticks, or another mark, are said at their cell and never guessed",
    book: ticks(BROAD, [
      ["☑", "●", null],
      [null, "高", null],
    ]),
    said: [
      [`${STAFF}!E3`, "F08", "一级、二级"],
      [`${STAFF}!E4`, "G03", "高"],
    ],
    records: [{ grade: null }, { grade: null }],
  },
  {
    sees: "a text under each category is a point of that category, a row each",
    book: categories([
      [...WHO, "接受吃请礼金", "退查不说明理由", "案卷借出没有登记", "二级", "逐件登记"],
      [...WHO, null, "单独会见当事人", null, "三级", "两人同行"],
    ]),
    said: [],
    silent: ["L04", "L05", "F01"],
    records: [
      { row: "3", category: "思想道德", point: "接受吃请礼金", grade: "二级", measures: "逐件登记" },
      { row: "3", category: "岗位职责", point: "退查不说明理由", grade: "二级", name: "张三" },
      { row: "4", category: "岗位职责", point: "单独会见当事人", grade: "三级" },
      { row: "3", category: "制度机制", point: "案卷借出没有登记", grade: "二级" },
    ],
    merged: [
      { category: "思想道德", point: "接受吃请礼金" },
      { category: "岗位职责", point: "退查不说明理由" },
      { category: "岗位职责", point: "单独会见当事人" },
      { category: "制度机制", point: "案卷借出没有登记" },
    ],
  },
  {
    sees: "what is wrong with a line of three points is said once",
    book: categories([
      [
        "陌生人",
        "公诉人",
        "审查起诉",
        "接受吃请礼金",
        "退查不说明理由",
        "案卷借出没有登记",
        "高",
        "逐件登记",
      ],
    ]),
    said: [
      [`${STAFF}!A3`, "F11", "陌生人"],
      [`${STAFF}!G3`, "G03", "高"],
    ],
    records: [{ category: "思想道德" }, { category: "岗位职责" }, { category: "制度机制" }],
  },
  {
    sees: "ticks under categories are the category",
    book: () =>
      alone(
        [
          [...HEAD, "风险类别", null, null, "风险点", "防控措施"],
          [null, null, null, "思想道德", "岗位职责", "制度机制"],
          [...WHO, null, "√", null, point(1), "逐件登记"],
        ],
        [...DOWN, "D1:F1", "G1:G2", "H1:H2"],
        STAFF,
      ),
    said: [],
    silent: ["L04", "L05"],
    records: [{ category: "岗位职责", point: point(1), power: "审查起诉" }],
  },
  ...(
    [
      ["风险 behind each", ["岗位职责", "思想道德风险", "岗位职责风险", "制度机制风险"]],
      ["风险点 behind each", ["岗位职责", "思想道德风险点", "岗位职责风险点", "制度机制风险点"]],
      ["the bare words", ["岗位职责", "思想道德", "岗位职责", "制度机制"]],
      ["another word for 职权", ["职权", "思想道德方面", "岗位职责方面", "制度机制方面"]],
    ] as const
  ).map(([how, headings]) => ({
    sees: `categories beside 职权 in one line of headings are categories, and 职权 is none: ${how}`,
    book: () =>
      alone(
        [
          ["姓名", "岗位", ...headings, "风险等级", "防控措施"],
          [...WHO, "接受吃请礼金", "退查不说明理由", "案卷借出没有登记", "二级", "逐件登记"],
        ],
        [],
        STAFF,
      ),
    said: [],
    silent: ["L04", "L05", "F01"],
    records: [
      { power: "审查起诉", category: "思想道德", point: "接受吃请礼金" },
      { power: "审查起诉", category: "岗位职责", point: "退查不说明理由" },
      { power: "审查起诉", category: "制度机制", point: "案卷借出没有登记" },
    ],
  })),
  {
    sees: "of two categories beside 职权 neither takes it along",
    book: () =>
      alone(
        [
          ["姓名", "岗位职责", "思想道德风险", "制度机制风险", "防控措施"],
          ["张三", "审查起诉", "接受吃请礼金", "案卷借出没有登记", "逐件登记"],
        ],
        [],
        STAFF,
      ),
    said: [],
    silent: ["L04", "L05"],
    records: [
      { power: "审查起诉", category: "思想道德", point: "接受吃请礼金" },
      { power: "审查起诉", category: "制度机制", point: "案卷借出没有登记" },
    ],
  },
  {
    sees: "points under 一级风险点 | 二级风险点 | 三级风险点 are a row each, of that grade",
    book: () =>
      alone(
        [
          [...HEAD, "风险点", null, null, "防控措施"],
          [null, null, null, "一级风险点", "二级风险点", "三级风险点"],
          [...WHO, "挪用赃款赃物", null, "案卷借出没有登记", "逐件登记"],
        ],
        [...DOWN, "D1:F1", "G1:G2"],
        STAFF,
      ),
    said: [],
    silent: ["L04", "L05", "F09"],
    records: [
      { grade: "一级", point: "挪用赃款赃物" },
      { grade: "三级", point: "案卷借出没有登记" },
    ],
  },
  {
    sees: "ticks under headings that are no values are told at their cells: 高 | 中 | 低, 强 | 弱",
    book: () =>
      alone(
        [
          [...HEAD, "风险点", "风险等级", null, null, "发生可能性", null, "防控措施"],
          [null, null, null, null, "高", "中", "低", "强", "弱"],
          [...WHO, point(1), "√", null, null, null, "√", "逐件登记"],
          [...WHO, point(2), null, null, "✓", "✓", null, "逐件登记"],
        ],
        [...DOWN, "D1:D2", "E1:G1", "H1:I1", "J1:J2"],
        STAFF,
      ),
    said: [
      [`${STAFF}!E3`, "G03", "高"],
      [`${STAFF}!E4`, "G03", "低"],
      [`${STAFF}!H3`, "F02", "弱"],
      [`${STAFF}!H4`, "F02", "强"],
    ],
    silent: ["L04"],
    records: [{ grade: null }, { grade: null }],
  },
  {
    sees: "编号 beside a measure numbers it, and is no second 风险点编号",
    book: () =>
      alone(
        [
          [...HEAD, "风险点", null, "风险等级", "防控措施", null],
          [null, null, null, "编号", "内容", null, "编号", "内容"],
          [...WHO, "GS-G-007", point(1), "二级", 1, "逐件登记"],
        ],
        [...DOWN, "D1:E1", "F1:F2", "G1:H1"],
        STAFF,
      ),
    said: [],
    silent: ["L04", "L05"],
    records: [{ riskId: "GS-G-007", point: point(1), measures: "逐件登记" }],
  },
  {
    sees: "a number column beside its text is ignored, the text is read",
    book: () =>
      alone(
        [
          [...HEAD, "风险点及表现形式", null, "风险等级", "防控措施", null],
          [...WHO, 1, "退查不说明理由", "二级", "1.", "退查填写审批表"],
          [...WHO, 2, "单独会见当事人", "二级", "2.", "两人同行"],
        ],
        ["D1:E1", "G1:H1"],
        STAFF,
      ),
    said: [],
    silent: ["L04", "F07"],
    records: [
      { row: "2", point: "退查不说明理由", measures: "退查填写审批表", grade: "二级" },
      { row: "3", point: "单独会见当事人", measures: "两人同行" },
    ],
  },
  {
    sees: "责任人 over 姓名 and 职务 is a name, and makes no table of people",
    book: () =>
      alone(
        [
          ["职权", "业务流程环节", "风险点", "风险等级", "防控措施", "责任人", null],
          [null, null, null, null, null, "姓名", "职务"],
          ["审查起诉", "案件审批", point(1), "二级", "填写审批表", "张三", "检察员"],
        ],
        ["A1:A2", "B1:B2", "C1:C2", "D1:D2", "E1:E2", "F1:G1"],
      ),
    said: [["Sheet1!G2", "L04", "职务"]],
    silent: ["L05"],
    records: [{ level: "科室", responsible: "张三", step: "案件审批" }],
  },
  {
    sees: "measures of three times are joined in order",
    book: () =>
      alone(
        [
          [...HEAD, "风险点", "风险等级", "防控措施", null, null, "责任人"],
          [null, null, null, null, null, "前期预防", "中期监控", "后期处置", null],
          [...WHO, point(1), "二级", "填写审批表", null, "写书面说明", "张三"],
        ],
        [...DOWN, "D1:D2", "E1:E2", "F1:H1", "I1:I2"],
        STAFF,
      ),
    said: [],
    silent: ["L04", "L13"],
    records: [{ row: "3", measures: "填写审批表\n写书面说明", responsible: "张三" }],
  },
];
