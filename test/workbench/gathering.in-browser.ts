import type { Page } from "playwright-core";
import { serious } from "../e2e/barriers";
import { tempFolder } from "../support/temp-folder";
import { browserBeside, BUILT, describeBuilt, read, SAMPLE, save, select, settled, visitor } from "./page";

const INSTITUTION = "院工作簿.xlsx";

async function office(page: Page): Promise<void> {
  await page.getByRole("button", { name: INSTITUTION, exact: true }).click();
  await page.getByRole("tab", { name: "汇总", exact: true }).click();
}

/** A folder as the browser hands one over; its files are those that were put into `__files`. */
const FOLDER = `
  globalThis.__files = [];
  globalThis.showDirectoryPicker = async () => ({
    kind: "directory",
    name: "收回",
    async *values() {
      for (const file of globalThis.__files) yield { kind: "file", name: file.name, getFile: async () => file };
    },
  });`;

function suite(): void {
  const inFolder = tempFolder();
  const server = browserBeside(() => BUILT);
  const visited = visitor(server);

  test("what lies open is consolidated without being chosen again", async () => {
    const { page } = visited();
    await office(page);
    const open = page.getByRole("button", { name: "用打开着的（1 个）" });
    await open.focus();
    await page.keyboard.press("Enter");
    await page.getByLabel("汇总预览").waitFor();
    const departments = page.locator("#root details", { hasText: "各科室的变化" });
    await departments.locator("summary").press("Enter");
    expect(await departments.locator("li").allInnerTexts()).toEqual([
      expect.stringMatching(/办公室[\s\S]*新增 \d+/),
    ]);
    expect(await serious(page, "#root")).toEqual([]);
  });

  test("the sample is tried, reminds whoever is missing, and its batch is taken back", async () => {
    const { page } = visited();
    await office(page);
    await page.getByRole("button", { name: "用示例试试" }).click();
    await page.getByLabel("汇总预览").waitFor({ timeout: 60_000 });
    await page.locator(".numbers div", { hasText: "文件" }).getByText("18").waitFor();
    await page.getByRole("button", { name: /^写入第 \d{4}-01 批$/ }).click();
    await page.getByRole("dialog").getByRole("button", { name: "确定" }).click();
    await page.getByText(/批已写入，请保存工作簿/).waitFor({ timeout: 60_000 });
    const batches = page.locator("#root details", { hasText: "各批对照" });
    await batches.locator("summary").press("Enter");
    expect(await batches.getByRole("status").innerText()).toContain("18 个科室报过。");
    expect(await serious(page, "#root")).toEqual([]);
    await page.getByRole("button", { name: /^退回第 \d{4}-01 批$/ }).click();
    await page.getByText(/批已写入，请保存工作簿/).waitFor({ state: "hidden", timeout: 60_000 });
    await page.getByRole("tab", { name: "科室" }).click();
    const reminders = page.locator("#root details", { hasText: "催报" });
    await reminders.locator("summary").focus();
    await page.keyboard.press("Enter");
    expect(await reminders.locator(".count").innerText()).toBe("18");
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.getByRole("button", { name: "复制给公诉科的催报" }).press("Enter");
    await reminders.getByText("已复制").waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
      /^公诉科（.+）：廉政风险点登记表还没有报来/,
    );
    expect(await serious(page, "#root")).toEqual([]);
  });

  test("a line of the table becomes an entry of the office's own library", async () => {
    const { page } = visited();
    await office(page);
    await page.getByRole("button", { name: "用打开着的（1 个）" }).click();
    await page.getByRole("button", { name: /^写入第 \d{4}-01 批$/ }).click();
    await page.getByRole("dialog").getByRole("button", { name: "确定" }).click();
    await page.getByText(/批已写入，请保存工作簿/).waitFor();
    const tabs = page.locator("#grid");
    await tabs.getByText("风险点汇总表", { exact: true }).first().click();
    await select(page, "A15");
    await page.getByRole("tab", { name: "单位", exact: true }).click();
    await page.getByRole("button", { name: "收进本院风险点库" }).press("Enter");
    await page.getByText("已收进本院风险点库").waitFor();
    await tabs.getByText("本院风险点库", { exact: true }).first().waitFor();
    expect(await serious(page, "#root")).toEqual([]);
    const { image } = await read(await save(page, inFolder(".")));
    const own = image.sheets.find(({ sheet }) => sheet === "本院风险点库");
    expect(own?.rows.filter(({ cells }) => cells[0] === "办公室")).toHaveLength(1);
  });

  test("a folder is chosen once and read again when more has come into it", async () => {
    const { page } = visited();
    await page.close();
    const again = await visited().page.context().newPage();
    await again.addInitScript(FOLDER);
    await again.goto(`${server().origin}/index.html`);
    await again.getByRole("tab", { name: "填报" }).waitFor();
    await settled(again);
    const put = (names: readonly string[]) =>
      again.evaluate(async (wanted) => {
        const all = globalThis as unknown as { __files: File[] };
        all.__files = wanted.map((name) => new File([new Uint8Array([1, 2, 3])], name));
        return Promise.resolve();
      }, names);
    await put(["01-办公室.xlsx", "~$01-办公室.xlsx", "说明.txt"]);
    await office(again);
    await again.getByRole("button", { name: "选择文件夹" }).press("Enter");
    // No workbook at all, which is told of each; what is none by its name is passed over.
    await again.locator("#root .card.error").first().waitFor();
    expect(await again.locator("#root .card.error strong").allInnerTexts()).toEqual([SAMPLE]);
    await put(["01-办公室.xlsx", "07-公诉科.xlsx"]);
    await again.getByRole("button", { name: "重新读取“收回”" }).press("Enter");
    await again.locator("#root .card.error", { hasText: "07-公诉科.xlsx" }).waitFor();
    expect(await again.locator("#root .card.error strong").allInnerTexts()).toHaveLength(2);
  });
}

describeBuilt(["chromium"], "gathering in the workbench", suite);
