import { TestExcel } from "../../office-host/test-excel";
import { liveContract } from "../../support/live-contract";
import { workbookContract, type WorkbookHost } from "../../support/workbook-contract";
import { openIn } from "./door";

const BLANK = "Sheet1";

/** A new workbook of Excel brings a blank sheet along; painting leaves sheets alone that it does not name. */
function open(level: string): () => Promise<WorkbookHost> {
  return () => {
    const target = openIn(new TestExcel("测试.xlsx", [BLANK]), level);
    const read = async () => {
      const content = await target.read();
      return { ...content, sheets: content.sheets.filter(({ sheet }) => sheet !== BLANK) };
    };
    return Promise.resolve({ target, read });
  };
}

const HIDDEN = {
  promise: "a hidden column comes back with its width",
  reason: "Excel tells that a hidden column is none wide",
};

for (const level of ["1.8", "1.9", "1.13", "1.15"])
  workbookContract(`Excel with ExcelApi ${level}`, open(level), [HIDDEN]);

for (const level of ["1.8", "1.9", "1.13"])
  liveContract(`Excel with ExcelApi ${level}`, () => openIn(new TestExcel("测试.xlsx", [BLANK]), level));
