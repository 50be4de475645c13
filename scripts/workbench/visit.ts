import type { Browser, Page } from "playwright-core";
import { watchedPage } from "../../test/support/chromium";
import { OLD_SHEETS } from "./large-workbook";
import { installProbe, type Frames } from "./probe";

/** What one visit to the page, with a clean browser, came to; milliseconds. */
export interface Visit {
  readonly firstSight: number;
  /** In the sample. */
  readonly typed: number;
  readonly opened: number;
  /** In the large workbook. */
  readonly typedInLarge: number;
  readonly frames: Frames;
}

/** 审核意见 that says 已阅, where 同意 or 退回 is asked. */
const WRONG = "W9";
/** 姓名 of a line in the middle of the large register. */
const NAME = "C800";
const WHEEL = 600;
const WHEELS = 120;

/** Opens the page, types, opens a large file, types again, scrolls through it. */
export async function visit(browser: Browser, address: string, large: string): Promise<Visit> {
  const { page } = await watchedPage(browser, { viewport: { width: 1440, height: 860 } });
  // What esbuild names functions with; the probe is compiled by it.
  await page.addInitScript("globalThis.__name ??= (f) => f");
  await page.addInitScript(installProbe);
  try {
    await page.goto(address);
    const firstSight = await page.evaluate(() => window.probe.firstSight());
    await idle(page);
    await page.getByRole("tab", { name: /问题/ }).click();
    const typed = await typing(page, WRONG, "同意", -1);
    const before = await page.evaluate(() => window.probe.canvas());
    await page.getByLabel("要打开的工作簿").setInputFiles(large);
    const opened = await page.evaluate((canvas) => window.probe.opened(canvas), before);
    await idle(page);
    await page.getByRole("tab", { name: /问题/ }).click();
    const typedInLarge = await typing(page, NAME, "没有这人", 1);
    return { firstSight, typed, opened, typedInLarge, frames: await scrolling(page) };
  } finally {
    await page.context().close();
  }
}

/** Nothing is under way any more. */
async function idle(page: Page): Promise<void> {
  await page.getByText("数据只在这台电脑上").first().waitFor();
  await page.waitForTimeout(1500);
}

/** By the name box, as nobody knows where a cell stands on the canvas. */
async function typing(page: Page, cell: string, text: string, change: number): Promise<number> {
  const box = page.locator("#grid input").last();
  await box.fill(cell);
  await box.press("Enter");
  await page.waitForTimeout(500);
  const errors = Number(await page.locator(".severity.error strong").innerText());
  await page.keyboard.type(text);
  await page.waitForTimeout(300);
  await page.keyboard.press("Enter");
  return page.evaluate((count) => window.probe.counted(count), errors + change);
}

async function scrolling(page: Page): Promise<Frames> {
  await page.locator("#grid").getByText(OLD_SHEETS[0], { exact: true }).first().click();
  await page.waitForTimeout(800);
  await page.mouse.move(500, 500);
  await page.evaluate(() => window.probe.watchFrames());
  for (let i = 0; i < WHEELS; i++) await page.mouse.wheel(0, WHEEL);
  await page.waitForTimeout(300);
  return page.evaluate(() => window.probe.frames());
}
