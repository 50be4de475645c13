// A province of 3,200 institutions and five years, 4.8 million risk points, asked each view as `rollup query` asks it, in turn with a plain
// scan of the columns that the view reads: `node bench/others/roll-up.mjs [--runs 5] [--institutions 3200] [--write]`.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { fails, lineOf, load, machine, pageOf, printed } from "../page.mjs";
import { bundle, inFolder } from "../product.mjs";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const PAGE = join(ROOT, "docs/performance-roll-up.md");
const SELF = fileURLToPath(import.meta.url);
const YEARS = [2009, 2010, 2011, 2012, 2013];
const POINTS = 300;
/** Seconds and megabytes of a view, once the program is there. */
const BARS = { wall: 1, peak: 1024 };
/** A view groups, joins and ranks what a scan counts: so many times as long it may take at the most. */
const SCANS = { atLeast: 1 / 10, goal: 1 / 4 };
/** How often a package is added to each of two stores, in turn. */
const ADDED = 9;

/**
 * @param {{ runs?: number, institutions?: number }} [options]
 * @returns {Promise<{ what: string, against: string, ratio: number, atLeast: number, goal: number, detail: string }[]>}
 */
export function benchRollUp({ runs = 3, institutions = 3200 } = {}) {
  return inFolder("roll-up", async (work) => {
    const outfile = compile(work);
    const made = JSON.parse(child(outfile, ["make", String(institutions), join(work, "store")]));
    const asked = JSON.parse(child(outfile, ["ask", String(runs), join(work, "store")]));
    const size = `${(made.points / 1e6).toFixed(1)} M points, ${institutions} institutions × ${YEARS.length} years`;
    const slowest = asked.views.reduce((found, one) => (one.wall > found.wall ? one : found));
    return [
      ...asked.views.map(({ id, wall, scan, cpu, ratio }) => ({
        what: `${id} over all of ${size}, CPU`,
        against: "a plain scan of the same columns",
        ...{ ratio, ...SCANS },
        detail: `${cpu.toFixed(2)} s CPU, ${wall.toFixed(3)} s; the scan ${scan.cpu.toFixed(2)} s CPU, ${scan.wall.toFixed(3)} s`,
      })),
      {
        what: `the slowest of them (${slowest.id})`,
        against: `${BARS.wall} s`,
        ratio: BARS.wall / slowest.wall,
        ...{ atLeast: 1, goal: 2 },
        detail: `${slowest.wall.toFixed(3)} s`,
      },
      {
        what: "the same, memory of the process at its highest",
        against: `${BARS.peak} MB`,
        ratio: BARS.peak / asked.peak,
        ...{ atLeast: 1, goal: 1.5 },
        detail: `${asked.peak.toFixed(0)} MB; files packed before the first question in ${asked.packing.toFixed(1)} s`,
      },
      {
        what: "adding one institution's package to that store",
        against: "to an empty one",
        ratio: made.addEmpty / made.addFull,
        ...{ atLeast: 0.5, goal: 1 },
        detail: `${(made.addFull * 1000).toFixed(0)} ms / ${(made.addEmpty * 1000).toFixed(0)} ms, medians of ${ADDED}, in turn`,
      },
    ];
  });
}

/** In a process of its own, so that its memory can be told. */
function child(outfile, words) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [SELF, "--child", outfile, ...words], {
    encoding: "utf8",
    maxBuffer: 2 ** 27,
  });
  if (status !== 0) throw new Error(`${words.join(" ")}: ${stderr}`);
  return stdout;
}

function compile(work) {
  const outfile = join(work, "product.cjs");
  bundle(
    `export { province, sentBy } from "./test/support/province";
     export { inTurn, kept } from "./test/support/sent-packages";
     export { ParquetPlace } from "./src/hosts/file/disk/store/parquet-place";
     export { parquetBytes } from "./src/hosts/file/exchange/parquet-bytes";
     export { KEPT_TABLES, RELATIONS } from "./src/subjects/roll-up/relations";
     export { ROLL_UP_VIEWS } from "./src/subjects/roll-up/views";
     export { judgePackage } from "./src/flows/roll-up/adding";
     export { peakMegabytes } from "./test/support/peak-memory";`,
    outfile,
    ["@duckdb/node-api"],
  );
  return outfile;
}

/** Writes the store as adding would leave it, without flushing each file; then adds one more package, here and to an empty store in turn. */
async function make(product, institutions, root) {
  const { province, sentBy, kept, inTurn, parquetBytes, ParquetPlace, KEPT_TABLES, judgePackage } = product;
  let points = 0;
  for (const sent of province({ institutions, years: YEARS, points: POINTS, seed: 1 })) {
    const { institution, planYear, standing, tables } = kept(sent);
    const folder = join(root, `plan_year=${planYear}`, `institution_code=${institution}`);
    mkdirSync(folder, { recursive: true });
    for (const table of tables) writeFileSync(join(folder, `${table.name}.parquet`), parquetBytes(table));
    writeFileSync(join(folder, "package.json"), JSON.stringify(standing));
    points += sent.rows.points.length;
  }
  writeFileSync(
    join(root, "store.json"),
    JSON.stringify({ format: "irpc-store", version: 1, generation: 1, moving: null }),
  );
  const stores = [`${root}-empty`, root].map((at) => ({
    place: new ParquetPlace(at, KEPT_TABLES),
    times: [],
  }));
  for (let batch = 10; batch < 10 + ADDED; batch++) {
    const whose = { institution: "449999", parent: "440100", tier: "区县院" };
    const sent = sentBy(whose, 2013, { points: POINTS, seed: batch });
    const one = kept({ ...sent, facts: { ...sent.facts, batch: `2013-${batch}` } });
    for (const { place, times } of stores) {
      const begun = performance.now();
      await place.add(inTurn([one]), judgePackage);
      times.push((performance.now() - begun) / 1000);
    }
  }
  for (const { place } of stores) await place.close();
  const [addEmpty, addFull] = stores.map(({ times }) => median(times));
  return { points, addEmpty, addFull };
}

function median(values) {
  return [...values].sort((one, other) => one - other)[values.length >> 1];
}

/** Every view over all years at once, which is more than anybody asks; and a plain scan of the columns that it reads. */
async function ask({ ParquetPlace, KEPT_TABLES, RELATIONS, ROLL_UP_VIEWS, peakMegabytes }, runs, root) {
  const place = new ParquetPlace(root, KEPT_TABLES);
  const everything = { year: null, institutions: null };
  const timed = async (text) => {
    const [begun, before] = [performance.now(), process.cpuUsage()];
    await place.ask(text, everything);
    const { user, system } = process.cpuUsage(before);
    return { wall: (performance.now() - begun) / 1000, cpu: (user + system) / 1e6 };
  };
  const begun = performance.now();
  for (const name of Object.keys(RELATIONS)) await timed(`SELECT COUNT(*) AS n FROM ${name}`);
  const packing = (performance.now() - begun) / 1000;
  const views = [];
  for (const { id } of ROLL_UP_VIEWS) {
    const text = readFileSync(join(ROOT, "sql", `${id}.sql`), "utf8");
    const scans = scansOf(text, RELATIONS);
    const rounds = [];
    for (let run = 0; run < runs; run++) {
      const scan = { wall: 0, cpu: 0 };
      for (const one of scans) {
        const { wall, cpu } = await timed(one);
        scan.wall += wall;
        scan.cpu += cpu;
      }
      const own = await timed(text);
      rounds.push({ ...own, scan, ratio: scan.cpu / own.cpu });
    }
    const middle = (valueOf) => median(rounds.map(valueOf));
    views.push({
      id,
      ...{
        wall: middle(({ wall }) => wall),
        cpu: middle(({ cpu }) => cpu),
        ratio: middle(({ ratio }) => ratio),
      },
      scan: { wall: middle(({ scan }) => scan.wall), cpu: middle(({ scan }) => scan.cpu) },
    });
  }
  await place.close();
  return { views, packing, peak: peakMegabytes() };
}

/** A count of each column that a text names, table by table. */
function scansOf(text, relations) {
  const body = text.replace(/--.*$/gm, "");
  return [...new Set([...body.matchAll(/(?:FROM|JOIN) (\w+)/g)].map(([, name]) => name))].flatMap((name) => {
    const relation = relations[name.replace(/_before$/, "")];
    if (!relation) return [];
    const columns = Object.keys(relation).filter((key) => new RegExp(`\\b${key}\\b`).test(body));
    return [`SELECT ${columns.map((key) => `COUNT(${key})`).join(", ")} FROM ${name}`];
  });
}

if (process.argv[2] === "--child") {
  const [, , , outfile, what, number, root] = process.argv;
  const product = createRequire(import.meta.url)(outfile);
  const told = await (what === "make" ? make : ask)(product, Number(number), root);
  process.stdout.write(JSON.stringify(told));
} else if (process.argv[1] === SELF) {
  const numberOf = (name, otherwise) => {
    const at = process.argv.indexOf(name);
    return at > 0 ? Number(process.argv[at + 1]) : otherwise;
  };
  const options = { runs: numberOf("--runs", 5), institutions: numberOf("--institutions", 3200) };
  const rows = await benchRollUp(options);
  printed(rows);
  if (process.argv.includes("--write")) writeFileSync(PAGE, await page(rows, options.runs));
  if (rows.some(fails)) process.exitCode = 1;
}

function page(rows, runs) {
  return pageOf(
    "Performance of a roll-up",
    `What \`node bench/others/roll-up.mjs\` measured; with \`--write\` it writes this page. A province thrown by a seed, in a store of Parquet files; each
view over all years at once, which is more than \`rollup query\` asks, in one process with DuckDB, medians of ${runs}, and in turn with it a plain
scan (COUNT) of the columns that it reads. A ratio says how many times less CPU the view takes than the scan; \`npm run bench\` measures the
same in its own run.`,
    [...machine(), load()],
    rows.map(lineOf),
  );
}
