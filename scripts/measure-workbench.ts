/**
 * Measures the built workbench in Chromium and says whether its bars hold: `npm run measure:workbench [-- --runs 5] [--write]`.
 * Exits 1 where one does not; --write puts the figures into docs/performance-workbench.md.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { cpus, loadavg, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { format } from "prettier";
import { writeWorkbook } from "../src/hosts/file/write/write-workbook";
import { deflate } from "../src/hosts/file/disk/formats/deflate";
import { launchChromium } from "../test/support/chromium";
import { root } from "./npm.mjs";
import { staticServer } from "./static-server";
import { figuresOf, holds, inTheWay, verdictOf, type Figure } from "./workbench/figures";
import { largeWorkbook } from "./workbench/large-workbook";
import { visit, type Visit } from "./workbench/visit";

const PAGE = join(root, "docs/performance-workbench.md");

async function main(): Promise<void> {
  const options = {
    runs: { type: "string", default: "5" },
    write: { type: "boolean", default: false },
  } as const;
  const { values } = parseArgs({ options });
  const { visits, browser } = await measure(Number(values.runs));
  const figures = figuresOf(visits);
  for (const line of table(figures)) console.log(line);
  console.log(loadOf());
  if (values.write) writeFileSync(PAGE, await page(figures, visits.length, browser));
  if (!figures.every(holds)) process.exitCode = 1;
}

async function measure(runs: number): Promise<{ visits: readonly Visit[]; browser: string }> {
  const folder = mkdtempSync(join(tmpdir(), "workbench-"));
  const file = join(folder, "大表.xlsx");
  writeFileSync(file, await writeWorkbook(largeWorkbook(), deflate));
  const server = staticServer(join(root, "dist/workbench"));
  await new Promise<void>((done) => server.listen(0, "localhost", done));
  const address = `http://localhost:${(server.address() as AddressInfo).port}/index.html`;
  const browser = await launchChromium();
  try {
    const visits: Visit[] = [];
    for (let i = 0; i < runs; i++) {
      console.error(`第 ${i + 1} 次，共 ${runs} 次……`);
      visits.push(await visit(browser, address, file));
    }
    return { visits, browser: browser.version() };
  } finally {
    await browser.close();
    server.close();
    rmSync(folder, { recursive: true });
  }
}

function table(figures: readonly Figure[]): readonly string[] {
  return [
    ["what", "median", "must", "goal", "verdict", "own work", "every visit"],
    ...figures.map((figure) => {
      const { what, measured, bar, goal, unit, all, own } = figure;
      const amount = (number: number | null) => (number === null ? "" : `${number} ${unit}`.trim());
      const work = own === null ? "" : `${own} ms`;
      return [what, amount(measured), amount(bar), amount(goal), verdictOf(figure), work, all.join(" · ")];
    }),
  ].map((cells) => cells.join(" | "));
}

/** The machine is shared: how much others took of it says what a figure is worth. */
function loadOf(): string {
  return `Load while measuring: ${(loadavg()[0] ?? 0).toFixed(1)} on ${cpus().length} cores, the browser included`;
}

async function page(figures: readonly Figure[], runs: number, browser: string): Promise<string> {
  const [head = "", ...lines] = table(figures);
  const rows = [head, head.replace(/[^|]+/g, " --- "), ...lines].map((line) => `| ${line} |`);
  const far = inTheWay(figures);
  const text = `# Performance of the workbench

What \`npm run measure:workbench\` measured; with \`-- --write\` it writes this page. Medians of ${runs} visits, each with a clean browser
without anything kept from before; five cells are typed into on each. "In sight" is a picture of the sheet in plain HTML, beside the
pane with its findings; the spreadsheet takes its place when it is loaded. "Drawn" is looked up in the pixels of its canvas, a
finding in the text of the pane; both count when the frame that shows them has been put on the screen.
"Own work" is what the page did on the processor, all its threads together; where the clock says much more, others had the machine.

- Machine: ${cpus()[0]?.model.trim() ?? ""}, ${cpus().length} cores, ${(totalmem() / 2 ** 30).toFixed(1)} GB, without a graphics card
- Chromium ${browser}, headless; page served from the same machine
- ${loadOf()}

${rows.join("\n")}
${far.length === 0 ? "" : `\n## What stands in the way of a goal\n\n${far.join("\n")}\n`}`;
  return format(text, { parser: "markdown" });
}

void main();
