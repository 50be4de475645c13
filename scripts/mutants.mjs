/**
 * Changes the core's code in one small place at a time and asks whether a test notices.
 *
 *     npm run mutants -- src/house                     a folder
 *     npm run mutants -- src/reading/rows/footer.ts         a file
 *     npm run mutants -- src/reading/rows/footer.ts:10-40   some of its lines
 *     npm run mutants -- --sample 60 [--seed 1]        so many lines by chance, from all of it or from what is named
 *     npm run mutants                                  all of it: many hours
 *
 * `--passing` leaves out what is worked out once as a file is loaded, for which every test has to be asked.
 * `--tests rules,register` asks the tests of these folders alone, which is quicker: what they miss others may notice.
 * `--incremental` asks again only what changed since. The report lies in out/mutants/. What nobody noticed is listed;
 * each is a gap in the tests or changes nothing that can be seen.
 */
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { root } from "./npm.mjs";

/** Where a mistake is a wrong finding or a lost row. */
const CORE = ["reading", "house", "checking", "merging", "subjects"].map((folder) => `src/${folder}`);

/** Lines that hold nothing to change: blank ones, comments, imports, lone brackets. */
const IDLE = /^\s*(?:$|\/[/*]|\*|import |export (?:type|interface) |[)}\]];?,?$)/;

const { values: asked, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sample: { type: "string" },
    seed: { type: "string", default: "1" },
    tests: { type: "string" },
    incremental: { type: "boolean", default: false },
    passing: { type: "boolean", default: false },
  },
});

const places = (positionals.length > 0 ? positionals : CORE).flatMap(filesOf);
const chosen = asked.sample === undefined ? places : sample(places, Number(asked.sample), Number(asked.seed));
const ran = spawnSync(
  process.execPath,
  [
    ...[stryker(), "run", "--mutate", chosen.join(",")],
    ...(asked.incremental ? ["--incremental"] : []),
    ...(asked.passing ? ["--ignoreStatic"] : []),
  ],
  {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, ...(asked.tests !== undefined && { MUTANT_TESTS: asked.tests }) },
  },
);
process.exitCode = ran.status ?? 1;

/** `src/house` and all below it; a file, with its lines where some are named. */
function filesOf(name) {
  const path = name.replace(/:\d+-\d+$/, "");
  if (!statSync(join(root, path)).isDirectory()) return [name];
  return readdirSync(join(root, path), { recursive: true })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => `${path}/${file.replaceAll("\\", "/")}`)
    .sort();
}

/** Single lines, the same for the same seed. */
function sample(files, count, seed) {
  const lines = files.flatMap((file) =>
    readFileSync(join(root, file), "utf8")
      .split("\n")
      .flatMap((text, i) => (IDLE.test(text) ? [] : [`${file}:${i + 1}-${i + 1}`])),
  );
  const next = random(seed);
  for (let i = 0; i < Math.min(count, lines.length); i++) {
    const j = i + Math.floor(next() * (lines.length - i));
    [lines[i], lines[j]] = [lines[j], lines[i]];
  }
  return lines.slice(0, count);
}

/** Numbers from 0 to 1 (mulberry32). */
function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Stryker's program; its package hands out no path of it. */
function stryker() {
  const core = createRequire(import.meta.url).resolve("@stryker-mutator/core/package.json");
  return join(dirname(core), JSON.parse(readFileSync(core, "utf8")).bin.stryker);
}
