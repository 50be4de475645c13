import { ExcelPane } from "../test/e2e/excel-pane";
import { randomNumbers } from "../test/support/random-numbers";
import { sampleBooks } from "../test/support/sample-books";
import { institutionTable } from "../src/subjects/consolidation/sheets/institution-table";
import type { Grid, GridRow, WorkbookContent } from "../src/workbook/grid";

/**
 * How long 总览 takes at 3,000 points, in the built pane in Chromium:
 *
 *     npm run build && npx tsx scripts/measure-overview.ts
 *
 * From the moment that the list of tasks stands to the moment that the numbers are painted, and the charts from the press that
 * unfolds them.
 */
const POINTS = 3_000;
const RUNS = 5;

async function measure(): Promise<void> {
  const pane = await ExcelPane.start();
  const results: Record<string, number[]> = { first: [], charts: [] };
  for (let run = 0; run < RUNS; run++) {
    const opened = await pane.open(large(), { viewport: { width: 450, height: 760 } }, null);
    const { page } = opened;
    await page.addInitScript(WATCH);
    await page.reload();
    await page.waitForFunction(() => window.shownAt.figures !== undefined);
    const shown = await page.locator(".figures .number").first().innerText();
    if (shown !== String(POINTS)) throw new Error(`${shown} points are shown`);
    const { list = 0, figures = 0 } = await page.evaluate(() => window.shownAt);
    results.first?.push(figures - list);
    results.charts?.push(await page.evaluate(unfold));
    await opened.close();
  }
  await pane.stop();
  for (const [what, times] of Object.entries(results))
    process.stdout.write(`${what}: ${times.map((time) => Math.round(time)).join(" ")} ms\n`);
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

/** The sample's workbook with its points repeated, each under a number of its own. */
function large(): WorkbookContent {
  const { content } = sampleBooks();
  return {
    ...content,
    sheets: content.sheets.map((grid) => (grid.sheet === institutionTable.tab ? repeated(grid) : grid)),
  };
}

function repeated(grid: Grid): Grid {
  const points = grid.rows.filter(({ values }) => /^[A-Z]+-/.test(numberIn(values)));
  const head = grid.rows.filter((row) => !points.includes(row));
  const first = points[0]?.number ?? 1;
  const random = randomNumbers(7);
  const rows = Array.from({ length: POINTS }, (_, i): GridRow => {
    const row = points[i % points.length];
    if (!row) throw new Error("no points");
    const round = Math.floor(i / points.length);
    const number = numberIn(row.values).replace(/\d+$/, (digits) =>
      String(Number(digits) + 100 * round).padStart(3, "0"),
    );
    // Every text another, so that what is alike has to be looked for.
    const values = row.values.map((value, at) => {
      if (at === 0) return number;
      return typeof value === "string" && value.length > 20 ? shuffled(value, random) : value;
    });
    return { ...row, number: first + i, values };
  });
  return { ...grid, rows: [...head, ...rows] };
}

function shuffled(text: string, random: (below: number) => number): string {
  return Array.from(text, () => text[random(text.length)]).join("");
}

function numberIn([first]: GridRow["values"]): string {
  return typeof first === "string" ? first : "";
}

void measure();
