// Reading and judging rows that are already in memory: `node bench/rules.mjs [--runs 5]`.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { bundle } from "./product.mjs";

const CHILD = fileURLToPath(new URL("rules-child.mjs", import.meta.url));
const ROOT = fileURLToPath(new URL("..", import.meta.url));
const CACHE = join(ROOT, "node_modules/.cache");
/** Goal: µs a row at 20,000 rows. */
const GOAL = 15;
/** Bar: ms of our own time between a cell edited by hand and its findings. */
const EDIT_MS = 50;
/** 100,000 rows may cost so much more a row than 1,000. */
const SLACK = 1.5;

/**
 * @param {{ runs?: number }} [options]
 * @returns {{ what: string, against: string, ratio: number, atLeast: number, goal: number, detail: string }[]}
 */
export function benchRules({ runs = 5 } = {}) {
  mkdirSync(CACHE, { recursive: true });
  const folder = mkdtempSync(join(CACHE, "bench-rules-"));
  try {
    compile(folder);
    const measured = Array.from({ length: runs }, () => inFreshProcess(folder));
    const sizes = measured.map((run) => run.sizes);
    return [
      speed(sizes),
      ...["check", "read"].map((key) => linearity(sizes, key)),
      edit(measured.map((run) => run.edit)),
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function speed(measured) {
  const [, middle] = medians(measured, "check");
  const [, read] = medians(measured, "read");
  return {
    what: "check rules on 20,000 rows, CPU",
    against: `${GOAL} µs a row`,
    ratio: GOAL / middle,
    atLeast: 0.5,
    goal: 1,
    detail: `${middle.toFixed(1)} µs a row; cells to risk points before that ${read.toFixed(1)} µs`,
  };
}

function linearity(measured, key) {
  const all = medians(measured, key);
  const [small, , large] = all;
  return {
    what: `${key === "check" ? "check rules" : "cells to risk points"}, 100,000 rows, CPU a row`,
    against: "1,000 rows",
    ratio: small / large,
    atLeast: 1 / SLACK,
    goal: 1,
    detail: `${all.map((micros) => micros.toFixed(1)).join(" / ")} µs a row at 1,000 / 20,000 / 100,000`,
  };
}

function edit(measured) {
  const [again, whole] = ["again", "whole"].map((key) => median(measured.map((run) => run[key])));
  return {
    what: "findings after one cell edited among 1,500 rows, CPU",
    against: `${EDIT_MS} ms`,
    ratio: EDIT_MS / again,
    atLeast: 1,
    goal: 5,
    detail: `${again.toFixed(1)} ms; the whole workbook judged afresh ${whole.toFixed(1)} ms`,
  };
}

/** Medians over the runs, by size. */
function medians(measured, key) {
  return measured[0].map((_, size) => median(measured.map((run) => run[size][key])));
}

function median(all) {
  return [...all].sort((one, other) => one - other)[all.length >> 1];
}

/** The production code as plain JavaScript, as the build makes it. */
export function compile(folder) {
  const of = (path, ...names) => `export { ${names.join(", ")} } from "./src/${path}";`;
  bundle(
    [
      of("reading/read-workbook", "readWorkbook"),
      of("house/build-house", "houseOfDepartment"),
      of("subjects/registers/case/department-case", "departmentCase"),
      of("flows/checking/check-case", "checkCase"),
      of("flows/checking/check", "checkWorkbook"),
      of("flows/checking/check-memory", "CheckMemory"),
      of("session/same-objects", "keepingObjects"),
    ].join("\n"),
    join(folder, "core.cjs"),
  );
}

function inFreshProcess(folder) {
  return JSON.parse(execFileSync(process.execPath, [CHILD, join(folder, "core.cjs")], { encoding: "utf8" }));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const runs = Number(process.argv[process.argv.indexOf("--runs") + 1] || 5);
  for (const { what, against, ratio, atLeast, goal, detail } of benchRules({ runs })) {
    console.log(
      `${what} | ${against} | ${ratio.toFixed(2)}× | ≥ ${atLeast.toFixed(2)}× | ${goal}× | ${detail}`,
    );
  }
}
