import { institutionPoints } from "../../src/subjects/registers/case/department-case";
import { houseOf } from "../../src/house/build-house";
import { askPoints } from "../../src/subjects/registers/ask-points";
import { CHECKS } from "../../src/subjects";
import { domainsAreCovered, keyAreasAreExamined } from "../../src/subjects/institution/rules/coverage";
import type { Finding } from "../../src/findings/finding";
import { placeName } from "../../src/findings/finding";
import { departmentWorkbook, institutionWorkbook } from "../../src/flows/workbooks/workbooks";
import { sampleInstitution } from "../../src/sample/sample-institution";
import { FACTS, findingsOf, houseOfImage, readImage } from "../support/checked";

const { institution, departments } = sampleInstitution();
const image = institutionWorkbook(institution);

const told = (findings: readonly Finding[]) =>
  findings
    .filter(({ severity }) => severity !== "hint")
    .map(({ rule, place, message }) => `${placeName(place)} ${rule} ${message}`);

test("eighteen departments, each with an issue name of its own", () => {
  expect(departments.map(({ file }) => file)).toEqual(
    expect.arrayContaining(["00-院领导班子.xlsx", "07-公诉科.xlsx", "17-派驻镇街检察室.xlsx"]),
  );
  expect(new Set(departments.map(({ file }) => file)).size).toBe(18);
  expect(new Set(departments.map(({ code }) => code)).size).toBe(18);
});

test.each(departments)(
  "$name has no error and no warning, by the institution's house and by its own",
  ({ content, file }) => {
    const workbook = departmentWorkbook(content);
    expect(told(findingsOf(workbook, file, houseOfImage(image)))).toEqual([]);
    expect(told(findingsOf(workbook, file))).toEqual([]);
  },
);

test("the institution's own register has no error and no warning", () => {
  const read = readImage(image, "院工作簿.xlsx");
  const findings: Finding[] = [...read.findings];
  const report = (finding: Finding) => void findings.push(finding);
  const points = institutionPoints(read);
  const house = houseOf(read);
  askPoints(CHECKS.points, points, [house, FACTS], report);
  const { file, gradeChanges, renamed, institution: tables } = read;
  const sheets = { ...tables, file, house, points, register: "单位风险点登记表", renamed, gradeChanges };
  domainsAreCovered.check(sheets, FACTS, report);
  const numbers = new Set([...riskIds(), ...points.map(({ record }) => record.riskId ?? "")]);
  const whole = { institution: read, house, own: points, merged: [], filed: new Set<string>() };
  keyAreasAreExamined.check({ ...whole, riskIds: numbers }, FACTS, report);
  expect(told(findings)).toEqual([]);
  expect(points).toHaveLength(6);
});

test("every number is given once", () => {
  const ids = riskIds();
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.length).toBeGreaterThan(150);
});

test("two namesakes work in different departments and bear numbers", () => {
  const names = institution.roster.map(({ name }) => name);
  const twice = institution.roster.filter(({ name }) => names.indexOf(name) !== names.lastIndexOf(name));
  expect(twice.map(({ department, staffNo }) => [department, staffNo])).toEqual([
    ["公诉科", "2007036"],
    ["行政装备科", "1998012"],
  ]);
});

function riskIds(): string[] {
  return departments.flatMap(({ content }) =>
    [...(content.staff ?? []), ...(content.department ?? [])].map(({ riskId }) => riskId ?? ""),
  );
}
