/**
 * Measures the workbench in Chromium: `npm run build:workbench && npx tsx scripts/measure-workbench.ts`.
 * A page's first sight, a workbook of 6 sheets with 1,500 rows by 25 columns, a typed cell and its finding.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Page } from "playwright-core";
import { writeWorkbook } from "../src/hosts/exceljs/write-workbook";
import { deflate } from "../src/hosts/files/deflate";
import type { WorkbookImage } from "../src/workbook/sheet-image";
import { launchChromium, watchedPage } from "../test/support/chromium";
import { staticServer } from "./static-server";

const [SHEETS, ROWS, COLUMNS] = [6, 1500, 25];
const LOOK = { font: "宋体", size: 10.5, border: "thin", wrap: true, vertical: "middle" } as const;

function large(): WorkbookImage {
  const cells = (row: number) => Array.from({ length: COLUMNS }, (_, i) => `第${row}行第${i + 1}列的内容`);
  const rows = Array.from({ length: ROWS }, (_, i) => ({ height: 30, cells: cells(i + 1), looks: LOOK }));
  const columns = Array.from({ length: COLUMNS }, () => ({ width: 14 }));
  return {
    sheets: Array.from({ length: SHEETS }, (_, i) => ({ sheet: `表${i + 1}`, columns, rows })),
    properties: {},
  };
}

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "workbench-"));
  const file = join(folder, "大表.xlsx");
  writeFileSync(file, await writeWorkbook(large(), deflate));
  const server = staticServer(resolve("dist/workbench"));
  await new Promise<void>((done) => server.listen(0, "localhost", done));
  const browser = await launchChromium();
  try {
    const { page } = await watchedPage(browser, { viewport: { width: 1440, height: 860 } });
    const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
    console.log(`打开网页到看见示例和检查结果：${await firstSight(page, origin)} 毫秒`);
    console.log(`改一格到问题更新（含 50 毫秒静默）：${await typedToFinding(page)} 毫秒`);
    console.log(`打开 ${SHEETS} 张表 × ${ROWS} 行 × ${COLUMNS} 列：${await opened(page, file)} 毫秒`);
  } finally {
    await browser.close();
    server.close();
    rmSync(folder, { recursive: true });
  }
}

async function firstSight(page: Page, origin: string): Promise<number> {
  const begun = performance.now();
  await page.goto(`${origin}/index.html`);
  await page.getByRole("tab", { name: "填报" }).waitFor();
  return Math.round(performance.now() - begun);
}

async function typedToFinding(page: Page): Promise<number> {
  await page.waitForTimeout(1500);
  await page.getByRole("tab", { name: /问题/ }).click();
  const box = page.locator("#grid input").last();
  await box.fill("W9");
  await box.press("Enter");
  await page.waitForTimeout(300);
  const errors = Number(await page.locator(".severity.error strong").innerText());
  await page.keyboard.type("同意");
  const begun = performance.now();
  await page.keyboard.press("Enter");
  await page.locator(".severity.error strong", { hasText: new RegExp(`^${errors - 1}$`) }).waitFor();
  return Math.round(performance.now() - begun);
}

async function opened(page: Page, file: string): Promise<number> {
  const begun = performance.now();
  await page.getByLabel("要打开的工作簿").setInputFiles(file);
  await page.locator(".tab.active", { hasText: "大表" }).waitFor();
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  return Math.round(performance.now() - begun);
}

void main();
