import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser } from "playwright-core";
import { publishPages } from "../../src/flows/publishing/publish";
import { launchChromium, watchedPage, type WatchedPage } from "../support/chromium";
import { sampleBooks } from "../support/sample-books";
import { describeWith } from "../support/tools";
import { serious } from "./barriers";

/** Published pages of the sample institution, opened from a folder. */

const PATIENCE = 180_000;
const IMPACTS = ["minor", "moderate", "serious", "critical"];
/** One of each kind. */
const KINDS = [
  ...["index.html", "table.html", "charts.html", "conduct.html", "cards.html", "norms.html", "progress.html"],
  ...["department/gs.html", "card/gs.html", "chart/gs-1.html"],
];

describeWith(["chromium", "pdftotext"], "published pages in Chromium", () => {
  let browser: Browser;
  let watched: WatchedPage;
  const root = mkdtempSync(join(tmpdir(), "integrity-risk-published-"));
  const address = (file: string) => pathToFileURL(join(root, file)).href;

  beforeAll(async () => {
    for (const [file, text] of await publishPages(sampleBooks(), { today: "2012-12-20", isDraft: false })) {
      mkdirSync(dirname(join(root, file)), { recursive: true });
      writeFileSync(join(root, file), text);
    }
    browser = await launchChromium();
    watched = await watchedPage(browser, { viewport: { width: 1280, height: 900 } });
  }, PATIENCE);
  afterAll(async () => {
    await browser.close();
    rmSync(root, { recursive: true, force: true });
  });

  test(
    "[Publish 2] [Publish 3] each kind opens from file://, asks for nothing but its own files, is clean to axe, and fits 1280 and 390 px",
    async () => {
      const { page, asked, errors } = watched;
      const said: string[] = [];
      page.on("console", (message) => void said.push(message.text()));
      const wide: string[] = [];
      for (const width of [1280, 390]) {
        await page.setViewportSize({ width, height: 900 });
        for (const file of KINDS) {
          await page.goto(address(file));
          const styled = await page.evaluate(() => getComputedStyle(document.body).lineHeight);
          expect([file, styled]).toEqual([file, "28px"]);
          if (await page.evaluate(() => document.documentElement.scrollWidth > innerWidth))
            wide.push(`${file} at ${width}`);
          // Its size changes no role and no name; colours are the same.
          expect([file, said]).toEqual([file, []]);
          if (width === 390) expect([file, await serious(page, "html", IMPACTS)]).toEqual([file, []]);
          // Axe itself asks for the style once more, and is refused.
          said.length = 0;
        }
        expect(
          await page.evaluate(() => [...document.images].every(({ naturalWidth }) => naturalWidth > 0)),
        ).toBe(true);
      }
      expect(wide).toEqual([]);
      expect(errors).toEqual([]);
      expect(asked.filter((one) => !one.startsWith(`${address("")}/`) && one !== "data:,")).toEqual([]);
    },
    PATIENCE,
  );

  test(
    "by keys alone: the first Tab leads past the navigation, the next ones through it",
    async () => {
      const { page } = watched;
      await page.goto(address("table.html"));
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      expect(await page.evaluate(() => document.activeElement?.id)).toBe("main");
      await page.goto(address("table.html"));
      for (let i = 0; i < 3; i++) await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      await page.waitForFunction(() => document.title.startsWith("廉政风险防控体系表"));
    },
    PATIENCE,
  );

  test(
    "on paper: 体系表 on A4 that lies, its header on every page; a card and a chart on a page each",
    async () => {
      const { page } = watched;
      await page.setViewportSize({ width: 1280, height: 900 });
      const pagesOf = async (file: string) => {
        await page.goto(address(file));
        const pdf = join(root, "page.pdf");
        await page.pdf({ path: pdf, preferCSSPageSize: true });
        const texts = execFileSync("pdftotext", ["-layout", pdf, "-"], { encoding: "utf8" }).split("\f");
        const sizes = [
          ...execFileSync("pdfinfo", ["-l", "99", pdf], { encoding: "utf8" }).matchAll(
            /size:\s+(\d+)[\d.]* x (\d+)/g,
          ),
        ];
        return { texts: texts.slice(0, -1), sizes: [...new Set(sizes.map(([, ...size]) => size.join("x")))] };
      };
      const table = await pagesOf("table.html");
      expect(table.sizes).toEqual(["841x594"]);
      expect(table.texts.slice(1).filter((text) => !text.includes("防控措施"))).toEqual([]);
      const cards = await pagesOf("card/gs.html");
      expect(cards.sizes).toEqual(["594x841"]);
      expect(cards.texts.map((text) => text.match(/岗位廉政风险告知卡$/gm)?.length)).toEqual([2, 1, 1, 1]);
      expect((await pagesOf("chart/gs-1.html")).texts).toHaveLength(3);
    },
    PATIENCE,
  );
});
