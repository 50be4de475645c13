import {
  departmentBook,
  definitionsOf,
  institutionBook,
  sheetsOf,
  type BookContent,
  type InstitutionBook,
} from "../../src/books";
import { supervisionBook } from "../../src/books/supervision-book";
import { carriedOver, keptInPlace } from "../../src/flows/consolidating/carried-over";
import { refreshed } from "../../src/flows/consolidating/refreshed";
import { consolidateWorkbooks } from "../../src/flows/consolidating/consolidate";
import { openInstitution } from "../../src/flows/open-institution";
import { institutionWorkbook } from "../../src/flows/workbooks/workbooks";
import { readWorkbook } from "../../src/reading/read-workbook";
import { sampleInstitution } from "../../src/sample/sample-institution";
import { contentOf } from "../support/image-content";

const content = contentOf(institutionWorkbook(sampleInstitution().institution), "院工作簿.xlsx");
const tables = readWorkbook(content, { stage: "汇总" }).institution;
const ofPeople = sheetsOf(institutionBook).filter(([, { carried }]) => carried);

test.each([
  ["科室工作簿", departmentBook],
  ["院工作簿", institutionBook],
  ["监察室专用工作簿", supervisionBook],
] as const)("every tab of %s stands in its book once", (_, book) => {
  const definitions = definitionsOf(book);
  expect(new Set(definitions.map(({ id }) => id)).size).toBe(definitions.length);
});

test("whatever sheet people fill in is carried over by a consolidation, line by line", () => {
  const institution = openInstitution(content);
  const settings = { today: "2012-11-30", by: null, preferred: new Set<string>(), target: "汇总.xlsx" };
  const { image } = consolidateWorkbooks(institution, [], settings);
  const again = readWorkbook(contentOf(image, "汇总.xlsx"), { stage: "汇总" }).institution;
  expect(ofPeople.length).toBeGreaterThan(3);
  const { today } = settings;
  expect(carriedOver(again)).toEqual(refreshed(carriedOver(tables), institution.house, today));
  for (const [key] of ofPeople) expect(carriedOver(tables)).toHaveProperty(key);
});

test("what people's sheets hold besides canonical values goes along, for each of them", () => {
  const kept = new Set(keptInPlace(tables).map(([id]) => id));
  const missing = ofPeople.filter(([, { definition }]) => !kept.has(definition.id));
  expect(missing.map(([key]) => key)).toEqual([]);
});

test("a consolidation that forgot a sheet does not compile", () => {
  const { keyAreas: _, ...forgetful } = { ...sampleInstitution().institution, ...carriedOver(tables) };
  // @ts-expect-error 重点排查清单 is missing, and every sheet that the run says anew.
  const books: BookContent<InstitutionBook> = forgetful;
  expect(Object.keys(books)).not.toContain("keyAreas");
});
