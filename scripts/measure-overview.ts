import { ExcelPane } from "../test/e2e/excel-pane";
import { overviewPaint } from "../test/e2e/overview-paint";
import { largeSample } from "../test/support/large-sample";

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
  const content = largeSample(POINTS);
  const results: Record<string, number[]> = { first: [], charts: [] };
  for (let run = 0; run < RUNS; run++) {
    const { first, charts, shown } = await overviewPaint(pane, content);
    if (shown !== String(POINTS)) throw new Error(`${shown} points are shown`);
    results.first?.push(first);
    results.charts?.push(charts);
  }
  await pane.stop();
  for (const [what, times] of Object.entries(results))
    process.stdout.write(`${what}: ${times.map((time) => Math.round(time)).join(" ")} ms\n`);
}

void measure();
