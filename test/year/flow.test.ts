import fc from "fast-check";
import { checkWorkbook } from "../../src/flows/checking/check";
import { recordOf } from "../../src/sheets/define-sheet";
import { institutionTable } from "../../src/subjects/consolidation/sheets/institution-table";
import { nextSteps, writtenNext } from "../../src/subjects/flow/next-steps";
import { powersOf } from "../../src/subjects/flow/power";
import { flow, stepNumber, type FlowRecord } from "../../src/subjects/flow/sheets/flow";
import { norms } from "../../src/subjects/norms/sheets/norms";
import { keysOf } from "../../src/sheets/define-sheet";
import { columnName } from "../../src/workbook/address";
import { institution, table } from "../support/books";
import { flowLines } from "../support/flow-lines";
import { costOfFourfold } from "../support/cost";
import { FACTS, lines, read, type Line } from "../support/found";
import { chartsAreWhole } from "../../src/subjects/flow/rules/whole";
import type { FollowedSheets } from "../../src/subjects/subject";
import { tab, type Book } from "../support/sheets";

/** 权力运行流程: what is read of it, and what its rules say (§5). */

const at = (key: keyof FlowRecord, row: number) =>
  `${flow.tab}!${columnName(keysOf(flow).indexOf(key) + 1)}${row}`;
const drawn = (rows: ReturnType<typeof flowLines>) => institution().plus(tab(flow.tab, table(flow, rows)));

function said(book: Book, families = /^V/): readonly Line[] {
  const { findings } = checkWorkbook(book.content(), { stage: "汇总", today: "2012-10-26" });
  return lines(findings.filter(({ rule }) => families.test(rule)));
}

describe("where a step leads, as people write it", () => {
  test.each([
    ["3", [[null, "3"]]],
    ["3、4", ["3", "4"].map((to) => [null, to])],
    ["3，4；5", ["3", "4", "5"].map((to) => [null, to])],
    ["3 4", ["3", "4"].map((to) => [null, to])],
    ["３、４", ["3", "4"].map((to) => [null, to])],
    ["3→", [[null, "3"]]],
    ["→3", [[null, "3"]]],
    ["第3步", [[null, "3"]]],
    ["2-1、2-2", ["2-1", "2-2"].map((to) => [null, to])],
    ["③", [[null, "3"]]],
    ...[
      "同意：3、不同意：5",
      "同意:3,不同意:5",
      "同意： 3；不同意 ：5",
      "同意→3 不同意→5",
      "同意3、不同意5",
    ].map((typed): [string, unknown] => [
      typed,
      [
        ["同意", "3"],
        ["不同意", "5"],
      ],
    ]),
    ...[
      "同意（3）、不同意（5）",
      "3（同意）、5（不同意）",
      "同意 3 不同意 5",
      "同意转3\n不同意转5",
      "同意——3、不同意->5",
    ].map((typed): [string, unknown] => [
      typed,
      [
        ["同意", "3"],
        ["不同意", "5"],
      ],
    ]),
    ...["是，3；否，5", "是，3，否，5", "是、3、否、5", "是、3；否、5", "是，3\n否，5"].map(
      (typed): [string, unknown] => [
        typed,
        [
          ["是", "3"],
          ["否", "5"],
        ],
      ],
    ),
    ...["同意，并报批：3；不同意：5", "同意，并报批：3，不同意：5", "同意，并报批：3、不同意：5"].map(
      (typed): [string, unknown] => [
        typed,
        [
          ["同意，并报批", "3"],
          ["不同意", "5"],
        ],
      ],
    ),
    ["同意，并报批：3", [["同意，并报批", "3"]]],
    [
      "审核，3",
      [
        [null, "审核"],
        [null, "3"],
      ],
    ],
    [
      "审核，归档；3",
      [
        [null, "审核"],
        [null, "归档"],
        [null, "3"],
      ],
    ],
    ["审核，归档，3", ["审核", "归档", "3"].map((to) => [null, to])],
    ["审核", [[null, "审核"]]],
    ["同意：审核", [["同意", "审核"]]],
    ["/", []],
    ["无", []],
    ["", []],
  ])("%j", (typed, expected) => {
    expect(nextSteps(typed).map(({ label, to }) => [label, to])).toEqual(expected);
  });

  test("what is written back is read the same", () => {
    const next = nextSteps("同意→3 不同意→5；6");
    expect(writtenNext(next)).toBe("同意：3、不同意：5、6");
    for (const typed of ["同意→3 不同意→5；6", "是，3；否，5", "同意，并报批：3", "审核，3"])
      expect(nextSteps(writtenNext(nextSteps(typed)))).toEqual(nextSteps(typed));
  });

  test.each([
    ["3."],
    ["第3步"],
    ["３"],
    ["③"],
    ["3、"],
    [" 3 "],
    ["3号"],
    ["步骤3"],
    ["环节3"],
    ["(3)"],
    ["3）"],
    ["⑶"],
  ])("%j is step 3", (typed) => {
    expect(stepNumber(typed)).toBe("3");
  });
});

describe("however steps are numbered, one step leads to the next", () => {
  test.each([
    [["1.1", "1.2", "2.1"]],
    [["一", "二", "三"]],
    [["（一）", "（二）", "（三）"]],
    [["第一步", "第二步", "第三步"]],
    [["１", "２", "３"]],
    [["(1)", "(2)", "(3)"]],
    [["1）", "2）", "3）"]],
    [["1、", "2、", "3、"]],
    [["步骤1", "步骤2", "步骤3"]],
    [["S1", "S2", "S3"]],
    [["A-1", "A-2", "A-3"]],
  ])("%j", ([first = "", second = "", third = ""]) => {
    const NEXT = "下一环节";
    const changed = {
      1: { 环节序号: first, [NEXT]: second },
      2: { 环节序号: second, [NEXT]: `充分→${third}；退回→${first}` },
      3: { 环节序号: third },
    };
    expect(said(drawn(flowLines(changed)))).toEqual([]);
  });
});

describe("powers", () => {
  const rows = (...records: readonly Partial<FlowRecord>[]) =>
    records.map((fields, index) => ({ row: index + 2, record: recordOf(flow, fields) }));

  test("a power is its lines in their order, wherever they stand; a blank is as above", () => {
    const powers = powersOf(
      rows(
        { power: "审查逮捕", department: "侦监科", 环节序号: "1", riskId: "ZJ-K-001，ＺＪ-K-002 Y-003" },
        { 环节序号: "2" },
        { power: "用印", department: "办公室", 环节序号: "1" },
        { power: "用印", department: "公诉科", 环节序号: "1" },
        { power: "审查逮捕", department: "侦监科", 环节序号: "3", riskId: "/" },
      ),
    );
    expect(
      powers.map(({ matter, department, nodes }) => [matter, department, nodes.map(({ row }) => row)]),
    ).toEqual([
      ["审查逮捕", "侦监科", [2, 3, 6]],
      ["用印", "办公室", [4]],
      ["用印", "公诉科", [5]],
    ]);
    expect(powers[0]?.nodes.map(({ risks }) => risks)).toEqual([["ZJ-K-001", "ZJ-K-002", "Y-003"], [], []]);
  });

  test("what has no usable kind is a step", () => {
    expect(powersOf(rows({ power: "用印", 环节名称: "申请" }))[0]?.nodes[0]).toMatchObject({
      ...{ kind: "步骤", name: "申请", step: "", post: "", next: [], term: null, norm: null },
    });
  });
});

describe("each power by itself", () => {
  test("in order", () => expect(said(drawn(flowLines()))).toEqual([]));

  const NEXT = "下一环节";
  test.each<[string, Parameters<typeof flowLines>[0], readonly Line[]]>([
    [
      "a step that there is not",
      { 2: { [NEXT]: "充分：3、退回：1、其他：9" } },
      [[at(NEXT, 3), "V01", "充分：3、退回：1、其他：9"]],
    ],
    ["a step by its name", { 1: { [NEXT]: "审查证据" } }, [[at(NEXT, 2), "V01", "审查证据"]]],
    ["nothing begins", { 1: { 类型: "步骤" } }, [[at("类型", 2), "V02", null]]],
    [
      "two begin",
      { 2: { 类型: "开始" } },
      [
        [at("类型", 3), "V02", "开始"],
        [at(NEXT, 3), "V07", "充分：3、退回补充：1"],
      ],
    ],
    ["nothing ends", { 3: { 类型: "步骤" } }, [[at("类型", 4), "V02", null]]],
    ["a step that nobody comes to", { 2: { [NEXT]: "充分：2、退回：1" } }, [[at("环节序号", 4), "V03", "3"]]],
    [
      "a number twice",
      { 3: { 环节序号: "2" }, 2: { [NEXT]: "充分：2、退回：1" } },
      [[at("环节序号", 4), "V03", "2"]],
    ],
    [
      "a way that stops",
      { 2: { 类型: "步骤", [NEXT]: null }, 1: { [NEXT]: "2、3" } },
      [[at(NEXT, 3), "V03", null]],
    ],
    [
      "nothing but ways back",
      { 2: { [NEXT]: "充分：1、退回：1" }, 3: { 类型: "开始" }, 1: { 类型: "结束" } },
      [
        [at("环节序号", 2), "V03", "1"],
        [at("环节序号", 3), "V03", "2"],
        [at(NEXT, 4), "V03", null],
      ],
    ],
    ["branches without words", { 2: { [NEXT]: "3、1" } }, [[at(NEXT, 3), "V04", "3、1"]]],
    [
      "two branches of one name",
      { 2: { [NEXT]: "充分：3、充分：1" } },
      [[at(NEXT, 3), "V04", "充分：3、充分：1"]],
    ],
    ["a round without a decision", { 2: { 类型: "步骤" } }, [[at(NEXT, 3), "V07", "充分：3、退回补充：1"]]],
    ["a step that leads to itself", { 1: { [NEXT]: "1、2" } }, [[at(NEXT, 2), "V07", "1、2"]]],
    [
      "a post on no roster",
      { 2: { 承办岗位: "公诉人、风水顾问" } },
      [[at("承办岗位", 3), "V08", "公诉人、风水顾问"]],
    ],
    [
      "a post on no roster, written twice",
      { 2: { 承办岗位: "风水顾问、公诉人、风水顾问" } },
      [[at("承办岗位", 3), "V08", "风水顾问、公诉人、风水顾问"]],
    ],
    ["merged or the same as above", { 2: { power: null, department: "同上" } }, []],
  ])("%s", (_, changed, expected) => {
    expect(said(drawn(flowLines(changed)))).toEqual(expected);
  });

  test("科室 and 职权事项 written once: the lines below are understood; a further power is not given away in silence", () => {
    const [first, ...others] = flowLines();
    const once = (fields: object) => [
      { ...first, ...fields },
      ...others.map((line) => ({ ...line, power: null, department: null })),
    ];
    const blanks = (...powers: readonly object[]) => {
      const content = drawn(powers.flatMap(once)).content();
      const { findings } = checkWorkbook(content, { stage: "汇总", today: "2012-10-26" });
      const own = findings.filter(({ rule, place }) => rule === "F01" && place.sheet === flow.tab);
      return own.map(({ place, field, fix }) => [place.row, field, fix?.value ?? null]);
    };
    const blank = { department: null };
    expect(blanks({})).toEqual([]);
    expect(blanks({}, { power: "出庭", ...blank })).toEqual([[5, "department", "公诉科"]]);
    expect(blanks({}, { power: "出庭", department: "侦监科" }, { ...blank })).toEqual([
      [8, "department", "侦监科"],
    ]);
    expect(blanks({ power: null, ...blank })).toEqual([
      [2, "power", null],
      [2, "department", null],
    ]);
  });

  test("a decision all of whose branches lead back", () => {
    const round = [
      ...flowLines({ 1: { [NEXT]: "2、3" } }),
      { ...flowLines()[1], 环节序号: "4", [NEXT]: "甲：5、乙：5" },
      { ...flowLines()[1], 环节序号: "5", [NEXT]: "甲：4、乙：4" },
    ];
    expect(
      said(drawn(round.map((line) => (line.环节序号 === "1" ? { ...line, [NEXT]: "2、4" } : line)))),
    ).toEqual([[at(NEXT, 5), "V03", "甲：5、乙：5"]]);
  });

  test("words of a fix: the step's number, the post as the roster has it", () => {
    const { findings } = checkWorkbook(
      drawn(flowLines({ 1: { [NEXT]: "审查证据" }, 3: { 承办岗位: "公诉员" } })).content(),
      { stage: "汇总", today: "2012-10-26" },
    );
    const fixes = findings
      .filter(({ rule }) => rule.startsWith("V"))
      .map(({ rule, fix }) => [rule, fix?.value]);
    expect(fixes).toEqual([
      ["V01", "2"],
      ["V08", undefined],
    ]);
  });
});

test("whatever lines stand there, each is a step of one power, and what is said stands at one of them", () => {
  const cells = fc.record({
    power: fc.constantFrom("用印", "用车", null),
    department: fc.constantFrom("公诉科", "办公室", null),
    环节序号: fc.constantFrom("1", "2", "3", "４", "", null),
    环节名称: fc.constantFrom("申请", "审批", null),
    类型: fc.constantFrom("开始", "步骤", "判断", "结束", "不知道", null),
    下一环节: fc.constantFrom("1", "2、3", "同意：3、不同意：1", "审批", "→4", "同上", "9", null),
  });
  fc.assert(
    fc.property(fc.array(cells, { minLength: 1, maxLength: 12 }), (rows) => {
      const content = drawn(rows).content();
      const checked = checkWorkbook(content, { stage: "汇总", today: "2012-10-26" });
      const entries = checked.read.institution.flow?.entries ?? [];
      const powers = powersOf(entries);
      const steps = powers.flatMap(({ nodes }) => nodes.map(({ row }) => row));
      expect(steps.toSorted((a, b) => a - b)).toEqual(entries.map(({ row }) => row));
      const of = checked.findings.filter(({ rule }) => rule.startsWith("V"));
      expect(of.filter(({ place }) => !steps.includes(place.row ?? 0))).toEqual([]);
    }),
    { seed: 20_121_026, numRuns: 60 },
  );
});

test("a long power costs as much more as it is longer", async () => {
  const tableOf = (length: number) => {
    const steps = Array.from({ length }, (_, i) => ({
      ...{ power: "用印", department: "公诉科", 环节序号: String(i + 1), 环节名称: `环节${i + 1}` },
      ...{ 类型: i === 0 ? "开始" : "步骤", 承办岗位: "公诉人", 下一环节: String(i + 2) },
    }));
    return read(drawn(steps)).institution.flow;
  };
  const tables = new Map([500, 2000].map((length) => [length, tableOf(length)] as const));
  const judge = (length: number) =>
    chartsAreWhole.check({ flow: tables.get(length) } as FollowedSheets, FACTS, () => undefined);
  expect(await costOfFourfold(judge, 500)).toBeLessThan(8);
});

describe("risk points on charts", () => {
  const points = [
    { riskId: "GS-K-001", level: "科室", department: "公诉科", grade: "一级", status: "正常" },
    { riskId: "GS-K-002", level: "科室", department: "公诉科", grade: "二级", status: "正常" },
    { riskId: "GS-K-003", level: "科室", department: "公诉科", grade: "一级", status: "已撤销" },
    { riskId: "GS-G-001", level: "岗位", department: "公诉科", grade: "一级", status: "正常" },
    { riskId: "Y-001", level: "单位", department: "公诉科", grade: "一级", status: "正常" },
  ];
  const booked = institution().plus(tab(institutionTable.tab, table(institutionTable, points)));
  const withFlow = (riskId: string | null) =>
    booked.plus(tab(flow.tab, table(flow, flowLines({ 2: { riskId } }))));
  const point = (row: number) => `${institutionTable.tab}!A${row}`;

  test.each<[string | null, readonly Line[]]>([
    ["GS-K-001、Y-001", []],
    ["ＧＳ－Ｋ－００１，Y-001；GS-G-001", []],
    ...["GS-K-001 Y-001", "GS-K-001\nY-001", "GS-K-001/Y-001", "GS-K-001／Y-001 "].map(
      (typed): [string, readonly Line[]] => [typed, []],
    ),
    ["GS-K-001", [[point(6), "V06", "Y-001"]]],
    [
      null,
      [
        [point(2), "V06", "GS-K-001"],
        [point(6), "V06", "Y-001"],
      ],
    ],
    ["GS-K-001、Y-001、GS-K-003", [[at("riskId", 3), "V05", "GS-K-001、Y-001、GS-K-003"]]],
    // However a number is written, it is the one that there is.
    ["gs-k-1、Y1", []],
    ["GS_K_001 y-01 GS-K-001", []],
    ["gs-k-3、GS-K-001、Y-001", [[at("riskId", 3), "V05", "gs-k-3、GS-K-001、Y-001"]]],
    ["GS-K-001、Y-001、GS-K-099", [[at("riskId", 3), "V05", "GS-K-001、Y-001、GS-K-099"]]],
  ])("%j", (riskId, expected) => {
    expect(said(withFlow(riskId))).toEqual(expected);
  });

  test.each([
    ["GS-K-001至003、Y-001", "GS-K-001、GS-K-002、Y-001"],
    ["GS-K-001 ~ GS-K-002、Y-001", "GS-K-001、GS-K-002、Y-001"],
    ["Y-001、GS-K-001-002", "Y-001、GS-K-001、GS-K-002"],
    ["Y-001、GS-K-001、002", "Y-001、GS-K-001、GS-K-002"],
    ["GS-K-001到GS-G-009", null],
    ["GS-K-100至GS-K-120", null],
  ])("what %j may mean is proposed number by number: %j", (riskId, fix) => {
    const { findings } = checkWorkbook(withFlow(riskId).content(), { stage: "汇总", today: "2012-10-26" });
    expect(findings.filter(({ rule }) => rule === "V05").map((one) => one.fix?.value ?? null)).toEqual([fix]);
  });

  test("a point on a step needs no norm beside it (N02)", () => {
    const of = (riskId: string | null) =>
      said(withFlow(riskId).plus(tab(norms.tab, table(norms, []))), /^N02/);
    expect(of("GS-K-001")).toEqual([[point(6), "N02", "Y-001"]]);
    expect(of("GS-K-001、Y-001")).toEqual([]);
    expect(of("gs-k-1、Y1")).toEqual([]);
  });

  test("a workbook without the sheet, and one before its first batch, are asked nothing", () => {
    expect(said(booked)).toEqual([]);
    expect(said(drawn(flowLines({ 2: { riskId: "GS-K-001" } })))).toEqual([]);
  });
});
