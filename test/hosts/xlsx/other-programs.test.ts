import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileSource } from "../../../src/hosts/file/disk/formats/read-file";
import type { CellValue, Grid } from "../../../src/workbook/grid";
import { tempFolder } from "../../support/temp-folder";
import { PYTHON, convert, describeWith } from "../../support/tools";
import { cellsByName, read } from "./reading";

const SCRIPT = `
import datetime, sys
from openpyxl import Workbook
from openpyxl.styles import Alignment
book = Workbook()
sheet = book.active
sheet.title = "登记表"
sheet.append(["标题 <甲> & \\"乙\\""])
sheet.merge_cells("A1:D1")
sheet.append(["张　三", "一\\n二", 12.5, datetime.date(2012, 10, 8)])
sheet.append([True, "=1+1", "=NA()", datetime.datetime(2012, 10, 8, 12, 0)])
sheet["D4"] = "𠮷 A1 中文"
sheet["E5"] = 31
sheet["E5"].number_format = 'yyyy"年"m"月"d"日"'
sheet.row_dimensions[3].hidden = True
sheet.column_dimensions["B"].width = 30
hidden = book.create_sheet("隐")
hidden.sheet_state = "veryHidden"
hidden["C7"] = "内"
book.save(sys.argv[1])
`;

const at = tempFolder();

async function sheetsOf(path: string): Promise<readonly Grid[]> {
  return (await fileSource(path).read()).sheets;
}

/** What both programs agree on. */
const CELLS: Readonly<Record<string, CellValue>> = {
  A1: `标题 <甲> & "乙"`,
  A2: "张　三",
  B2: "一\n二",
  C2: 12.5,
  D2: { serial: 41_190 },
  A3: true,
  D3: { serial: 41_190.5 },
  D4: "𠮷 A1 中文",
  E5: { serial: 31 },
};

describeWith(["openpyxl"], "a workbook by openpyxl", () => {
  test("is read as it was meant", async () => {
    execFileSync(PYTHON, ["-c", SCRIPT, at("a.xlsx")]);
    const [register, hidden] = (await sheetsOf(at("a.xlsx"))) as [Grid, Grid];
    expect(cellsByName(register)).toEqual({
      ...CELLS,
      B3: { fault: "公式没有结果" },
      C3: { fault: "公式没有结果" },
    });
    expect(register.merged).toEqual([{ top: 1, left: 1, bottom: 1, right: 4 }]);
    expect(register.widths.get(2)).toBe(30);
    expect(register.rows.map(({ hidden: isHidden }) => isHidden)).toEqual([false, false, true, false, false]);
    expect([hidden.state, cellsByName(hidden)]).toEqual(["veryHidden", { C7: "内" }]);
  });
});

describeWith(["openpyxl", "soffice"], "the same saved by LibreOffice", () => {
  beforeAll(() => {
    execFileSync(PYTHON, ["-c", SCRIPT, at("b.xlsx")]);
    convert(at("b.xlsx"), "xls", at("."));
    convert(at("b.xlsx"), "xlsx", at("saved"));
  });

  test.each([
    ["as .xlsx", "saved/b.xlsx"],
    ["as .xls", "b.xls"],
  ])("%s holds the same cells, and results", async (_, path) => {
    const [register, hidden] = (await sheetsOf(at(path))) as [Grid, Grid];
    expect(cellsByName(register)).toEqual({ ...CELLS, B3: 2, C3: { fault: "#N/A" } });
    expect(register.merged).toEqual([{ top: 1, left: 1, bottom: 1, right: 4 }]);
    expect(register.rows.map(({ hidden: isHidden }) => isHidden)).toEqual([false, false, true, false, false]);
    expect(cellsByName(hidden)).toEqual({ C7: "内" });
  });

  test("is the same through memory as through a file", async () => {
    const { sheets } = await read(readFileSync(at("saved/b.xlsx")));
    expect(sheets).toEqual(await sheetsOf(at("saved/b.xlsx")));
  });
});
