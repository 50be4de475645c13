import type { Page } from "playwright-core";
import { serious } from "../e2e/barriers";
import { tempFolder } from "../support/temp-folder";
import {
  browserBeside,
  BUILT,
  describeBuilt,
  read,
  REGISTER,
  save,
  select,
  settled,
  type,
  visitor,
} from "./page";

const status = (page: Page) => page.locator(".wb-status");

function suite(): void {
  const inFolder = tempFolder();
  const server = browserBeside(() => BUILT);
  const visited = visitor(server);

  test("what was saved is said until something changes, and everything is closed with one press", async () => {
    const { page } = visited();
    await save(page, inFolder("."));
    await status(page).filter({ hasText: "已保存为“01-办公室.xlsx”" }).waitFor();
    await select(page, "AB60");
    await type(page, "改了");
    await status(page)
      .filter({ hasText: /^数据只在这台电脑上$/ })
      .waitFor();
    page.once("dialog", (dialog) => void dialog.accept());
    await page.getByRole("button", { name: "关闭全部" }).press("Enter");
    await page.getByText("没有打开的工作簿。").waitFor();
  });

  test("all open workbooks are searched by the keyboard alone, and a hit is shown in its own", async () => {
    const { page } = visited();
    await page.getByRole("button", { name: "查找全部" }).focus();
    await page.keyboard.press("Enter");
    await page.getByLabel("要找的字").waitFor();
    await page.keyboard.type("公诉科");
    await page.getByText(/找到 \d+ 处/).waitFor();
    expect(await serious(page, ".ms-Dialog-main")).toEqual([]);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.locator("#root h1", { hasText: "检察院" }).waitFor();
    await settled(page);
    expect(await page.locator(".wb-tab.wb-active").innerText()).toContain("院工作簿.xlsx");
  });

  test("how the workbook stood when it was opened is opened beside it, by the keyboard alone", async () => {
    const { page } = visited();
    await select(page, "AB60");
    await type(page, "改了");
    await page.waitForTimeout(2500);
    await page.getByRole("button", { name: "以前的样子" }).press("Enter");
    const dialog = page.getByRole("dialog");
    await dialog.getByText("打开时的样子").waitFor();
    expect(await dialog.getByRole("listitem").first().innerText()).toContain("改了“岗位风险点登记表”");
    expect(await serious(page, ".ms-Dialog-main")).toEqual([]);
    await dialog
      .getByRole("button", { name: /^打开这一版/ })
      .last()
      .press("Enter");
    const tab = page.locator(".wb-tab.wb-active");
    await tab.filter({ hasText: /^01-办公室（\d\d时\d\d分）[.]xlsx/ }).waitFor();
    await settled(page);
    const { image } = await read(await save(page, inFolder(".")));
    expect(image.sheets.find(({ sheet }) => sheet === REGISTER)?.rows[59]?.cells[27] ?? null).toBeNull();
  });

  test("on a computer of several people nothing is kept", async () => {
    const { page } = visited();
    const button = page.getByRole("button", { name: "本机不留底" });
    await button.press("Enter");
    await page.getByRole("dialog").getByRole("button", { name: "不留底", exact: true }).press("Enter");
    await status(page).filter({ hasText: "这台电脑上不留底，请常保存" }).waitFor();
    expect(await button.getAttribute("aria-pressed")).toBe("true");
    await select(page, "AB60");
    await type(page, "改了");
    await page.waitForTimeout(2500);
    const again = await page.context().newPage();
    await again.goto(`${server().origin}/index.html`);
    await again.locator(".wb-status", { hasText: "这台电脑上不留底" }).waitFor();
    await again.waitForTimeout(2500);
    expect(await again.getByText("没有保存，留了底").count()).toBe(0);
    expect(await serious(page, "#shell")).toEqual([]);
  });

  test("steps are listed, and several are undone at once", async () => {
    const { page } = visited();
    await page.getByRole("tab", { name: /问题/ }).click();
    const count = page.locator(".severity.error strong");
    const before = Number(await count.innerText());
    const adopt = page.locator("#root .card .adopt", { hasText: "采用" });
    for (let done = 0; done < 2; done++) {
      await adopt.first().click();
      await page.waitForTimeout(1200);
    }
    const earlier = page.locator("#root .undo details");
    await earlier.locator("summary").press("Enter");
    expect(await serious(page, "#root")).toEqual([]);
    await earlier.getByRole("button").first().press("Enter");
    await page.locator("#root .undo").waitFor({ state: "detached" });
    expect(Number(await count.innerText())).toBe(before);
  });
}

describeBuilt(["chromium"], "keeping work in the workbench", suite);
