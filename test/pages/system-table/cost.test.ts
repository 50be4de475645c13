import type { InstitutionRow } from "../../../src/subjects/consolidation/sheets/institution-table";
import type { SystemTableOptions } from "../../../src/subjects/system-table";
import { facts, rowsOf, tableOf, textsOf } from "./a-table";
import { costOf } from "../../support/cost";

/** Cells as long as Excel lets them be, in rows that are printed together: what is joined is sixty times as long. */
const LONGEST = 32_000;
const ROWS = 60;
/** Four times the text costs about four times as much; where it cost its square it would be sixteen times. */
const MOST_OF_FOURFOLD = 8;
/** Milliseconds in which a ratio says nothing. */
const GRACE = 1_000;

function joined(key: keyof InstitutionRow, words: string, length: number): InstitutionRow[] {
  const text = words.repeat(length / words.length);
  return rowsOf(
    ...Array.from({ length: ROWS }, (_, i) => ({ point: "同一个风险点。", [key]: `${i}号。${text}` })),
  );
}

const CASES: readonly (readonly [string, keyof InstitutionRow, string, Partial<SystemTableOptions>])[] = [
  ["measures", "measures", "集体讨论，定期抽查。", {}],
  ["measures without a mark to cut behind", "measures", "集体讨论定期抽查", {}],
  ["powers, which are labels", "power", "审查起诉", {}],
  ["lines of one word", "measures", "登记\n", {}],
  ["names that are hidden", "measures", "李四、王小明负责登记。", { masked: true }],
  ["posts that name their own people", "post", "李四和王小明", { masked: true }],
  ["responsible people", "responsible", "李四、王小明、", {}],
];

test.each(CASES)(
  "joined texts cost what their length costs, and no square of it: %s",
  async (_what, key, words, options) => {
    const cost = (length: number): Promise<number> => {
      const rows = joined(key, words, length);
      return costOf(() => expect(tableOf(rows, options).rows.length).toBeGreaterThan(3));
    };
    const quarter = await cost(LONGEST / 4);
    expect(await cost(LONGEST)).toBeLessThan(MOST_OF_FOURFOLD * quarter + GRACE);
  },
  120_000,
);

test("a post that names somebody, or is no post's name at all, is not printed in a name's place", () => {
  const row = { name: "李四", measures: "李四负责。" };
  const posts = [
    "李四的内勤",
    "王小的助手",
    "办案、接待、送达、装卷、归档、保密、车辆、财物、统计、值班".repeat(3),
  ];
  const rows = rowsOf(...posts.map((post) => ({ ...row, post })));
  const printed = textsOf(tableOf(rows, { masked: true }, { ...facts, people: facts.people.slice(4) }));
  expect(printed.filter((text) => text.endsWith("负责。"))).toEqual(posts.map(() => "某某负责。"));
});
