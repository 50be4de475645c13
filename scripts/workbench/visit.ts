import { gzipSync } from "node:zlib";
import type { Browser, Page } from "playwright-core";
import { watchedPage } from "../../test/support/chromium";
import { OLD_SHEETS } from "./large-workbook";
import { installProbe, type Frames } from "./probe";

/** Milliseconds by the clock, and of the page's own work on the processor, which others on the machine do not lengthen. */
export interface Spent {
  readonly clock: number;
  readonly own: number;
}

/** What one visit to the page, with a clean browser, came to. */
export interface Visit {
  readonly firstSight: number;
  readonly ready: Spent;
  /** Bytes of the scripts and looks that were fetched by then, packed. */
  readonly fetched: number;
  /** In the sample, one cell after another. */
  readonly typed: readonly Spent[];
  readonly opened: Spent;
  /** In the large workbook. */
  readonly typedInLarge: readonly Spent[];
  readonly frames: Frames;
}

const REGISTER = "岗位风险点登记表";
/** 审核意见 that says 已阅, where 同意 or 退回 is asked: right, wrong, and right again. */
const REVIEWS = ["同意", "已阅", "同意", "已阅", "同意"].map((text) => ({ cell: "W9", text }));
/** 防控措施 of lines in the middle of the large register, which are blank. */
const MEASURES = [801, 803, 805, 807, 809].map((row) => ({
  cell: `O${row}`,
  text: "每月抽查两件，登记台账。",
}));
/** To the end of 1,500 rows of 40 pixels, and not into the empty ones below. */
const WHEEL = 600;
const WHEELS = 96;

/** Opens the page, types, opens a large file, types again, scrolls through it. */
export async function visit(browser: Browser, address: string, large: string): Promise<Visit> {
  const { page } = await watchedPage(browser, { viewport: { width: 1440, height: 860 } });
  // What esbuild names functions with; the probe is compiled by it.
  await page.addInitScript("globalThis.__name ??= (f) => f");
  await page.addInitScript(installProbe);
  const own = await ownWork(browser);
  const spent = async (work: () => Promise<number>): Promise<Spent> => {
    const before = await own();
    const clock = await work();
    return { clock, own: (await own()) - before };
  };
  try {
    const before = await own();
    await page.goto(address);
    const firstSight = await page.evaluate(() => window.probe.firstSight());
    const ready = { clock: await page.evaluate(() => window.probe.ready()), own: (await own()) - before };
    const fetched = await fetchedBy(page, ready.clock);
    await idle(page);
    await page.getByRole("tab", { name: /问题/ }).click();
    const typed = await typing(page, REVIEWS, spent);
    await page.evaluate(() => window.probe.watchOpening());
    const opened = await spent(async () => {
      await page.getByLabel("要打开的工作簿").setInputFiles(large);
      return page.evaluate(() => window.probe.opened());
    });
    await idle(page);
    await page.getByRole("tab", { name: /问题/ }).click();
    await page.locator("#grid").getByText(REGISTER, { exact: true }).first().click();
    await page.waitForTimeout(1000);
    const typedInLarge = await typing(page, MEASURES, spent);
    return { firstSight, ready, fetched, typed, opened, typedInLarge, frames: await scrolling(page) };
  } finally {
    await page.context().close();
  }
}

/** What the page goes on to fetch after `time`, since its first byte, is none of it. */
async function fetchedBy(page: Page, time: number): Promise<number> {
  const names = await page.evaluate((by) => {
    const [navigation] = performance.getEntriesByType("navigation");
    const begun = (navigation as PerformanceNavigationTiming | undefined)?.responseStart ?? 0;
    const asked = performance.getEntriesByType("resource").filter(({ startTime }) => startTime < begun + by);
    return asked.map(({ name }) => name);
  }, time);
  const own = [...new Set(names)].filter((name) => /\/static\/[^/]+\.(js|css)$/.test(name));
  const texts = await Promise.all(own.map(async (name) => (await page.request.get(name)).body()));
  return texts.reduce((sum, text) => sum + gzipSync(text, { level: 9 }).length, 0);
}

/** Nothing is under way any more. */
async function idle(page: Page): Promise<void> {
  await page.getByText("数据只在这台电脑上").first().waitFor();
  await page.waitForTimeout(1500);
}

/** What all pages of the browser have done on the processor. */
async function ownWork(browser: Browser): Promise<() => Promise<number>> {
  const session = await browser.newBrowserCDPSession();
  return async () => {
    const { processInfo } = await session.send("SystemInfo.getProcessInfo");
    const pages = processInfo.filter(({ type }) => type === "renderer");
    return pages.reduce((sum, { cpuTime }) => sum + cpuTime * 1000, 0);
  };
}

async function typing(
  page: Page,
  cells: readonly { readonly cell: string; readonly text: string }[],
  spent: (work: () => Promise<number>) => Promise<Spent>,
): Promise<readonly Spent[]> {
  const all: Spent[] = [];
  for (const { cell, text } of cells) {
    await type(page, cell, text);
    all.push(await spent(() => enter(page)));
  }
  return all;
}

/** Into a cell found by the name box, as nobody knows where it stands on the canvas. */
async function type(page: Page, cell: string, text: string): Promise<void> {
  const box = page.locator("#grid input").last();
  await box.fill(cell);
  await box.press("Enter");
  await page.waitForTimeout(500);
  await page.keyboard.type(text);
  await page.waitForTimeout(500);
}

async function enter(page: Page): Promise<number> {
  await page.evaluate(() => window.probe.watchCount());
  await page.keyboard.press("Enter");
  return page.evaluate(() => window.probe.counted());
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
