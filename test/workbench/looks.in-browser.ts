import type { Page } from "playwright-core";
import { serious } from "../e2e/barriers";
import { tempFolder } from "../support/temp-folder";
import { openFilter } from "./cell-frame";
import {
  browserBeside,
  BUILT,
  CELL,
  describeBuilt,
  read,
  REGISTER,
  SAMPLE,
  save,
  select,
  type,
  visitor,
} from "./page";

/** The sample's first row that is filled in, its 风险类别 (a list), and its 风险点. */
const ROW = 4;
const CATEGORY = `F${ROW}`;

const stage = (page: Page, name: string) => page.getByRole("radio", { name, exact: true });
/** What the pane's tab says of problems: `问题 12`. */
const problems = (page: Page) => page.getByRole("tab", { name: /^问题/ }).innerText();
const nameBox = (page: Page) => page.locator("#grid input").last().inputValue();

function suite(): void {
  const inFolder = tempFolder();
  const server = browserBeside(() => BUILT);
  /** Each line that is filled in, as text, from top to bottom. */
  const filledRows = async (page: Page): Promise<readonly string[]> => {
    const { image } = await read(await save(page, inFolder(".")));
    const { rows = [] } = image.sheets.find(({ sheet }) => sheet === REGISTER) ?? {};
    return rows.slice(ROW - 1).map(({ cells }) => JSON.stringify(cells));
  };
  const visited = visitor(server, (page) => page.setViewportSize({ width: 1280, height: 720 }));

  test("columns step aside by stage, by the keyboard alone; the file has all of them, and nothing is unsaved", async () => {
    const { page } = visited();
    await stage(page, "全部").focus();
    for (const name of ["查找", "评级"]) {
      await page.keyboard.press("ArrowRight");
      expect(await stage(page, name).isChecked()).toBe(true);
    }
    expect(await serious(page, ".wb-looks")).toEqual([]);
    // 姓名, 风险点, 发生可能性: what lies between has stepped aside, and the arrows pass over it.
    await select(page, `B${ROW}`);
    const passed = [];
    for (let i = 0; i < 2; i++) {
      await page.keyboard.press("ArrowRight");
      passed.push(await nameBox(page));
    }
    expect(passed).toEqual([`I${ROW}`, `J${ROW}`]);
    expect(await page.locator(".wb-tab.wb-active").innerText()).not.toContain("●");
    const { image } = await read(await save(page, inFolder(".")));
    const sheet = image.sheets.find((one) => one.sheet === REGISTER);
    expect(sheet?.columns.filter(({ hidden }) => hidden)).toEqual([]);
    expect(sheet?.frozen?.columns).toBe(2);
  });

  test("a sheet's tab says how much is to be mended there, in its name too, and goes on doing so while somebody types", async () => {
    const { page } = visited();
    const tab = page.locator("[data-u-comp=slide-tab-item]", { hasText: REGISTER });
    const badge = () => tab.evaluate((one) => getComputedStyle(one, "::after").content);
    const untilIs = (says: string) =>
      page.waitForFunction(
        ([name, wanted]) =>
          [...document.querySelectorAll("[data-u-comp=slide-tab-item]")].some(
            (one) => one.textContent === name && getComputedStyle(one, "::after").content === wanted,
          ),
        [REGISTER, says] as const,
      );
    const before = /^"(\d+)" \/ "，(\d+) 个错误，(\d+) 条提醒"$/.exec(await badge());
    expect(Number(before?.[1])).toBe(Number(before?.[2]) + Number(before?.[3]));
    const cdp = await page.context().newCDPSession(page);
    const { nodes } = await cdp.send("Accessibility.getFullAXTree");
    const names = nodes.filter(({ role }) => role?.value === "tab").map(({ name }) => name?.value as unknown);
    expect(names).toContain(`${REGISTER} ，${before?.[2]} 个错误，${before?.[3]} 条提醒`);
    await tab.hover();
    expect(await tab.getAttribute("title")).toBe(`${before?.[2]} 个错误，${before?.[3]} 条提醒`);
    await select(page, CELL.name);
    await type(page, "同意");
    const errors = Number(before?.[2]) - 1;
    await untilIs(`"${errors + Number(before?.[3])}" / "，${errors} 个错误，${before?.[3]} 条提醒"`);
    await page.getByRole("button", { name: "院工作簿.xlsx", exact: true }).click();
    await page.locator("[data-u-comp=slide-tab-item]", { hasText: "机构设置" }).waitFor();
    await page.getByRole("button", { name: SAMPLE }).first().click();
    await untilIs(`"${errors + Number(before?.[3])}" / "，${errors} 个错误，${before?.[3]} 条提醒"`);
  });

  test("a problem in a column that stepped aside brings all of them back", async () => {
    const { page } = visited();
    await stage(page, "查找").check();
    await page.getByRole("tab", { name: /^问题/ }).click();
    await page.getByLabel("在问题里找").fill("审核意见");
    await page.keyboard.press("F8");
    await stage(page, "全部").and(page.locator(":checked")).waitFor();
    expect(await nameBox(page)).toMatch(/^[UVWX]\d+$/);
  });

  test("Alt+↓ opens the list of a cell, arrows and Enter choose, and typing goes on in the sheet", async () => {
    const { page } = visited();
    await select(page, CATEGORY);
    await page.locator("#grid canvas").first().focus();
    await page.keyboard.press("F6");
    await page.keyboard.press("Shift+F6");
    await page.keyboard.press("Alt+ArrowDown");
    const list = page.getByRole("listbox", { name: "可选的内容" });
    await list.getByRole("option").first().waitFor();
    const [first = "", second = ""] = await list.getByRole("option").allInnerTexts();
    await page.keyboard.press("Home");
    await page.keyboard.press("ArrowDown");
    expect((await list.getByRole("option", { selected: true }).innerText()).trim()).toBe(second.trim());
    await page.keyboard.press("1");
    await list.waitFor({ state: "detached" });
    // What stands there already stays when it is chosen once more.
    await page.keyboard.press("Alt+ArrowDown");
    await list.getByRole("option").first().waitFor();
    await page.keyboard.press("Enter");
    await list.waitFor({ state: "detached" });
    await page.keyboard.press("ArrowRight");
    expect(await nameBox(page)).toBe(`G${ROW}`);
    const { image } = await read(await save(page, inFolder(".")));
    const row = image.sheets.find(({ sheet }) => sheet === REGISTER)?.rows[ROW - 1];
    expect(row?.cells[5]).toBe(first.trim());
  });

  test("lines that are filtered out are still checked and saved, and one press shows them again", async () => {
    const { page } = visited();
    const before = { problems: await problems(page), rows: await filledRows(page) };
    await select(page, "B3");
    const values = await openFilter(page);
    const line = values.locator("div", { has: page.getByText("李建华", { exact: true }) });
    await line
      .filter({ has: page.getByRole("checkbox") })
      .last()
      .getByRole("checkbox")
      .press("Space");
    await values.getByRole("button", { name: "确认" }).click();
    const said = page.getByRole("status").filter({ hasText: "不在眼前" });
    expect(await said.innerText()).toContain("筛选后有 2 行不在眼前：照样检查、汇总、打印和保存。");
    expect(await serious(page, ".wb-looks")).toEqual([]);
    expect({ problems: await problems(page), rows: await filledRows(page) }).toEqual(before);
    await page.getByRole("button", { name: "全部显示" }).click();
    await said.waitFor({ state: "detached" });
  });

  test("lines that are sorted stay whole, are judged as before, and one Ctrl+Z puts them back", async () => {
    const { page } = visited();
    const before = { problems: await problems(page), rows: await filledRows(page) };
    await select(page, "B3");
    const values = await openFilter(page);
    await values.getByText("降序", { exact: true }).click();
    await page.waitForTimeout(800);
    const sorted = await filledRows(page);
    expect(sorted).not.toEqual(before.rows);
    expect(sorted.toSorted()).toEqual(before.rows.toSorted());
    expect(await problems(page)).toBe(before.problems);
    await select(page, `B${ROW}`);
    await page.keyboard.press("Control+z");
    await page.waitForTimeout(800);
    expect(await filledRows(page)).toEqual(before.rows);
  });

  test("each workbook's tab says how much there is to mend, in words for whoever hears it", async () => {
    const { page } = visited();
    const tabs = page.getByRole("navigation", { name: "打开的工作簿" });
    const badge = tabs.getByRole("img", { name: /^\d+ 个错误(，\d+ 条提醒)?$/ }).first();
    await badge.waitFor();
    const said = /(\d+) 个错误(?:，(\d+) 条提醒)?/.exec((await badge.getAttribute("aria-label")) ?? "");
    expect(await badge.innerText()).toBe(String(Number(said?.[1]) + Number(said?.[2] ?? 0)));
    expect(await serious(page, "#shell")).toEqual([]);
  });
}

describeBuilt(["chromium"], "what of a sheet is seen", suite);
