import fc from "fast-check";
import { appraise, type AppraisalFault, type AppraisalObject } from "../../src/subjects/appraisal/appraise";
import { DEFAULT_ITEMS } from "../../src/subjects/appraisal/default-items";
import { classOf, scaleOf, weighted } from "../../src/subjects/appraisal/score";
import { itemOf } from "../../src/subjects/appraisal/sources";
import { itemName } from "../../src/flows/year/appraising/typed-scores";

/** §13 Appraisal: what loses how many points, in hundredths. */

const SCALE = scaleOf(null);
const ITEMS = DEFAULT_ITEMS.filter((one) => one.对象 === "科室").map(itemOf);
const NOTHING = { 领导小组: 0, 动员学习: 0, 讨论评议: 0, 未报: 0, 迟报: 0 };
const ASKED = { 逾期未回告: 0, 逾期回告: 0, 重新整改: 0 };
const CLEAN: AppraisalObject = {
  ...{ object: "公诉科", kind: "科室", faults: [], vetoed: false },
  counts: { ...NOTHING, ...ASKED },
};
const source = (row: number) => ({ file: "汇总.xlsx", sheet: "风险点汇总表", row });
const fault = (rule: string, more: Partial<AppraisalFault> = {}): AppraisalFault => ({
  ...{ rule, severity: "error", riskId: null, name: null, message: "", source: source(5) },
  ...more,
});
const full = { self: null, office: null, leader: null };

/** Everybody gives every item its full score. */
const allFull = (item: (typeof ITEMS)[number]) => ({ self: item.full, office: null, leader: item.full });

function judged(one: AppraisalObject, typed: Parameters<typeof appraise>[2] = allFull) {
  const result = appraise(one, ITEMS, typed, SCALE);
  const line = (code: string) => result.items.find(({ item }) => item.code === code);
  return { ...result, line };
}

test("[Appraisal 1] a clean department has 100", () => {
  expect(judged(CLEAN)).toMatchObject({
    full: 10000,
    deduction: 0,
    weighted: 10000,
    class: "优秀",
    converted: 2000,
  });
});

test("[Appraisal 2] one person missing: E2 24, linked to the name", () => {
  const missing = fault("C01", { name: "张三", source: { ...source(9), sheet: "人员名册" } });
  const { line } = judged({ ...CLEAN, faults: [missing] });
  expect(line("E2")).toMatchObject({
    ...{ deduction: 100, office: 2400 },
    rows: [{ name: "张三", rule: "C01", source: { file: "汇总.xlsx", sheet: "人员名册", row: 9 } }],
  });
});

test("[Appraisal 3] 41 rows without review: E3 is 0 and not below, a row counts once", () => {
  const rows = Array.from({ length: 41 }, (_, row) =>
    ["A02", "A05", "A06"].map((rule) => [rule, row] as const),
  ).flat();
  const faults = rows.map(([rule, row]) => fault(rule, { riskId: `GS-G-${row}`, source: source(row) }));
  expect(judged({ ...CLEAN, faults }).line("E3")).toMatchObject({ deduction: 2000, office: 0 });
  const one = judged({ ...CLEAN, faults: faults.slice(0, 3) }).line("E3");
  expect(one).toMatchObject({ deduction: 50, office: 1950, rows: [{ riskId: "GS-G-0" }] });
});

test("[Appraisal 4] who was held to account does not pass at 98", () => {
  const counts = { ...CLEAN.counts, 逾期未回告: 1 };
  expect(judged({ ...CLEAN, counts, vetoed: true })).toMatchObject({ class: "不达标", deduction: 200 });
  expect(judged({ ...CLEAN, counts })).toMatchObject({ class: "优秀" });
});

test("[Appraisal 5] without one of the scores the weighted one is blank", () => {
  const { weighted: sum, line, class: named } = judged(CLEAN, (item) => ({ ...allFull(item), self: null }));
  expect([sum, named, line("E1")?.weighted]).toEqual([null, null, null]);
});

test.each([
  [9000, false, "优秀"],
  [8999, false, "达标"],
  [8000, false, "达标"],
  [7999, false, "不达标"],
  [10000, true, "不达标"],
  [null, false, null],
] as const)("[Appraisal 6] %s, held to account %s: %s", (sum, vetoed, named) => {
  expect(classOf(sum, vetoed, SCALE)).toBe(named);
});

test("[Appraisal 7] of warnings there is a count and nothing else; without them nobody knows the sum", () => {
  const counts = { ...CLEAN.counts, 逾期未回告: 2, 重新整改: 1 };
  expect(judged({ ...CLEAN, counts }).line("E5")).toMatchObject({
    ...{ deduction: 600, office: 400 },
    rows: [
      { rule: "逾期未回告", count: 2 },
      { rule: "重新整改", count: 1 },
    ],
  });
  const unasked = judged({ ...CLEAN, counts: NOTHING, vetoed: null });
  expect(unasked.line("E5")).toMatchObject({
    deduction: null,
    office: null,
    weighted: null,
    reasons: ["未取数"],
  });
  expect(unasked).toMatchObject({ weighted: null, class: null });
});

test("a reason says what is missing, or how often something happened", () => {
  const counts = { ...CLEAN.counts, 动员学习: 1, 未报: 1, 逾期回告: 2 };
  const { line } = judged({ ...CLEAN, counts });
  expect(["E1", "E7", "E5"].map((code) => line(code)?.reasons)).toEqual([
    ["没有动员、学习的记录"],
    ["没有上报总结"],
    ["逾期回告2次"],
  ]);
});

test("[Appraisal 8] an item as the office edited it is used", () => {
  const edited = DEFAULT_ITEMS.filter(({ 项目编号: code }) => code === "E2").map((one) =>
    itemOf({ ...one, 分值: "30", 取数: "C01；C02（每行）", 每项扣分: "2.5；10" }),
  );
  const faults = [fault("C01", { name: "张三" }), fault("C02"), fault("C03")];
  const [line] = appraise({ ...CLEAN, faults }, edited, () => full, SCALE).items;
  expect(line).toMatchObject({ deduction: 1250, office: 1750 });
});

test("M05 loses a whole point where the day has passed, half where there is none", () => {
  const faults = [fault("M05", { severity: "warning" }), fault("M05")];
  expect(judged({ ...CLEAN, faults }).line("E4")).toMatchObject({ deduction: 150 });
});

test("items by hand stand full until somebody types; a bonus adds", () => {
  const typed = (item: (typeof ITEMS)[number]) => ({
    ...allFull(item),
    office: item.code === "E6" ? 800 : item.code === "E8" ? 900 : null,
  });
  const { line, weighted: sum } = judged(CLEAN, typed);
  expect([line("E6")?.office, line("E6")?.weighted, line("E8")?.weighted]).toEqual([800, 920, 500]);
  expect(sum).toBe(10000 - 80 + 500);
});

test("weights as 单位信息 has them", () => {
  expect(weighted({ self: 1000, office: 900, leader: 800 }, SCALE)).toBe(880);
  expect(
    weighted({ self: 1000, office: 900, leader: 800 }, { ...SCALE, self: 0, office: 50, leader: 50 }),
  ).toBe(850);
});

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);

/** What a fault costs under an item: that of the part that names its rule, and its severity where one is named. */
function costOf({ sources }: (typeof ITEMS)[number], given: AppraisalFault | undefined): number {
  const part = sources.find(({ rules }) =>
    rules.some(({ id, severity }) => id === given?.rule && (severity ?? given.severity) === given.severity),
  );
  return part?.each ?? 0;
}

test("the sum of an appraisal is the sum of its traced rows, held to each item's full score", () => {
  const codes = ["C01", "C02", "C03", "A02", "A05", "G01", "M01", "M02", "M05", "S02", "X99"];
  const faults = fc.array(
    fc
      .record({ rule: fc.constantFrom(...codes), row: fc.nat(20), warns: fc.boolean() })
      .map(({ rule, row, warns }) =>
        fault(rule, { riskId: `GS-G-${row}`, severity: warns ? "warning" : "error" }),
      ),
    { maxLength: 60 },
  );
  const numbered = faults.map((all) => all.map((one, index) => ({ ...one, source: source(index) })));
  fc.assert(
    fc.property(numbered, (given) => {
      const { items, deduction } = judged({ ...CLEAN, faults: given });
      for (const { item, rows, deduction: lost } of items) {
        // Which row it is tells how grave it is: a fault bears its own line number.
        const cost = rows.map((row) => ("source" in row ? costOf(item, given[row.source.row]) : 0));
        expect([item.code, lost]).toEqual([item.code, Math.min(sum(cost), item.full)]);
      }
      expect(deduction).toBe(sum(items.map((item) => item.deduction ?? 0)));
    }),
  );
});

test("what stands in 项目 tells a line again", () => {
  expect(ITEMS.map(itemName).slice(0, 2)).toEqual(["E1 组织部署", "E2 排查覆盖"]);
});
