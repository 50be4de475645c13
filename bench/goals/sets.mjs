// The institutions that the goals are measured on, made when first asked for and kept beside other temporary files.
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { benchFolder } from "../consolidating/consolidate-folder.mjs";
import { compile } from "../consolidating/consolidation.mjs";

/** Debian's own, which has its openpyxl. */
const PYTHON = "/usr/bin/python3";
const SAVE = fileURLToPath(new URL("save-again.py", import.meta.url));

/**
 * @param {string} work
 * @returns {(departments: number, rows?: number) => Promise<{ institution: string, folder: string, files: string[] }>}
 */
export function setsIn(work) {
  let product;
  return (departments, rows) => benchFolder(departments, (product ??= compile(work)), rows);
}

/** Programs that need what not every machine has, and how it is looked for. */
const NEEDS = [
  { of: /openpyxl/, name: "python3-openpyxl", call: [PYTHON, ["-c", "import openpyxl"]] },
  { of: /^pane$/, name: "Chromium", call: ["chromium", ["--version"]] },
];

/**
 * What a program cannot be measured without and this machine lacks, or null. In CI nothing is left out: there it fails.
 *
 * @param {string} program its name
 */
export function missingFor(program) {
  if (process.env.CI === "true") return null;
  return NEEDS.find(({ of, call }) => of.test(program) && spawnSync(...call).status !== 0)?.name ?? null;
}

/** The same institution, its departments' workbooks as openpyxl writes them. */
export function savedByOpenpyxl({ institution, folder, files }) {
  const saved = `${folder}-openpyxl`;
  if (!existsSync(saved)) {
    const beside = `${saved}.${process.pid}`;
    mkdirSync(beside);
    execFileSync(PYTHON, [SAVE, beside, ...files]);
    if (existsSync(saved)) rmSync(beside, { recursive: true });
    else renameSync(beside, saved);
  }
  return { institution, folder: saved, files: files.map((file) => join(saved, basename(file))) };
}
