import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { launchChromium, watchedPage } from "../support/chromium";
import { pageBundle } from "../support/page-bundle";
import { departmentAtWork, institutionAtWork } from "../support/pane-workbooks";
import { describeWith } from "../support/tools";
import { paneOfSuite, PATIENCE } from "./excel-pane";
import { expectReached, listed, walkThrough, WIDTHS } from "./task-walk";

const DEPARTMENT = ["填报", "问题", "审核", "报送"];
const OFFICE = [
  "科室",
  "汇总",
  "单位",
  "问题",
  "打印",
  "实施进度",
  "监督检查",
  "等级调整",
  "考核",
  "流程图",
  "材料",
  "上报",
  "发布",
  "新年度",
];

describeWith(["chromium"], "the list of tasks by the keyboard alone", () => {
  const pane = paneOfSuite();

  const KINDS = [
    ["a department", departmentAtWork, DEPARTMENT],
    ["the supervision office", institutionAtWork, OFFICE],
  ] as const;

  test.each(
    WIDTHS.flatMap((width) => KINDS.map(([who, content, titles]) => ({ who, content, titles, width }))),
  )(
    "$who reaches every task at $width px, and nothing scrolls sideways",
    ({ content, titles, width }) => expectReached(pane, content(), titles, width),
    PATIENCE,
  );
});

describeWith(["chromium"], "fifteen tasks", () => {
  let browser: Browser;
  let bundle: Awaited<ReturnType<typeof pageBundle>>;
  beforeAll(async () => {
    bundle = await pageBundle(join(__dirname, "../taskpane/page/index.tsx"));
    browser = await launchChromium();
  }, PATIENCE);
  afterAll(() => browser.close());

  async function open(width: number): Promise<Page> {
    const { page } = await watchedPage(browser, {
      viewport: { width, height: 568 },
      reducedMotion: "reduce",
    });
    const head = `<meta charset="utf-8"><title>廉政风险防控</title><style>${bundle.style}</style>`;
    const body = `<!doctype html><html lang="zh-CN">${head}<div id="root"></div></html>`;
    await page.route("http://pane.test/**", (route) => route.fulfill({ contentType: "text/html", body }));
    await page.goto("http://pane.test/?kind=fifteen");
    await page.addScriptTag({ content: bundle.script });
    await page.locator("button.task:focus").waitFor();
    return page;
  }

  test.each(WIDTHS)(
    "are all reached by the keyboard alone at %i px, and nothing scrolls sideways",
    async (width) => {
      const page = await open(width);
      const titles = await listed(page);
      expect(titles).toHaveLength(15);
      expect(await walkThrough(page, titles)).toEqual([]);
      await page.context().close();
    },
    PATIENCE,
  );

  test("are tab stops one after another, beginning with the next one to do", async () => {
    const page = await open(320);
    const passed: string[] = [];
    for (let stop = 0; stop < 15; stop++) {
      passed.push(
        await page.evaluate(() => document.activeElement?.querySelector("strong")?.textContent ?? ""),
      );
      await page.keyboard.press("Tab");
    }
    expect(passed).toEqual(await listed(page));
    await page.context().close();
  });
});
