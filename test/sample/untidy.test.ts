import { cellOf, type Finding } from "../../src/findings/finding";
import { institutionWorkbook } from "../../src/flows/workbooks/workbooks";
import { departmentCase } from "../../src/subjects/registers/case/department-case";
import { numbersUsedTwice } from "../../src/subjects/registers/rules/register/duplicates";
import { sampleInstitution } from "../../src/sample/sample-institution";
import { untidyWorkbooks } from "../../src/sample/untidy";
import { findingsOf, houseOfImage, readImage } from "../support/checked";

/** Found by a whole run only. */
const BY_RUNS = new Set(["D03", "C04"]);
/** Hints about a whole register: true of clean ones too. */
const GENERAL = new Set(["A10", "C05", "C06", "G05"]);

const files = untidyWorkbooks();
const house = houseOfImage(institutionWorkbook(sampleInstitution().institution));

test.each(files)("$file is told exactly what was done wrong in it", ({ file, image, expected }) => {
  const findings: Finding[] = findingsOf(image, file, house).filter(({ rule }) => !GENERAL.has(rule));
  const { points } = departmentCase(readImage(image, file), house);
  numbersUsedTwice.check({ points, house }, (finding) => findings.push(finding));
  const found = findings.map(({ rule, place }) => [place.sheet, cellOf(place), rule].join(" "));
  const meant = expected
    .filter(({ rule }) => !BY_RUNS.has(rule))
    .map(({ sheet, cell, rule }) => [sheet, cell, rule].join(" "));
  expect(found.sort()).toEqual(meant.sort());
});

test("one department is missing and one is there twice", () => {
  const names = files.map(({ file }) => file).join(" ");
  expect(names).not.toContain("研究室");
  expect(files.filter(({ file }) => file.startsWith("反贪局"))).toHaveLength(2);
});

test("most rules are broken somewhere", () => {
  const broken = new Set(files.flatMap(({ expected }) => expected.map(({ rule }) => rule)));
  expect(broken.size).toBeGreaterThan(40);
});
