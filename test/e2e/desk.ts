import { writeFileSync } from "node:fs";
import { writeWorkbook } from "../../src/hosts/file/write/write-workbook";
import { deflate } from "../../src/hosts/file/disk/formats/deflate";
import { departmentWorkbook, type DepartmentWorkbookContent } from "../../src/flows/workbooks/workbooks";
import { sampleInstitution } from "../../src/sample/sample-institution";

/** What a department changed in its workbook before it sent it. */
export type Mending = (content: DepartmentWorkbookContent) => Partial<DepartmentWorkbookContent>;

/** Files that departments send, written into a folder under the names they were issued with. */
export class Post {
  private readonly departments = sampleInstitution().departments;

  constructor(private readonly inFolder: (name: string) => string) {}

  /** A department's workbook as it would be sent, mended by hand; its path. */
  async send(name: string, mend: Mending = () => ({})): Promise<string> {
    const department = this.departments.find((one) => one.name === name);
    if (!department) throw new Error(`No department ${name}.`);
    const { content, file } = department;
    const path = this.inFolder(file);
    writeFileSync(path, await writeWorkbook(departmentWorkbook({ ...content, ...mend(content) }), deflate));
    return path;
  }

  /** Something that is sent and is no workbook of a department. */
  sendBytes(name: string, bytes: Uint8Array): string {
    const path = this.inFolder(name);
    writeFileSync(path, bytes);
    return path;
  }
}

/** One row of 岗位风险点登记表 put otherwise, counted from 0. */
export function row(
  index: number,
  change: Partial<NonNullable<DepartmentWorkbookContent["staff"]>[number]>,
): (staff: DepartmentWorkbookContent["staff"]) => NonNullable<DepartmentWorkbookContent["staff"]> {
  return (staff = []) => staff.map((record, i) => (i === index ? { ...record, ...change } : record));
}
