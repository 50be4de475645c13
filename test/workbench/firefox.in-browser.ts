import { mkdirSync, readdirSync } from "node:fs";
import type { Server } from "node:http";
import { launch, type Browser, type Page } from "puppeteer-core";
import { tempFolder } from "../support/temp-folder";
import { tool } from "../support/tools";
import { BUILT, CELL, describeBuilt, SAMPLE, savedCell, served } from "./page";

/** Firefox under load starts slowly. */
const PATIENCE = 120_000;
const TICK = 100;

/** Saves into the folder, and asks Mozilla for nothing. */
function preferences(folder: string): Record<string, unknown> {
  return {
    "browser.download.folderList": 2,
    "browser.download.dir": folder,
    "browser.download.useDownloadDir": true,
    "intl.accept_languages": "zh-CN",
  };
}

/** Asks again and again until the answer is one. */
async function until<T>(ask: () => T | Promise<T>): Promise<NonNullable<T>> {
  for (const end = performance.now() + PATIENCE / 4; performance.now() < end;) {
    const answer = await ask();
    if (answer) return answer;
    await new Promise((resolve) => setTimeout(resolve, TICK));
  }
  throw new Error(`Nothing came: ${ask.toString()}`);
}

async function errorsOf(page: Page): Promise<number> {
  return Number(await page.$eval(".severity.error strong", ({ textContent }) => textContent));
}

/** By the name box, as nobody knows where a cell stands on the canvas. */
async function typeInto(page: Page, cell: string, text: string): Promise<void> {
  const box = (await page.$$("#grid input")).pop();
  await box?.click({ count: 3 });
  await page.keyboard.type(cell);
  await page.keyboard.press("Enter");
  await until(() => page.$eval("#grid canvas", () => document.activeElement?.tagName !== "INPUT"));
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
}

describeBuilt(["firefox-esr"], "the workbench in Firefox ESR", () => {
  const inFolder = tempFolder();
  const saved = inFolder("saved");
  const trouble: string[] = [];
  const elsewhere: string[] = [];
  let browser: Browser;
  let server: Server;
  let page: Page;

  /** Presses the button, and waits for the file to be whole. */
  async function save(): Promise<string> {
    const before = new Set(readdirSync(saved));
    await page.locator("::-p-aria(保存为 .xlsx)").click();
    const name = await until(() => {
      const files = readdirSync(saved);
      return files.some((file) => file.endsWith(".part")) ? null : files.find((file) => !before.has(file));
    });
    return `${saved}/${name}`;
  }

  beforeAll(async () => {
    mkdirSync(saved);
    const { server: started, port } = await served(BUILT);
    server = started;
    browser = await launch({
      browser: "firefox",
      executablePath: tool("firefox-esr") ?? "firefox-esr",
      extraPrefsFirefox: preferences(saved),
    });
    page = await browser.newPage();
    await page.setViewport({ width: 1440, height: 860 });
    page.on("pageerror", (error) => void trouble.push(String(error)));
    page.on("console", (message) => {
      if (message.type() === "error") trouble.push(message.text());
    });
    page.on("request", (request) => {
      if (!/^(?:data|blob):/.test(request.url()) && !request.url().startsWith(`http://localhost:${port}/`))
        elsewhere.push(request.url());
    });
    await page.goto(`http://localhost:${port}/index.html`);
    await page.locator("::-p-aria([name='填报'][role='tab'])").wait();
  }, PATIENCE);
  afterAll(async () => {
    await browser.close();
    server.close();
  }, PATIENCE);

  test(
    "shows, opens, judges, saves",
    async () => {
      const first = await save();
      expect(await savedCell(first)).toBe("已阅");
      const input = await page.$<"input">('.wb-toolbar input[type="file"]' as "input");
      await input?.uploadFile(first);
      await until(async () => (await page.$$(".wb-tab")).length === 3);
      await page.locator("#root [role='tab'][data-title^='问题']").click();
      const before = await errorsOf(page);
      await page.locator(".card.error .where").click();
      await typeInto(page, CELL.name, "同意");
      await until(async () => (await errorsOf(page)) === before - 1);
      const second = await save();
      expect(second).toContain(SAMPLE.replace(".xlsx", ""));
      expect(await savedCell(second)).toBe("同意");
    },
    PATIENCE,
  );

  test("nothing broke, and nothing left the server", () => {
    expect(trouble).toEqual([]);
    expect(elsewhere).toEqual([]);
  });
});
