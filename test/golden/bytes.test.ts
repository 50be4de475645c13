import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { randomInstitution } from "../../scripts/golden-bytes/institutions";
import { differences, resultsIn, type Results } from "../../scripts/golden-bytes/parts";
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

const stored = PARTS.map((part) => ({ ...part, stored: true }));
const changed = PARTS.map((part) => ({ ...part, content: part.content.toString().replace("style", "Style") }));

test.each([
  ["packed in another way", stored, []],
  [
    "another word in one part",
    changed,
    [expect.stringContaining('一.xlsx › xl/styles.xml: 13 → 13 bytes, from character 1: "<styleSheet/>" → "<StyleSheet/>"')],
  ],
  ["another order", [...PARTS].reverse(), [expect.stringContaining("一.xlsx › order of parts: ")]],
  [
    "a part is gone",
    PARTS.slice(0, 1),
    [expect.stringContaining("order of parts"), "一.xlsx › xl/styles.xml: gone"],
  ],
])("%s", (what, parts, expected) => {
  expect(differences(written("before", PARTS), written(what, parts))).toEqual(expected);
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
