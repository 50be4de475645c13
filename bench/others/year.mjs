// A year's work on the books of an institution after ten years, as people do it: `node bench/others/year.mjs [--runs 5] [--write]`.
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { fails, lineOf, load, machine, pageOf, printed } from "../page.mjs";
import { bundle, inFolder, medians, program, spent } from "../product.mjs";
import { yearBooks } from "./year-books.mjs";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const PAGE = join(ROOT, "docs/performance-year.md");
const SIZE = { departments: 40, points: 3_000, years: 10 };
/** Seconds: of one point's history in an open workbook, of `appraise` from the start of the process to its end. */
const BARS = { history: 0.1, appraise: 2 };
const DAY = "2012-12-31";

/**
 * @param {{ runs?: number }} [options]
 * @returns {Promise<{ what: string, against: string, ratio: number, atLeast: number, goal: number, detail: string }[]>}
 */
export function benchYear({ runs = 5 } = {}) {
  return inFolder("year", async (work) => {
    const path = join(work, "汇总.xlsx");
    const product = compile(work);
    const image = product.drawn(yearBooks(SIZE));
    writeFileSync(path, await product.writeWorkbook(image, product.deflate));
    const histories = await historiesOf(product, path);
    const [appraised, told] = ["appraise", "history"].map((command) =>
      medians(Array.from({ length: runs }, () => run(command, path, work, histories.riskId))),
    );
    return [
      {
        what: `history of one of 3,000 points with ten years behind them, ${histories.lines.toLocaleString("en")} lines, in an open workbook`,
        against: `${BARS.history * 1000} ms`,
        ratio: BARS.history / histories.slowest,
        ...{ atLeast: 1, goal: 1 },
        detail: `${(histories.slowest * 1000).toFixed(1)} ms the slowest of 100, ${histories.opening.toFixed(2)} s to open; the command, everything included: ${spent(told)}`,
      },
      {
        what: "appraise 40 departments with these points, everything included",
        against: `${BARS.appraise} s`,
        ratio: BARS.appraise / appraised.wall,
        ...{ atLeast: 1, goal: 1 },
        detail: spent(appraised),
      },
    ];
  });
}

/** How long the slowest of a hundred points takes, once the workbook is open. */
async function historiesOf({ fileSource, openInstitution, pointHistory }, path) {
  const begun = performance.now();
  const institution = openInstitution(await fileSource(path).read());
  const opening = (performance.now() - begun) / 1000;
  const { table, history } = institution.books;
  const asked = Array.from({ length: 100 }, (_, i) => table[i * 29].riskId);
  const times = asked.map((riskId) => {
    const start = performance.now();
    const lines = pointHistory(institution, riskId);
    if (lines.length < SIZE.years) throw new Error(`${riskId}: ${lines.length}`);
    return (performance.now() - start) / 1000;
  });
  return { riskId: asked[7], lines: history.length, opening, slowest: Math.max(...times) };
}

/** The built program, from its start to its end. */
function run(command, path, work, riskId) {
  const words = command === "history" ? ["history", path, "--risk", riskId] : ["appraise", path];
  const { status, stdout, stderr, used } = program([...words, "--as-of", DAY], work);
  if (status !== 0 || stdout === "") throw new Error(`${command}: ${status} ${stderr}`);
  return used();
}

/** The production code that draws, writes, reads and opens the workbook. */
function compile(work) {
  const outfile = join(work, "product.cjs");
  bundle(
    `
      import { institutionBook } from "./src/books";
      import { writeWorkbook } from "./src/hosts/file/write/write-workbook";
      import { deflate } from "./src/hosts/file/disk/formats/deflate";
      import { fileSource } from "./src/hosts/file/disk/formats/read-file";
      import { institutionWorkbook } from "./src/flows/workbooks/workbooks";
      import { openInstitution } from "./src/flows/open-institution";
      import { pointHistory } from "./src/flows/year/changing/point-history";
      import { recordOf } from "./src/sheets/define-sheet";
      function drawn(books) {
        const records = Object.entries(books).map(([name, lines]) => {
          const { definition } = institutionBook.sheets[name];
          return [name, Array.isArray(lines) ? lines.map((line) => recordOf(definition, line)) : recordOf(definition, lines)];
        });
        return institutionWorkbook(Object.fromEntries(records));
      }
      export { writeWorkbook, deflate, fileSource, drawn, openInstitution, pointHistory };`,
    outfile,
  );
  return createRequire(import.meta.url)(outfile);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const runs = process.argv.includes("--runs") ? Number(process.argv[process.argv.indexOf("--runs") + 1]) : 5;
  const rows = await benchYear({ runs });
  printed(rows);
  if (process.argv.includes("--write")) writeFileSync(PAGE, await page(rows, runs));
  if (rows.some(fails)) process.exitCode = 1;
}

function page(rows, runs) {
  return pageOf(
    "Performance through the year",
    `What \`node bench/others/year.mjs\` measured; with \`--write\` it writes this page. An institution of 40 departments and 480 people after ten
years, one row of twenty without a review and one without a term; commands from the start of their process to its end, medians of ${runs}.
The pane asks an open workbook, as the first row does.`,
    [...machine(), load()],
    rows.map(lineOf),
  );
}
