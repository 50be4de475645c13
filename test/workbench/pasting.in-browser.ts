import { writeFileSync } from "node:fs";
import { writeWorkbook } from "../../src/hosts/file/write/write-workbook";
import { deflate } from "../../src/hosts/file/disk/formats/deflate";
import { cellName } from "../../src/workbook/address";
import type { CellValue } from "../../src/workbook/grid";
import type { SheetImage } from "../../src/workbook/sheet-image";
import type { WatchedPage } from "../support/chromium";
import { tempFolder } from "../support/temp-folder";
import { bookOf, sheetOf } from "../support/workbook-contract";
import { copy, type Put } from "./clipboard";
import { browserBeside, BUILT, describeBuilt, expectCalm, read, select, settled, visit } from "./page";

/** The third column is for text. */
const SHEET = sheetOf([{ cells: ["措施", "姓名", "时限", "数"] }], {
  sheet: "表",
  columns: [
    { width: 30, look: { wrap: true } },
    { width: 10 },
    { width: 10, look: { format: "@" } },
    { width: 10 },
  ],
});

function suite(): void {
  const inFolder = tempFolder();
  const server = browserBeside(() => BUILT);
  let watched: WatchedPage;
  let opened = 0;
  // One visit for all of them, and a fresh workbook in it for each: the page is what takes the time.
  beforeAll(async () => {
    watched = await visit(server().browser, `${server().origin}/index.html`);
    await watched.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  });
  beforeEach(async () => {
    const { page } = watched;
    const name = `粘贴${(opened += 1)}.xlsx`;
    const path = inFolder(name);
    writeFileSync(path, await writeWorkbook(bookOf(SHEET), deflate));
    await page.getByLabel("要打开的工作簿").setInputFiles(path);
    await page.locator(".wb-tab.wb-active", { hasText: name }).waitFor();
    await settled(page);
  });
  afterEach(() => expectCalm(watched, server().origin));

  const paste = async (cell: string, put: Put, keys = "Control+v"): Promise<void> => {
    const { page } = watched;
    await copy(page, put);
    await select(page, cell);
    await page.keyboard.press(keys);
    await page.waitForTimeout(500);
  };
  const sheet = async (): Promise<SheetImage> => {
    const download = watched.page.waitForEvent("download");
    await watched.page.getByRole("button", { name: "保存为 .xlsx" }).click();
    const path = inFolder("out.xlsx");
    await (await download).saveAs(path);
    const { image } = await read(path);
    return image.sheets.find(({ sheet: name }) => name === "表")!;
  };
  /** What stands below the header, by the names of the cells. */
  const cells = async (): Promise<Readonly<Record<string, CellValue>>> => {
    const { rows } = await sheet();
    const filled = rows.flatMap((row, i) =>
      row.cells.map((value, j) => [cellName(i + 1, j + 1), value, i] as const),
    );
    return Object.fromEntries(
      filled.flatMap(([name, value, i]) =>
        i === 0 || value === null || value === "" ? [] : [[name, value]],
      ),
    );
  };

  test("a table from Word keeps the lines of its cells, in Excel's order of cells", async () => {
    await paste("A3", {
      html: "<table><tr><td><p>1. 甲甲；</p><p>2. 乙乙。</p></td><td>张三</td></tr><tr><td><ul><li>丙；</li><li>丁。</li></ul></td><td>李四</td></tr></table>",
      text: "1. 甲甲；\r\n2. 乙乙。\t张三\r\n",
    });
    expect(await cells()).toEqual({ A3: "1. 甲甲；\n2. 乙乙。", B3: "张三", A4: "丙；\n丁。", B4: "李四" });
  });

  test("running text from Word goes into one cell, its list numbered", async () => {
    await paste("A3", {
      html: "<ol><li>甲甲；</li><li>乙乙。</li></ol>",
      text: "1.\t甲甲；\r\n2.\t乙乙。\r\n",
    });
    expect(await cells()).toEqual({ A3: "1. 甲甲；\n2. 乙乙。" });
  });

  test("quoted plain text stays in its cell and leaves the next row alone", async () => {
    await paste("A4", { text: "后面的一行\r\n" });
    await paste("A3", { text: '"1. 丁丁；\r\n2. “戊”""己""。"\t张三\t2012-12\t2012-10-08\r\n' });
    expect(await cells()).toEqual({
      A3: '1. 丁丁；\n2. “戊”"己"。',
      B3: "张三",
      C3: "2012-12",
      D3: { serial: 41_190 },
      A4: "后面的一行",
    });
  });

  const MARKED = {
    html: `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><style><!--td{mso-number-format:General} .xl65{mso-number-format:"\\@";color:red}--></style><table><tr><td class=xl65>007036</td><td class=xl65>2012.10</td></tr><tr><td style='mso-number-format:"\\@"'>1-1</td><td class=xl65>2012-12</td></tr><tr><td>12</td><td>2012-10-08</td></tr></table></html>`,
    text: "007036\t2012.10\r\n1-1\t2012-12\r\n12\t2012-10-08\r\n",
  };
  const KEPT = { A3: "007036", B3: "2012.10", A4: "1-1", B4: "2012-12", A5: 12 };

  test.each(["Control+v", "Control+Shift+v"])("cells marked as text stay text by %s", async (keys) => {
    await paste("A3", MARKED, keys);
    expect(await cells()).toMatchObject(KEPT);
  });

  test("merged cells stay merged, and what they cover is nobody's", async () => {
    await paste("A3", {
      html: "<table><tr><td rowspan=2>甲</td><td colspan=2>乙</td></tr><tr><td>丙</td><td>丁</td></tr></table>",
      text: "甲\t乙\t\r\n\t丙\t丁\r\n",
    });
    expect(await cells()).toEqual({ A3: "甲", B3: "乙", B4: "丙", C4: "丁" });
    expect((await sheet()).merged).toEqual([
      { top: 3, left: 1, bottom: 4, right: 1 },
      { top: 3, left: 2, bottom: 3, right: 3 },
    ]);
  });

  test("plain text takes the place of text with line breaks, and one Ctrl+Z takes it back", async () => {
    const { page } = watched;
    await select(page, "A3");
    await page.keyboard.type("甲");
    await page.keyboard.press("Alt+Enter");
    await page.keyboard.type("乙");
    await page.keyboard.press("Enter");
    await paste("A3", { text: "丙" });
    expect(await cells()).toEqual({ A3: "丙" });
    await page.locator("canvas[id^=univer-sheet-main-canvas]").click({ position: { x: 300, y: 300 } });
    await page.keyboard.press("Control+z");
    expect(await cells()).toEqual({ A3: "甲\n乙" });
  });

  test("what is typed into a column for text stays as it was typed", async () => {
    const { page } = watched;
    for (const [cell, text] of [
      ["C3", "2012-12"],
      ["C4", "2012年12月"],
      ["C5", "007"],
      ["D3", "007"],
    ] as const) {
      await select(page, cell);
      await page.keyboard.type(text);
      await page.keyboard.press("Enter");
    }
    expect(await cells()).toEqual({ C3: "2012-12", C4: "2012年12月", C5: "007", D3: 7 });
  });

  test("what was copied in the sheet itself is pasted as before, formulas too", async () => {
    const { page } = watched;
    await select(page, "D3");
    await page.keyboard.type("=1+2");
    await page.keyboard.press("Enter");
    await select(page, "D3");
    await page.keyboard.press("Control+c");
    await select(page, "D5");
    await page.keyboard.press("Control+v");
    await page.waitForTimeout(500);
    await page.getByRole("button", { name: "保存为 .xlsx" }).click();
    await page.getByRole("dialog").getByText("公式换成它的计算结果。").waitFor();
    const download = page.waitForEvent("download");
    await page.getByRole("dialog").getByRole("button", { name: "保存" }).click();
    const path = inFolder("formulas.xlsx");
    await (await download).saveAs(path);
    const { image } = await read(path);
    expect([2, 4].map((row) => image.sheets[0]?.rows[row]?.cells[3])).toEqual([3, 3]);
  });
}

describeBuilt(["chromium"], "pasting into the workbench", suite);
