// `consolidate` as people run it, and the files for it.
import { rmSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { bundle } from "../product.mjs";

/** The production code that draws and writes workbooks, for making the files. */
export function compile(work) {
  const outfile = join(work, "product.cjs");
  bundle(
    `
      import { writeWorkbook } from "./src/hosts/file/write/write-workbook";
      import { deflate } from "./src/hosts/file/disk/formats/deflate";
      import { departmentWorkbook, institutionWorkbook } from "./src/flows/workbooks/workbooks";
      import { recordOf } from "./src/sheets/define-sheet";
      import { cover } from "./src/subjects/registers/sheets/cover";
      import { departmentRegister } from "./src/subjects/registers/sheets/department-register";
      import { departments } from "./src/subjects/institution/sheets/departments";
      import { institutionInfo } from "./src/subjects/institution/sheets/institution-info";
      import { institutionRoster, roster } from "./src/subjects/institution/sheets/roster";
      import { staffRegister } from "./src/subjects/registers/sheets/staff-register";
      const sheets = { cover, departmentRegister, departments, institutionInfo, institutionRoster, roster, staffRegister };
      export { writeWorkbook, deflate, departmentWorkbook, institutionWorkbook, recordOf, sheets };`,
    outfile,
  );
  return createRequire(import.meta.url)(outfile);
}

/** The words of a consolidation, and no result of an earlier one in its way. */
export function consolidation({ institution, folder }, work) {
  const out = join(work, "汇总.xlsx");
  rmSync(out, { force: true });
  return ["consolidate", folder, "--institution", institution, "--out", out, "--as-of", "2012-11-30"];
}
