import { mkdirSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { writeWorkbook } from "../../src/hosts/file/write/write-workbook";
import { deflate } from "../../src/hosts/file/disk/formats/deflate";
import { fileSource } from "../../src/hosts/file/disk/formats/read-file";
import { departmentWorkbook, institutionWorkbook } from "../../src/flows/workbooks/workbooks";
import { readWorkbook, type WorkbookRead } from "../../src/reading/read-workbook";
import { sampleInstitution } from "../../src/sample/sample-institution";
import { cover } from "../../src/subjects/registers/sheets/cover";
import type { SheetDefinition } from "../../src/sheets/define-sheet";
import { departmentRegister } from "../../src/subjects/registers/sheets/department-register";
import { departments } from "../../src/subjects/institution/sheets/departments";
import { gradeChanges } from "../../src/subjects/grade-changes/sheets/grade-changes";
import { institutionInfo } from "../../src/subjects/institution/sheets/institution-info";
import { institutionRegister } from "../../src/subjects/registers/sheets/institution-register";
import { institutionTable, previousTable } from "../../src/subjects/consolidation/sheets/institution-table";
import { keyAreas } from "../../src/subjects/institution/sheets/key-areas";
import { batches, decisions, setAsideSheet } from "../../src/subjects/consolidation/sheets/ledgers";
import { institutionRoster, roster } from "../../src/subjects/institution/sheets/roster";
import { staffRegister } from "../../src/subjects/registers/sheets/staff-register";
import type { WorkbookImage } from "../../src/workbook/sheet-image";
import { canonicalRecord } from "../support/records";
import { tempFolder } from "../support/temp-folder";
import { convert, describeWith, python } from "../support/tools";

const inFolder = tempFolder();
const RUNS = { numRuns: 12 };

async function throughFile(image: WorkbookImage): Promise<WorkbookRead> {
  const path = inFolder("往返.xlsx");
  await writeFile(path, await writeWorkbook(image, deflate));
  return readWorkbook(await fileSource(path).read(), { stage: "汇总" });
}

const lines = <K extends string>(definition: SheetDefinition<K>) =>
  fc.array(canonicalRecord(definition), { maxLength: 4 });
const records = (table: { readonly entries: readonly { readonly record: unknown }[] } | null | undefined) =>
  (table?.entries ?? []).map(({ record }) => record);

test("a department workbook comes back from its file as it was", async () => {
  const contents = fc.record({
    cover: canonicalRecord(cover),
    roster: lines(roster),
    staff: lines(staffRegister),
    department: lines(departmentRegister),
    gradeChanges: lines(gradeChanges),
  });
  await fc.assert(
    fc.asyncProperty(contents, async (content) => {
      const read = await throughFile(departmentWorkbook(content));
      expect(read.kind).toBe("department");
      expect(read.cover?.record).toEqual(content.cover);
      expect(records(read.roster)).toEqual(content.roster);
      expect(read.registers.map((table) => records(table))).toEqual([content.staff, content.department]);
      expect(records(read.gradeChanges)).toEqual(content.gradeChanges);
      expect(read.findings).toEqual([]);
    }),
    RUNS,
  );
});

test("an institution workbook comes back from its file as it was", async () => {
  const contents = fc.record({
    info: canonicalRecord(institutionInfo),
    departments: lines(departments),
    roster: lines(institutionRoster),
    keyAreas: lines(keyAreas),
    register: lines(institutionRegister),
    table: lines(institutionTable),
    previous: lines(previousTable),
    batches: lines(batches),
    setAside: lines(setAsideSheet),
    decisions: lines(decisions),
  });
  await fc.assert(
    fc.asyncProperty(contents, async (content) => {
      const { institution, registers, findings } = await throughFile(institutionWorkbook(content));
      const tables = [
        institution.departments,
        institution.roster,
        institution.keyAreas,
        registers[0],
        institution.table,
      ];
      expect(institution.info?.record).toEqual(content.info);
      expect(tables.map(records)).toEqual([
        content.departments,
        content.roster,
        content.keyAreas,
        content.register,
        content.table,
      ]);
      const ledgers = [
        institution.previous,
        institution.batches,
        institution.setAside,
        institution.decisions,
      ];
      expect(ledgers.map(records)).toEqual([
        content.previous,
        content.batches,
        content.setAside,
        content.decisions,
      ]);
      expect(findings).toEqual([]);
    }),
    RUNS,
  );
});

const DROP_DOWNS = `
import json, sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
print(json.dumps({s.title: sorted([str(v.sqref), v.formula1] for v in s.data_validations.dataValidation if v.type == "list") for s in book}))`;

describeWith(["soffice", "openpyxl"], "templates in other programs", () => {
  test("open with all their drop-downs, also after LibreOffice has saved them", async () => {
    const [content] = sampleInstitution().departments.filter(({ code }) => code === "GS");
    if (!content) throw new Error("no sample");
    const path = inFolder("模板.xlsx");
    await writeFile(path, await writeWorkbook(departmentWorkbook(content.content), deflate));
    const own = python(DROP_DOWNS, path) as Record<string, [string, string][]>;
    expect(own["岗位风险点登记表"]).toContainEqual([
      expect.stringMatching(/^B4:B\d+$/),
      "'人员名册'!$B$4:$B$33",
    ]);
    expect(own["岗位风险点登记表"]?.map(([, list]) => list)).toContain('"一级,二级,三级"');
    mkdirSync(inFolder("另存"));
    convert(path, "xlsx", inFolder("另存"));
    const saved = python(DROP_DOWNS, join(inFolder("另存"), "模板.xlsx")) as Record<
      string,
      [string, string][]
    >;
    for (const [sheet, lists] of Object.entries(own))
      expect([sheet, saved[sheet]?.length]).toEqual([sheet, lists.length]);
  }, 120_000);
});
