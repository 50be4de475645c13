import type { Page } from "playwright-core";
import { serious } from "../e2e/barriers";
import { browserBeside, BUILT, describeBuilt, expectCalm, select, settled, visit } from "./page";
import { putAway } from "../support/chromium";

/** The chunk that holds the entries. */
const isLibrary = (url: string) => /\/library\.[^/]*\.js/.test(url);

const library = (page: Page) => page.locator("#root details.library");

function suite(): void {
  const server = browserBeside(() => BUILT);

  test.each([320, 450])(
    "a risk point is found while typing and taken over by the keyboard alone, in a pane of %i px",
    async (width) => {
      const { browser, origin } = server();
      const watched = await visit(browser, `${origin}/index.html`);
      const { page, asked } = watched;
      await page.evaluate(
        (px) => document.getElementById("root")?.style.setProperty("--pane", `${px}px`),
        width,
      );
      await select(page, "I60");
      await page.getByRole("tab", { name: "填报" }).click();
      await library(page).waitFor();
      // Whoever does not open it does not load it.
      expect(asked.filter(isLibrary)).toEqual([]);
      await library(page).locator("summary").first().focus();
      await page.keyboard.press("Enter");
      await library(page)
        .getByText(/找到 \d+ 条/)
        .waitFor();
      expect(asked.filter(isLibrary)).toHaveLength(1);
      await page.keyboard.press("Tab");
      await page.keyboard.type("公务接待 审批单");
      await library(page).getByText("找到 1 条。").waitFor();
      expect(await serious(page, "#root")).toEqual([]);
      expect(await page.locator("#root").evaluate((pane) => pane.scrollWidth <= pane.clientWidth)).toBe(true);
      await page.keyboard.press("Tab");
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("采用这一条");
      await page.keyboard.press("Enter");
      await library(page)
        .getByText(/已采用。请改成自己岗位的实际做法/)
        .waitFor();
      await settled(page);
      const point = page.locator("#root").getByLabel("风险点及表现形式");
      expect(await point.first().inputValue()).toContain("接待超标准");
      expectCalm(watched, origin);
      await putAway(watched);
    },
  );

  test("beside a field stand a good and a bad example", async () => {
    const { browser, origin } = server();
    const watched = await visit(browser, `${origin}/index.html`);
    const { page } = watched;
    await select(page, "I60");
    await page.getByRole("tab", { name: "填报" }).click();
    const examples = page.locator("#root details.examples", { hasText: "例子" });
    const first = examples.filter({ hasText: "扣押款物不当场清点开单" }).first();
    await page
      .locator("#root details.group")
      .evaluateAll((parts) => parts.forEach((part) => part.setAttribute("open", "")));
    await first.locator("summary").focus();
    await page.keyboard.press("Enter");
    await first.getByText("不好：").waitFor();
    await putAway(watched);
  });
}

describeBuilt(["chromium"], "the library beside the line", suite);
