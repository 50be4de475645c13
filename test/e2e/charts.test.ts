import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { chartFacts } from "../../src/flows/charts/chart-facts";
import { powersOf } from "../../src/subjects/flow/power";
import { launchChromium } from "../support/chromium";
import { pageBundle } from "../support/page-bundle";
import { sampleBooks } from "../support/sample-books";
import { describeWith } from "../support/tools";
import { drawnFiles, drawnMain, type ChartCase, type DrawnInPage } from "./drawn-in-page";

const PATIENCE = 120_000;
/** A text may reach into the line of its box by so many millimetres: what a screen rounds. */
const SPARE = 0.1;

const { institution, risks } = chartFacts(sampleBooks(), []);
const CASES: readonly ChartCase[] = powersOf(sampleBooks().read.institution.flow?.entries ?? []).map(
  (power) => ({
    ...{ power, institution, risks: [...risks] },
  }),
);

/** Runs in the page: texts that reach out of their box, or are under 8 points, by the fonts that are there. */
function misplaced(spare: number): readonly string[] {
  const faults: string[] = [];
  for (const group of document.querySelectorAll<SVGGElement>(
    "[data-node], [data-risk], [data-measures], [data-power]",
  )) {
    const face = group.querySelector<SVGGeometryElement>("rect, path");
    const frame = group.ownerSVGElement;
    if (!face || !frame) continue;
    for (const line of group.querySelectorAll("tspan")) {
      const { x, y, width, height } = line.getExtentOfChar(0);
      const end = line.getEndPositionOfChar(line.getNumberOfChars() - 1).x;
      const middle = y + height / 2;
      const isIn = [x + spare, end - spare].every((at) => {
        const point = frame.createSVGPoint();
        [point.x, point.y] = [at, middle];
        return face.isPointInFill(point);
      });
      if (!isIn || width === 0) faults.push(line.textContent);
    }
  }
  for (const text of document.querySelectorAll("text"))
    if (Number(text.getAttribute("font-size")) < (8 * 25.4) / 72 - 0.01)
      faults.push(`small: ${text.textContent}`);
  return faults;
}

describeWith(["chromium"], "charts in Chromium", () => {
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    browser = await launchChromium();
    page = await browser.newPage();
    const { script } = await pageBundle(join(__dirname, "drawn-in-page.ts"));
    await page.addScriptTag({ content: script });
  }, PATIENCE);
  afterAll(() => browser.close());

  test(
    "the same input gives the same .svg in Node and in a browser, to the byte",
    async () => {
      const there = await page.evaluate((cases) => {
        const { drawnFiles: draw, drawnMain: drawAll } = globalThis as unknown as DrawnInPage;
        return [...cases.map(draw), drawAll(cases)];
      }, CASES);
      expect(there).toEqual([...CASES.map(drawnFiles), drawnMain(CASES)]);
    },
    PATIENCE,
  );

  test(
    "by the fonts of a browser, too, no text leaves its box, and none is under 8 points",
    async () => {
      const charts = [...CASES.flatMap(drawnFiles), ...drawnMain(CASES)].map((file) =>
        file.slice(file.indexOf("<svg")),
      );
      await page.setContent(charts.join("\n"));
      expect(await page.evaluate(misplaced, SPARE)).toEqual([]);
    },
    PATIENCE,
  );
});
