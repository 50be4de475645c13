import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { institutionWorkbook } from "../../src/flows/workbooks/workbooks";
import { deflate } from "../../src/hosts/file/disk/formats/deflate";
import { writeWorkbook } from "../../src/hosts/file/write/write-workbook";
import { sampleInstitution } from "../../src/sample/sample-institution";
import { serious } from "../e2e/barriers";
import type { Page } from "playwright-core";
import { tempFolder } from "../support/temp-folder";
import { browserBeside, BUILT, describeBuilt, SAMPLE, save, settled, visitor } from "./page";

/** By Tab alone, as somebody without a mouse goes. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  const reached = () => page.evaluate(() => document.activeElement?.textContent ?? "");
  for (let presses = 0; presses < 20 && !name.test(await reached()); presses++)
    await page.keyboard.press("Tab");
  expect(await reached()).toMatch(name);
}

const nameBox = (page: Page) => page.locator("#grid input").last().inputValue();
const tabs = (page: Page) =>
  page.getByRole("navigation", { name: "打开的工作簿" }).locator("button[aria-current]").allInnerTexts();
const step = (page: Page, name: string) =>
  page.getByRole("region", { name: "全年步骤" }).getByRole("button", { name: new RegExp(`^${name}，`) });

const [SEARCH, MORE] = ["查找和替换", "更多"];

/**
 * Of these two buttons of the spreadsheet's toolbar those stand there, and none is cut off. Buttons that come later push others
 * behind 更多, so one waits until it is so.
 */
async function toolsStand(page: Page, expected: readonly string[]): Promise<void> {
  await page.waitForFunction(
    ([both, wanted]) => {
      const toolbar = document.querySelector("[data-u-comp=ribbon-toolbar]");
      const there = both.filter((name) => toolbar?.querySelector(`[aria-label="${name}"]`));
      return toolbar?.scrollWidth === toolbar?.clientWidth && there.join() === wanted.join();
    },
    [[SEARCH, MORE], expected] as const,
  );
}

function suite(): void {
  const inFolder = tempFolder();
  const server = browserBeside(() => BUILT);
  const visited = visitor(server, (page) => page.setViewportSize({ width: 1280, height: 720 }));

  test("a visitor stands before three doors, and the sheet at its first unfinished line, from its left", async () => {
    const { page } = visited();
    const doors = page.getByRole("group", { name: "从哪里开始" });
    expect(await doors.getByRole("button").locator("strong").allInnerTexts()).toEqual([
      "我是科室填报人",
      "我是监察室",
      "先看示例",
    ]);
    expect(await nameBox(page)).toBe("B4");
    // All of the page, the component's own buttons among it, those that come later too.
    await toolsStand(page, [MORE]);
    await page.getByRole("button", { name: "缩放到 100%" }).waitFor({ state: "attached" });
    expect(await serious(page)).toEqual([]);
  });

  test.each([1600, 1280, 1024])(
    "no button of the spreadsheet is cut off, those behind ⋮ have names, %i px wide",
    async (width) => {
      const { page } = visited();
      await page.setViewportSize({ width, height: 720 });
      await page.reload();
      const isWide = width > 1280;
      await toolsStand(page, isWide ? [SEARCH] : [MORE]);
      if (isWide) return;
      await page.getByRole("button", { name: MORE, exact: true }).click();
      for (const name of [SEARCH, "筛选", "排序"]) await page.getByRole("button", { name }).waitFor();
      expect(await serious(page)).toEqual([]);
    },
  );

  test("an institution is begun from nothing by the keyboard alone: what is missing is said, and one types straight on", async () => {
    const { page } = visited();
    await page.keyboard.press("F6");
    await page.locator("#shell").getByRole("button", { name: "打开", exact: true }).focus();
    await tabTo(page, /^我是监察室/);
    await page.keyboard.press("Enter");
    await page.getByRole("group", { name: "监察室从哪里开始" }).waitFor();
    await page.keyboard.press("Enter");
    await page.locator("#root h1", { hasText: "院工作簿" }).waitFor();
    await settled(page);
    // Nobody touched the samples, and nobody asked for them.
    expect(await tabs(page)).toEqual([expect.stringMatching(/^\d{4}年院工作簿\.xlsx$/)]);
    expect(await page.getByRole("group", { name: "从哪里开始" }).count()).toBe(0);
    expect(await page.locator(".path p").innerText()).toBe(
      "单位信息：还没有填：单位名称、检察长、市院、区纪委。",
    );
    expect(await nameBox(page)).toBe("B3");
    await page.keyboard.type("某某区人民检察院");
    await page.keyboard.press("Enter");
    await page.locator(".path p", { hasText: "还没有填：检察长、市院、区纪委。" }).waitFor();
    expect(await serious(page)).toEqual([]);
    await step(page, "机构").focus();
    await page.keyboard.press("Enter");
    await page.locator("#grid").getByText("机构设置", { exact: true }).last().waitFor();
    await page.waitForTimeout(500);
    expect(await nameBox(page)).toMatch(/^A\d+$/);
  });

  test("the supervision office's own workbook is begun by the institution's: behind its door, and below its tasks", async () => {
    const { page } = visited();
    const file = join(inFolder("."), "院.xlsx");
    const { institution } = sampleInstitution();
    writeFileSync(file, await writeWorkbook(institutionWorkbook(institution), deflate));
    await page.getByRole("button", { name: /^我是监察室/ }).click();
    const chooser = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: /^新建监察室专用工作簿/ }).click();
    await (await chooser).setFiles(file);
    await page.locator("#root h1", { hasText: "监察室专用工作簿" }).waitFor();
    await settled(page);
    expect(await tabs(page)).toEqual(["院.xlsx", "监察室专用工作簿.xlsx"]);
    await page.getByText("不在浏览器里留底").waitFor();
    expect(await page.locator("button.task").first().innerText()).toContain("预警");
    await page.getByRole("navigation", { name: "打开的工作簿" }).getByText("院.xlsx").click();
    await page.getByRole("region", { name: "全年步骤" }).waitFor();
    const below = page.getByRole("region", { name: "后续监督" });
    expect(await serious(page, "#root")).toEqual([]);
    await below.getByRole("button", { name: "新建监察室专用工作簿" }).press("Enter");
    await page.locator("#root h1", { hasText: "监察室专用工作簿" }).waitFor();
    expect(await tabs(page)).toHaveLength(3);
  });

  test("a department's clerk chooses his file, which takes the samples' place", async () => {
    const { page } = visited();
    const file = await save(page, inFolder("."));
    const chooser = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: /^我是科室填报人/ }).click();
    await (await chooser).setFiles(file);
    await page.getByRole("group", { name: "从哪里开始" }).waitFor({ state: "hidden" });
    await settled(page);
    expect(await tabs(page)).toHaveLength(1);
    expect(await nameBox(page)).toBe("B4");
  });

  test("the sample stays for whoever wants to look first; with nothing open the doors stand there again", async () => {
    const { page } = visited();
    await page.getByRole("button", { name: /^先看示例/ }).click();
    await page.getByRole("region", { name: "使用介绍" }).waitFor();
    expect(await tabs(page)).toEqual([SAMPLE, "院工作簿.xlsx"]);
    for (const name of [SAMPLE, "院工作簿.xlsx"]) {
      await page.getByRole("button", { name: `关闭${name}` }).click();
      await settled(page);
    }
    await page.getByText("没有打开的工作簿。").waitFor();
    expect(await serious(page, ".wb-nothing-open")).toEqual([]);
    await page.getByRole("button", { name: /^先看示例/ }).click();
    await page.getByRole("tab", { name: "填报" }).waitFor();
    expect(await tabs(page)).toEqual([SAMPLE]);
  });

  test("a new institution's workbook is one press away whatever lies open, and leaves it there", async () => {
    const { page } = visited();
    await page.getByRole("button", { name: "新建院工作簿" }).click();
    await step(page, "单位信息").waitFor();
    expect(await tabs(page)).toHaveLength(3);
  });
}

describeBuilt(["chromium"], "beginning in the workbench", suite);
