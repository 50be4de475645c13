import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { writeWorkbook } from "../../src/hosts/file/write/write-workbook";
import { deflate } from "../../src/hosts/file/disk/formats/deflate";
import { readBytes } from "../../src/hosts/file/disk/formats/read-file";
import { institutionTable } from "../../src/subjects/consolidation/sheets/institution-table";
import type { CellValue, WorkbookContent } from "../../src/workbook/grid";
import type { WorkbookImage } from "../../src/workbook/sheet-image";
import { command } from "../support/command-line";
import { tempFolder } from "../support/temp-folder";
import { convert, describeWith } from "../support/tools";
import { ExcelPane, PATIENCE, type Opened } from "./excel-pane";
import { layOut, type Desk } from "./handed-in";

describeWith(
  ["chromium", "soffice", "pdftotext"],
  "the supervision office consolidates and prints beside the pane",
  () => {
    const inFolder = tempFolder();
    let pane: ExcelPane;
    let desk: Desk;
    let opened: Opened;
    let printed: WorkbookContent;

    beforeAll(async () => {
      [pane, desk] = await Promise.all([ExcelPane.start(), layOut(inFolder)]);
      await byCommandLine(desk, inFolder);
      printed = await read(inFolder("体系表.xlsx"));
      opened = await pane.open(desk.content, { viewport: { width: 450, height: 800 } });
    }, PATIENCE);
    afterAll(() => pane.stop());

    test("chosen files are shown as what they would change, and nothing is written", async () => {
      const before = await opened.values(institutionTable.tab);
      await opened.tab("汇总");
      await opened.page.setInputFiles('input[type="file"]', [...desk.files]);
      const preview = opened.page.getByLabel("汇总预览");
      await preview.waitFor();
      expect(await preview.innerText()).toMatch(/^文件\s+18\s+新增\s+\d{3}\s+变更\s+0\s/);
      expect(await opened.values(institutionTable.tab)).toEqual(before);
    });

    test("writing them makes the table that the command line makes", async () => {
      await opened.press("写入第 2012-01 批");
      await opened.agree();
      await opened.done("已写入第 2012-01 批汇总");
      const saved = await opened.saved();
      const filed = await read(inFolder("汇总.xlsx"));
      expect(cellsOf(saved, institutionTable.tab)).toEqual(cellsOf(filed, institutionTable.tab));
    });

    test(
      "the 体系表 is printed by LibreOffice with the same words, page by page",
      async () => {
        await opened.tab("打印");
        await opened.press("生成体系表");
        await opened.done("已生成体系表");
        const image = only(
          await opened.image(),
          printed.sheets.map(({ sheet }) => sheet),
        );
        writeFileSync(inFolder("窗格.xlsx"), await writeWorkbook(image, deflate));
        convert([inFolder("窗格.xlsx"), inFolder("体系表.xlsx")], "pdf", inFolder("."));
        const [ours, theirs] = [pagesOf(inFolder("窗格.pdf")), pagesOf(inFolder("体系表.pdf"))];
        expect(theirs.length).toBeGreaterThan(5);
        expect(ours).toEqual(theirs);
      },
      PATIENCE,
    );

    test("nothing broke, and nothing left the server", () => opened.expectCalm());
  },
);

async function byCommandLine({ folder, institution }: Desk, inFolder: (name: string) => string) {
  const table = inFolder("汇总.xlsx");
  const put = await command("consolidate", folder, "--institution", institution, "--out", table);
  const print = await command("print", table, "--out", inFolder("体系表.xlsx"));
  // 1: there are findings to be seen to, and the result stands.
  expect([put.status, print.status].filter((status) => status > 1)).toEqual([]);
}

function read(path: string): Promise<WorkbookContent> {
  return readBytes(path, readFileSync(path));
}

function cellsOf({ sheets }: WorkbookContent, name: string): readonly (readonly CellValue[])[] {
  return sheets.find(({ sheet }) => sheet === name)?.rows.map(({ values }) => values) ?? [];
}

/** LibreOffice prints also hidden sheets that have a print area. */
function only({ sheets, properties }: WorkbookImage, names: readonly string[]): WorkbookImage {
  return { properties, sheets: sheets.filter(({ sheet }) => names.includes(sheet)) };
}

function pagesOf(pdf: string): readonly string[] {
  const text = execFileSync("pdftotext", ["-layout", pdf, "-"], { encoding: "utf8" });
  return text.split("\f").map((page) => page.replace(/\s+/g, " ").trim());
}
