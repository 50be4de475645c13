import { existsSync, writeFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { Server } from "node:http";
import type { Browser, Page } from "playwright-core";
import { staticServer } from "../../scripts/static-server";
import { checkWorkbook } from "../../src/flows/checking/check";
import { openInstitution } from "../../src/flows/open-institution";
import { writeWorkbook } from "../../src/hosts/file/write/write-workbook";
import { deflate } from "../../src/hosts/file/disk/formats/deflate";
import { readBytes } from "../../src/hosts/file/disk/formats/read-file";
import { departmentWorkbook } from "../../src/flows/workbooks/workbooks";
import { sampleInstitution } from "../../src/sample/sample-institution";
import type { WorkbookContent } from "../../src/workbook/grid";
import type { WorkbookImage } from "../../src/workbook/sheet-image";
import { launchChromium, watchedPage, type WatchedPage } from "../support/chromium";
import { pageBundle } from "../support/page-bundle";
import { departmentAtWork, institutionAtWork } from "../support/pane-workbooks";
import { tempFolder } from "../support/temp-folder";
import { describeWith } from "../support/tools";

const BUILT = join(__dirname, "../../dist/taskpane");
const PATIENCE = 120_000;

/** The pane as it is served, in Chromium, with the test host behind Microsoft's own library. */
describeWith(["chromium"], "the production build in Excel's place", () => {
  const inFolder = tempFolder();
  let browser: Browser | undefined;
  let server: Server | undefined;
  let base: string;
  let excel: string;

  beforeAll(async () => {
    if (!existsSync(join(BUILT, "taskpane.html"))) throw new Error("dist/taskpane is missing: npm run build");
    const serving = staticServer(BUILT).listen(0, "127.0.0.1");
    server = serving;
    await new Promise((resolve) => serving.once("listening", resolve));
    base = `http://127.0.0.1:${(serving.address() as AddressInfo).port}`;
    excel = (await pageBundle(join(__dirname, "page/excel.ts"))).script;
    browser = await launchChromium();
  }, PATIENCE);

  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  async function open(content: WorkbookContent): Promise<WatchedPage> {
    if (!browser) throw new Error("no browser");
    const watched = await watchedPage(browser, { acceptDownloads: true });
    const opens = JSON.stringify(content, pairs);
    await watched.page.addInitScript({ content: `window.excelOpens = ${JSON.stringify(opens)};\n${excel}` });
    await watched.page.goto(`${base}/taskpane.html`);
    await watched.page.getByRole("tab").first().waitFor({ timeout: 30_000 });
    return watched;
  }

  test(
    "a department fills in, is reviewed and hands in",
    async () => {
      const { page, asked, errors } = await open(departmentAtWork());
      await page.getByRole("tab", { name: /^问题/ }).click();
      await page.getByRole("button", { name: /采用全部规范写法/ }).click();
      await agree(page);
      await page.getByRole("tab", { name: "审核" }).click();
      await page.getByRole("combobox", { name: /您是哪位审核人/ }).click();
      await page.getByRole("option", { name: /刘春晖/ }).click();
      await page.getByRole("button", { name: /^以上都看过了/ }).click();
      // What has something wrong with it is ticked one by one.
      const left = page.getByRole("checkbox", { name: /^选择第/, checked: false, disabled: false });
      while ((await left.count()) > 0) await left.first().press("Space");
      await page.getByRole("button", { name: /同意所选/ }).click();
      await agree(page);
      await page.getByText("没有等待刘春晖审核的行。").waitFor();
      await page.getByRole("tab", { name: "报送" }).click();
      await page.getByRole("button", { name: /^登记/ }).click();
      await agree(page);
      await page.getByText("已报送 2 次").waitFor();
      const { read, points } = checkWorkbook(await saved(page), { stage: "汇总", today: "2012-12-01" });
      expect(read.cover?.record.submission).toBe("2");
      expect(points.filter(({ record }) => record.reviewer === "刘春晖" && record.seal)).toHaveLength(10);
      expect(errors).toEqual([]);
      expect(asked.filter((address) => !address.startsWith(base))).toEqual([]);
    },
    PATIENCE,
  );

  test(
    "the supervision office issues, consolidates files read by the worker, and prints",
    async () => {
      const { page, asked, errors } = await open(institutionAtWork());
      const download = page.waitForEvent("download");
      await page.getByRole("tab", { name: "科室" }).click();
      await page.getByRole("button", { name: "生成并保存" }).click();
      expect((await download).suggestedFilename()).toBe("科室工作簿.zip");
      await page.getByRole("tab", { name: "汇总" }).click();
      await page.setInputFiles('input[type="file"]', await departmentFiles(inFolder));
      await page.getByRole("button", { name: /写入第 2012-01 批/ }).click();
      await agree(page);
      await page.getByRole("tab", { name: "打印" }).click();
      await page.getByRole("button", { name: "生成体系表" }).click();
      await page.getByRole("button", { name: /^撤销：生成体系表/ }).waitFor();
      const { books } = openInstitution(await saved(page));
      expect(books.table.length).toBeGreaterThan(100);
      expect(new Set(books.batches.map(({ department }) => department)).size).toBe(18);
      expect(errors).toEqual([]);
      expect(asked.filter((address) => !/^(?:blob:)?http:\/\/127\.0\.0\.1/.test(address))).toEqual([]);
    },
    PATIENCE,
  );
});

/** Says yes, and waits until it is done. */
async function agree(page: Page): Promise<void> {
  await page.getByRole("dialog").getByRole("button", { name: "确定" }).click();
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await page.locator(".messages .waiting").waitFor({ state: "detached" });
}

/** The workbook as it would be saved: a real file, read again. */
async function saved(page: Page): Promise<WorkbookContent> {
  const image = revived(await page.evaluate(() => window.excelImage())) as WorkbookImage;
  return readBytes("保存.xlsx", await writeWorkbook(image, deflate));
}

/** Every department's workbook on the disk. */
async function departmentFiles(inFolder: (name: string) => string): Promise<string[]> {
  const files = [];
  for (const { file, content } of sampleInstitution().departments) {
    const path = inFolder(file);
    writeFileSync(path, await writeWorkbook(departmentWorkbook(content), deflate));
    files.push(path);
  }
  return files;
}

/** JSON knows no maps. */
function pairs(_key: string, value: unknown): unknown {
  return value instanceof Map ? { pairs: [...value] } : value;
}

function revived(json: string): unknown {
  return JSON.parse(json, (_key, value: unknown) => {
    const isMap = typeof value === "object" && value !== null && "pairs" in value;
    return isMap ? new Map((value as { pairs: [unknown, unknown][] }).pairs) : value;
  });
}
