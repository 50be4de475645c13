import type { WorkbookContent } from "../../src/workbook/grid";
import type { ExcelPane } from "./excel-pane";

/** Milliseconds until something is seen, as the page itself takes them. */
interface OverviewPaint {
  /** From the list of tasks to the numbers of 总览 painted above it. */
  readonly first: number;
  /** From the press that unfolds the charts to the charts. */
  readonly charts: number;
  /** The first number, as it stands there. */
  readonly shown: string;
}

/** How long 总览 of a workbook takes in the built pane; the page is loaded twice, so that what is measured is no download. */
export async function overviewPaint(
  pane: Pick<ExcelPane, "open">,
  content: WorkbookContent,
): Promise<OverviewPaint> {
  const opened = await pane.open(content, { viewport: { width: 450, height: 760 } }, null);
  const { page } = opened;
  await page.addInitScript(WATCH);
  await page.reload();
  await page.waitForFunction(() => window.shownAt.figures !== undefined);
  const shown = await page.locator(".figures .number").first().innerText();
  const { list = 0, figures = 0 } = await page.evaluate(() => window.shownAt);
  const charts = await page.evaluate(unfold);
  await opened.close();
  return { first: figures - list, charts, shown };
}

/** Runs in the page: when the list and the numbers were first painted. */
const WATCH = `
window.shownAt = {};
new MutationObserver(() => {
  for (const [name, selector] of [["list", ".tasks"], ["figures", ".figures"]])
    if (!window.shownAt[name] && document.querySelector(selector)) {
      window.shownAt[name] = name === "list" ? performance.now() : undefined;
      if (name === "figures") requestAnimationFrame(() => setTimeout(() => (window.shownAt.figures ??= performance.now())));
    }
}).observe(document, { childList: true, subtree: true });`;

/** Runs in the page: milliseconds from the press to the paint. */
function unfold(): Promise<number> {
  return new Promise((done) => {
    const began = performance.now();
    document.querySelector<HTMLElement>(".overview summary")?.click();
    requestAnimationFrame(() => setTimeout(() => done(performance.now() - began)));
  });
}

declare global {
  interface Window {
    shownAt: { readonly list?: number; readonly figures?: number };
  }
}
