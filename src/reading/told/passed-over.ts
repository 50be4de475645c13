import { L12 } from "../../findings/catalogue/layout";
import type { Finding } from "../../findings/finding";
import { say } from "../../findings/rule";
import { shown } from "../../sheets/columns/cell-text";
import type { GridRow } from "../../workbook/grid";
import { isBlank } from "../rows/row-kinds";

/** Of so many lines the first words are quoted. */
const QUOTED = 6;
const WORDS = 12;
/** So many stretches of lines are named; a sheet with more is no register. */
const NAMED = 200;

/** L12: lines that were taken for footers, once a sheet, at the first of them, all named. */
export function passedOver(rows: readonly GridRow[], file: string, sheet: string): Finding[] {
  const [first] = rows;
  if (!first) return [];
  const place = { file, sheet, row: first.number, column: first.columns[0] ?? null };
  const words = rows.slice(0, QUOTED).map((row) => `“${firstWords(row)}”`);
  const data = {
    count: rows.length,
    lines: ranges(rows.map(({ number }) => number)),
    words: words.join("") + (rows.length > QUOTED ? "等" : ""),
  };
  return [say(L12, "footers", place, data)];
}

function firstWords({ values }: GridRow): string {
  const text = values.filter((value) => !isBlank(value)).map(shown)[0] ?? "";
  return text.length > WORDS ? `${text.slice(0, WORDS)}…` : text;
}

/** `4、6–9`. */
function ranges(numbers: readonly number[]): string {
  const found: [number, number][] = [];
  for (const number of numbers) {
    const last = found.at(-1);
    if (last?.[1] === number - 1) last[1] = number;
    else found.push([number, number]);
  }
  const named = found.slice(0, NAMED).map(([from, to]) => (from === to ? String(from) : `${from}–${to}`));
  return named.join("、") + (found.length > NAMED ? "等" : "");
}
