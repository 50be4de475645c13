import type { BrowserContext, Page } from "playwright-core";
import { watchedPage } from "../support/chromium";
import { browserBeside, BUILT, describeBuilt, SAMPLE, select, settled, type } from "./page";

/** Longer than the pause after which changes are put away. */
const PUT_AWAY_MS = 3000;

function suite(): void {
  const server = browserBeside(() => BUILT);

  const visit = async (context: BrowserContext): Promise<Page> => {
    const page = await context.newPage();
    await page.goto(`${server().origin}/index.html`);
    await settled(page);
    // Other pages are asked what lies open in them.
    await page.waitForTimeout(1000);
    return page;
  };
  const leave = async (context: BrowserContext, text: string): Promise<Page> => {
    const page = await visit(context);
    await select(page, "AA11");
    await type(page, text);
    await page.waitForTimeout(PUT_AWAY_MS);
    return page;
  };

  test("what two pages left of one workbook is told apart, and thrown away one by one, after a question", async () => {
    const { page: first } = await watchedPage(server().browser, { viewport: { width: 1280, height: 800 } });
    const context = first.context();
    await first.close();
    const pages = [await leave(context, "甲页"), await leave(context, "乙页")];
    for (const page of pages) await page.close();
    const page = await visit(context);
    const drafts = page.locator(".wb-drafts li");
    const when = /（\d{4}年\d+月\d+日 \d\d:\d\d）/;
    expect(await drafts.count()).toBe(2);
    const [one = "", two = ""] = await page.locator(".wb-drafts li > span:first-child").allInnerTexts();
    expect([one, two].map((text) => when.test(text))).toEqual([true, true]);
    expect([one, two].map((text) => text.replace(when, ""))).toEqual([SAMPLE, `${SAMPLE}（2）`]);
    await drafts.nth(0).getByRole("button", { name: "不要了" }).click();
    await page.getByRole("dialog").getByText(one).waitFor();
    await page.getByRole("dialog").getByRole("button", { name: "留着" }).click();
    await page.getByRole("dialog").waitFor({ state: "hidden" });
    expect(await drafts.count()).toBe(2);
    await drafts.nth(0).getByRole("button", { name: "不要了" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "删掉" }).click();
    await page.getByText("上次有 1 个工作簿没有保存").waitFor();
    await page.getByRole("button", { name: /^接着做/ }).click();
    await settled(page);
    expect(await drafts.count()).toBe(0);
    await page.getByRole("button", { name: `${SAMPLE}（2） ●` }).waitFor();
    await context.close();
  }, 120_000);
}

describeBuilt(["chromium"], "unsaved work of earlier visits", suite);
