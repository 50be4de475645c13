// The quick run: whether something has become slower. A machine that does other things too is no reason to fail, nor is a bar that
// was never held yet: those stand in not-held.json with the figure that they have come to, and must not fall behind it.
import { readFileSync } from "node:fs";
import { missed } from "../page.mjs";

/** So much worse than asked is noticed. */
const SLACK = 1.1;
/** The figure that a bar which does not hold yet has come to, by name of its row. */
export const NOT_HELD = JSON.parse(readFileSync(new URL("not-held.json", import.meta.url), "utf8"));

/**
 * What is to be said of the rows of a quick run.
 *
 * @param {readonly object[]} rows
 * @param {Readonly<Record<string, number>>} [notHeld]
 * @returns {{ worse: readonly string[], better: readonly string[] }} names of rows that miss what they must, or fall behind their
 *   figure; of rows that hold by now, and need no figure any more
 */
export function judged(rows, notHeld = NOT_HELD) {
  const named = rows.map((row) => ({ row, name: nameOf(row), known: notHeld[nameOf(row)] }));
  return {
    worse: named
      .filter(({ row, known }) => missed(known === undefined ? row : barAt(row, known)) > SLACK)
      .map(nameOnly),
    better: named.filter(({ row, known }) => known !== undefined && missed(row) <= 1).map(nameOnly),
  };
}

/** The row with this figure for its bar. */
function barAt(row, figure) {
  return row.amount === undefined ? { ...row, atLeast: figure } : { ...row, atMost: figure };
}

/** What a row is called in not-held.json. */
export function nameOf({ what, against }) {
  return against === "–" ? what : `${what}, against ${against}`;
}

const nameOnly = ({ name }) => name;
