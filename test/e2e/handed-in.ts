import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { writeWorkbook } from "../../src/hosts/file/write/write-workbook";
import { deflate } from "../../src/hosts/file/disk/formats/deflate";
import { readBytes } from "../../src/hosts/file/disk/formats/read-file";
import { departmentWorkbook, institutionWorkbook } from "../../src/flows/workbooks/workbooks";
import { sampleInstitution } from "../../src/sample/sample-institution";
import type { WorkbookContent } from "../../src/workbook/grid";

/** What lies on the desk of the supervision office. */
export interface Desk {
  /** The institution's workbook before its first consolidation: where it lies, and what is in it. */
  readonly institution: string;
  readonly content: WorkbookContent;
  /** Eighteen departments' files in a folder. */
  readonly folder: string;
  readonly files: readonly string[];
}

/** Writes the sample institution to the disk. */
export async function layOut(inFolder: (name: string) => string): Promise<Desk> {
  const { institution, departments } = sampleInstitution();
  const bytes = await writeWorkbook(institutionWorkbook(institution), deflate);
  const desk = { institution: inFolder("院工作簿.xlsx"), folder: inFolder("收回") };
  writeFileSync(desk.institution, bytes);
  mkdirSync(desk.folder);
  const files: string[] = [];
  for (const { file, content } of departments) {
    files.push(join(desk.folder, file));
    writeFileSync(join(desk.folder, file), await writeWorkbook(departmentWorkbook(content), deflate));
  }
  return { ...desk, files, content: await readBytes("院工作簿.xlsx", bytes) };
}
