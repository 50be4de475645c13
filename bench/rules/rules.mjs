// Reading and judging rows that are already in memory.
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { bundle, inFolder, median } from "../product.mjs";

const CHILD = fileURLToPath(new URL("rules-child.mjs", import.meta.url));
/** Goal: µs a row at 20,000 rows. */
const GOAL = 15;
/** 100,000 rows may cost so much more a row than 1,000. */
const SLACK = 1.5;

/**
 * @param {{ runs?: number }} [options]
 * @returns {Promise<{ what: string, against: string, ratio: number, atLeast: number, goal: number, detail: string }[]>}
 */
export function benchRules({ runs = 5 } = {}) {
  return inFolder("rules", (folder) => {
    compile(folder);
    const measured = Array.from({ length: runs }, () => inFreshProcess(folder));
    return [speed(measured), ...["check", "read"].map((key) => linearity(measured, key))];
  });
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

/** Medians over the runs, by size. */
function medians(measured, key) {
  return measured[0].map((_, size) => median(measured.map((run) => run[size][key])));
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
