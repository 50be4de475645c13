import { checkTogether, checkWorkbook } from "../../../src/flows/checking/check";
import { consolidateWorkbooks } from "../../../src/flows/consolidating/consolidate";
import { openInstitution } from "../../../src/flows/open-institution";
import { writeWorkbook } from "../../../src/hosts/file/write/write-workbook";
import { deflate } from "../../../src/hosts/file/disk/formats/deflate";
import { readBytes } from "../../../src/hosts/file/disk/formats/read-file";
import { departmentWorkbook, institutionWorkbook } from "../../../src/flows/workbooks/workbooks";
import { sampleInstitution } from "../../../src/sample/sample-institution";
import { untidyWorkbooks } from "../../../src/sample/untidy";
import type { WorkbookContent } from "../../../src/workbook/grid";
import type { WorkbookImage } from "../../../src/workbook/sheet-image";
import { openContent } from "../../office-host/open-content";
import { TestExcel } from "../../office-host/test-excel";
import { openIn } from "./door";

const TODAY = "2012-12-20";
const OWN = "院工作簿.xlsx";

/** A way that workbooks take before they are read. */
type Way = (file: string, image: WorkbookImage) => Promise<WorkbookContent>;

const throughFile: Way = async (file, image) => readBytes(file, await writeWorkbook(image, deflate));

const BLANK = "Sheet1";

/** Painted into a new workbook of Excel and read again; the blank sheet that it came with is no part of it. */
const throughExcel: Way = async (file, image) => {
  const workbook = openIn(new TestExcel(file, [BLANK]), "1.13");
  await workbook.paint(image);
  const content = await workbook.read();
  return { ...content, sheets: content.sheets.filter(({ sheet }) => sheet !== BLANK) };
};

/** Opened in Excel as the file is, and read there. */
const openedInExcel: Way = async (file, image) =>
  openIn(openContent(await throughFile(file, image)), "1.13").read();

const sample = sampleInstitution();
const departments = sample.departments.map(
  ({ file, content }) => [file, departmentWorkbook(content)] as const,
);

/** What the whole walk says: findings, register, consolidation and every sheet of the result. */
async function walk(files: readonly (readonly [string, WorkbookImage])[], way: Way) {
  const institution = openInstitution(await way(OWN, institutionWorkbook(sample.institution)));
  const checked = [];
  for (const [file, image] of files)
    checked.push(checkWorkbook(await way(file, image), { stage: "汇总", today: TODAY, institution }));
  const handedIn = checked.map((one) => ({ checked: one, sha256: one.read.file }));
  const { result, image } = consolidateWorkbooks(institution, handedIn, {
    ...{ today: TODAY, by: null, preferred: new Set<string>(), target: OWN },
  });
  const { findings } = checkTogether(checked, institution.house);
  return { findings, points: checked.map(({ points }) => points), result, image };
}

/** Where two answers differ first, as a path with both values; null where they are the same. Jest would draw them whole. */
function difference(one: unknown, other: unknown, path = ""): string | null {
  if (Object.is(one, other)) return null;
  if (one instanceof Map && other instanceof Map) return difference([...one], [...other], path);
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null)
    return `${path}: ${JSON.stringify(one)} / ${JSON.stringify(other)}`;
  for (const key of new Set([...Object.keys(one), ...Object.keys(other)])) {
    const found = difference(Reflect.get(one, key), Reflect.get(other, key), `${path}.${key}`);
    if (found !== null) return found;
  }
  return null;
}

test("findings, register, consolidation and system table are the same through Excel and through files", async () => {
  const [excel, files] = [await walk(departments, throughExcel), await walk(departments, throughFile)];
  expect(files.points.flat().length).toBeGreaterThan(100);
  expect(difference(excel, files)).toBeNull();
});

test("untidy workbooks opened in Excel are told the same as their files", async () => {
  const untidy = untidyWorkbooks().map(({ file, image }) => [file, image] as const);
  const [excel, files] = [await walk(untidy, openedInExcel), await walk(untidy, throughFile)];
  expect(files.findings.length).toBeGreaterThan(20);
  expect(difference(excel, files)).toBeNull();
});
