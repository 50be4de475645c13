import { writeFileSync } from "node:fs";
import { deflate } from "../../src/hosts/file/disk/formats/deflate";
import { writeWorkbook } from "../../src/hosts/file/write/write-workbook";
import { fitted } from "../../src/workbook/fitted";
import { sampleImage } from "../support/sample-books";
import { tempFolder } from "../support/temp-folder";
import { describeWith, python } from "../support/tools";

/** The charts of 汇总.xlsx as somebody else's program finds them: what their ranges hold. */

const inFolder = tempFolder();
const READ = `
import json, sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
def held(reference):
    sheet, cells = reference.rsplit("!", 1)
    area = book[sheet.strip("'")][cells.replace("$", "")]
    rows = area if isinstance(area, tuple) else ((area,),)
    return [cell.value for row in rows for cell in row]
def chart(c):
    return {
        "title": "".join(r.t for p in c.title.tx.rich.p for r in (p.r or [])),
        "series": [[held(s.tx.strRef.f), held(s.cat.strRef.f), held(s.val.numRef.f)] for s in c.series],
    }
print(json.dumps({s.title: [chart(c) for c in s._charts] for s in book.worksheets if s._charts}))`;

type Held = readonly (string | number | null)[];
interface FoundChart {
  readonly title: string;
  readonly series: readonly (readonly [name: Held, categories: Held, values: Held])[];
}

describeWith(["openpyxl"], "[Overview 3] charts of the consolidated sample", () => {
  let found: Readonly<Record<string, readonly FoundChart[]>>;
  beforeAll(async () => {
    writeFileSync(inFolder("汇总.xlsx"), await writeWorkbook(fitted(sampleImage()), deflate));
    found = python(READ, inFolder("汇总.xlsx")) as typeof found;
  });

  test("stand on 统计表 and 体系表汇总页", () => {
    expect(Object.keys(found)).toEqual(expect.arrayContaining(["统计表", "体系表汇总页"]));
    expect(found.统计表?.map(({ title }) => title)).toEqual([
      "各类风险点等级图",
      "防控措施落实图",
      "各科室风险点等级图",
    ]);
  });

  test("each range holds what it is for: a name, as many words as numbers", () => {
    for (const { series } of Object.values(found).flat())
      for (const [name, categories, values] of series) {
        expect(name).toEqual([expect.any(String)]);
        expect(categories.map((one) => typeof one)).toEqual(categories.map(() => "string"));
        expect(values.map((one) => typeof one)).toEqual(categories.map(() => "number"));
      }
  });

  test("each of 统计表 and 体系表汇总页 sums to the 166 points of the sample", () => {
    for (const { series } of [...(found.统计表 ?? []), ...(found.体系表汇总页 ?? [])]) {
      const numbers = series.flatMap(([, , values]) => values.map(Number));
      expect(numbers.reduce((sum, one) => sum + one, 0)).toBe(166);
    }
  });
});
