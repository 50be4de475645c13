// The product as the benches take it: its modules in one file, and its program from start to end.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";

export const ROOT = fileURLToPath(new URL("..", import.meta.url));
/** Where children still find the libraries. */
const CACHE = join(ROOT, "node_modules/.cache");
export const PROGRAM = "bin/integrity-risk.js";
const USAGE = fileURLToPath(new URL("usage.cjs", import.meta.url));

/** Works in a folder of its own, which is gone afterwards. */
export async function inFolder(name, work) {
  mkdirSync(CACHE, { recursive: true });
  const folder = mkdtempSync(join(CACHE, `bench-${name}-`));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * The production code as plain JavaScript, as the build makes it, so that nothing but itself is measured.
 *
 * @param {string} contents what is exported, seen from the root of the repository
 * @param {string} outfile
 * @param {readonly string[]} [external] packages that are looked up where they are installed
 */
export function bundle(contents, outfile, external = []) {
  buildSync({
    stdin: { contents, resolveDir: ROOT },
    outfile,
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node20",
    external: ["exceljs/*", ...external],
  });
}

/**
 * The built program from its start to its end: what it said, and seconds, seconds of the processor and megabytes.
 *
 * @param {readonly string[]} words
 * @param {string} folder where figures may lie
 * @param {string} [root] of the repository it was built in
 * @param {readonly string[]} [flags] for Node
 */
export function program(words, folder, root = ROOT, flags = []) {
  const usage = join(folder, "usage.json");
  const call = [...flags, "--require", USAGE, join(root, PROGRAM), ...words];
  const { status, stdout, stderr } = spawnSync(process.execPath, call, {
    encoding: "utf8",
    maxBuffer: 2 ** 27,
    env: { ...process.env, BENCH_USAGE: usage },
  });
  return { status, stdout, stderr, used: () => JSON.parse(readFileSync(usage, "utf8")) };
}

/** The middle of each figure. */
export function medians(each) {
  return picked(each, median);
}

/** One number for each figure of several runs. */
export function picked(each, pick) {
  const keys = Object.keys(each[0] ?? {});
  return Object.fromEntries(keys.map((key) => [key, pick(each.map((one) => one[key]))]));
}

export function median(numbers) {
  return [...numbers].sort((one, other) => one - other)[numbers.length >> 1];
}

export function spent({ cpu, wall, peak }) {
  return `${cpu.toFixed(2)} s CPU, ${wall.toFixed(2)} s, ${peak.toFixed(0)} MB`;
}
