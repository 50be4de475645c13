// Why a goal is not reached: a sentence for each, which stands on the page below the figures.
import { readFileSync } from "node:fs";
import { reached } from "../page.mjs";
import { nameOf } from "./quick.mjs";

/** By name of its row. */
export const SENTENCES = JSON.parse(readFileSync(new URL("in-the-way.json", import.meta.url), "utf8"));

/** A line in Markdown for each row that is not at its goal; where nobody has found out why, that is said. */
export function inTheWay(rows, sentences = SENTENCES) {
  return rows
    .filter((row) => row.goal !== null && !reached(row))
    .map((row) => `- **${nameOf(row)}**: ${sentences[nameOf(row)] ?? "not looked into yet."}`);
}
