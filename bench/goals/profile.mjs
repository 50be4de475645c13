// Where the processor's time goes in what the goals measure: by room of the code, by V8's own profiler.
import { readdirSync, readFileSync, rmSync } from "node:fs";
import { SourceMap } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { inFolder, program, ROOT } from "../product.mjs";
import { profiled } from "./programs.mjs";

/** Rooms that use less than this share of it are told together. */
const LEAST = 0.02;
const COLLECTOR = "(garbage collector)";
const OTHERS = "everything else";

/**
 * Each program once.
 * @returns {Promise<readonly { name: string, cpu: number, shares: readonly [where: string, share: number][] }[]>} seconds of the
 *   processor on all threads, and which part of the main thread's time was spent where, most first
 */
export function profiles() {
  return inFolder("profile", async (work) => {
    const all = [];
    for (const [name, words] of Object.entries(await profiled(work)))
      all.push({ name, ...profileOf(words(), work) });
    return all;
  });
}

/** What of a profile is said, as a list in Markdown. */
export function profileList(all) {
  return all.map(({ name, cpu, shares }) => {
    const parts = shares.map(([where, share]) => `${where} ${Math.round(share * 100)} %`);
    return `- **${name}**, ${cpu.toFixed(1)} s of the processor, of the main thread: ${parts.join(", ")}`;
  });
}

function profileOf(words, work) {
  const folder = join(work, "profile");
  rmSync(folder, { recursive: true, force: true });
  const flags = ["--cpu-prof", "--cpu-prof-interval", "500", "--cpu-prof-dir", folder];
  const { status, stderr, used } = program(words, work, ROOT, flags);
  if (status !== 1) throw new Error(`${words.join(" ")}: ${status} ${stderr}`);
  const { cpu } = used();
  const [profile] = readdirSync(folder)
    .map((file) => JSON.parse(readFileSync(join(folder, file), "utf8")))
    .sort((one, other) => other.samples.length - one.samples.length);
  return { cpu, shares: sharesOf(secondsByRoom(profile)) };
}

function sharesOf(seconds) {
  const all = [...seconds.values()].reduce((sum, one) => sum + one, 0);
  const large = [...seconds].filter(([, one]) => one >= LEAST * all);
  const told = large.reduce((sum, [, one]) => sum + one, 0);
  return [...large.sort(([, one], [, other]) => other - one), [OTHERS, all - told]].map(([where, one]) => [
    where,
    one / all,
  ]);
}

function secondsByRoom({ nodes, samples, timeDeltas }) {
  const roomOf = rooms();
  const room = new Map(nodes.map(({ id, callFrame }) => [id, roomOf(callFrame)]));
  const seconds = new Map();
  samples.forEach((id, i) => {
    const where = room.get(id);
    if (where !== null) seconds.set(where, (seconds.get(where) ?? 0) + timeDeltas[i] / 1e6);
  });
  return seconds;
}

/** The room of a function; null where nothing was done. */
function rooms() {
  const maps = new Map();
  const mapOf = (url) => {
    if (!maps.has(url))
      maps.set(url, new SourceMap(JSON.parse(readFileSync(`${fileURLToPath(url)}.map`, "utf8"))));
    return maps.get(url);
  };
  return ({ functionName, url, lineNumber, columnNumber }) => {
    if (functionName === "(idle)") return null;
    if (functionName === COLLECTOR) return COLLECTOR;
    if (url === "node:zlib") return "zlib";
    if (!url.includes("/dist/")) return "V8 and Node";
    const { originalSource = "" } = mapOf(url).findEntry(lineNumber, columnNumber);
    return roomOfPath(originalSource);
  };
}

/** `webpack://integrity-risk/./src/hosts/file/read/x.ts` → `hosts/file/read`. */
function roomOfPath(path) {
  const [, inside] = /\/src\/(.*)\/[^/]+$/.exec(path) ?? [];
  if (inside === undefined) return "packages";
  return inside
    .split("/")
    .slice(0, inside.startsWith("hosts/") ? 3 : 2)
    .join("/");
}
