import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { randomInstitution } from "../../scripts/golden-bytes/institutions";
import { differences, resultsIn, SAME_TEXTS, type Results } from "../../scripts/golden-bytes/parts";
import { doneBy, worksOf } from "../../scripts/golden-bytes/works";
import { zip, type RawPart } from "../support/raw-package";

/** What `npm run golden:bytes` compares two programs by. */

const ROOT = join(__dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "golden-bytes-test-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

test("the program writes the same parts each time it does the same work", async () => {
  const [first, second] = [await results(), await results()];
  expect(differences(first, second)).toEqual([]);
  const names = [...first.keys()];
  for (const result of ["汇总.xlsx", "体系表.xlsx", "总览.xlsx", "问题清单.xlsx", "回执/"])
    expect(names.some((name) => name.startsWith(result))).toBe(true);
  expect(first.get("3 consolidate says.txt")?.toString("utf8")).toContain('"register"');
});

const PARTS: readonly RawPart[] = [
  { name: "xl/workbook.xml", content: "<workbook/>" },
  { name: "xl/styles.xml", content: "<styleSheet/>" },
];

/** A workbook of one sheet, whose cells name these texts by number. */
function sheetOf(texts: readonly string[], cells: readonly number[]): readonly RawPart[] {
  return [
    { name: "xl/sharedStrings.xml", content: texts.map((text) => `<si><t>${text}</t></si>`).join("") },
    {
      name: "xl/worksheets/sheet1.xml",
      content: cells.map((number) => `<c s="1" t="s"><v>${number}</v></c>`).join(""),
    },
  ];
}

const stored = PARTS.map((part) => ({ ...part, stored: true }));
const changed = PARTS.map((part) => ({ ...part, content: part.content.toString().replace("style", "Style") }));

test.each([
  ["packed in another way", stored, []],
  [
    "another word in one part",
    changed,
    [expect.stringContaining('一.xlsx › xl/styles.xml: 13 → 13 characters, from 1: "<styleSheet/>" → "<StyleSheet/>"')],
  ],
  ["another order", [...PARTS].reverse(), [expect.stringContaining("一.xlsx › order of parts: ")]],
  [
    "a part is gone",
    PARTS.slice(0, 1),
    [expect.stringContaining("order of parts"), "一.xlsx › xl/styles.xml: gone"],
  ],
  [
    "a text more in front of the others",
    sheetOf(["封面", "一", "二"], [1, 2]),
    [expect.stringContaining("xl/sharedStrings.xml"), `一.xlsx › xl/worksheets/sheet1.xml: ${SAME_TEXTS}`],
    sheetOf(["一", "二"], [0, 1]),
  ],
  [
    "another text in a cell",
    sheetOf(["一", "二", "三"], [0, 2]),
    [expect.stringContaining("xl/sharedStrings.xml"), expect.stringMatching(/sheet1[.]xml: .*二.* → .*三/)],
    sheetOf(["一", "二"], [0, 1]),
  ],
])("%s", (what, parts, expected, before: readonly RawPart[] = PARTS) => {
  expect(differences(written(`before ${what}`, before), written(what, parts))).toEqual(expected);
});

async function results(): Promise<Results> {
  const place = mkdtempSync(join(folder, "institution-"));
  const institution = randomInstitution(1);
  await institution.write(place);
  doneBy(ROOT, worksOf(institution.kind), place);
  return resultsIn(join(place, "results"));
}

function written(name: string, parts: readonly RawPart[]): Results {
  const place = join(folder, name);
  mkdirSync(place, { recursive: true });
  writeFileSync(join(place, "一.xlsx"), zip(parts));
  return resultsIn(place);
}
