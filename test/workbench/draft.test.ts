import { timeOf, toldApart } from "../../src/fronts/workbench/keeping/draft";

const named = (...names: readonly string[]) => names.map((name, i) => ({ id: String(i), name }));

test("two drafts under one name can be told apart", () =>
  expect([...toldApart(named("甲.xlsx", "乙.xlsx", "甲.xlsx", "甲.xlsx")).values()]).toEqual([
    "甲.xlsx",
    "乙.xlsx",
    "甲.xlsx（2）",
    "甲.xlsx（3）",
  ]));

test("a draft says when it was put away, by the clock of this machine", () => {
  expect(timeOf(new Date(2012, 9, 8, 9, 5).getTime())).toBe("2012年10月8日 09:05");
  expect(timeOf(null)).toBe("时间不明");
});
