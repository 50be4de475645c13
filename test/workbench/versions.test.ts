import fc from "fast-check";
import { Versions } from "../../src/fronts/workbench/keeping/versions";
import type { SheetImage } from "../../src/workbook/sheet-image";
import { bookOf, sheetOf } from "../support/workbook-contract";

const MINUTE = 60_000;
const sheet = (name: string, text: string): SheetImage => sheetOf([{ cells: [text] }], { sheet: name });

/** Pauses of somebody who types: after so many minutes the workbook stands so. */
function versionsOf(pauses: readonly (readonly [minute: number, ...sheets: readonly SheetImage[]])[]) {
  let minute = 0;
  const versions = new Versions(() => minute * MINUTE);
  const [[, ...opened] = [0], ...rest] = pauses;
  versions.begin({ id: "甲", image: bookOf(...opened) });
  for (const [at, ...sheets] of rest) {
    minute = at;
    versions.begin({ id: "甲", image: bookOf(sheet("册", "不算")) });
    versions.note({ id: "甲", image: bookOf(...sheets) });
  }
  return versions.of("甲").map(({ at, image, changed }) => ({
    minute: at / MINUTE,
    cells: image.sheets.map(({ rows }) => rows[0]?.cells[0]),
    changed,
  }));
}

const ROSTER = sheet("名册", "张三");

test("as it was opened, then one version for five minutes of work, its last state; the latest first", () => {
  const versions = versionsOf([
    [0, sheet("登记表", "原样"), ROSTER],
    [1, sheet("登记表", "一"), ROSTER],
    [3, sheet("登记表", "二"), ROSTER],
    [7, sheet("登记表", "三"), ROSTER],
    [9, sheet("登记表", "四"), sheet("名册", "李四")],
  ]);
  expect(versions).toEqual([
    { minute: 9, cells: ["四", "李四"], changed: ["登记表", "名册"] },
    { minute: 3, cells: ["二", "张三"], changed: ["登记表"] },
    { minute: 0, cells: ["原样", "张三"], changed: null },
  ]);
});

test("a tab that came or went is told", () => {
  const own = sheet("自己的表", "记");
  const [last, added] = versionsOf([
    [0, ROSTER],
    [1, ROSTER, own],
    [10, own],
  ]);
  expect([added?.changed, last?.changed]).toEqual([["自己的表"], ["名册"]]);
});

test("a workbook that was closed has none, and one that nobody changed neither", () => {
  const versions = new Versions(() => 0);
  versions.begin({ id: "甲", image: bookOf(ROSTER) });
  versions.forget("甲");
  expect([versions.of("甲"), versions.of("乙")]).toEqual([[], []]);
});

test("however long somebody works: as it was opened and as it is now are there, and no more than twelve", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 80 }), (gaps) => {
      let minute = 0;
      const pauses = gaps.map((gap, i) => [(minute += gap), sheet("登记表", `第${i}次`)] as const);
      const versions = versionsOf([[0, sheet("登记表", "原样")], ...pauses]);
      expect(versions.length).toBeLessThanOrEqual(12);
      expect(versions.at(-1)?.cells).toEqual(["原样"]);
      expect(versions[0]).toMatchObject({ minute, cells: [`第${gaps.length - 1}次`] });
      const times = versions.map((one) => one.minute);
      expect(times).toEqual(times.toSorted((a, b) => b - a));
      // What was written at any time is never older than its version says.
      const stood = pauses.map(([at, { rows }]) => [at, rows[0]?.cells[0]]);
      for (const { minute: at, cells } of versions.slice(0, -1)) expect(stood).toContainEqual([at, cells[0]]);
    }),
    { numRuns: 60 },
  );
});
