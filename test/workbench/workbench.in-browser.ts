import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import patches from "../../scripts/workbench/patches.cjs";
import { tempFolder } from "../support/temp-folder";
import { convert } from "../support/tools";
import {
  browserBeside,
  BUILT,
  CELL,
  countIs,
  describeBuilt,
  read,
  REGISTER,
  SAMPLE,
  SECOND,
  save,
  select,
  settled,
  type,
  visitor,
} from "./page";

function suite(): void {
  const inFolder = tempFolder();
  const server = browserBeside(() => BUILT);
  let folder: string;
  const visited = visitor(server);
  beforeAll(() => void (folder = inFolder(".")));

  test("a visitor sees a department's workbook, its findings and a way to fill it in", async () => {
    const { page } = visited();
    expect(await page.getByRole("navigation", { name: "打开的工作簿" }).innerText()).toContain(SAMPLE);
    expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe("办公室");
    expect(await page.locator("#grid canvas").count()).toBeGreaterThan(0);
  });

  test("the sign of the open menu lies on the toolbar's own blue", async () => {
    const { page } = visited();
    await page.getByRole("button", { name: "示例", exact: true }).click();
    await page.getByRole("menuitem", { name: "院工作簿" }).waitFor();
    const sign = page.locator("#shell .is-expanded .ms-Button-menuIcon");
    expect(await sign.evaluate((one) => getComputedStyle(one).backgroundColor)).toBe("rgba(0, 0, 0, 0)");
  });

  test("what is typed is judged at once, and a finding leads to its cell", async () => {
    const { page } = visited();
    await page.getByRole("tab", { name: /问题/ }).click();
    const errors = page.locator(".severity.error strong");
    const before = Number(await errors.innerText());
    await page.locator(".card.error .where").first().click();
    await select(page, CELL.name);
    await type(page, "同意");
    await countIs(errors, before - 1);
    await page.keyboard.press("Control+z");
    await countIs(errors, before);
  });

  test("what no drop-down offers is taken, marked and offered its fix, and the keyboard goes on", async () => {
    const { page } = visited();
    await page.getByRole("tab", { name: /问题/ }).click();
    await select(page, "M9");
    await type(page, "重大风险");
    // Straight on in the cell below, which Enter led to.
    await type(page, "2级");
    await select(page, "L9");
    await page.waitForTimeout(300);
    expect(await page.getByRole("dialog").count()).toBe(0);
    await page.locator("#root").getByText("M9 风险等级").first().waitFor();
    await page.locator("#root").getByText("M10 风险等级").first().waitFor();
    await page.locator("#root").getByRole("button", { name: /二级/ }).first().waitFor();
    const saved = (await read(await save(page, folder))).image.sheets.find(({ sheet }) => sheet === REGISTER);
    expect([8, 9].map((row) => saved?.rows[row]?.cells[12])).toEqual(["重大风险", "2级"]);
  });

  test("saved and opened again it is the same, and LibreOffice opens it", async () => {
    const { page } = visited();
    const path = await save(page, folder);
    const once = await read(path);
    expect(once.image.sheets.map(({ sheet }) => sheet)).toContain(REGISTER);
    await page.getByLabel("要打开的工作簿").setInputFiles(path);
    await settled(page);
    await page.getByRole("button", { name: SECOND, exact: true }).click();
    await settled(page);
    const again = await read(await save(page, folder));
    expect(again.image).toEqual(once.image);
    expect(again.losses).toEqual([]);
    convert(path, "csv", folder);
    expect(existsSync(path.replace(/xlsx$/, "csv"))).toBe(true);
  });

  test("the component is whole: dates that are typed become dates, formulas reckon, Ctrl+F searches", async () => {
    const { page } = visited();
    await select(page, "X9");
    await type(page, "2012-10-20");
    await select(page, "AC9");
    await type(page, "=1+2");
    await select(page, "AD9");
    await type(page, "=AC9*2");
    await select(page, "AC9");
    await type(page, "=3+4");
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "保存为 .xlsx" }).click();
    // Formulas are saved as their results, which is said before.
    await page.getByRole("dialog").getByRole("button", { name: "保存" }).click();
    const path = join(folder, "reckoned.xlsx");
    await (await download).saveAs(path);
    const { image } = await read(path);
    const row = image.sheets.find(({ sheet }) => sheet === REGISTER)?.rows[CELL.row - 1];
    expect(row?.cells[CELL.column]).toEqual({ serial: 41_202 });
    expect(row?.cells.slice(28, 30)).toEqual([7, 14]);
    await page.getByRole("dialog").waitFor({ state: "hidden" });
    await page.keyboard.press("Control+f");
    await page.getByPlaceholder("输入查找内容").waitFor();
    await page.keyboard.press("Escape");
  });

  test("functions are described in Chinese, though the words come after the sheet", async () => {
    const { page } = visited();
    await select(page, "J30");
    await page.keyboard.type("=SU");
    await page.getByText("按给定条件对指定单元格求和").waitFor();
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
  });

  test("icons in sight come with the sheet, those of menus after it", async () => {
    const page = await server().browser.newPage();
    await page.addInitScript(() => {
      const watch = () => document.querySelector("svg[data-later]") && document.body.classList.add("waited");
      new MutationObserver(watch).observe(document, { childList: true, subtree: true });
    });
    await page.goto(`${server().origin}/index.html`);
    await settled(page);
    expect(await page.locator("body.waited").count()).toBe(0);
    await page.locator("canvas[id^=univer-sheet-main-canvas]").click({ button: "right" });
    await page.locator("svg.univerjs-icon-cut-icon").waitFor();
    await page.close();
  });

  test.each([
    ["a button of the page", "#shell button"],
    ["a tab of the pane", "#root [role=tab][aria-selected=true]"],
    ["the sheet", "#grid [contenteditable]"],
  ])("Ctrl+F searches the sheet from %s, and again from its own field", async (_, part) => {
    const { page } = visited();
    const field = page.getByPlaceholder("输入查找内容");
    await page.locator(part).first().focus();
    await page.keyboard.press("Control+f");
    await field.waitFor();
    await field.fill("二级");
    await page.keyboard.press("Control+f");
    expect(await field.inputValue()).toBe("二级");
    // However fast one leaves again: a search that was asked for late does not open behind one's back.
    await page.keyboard.press("Control+f");
    await page.keyboard.press("Escape");
    await field.waitFor({ state: "hidden" });
    await page.waitForTimeout(300);
    expect(await field.isVisible()).toBe(false);
  });

  test("the licences of all that is in it come with it, and say what was changed", () => {
    const text = readFileSync(join(BUILT, "licences.txt"), "utf8");
    for (const name of [
      "@univerjs/core 0.25.1 (Apache-2.0)",
      "react ",
      "@fluentui/react ",
      "exceljs ",
      "rxjs ",
    ])
      expect(text).toContain(`======== ${name}`);
    expect(text).toContain("TERMS AND CONDITIONS FOR USE, REPRODUCTION, AND DISTRIBUTION");
    for (const { why } of patches) expect(text).toContain(`Changed here: ${why}`);
  });

  test("pictures that nobody may ever see are no part of a script", () => {
    const files = readdirSync(join(BUILT, "static"));
    const scripts = files.filter((name) => name.endsWith(".js"));
    const within = /data:image\/[a-z]+;base64,.{4000}/;
    expect(scripts.filter((name) => within.test(readFileSync(join(BUILT, "static", name), "utf8")))).toEqual(
      [],
    );
    expect(files.filter((name) => /\.(?:png|jpeg)$/.test(name)).length).toBeGreaterThan(0);
  });

  test("a file that is no workbook is refused in words", async () => {
    const { page } = visited();
    await page
      .getByLabel("要打开的工作簿")
      .setInputFiles({ name: "图.xlsx", mimeType: "image/png", buffer: Buffer.from("%PDF-1.4") });
    await page.getByText("这是 PDF 文件").waitFor();
  });

  test("work that was not saved is offered again", async () => {
    const { page } = visited();
    await page.keyboard.press("Escape");
    await page.locator("canvas[id^=univer-sheet-main-canvas]").click({ position: { x: 300, y: 300 } });
    await type(page, "还没有保存");
    await page.waitForTimeout(3000);
    await page.reload();
    await page.getByText("个工作簿没有保存").waitFor();
    await page.getByRole("button", { name: "接着做" }).click();
    await settled(page);
    // A second page of the workbench leaves alone what lies open here.
    const other = await page.context().newPage();
    await other.goto(`${server().origin}/index.html`);
    await settled(other);
    await other.waitForTimeout(1000);
    expect(await other.getByText("个工作簿没有保存").count()).toBe(0);
    await other.close();
    expect(
      await page
        .getByRole("navigation", { name: "打开的工作簿" })
        .getByRole("button", { name: new RegExp(`^${SAMPLE}`) })
        .count(),
    ).toBe(2);
  });

  test("what is still being typed is saved with the rest, by Ctrl+S too, and formulas outlast another tab", async () => {
    const { page } = visited();
    await select(page, "AC9");
    await type(page, "=1+2");
    await select(page, "AA9");
    await page.keyboard.type("还没有按回车");
    const tabs = page.getByRole("navigation", { name: "打开的工作簿" });
    await tabs.getByRole("button", { name: /^院工作簿/ }).click();
    await settled(page);
    await tabs.getByRole("button", { name: new RegExp(`^${SAMPLE}`) }).click();
    await settled(page);
    await page.locator("#grid").getByText(REGISTER, { exact: true }).first().click();
    await select(page, "AD9");
    await type(page, "=AC9*2");
    await select(page, "AC9");
    await type(page, "4");
    await select(page, "AB9");
    await page.keyboard.type("也没有");
    await page.keyboard.press("Control+s");
    const download = page.waitForEvent("download");
    await page.getByRole("dialog").getByText("公式换成它的计算结果。").waitFor();
    await page.getByRole("dialog").getByRole("button", { name: "保存" }).click();
    const path = join(folder, "typing.xlsx");
    await (await download).saveAs(path);
    const row = (await read(path)).image.sheets.find(({ sheet }) => sheet === REGISTER)?.rows[CELL.row - 1];
    expect(row?.cells.slice(26, 30)).toEqual(["还没有按回车", "也没有", 4, 8]);
  });

  test("Ctrl+S in a field of the pane saves what was typed there", async () => {
    const { page } = visited();
    await select(page, CELL.name);
    await page.getByRole("tab", { name: "填报" }).click();
    await page.locator("#root").getByLabel("备注", { exact: true }).fill("窗格里写的");
    const download = page.waitForEvent("download");
    await page.keyboard.press("Control+s");
    const path = join(folder, "field.xlsx");
    await (await download).saveAs(path);
    const row = (await read(path)).image.sheets.find(({ sheet }) => sheet === REGISTER)?.rows[CELL.row - 1];
    expect(row?.cells[26]).toBe("窗格里写的");
  });

  test("F6 leads out of the spreadsheet to the pane and the toolbar, and back", async () => {
    const { page } = visited();
    await page.locator("canvas[id^=univer-sheet-main-canvas]").click({ position: { x: 300, y: 300 } });
    const where = () =>
      page.evaluate(() => document.activeElement?.closest("#grid, #root, #shell")?.id ?? "");
    const places: string[] = [await where()];
    for (const keys of ["F6", "F6", "F6", "Shift+F6", "Shift+F6"]) {
      await page.keyboard.press(keys);
      places.push(await where());
    }
    expect(places).toEqual(["grid", "root", "shell", "grid", "shell", "root"]);
  });

  test("when the last workbook is closed the page says how to go on", async () => {
    const { page } = visited();
    const closing = page.getByRole("button", { name: /^关闭.*[.]xlsx$/ });
    for (let left = await closing.count(); left > 0; left--) {
      await closing.last().click();
      await settled(page);
    }
    await page.getByText("没有打开的工作簿。").waitFor();
    await page.getByRole("button", { name: "示例", exact: true }).click();
    await page.getByRole("menuitem", { name: "院工作簿" }).click();
    await settled(page);
    expect(await page.getByText("没有打开的工作簿。").count()).toBe(0);
    await page.getByRole("tab", { name: "科室" }).waitFor();
  });
}

describeBuilt(["chromium", "soffice"], "the workbench in a browser", suite);
