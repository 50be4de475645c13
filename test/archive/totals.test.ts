import fc from "fast-check";
import { periodOf } from "../../src/subjects/archive/period";
import { archive, type ArchiveRecord } from "../../src/subjects/archive/sheets/archive";
import { countedColumns } from "../../src/subjects/archive/totals";
import { recordOf } from "../../src/sheets/define-sheet";

const entry = (
  收集日期: string,
  来源: string,
  涉及科室: string,
  category: string | null = null,
): ArchiveRecord => recordOf(archive, { 收集日期, 来源, 涉及科室, category });
const fourth = periodOf("2012-10-01", "季度");

test("totals of the fourth quarter, and how they moved against the third", () => {
  const entries = [
    entry("2012-07-01", "投诉", "公诉科", "岗位职责"),
    entry("2012-09-30", "举报", "公诉科", "岗位职责"),
    entry("2012-10-01", "举报", "公诉科", "岗位职责"),
    entry("2012-11-11", "举报", "反贪局、公诉科"),
    entry("2012-12-31", "专项检查", "办公室", "思想道德"),
    entry("2013-01-01", "举报", "办公室"),
  ];
  expect(countedColumns(entries, fourth)).toEqual({
    信息总数: "3",
    按来源: "举报2件、专项检查1件",
    按科室: "公诉科2件、反贪局1件、办公室1件",
    按类别: "岗位职责1件、未写明1件、思想道德1件",
    与上期比:
      "2012-Q3有2件，增加1件；来源：举报增加1件、专项检查增加1件、投诉减少1件；科室：反贪局增加1件、办公室增加1件；类别：岗位职责减少1件、未写明增加1件、思想道德增加1件",
  });
});

test("a period without entries says so, not nothing", () => {
  expect(countedColumns([], fourth)).toEqual({
    信息总数: "0",
    按来源: null,
    按科室: null,
    按类别: null,
    与上期比: "2012-Q3有0件，持平",
  });
});

test("sources and categories sum to the total, whatever was collected", () => {
  const day = fc.constantFrom("2012-09-30", "2012-10-01", "2012-12-31", "2013-01-01");
  const any = fc.tuple(
    day,
    fc.constantFrom(...(archive.columns.来源.choices ?? [])),
    fc.constantFrom("公诉科", "反贪局、公诉科"),
  );
  fc.assert(
    fc.property(fc.array(any), (given) => {
      const entries = given.map((fields) => entry(...fields));
      const counted = countedColumns(entries, fourth);
      const sum = (share: string | null) =>
        [...(share ?? "").matchAll(/\d+(?=件)/g)].reduce((all, [one]) => all + Number(one), 0);
      const total = Number(counted.信息总数);
      expect([sum(counted.按来源), sum(counted.按类别)]).toEqual([total, total]);
      expect(total).toBe(given.filter(([on]) => on >= "2012-10-01" && on <= "2012-12-31").length);
    }),
  );
});
