import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { portableFaults, type Known, type Wanted } from "../../scripts/portable-sql";
import { RELATIONS } from "../../src/subjects/roll-up/relations";
import type { View } from "../../src/subjects/roll-up/view";
import { ROLL_UP_VIEWS } from "../../src/subjects/roll-up/views";

const FOLDER = join(__dirname, "../../sql");
const known: Known = {
  ...Object.fromEntries(Object.entries(RELATIONS).map(([name, relation]) => [name, Object.keys(relation)])),
  points_before: Object.keys(RELATIONS.points),
};

function wantedOf({ columns, keys }: View): Wanted {
  const words = columns.flatMap(({ key, words: all }) => (all ? [[key, all] as const] : []));
  return { columns: columns.map(({ key }) => key), keys, words: new Map(words) };
}

function textOf(id: string): string {
  return readFileSync(join(FOLDER, `${id}.sql`), "utf8");
}

test("every view has its text, and every text its view", () => {
  expect(readdirSync(FOLDER).sort()).toEqual(ROLL_UP_VIEWS.map(({ id }) => `${id}.sql`));
});

test.each(ROLL_UP_VIEWS)("$id keeps to what every engine understands", (view) => {
  expect(portableFaults(textOf(view.id), known, wantedOf(view))).toEqual([]);
});

test.each(ROLL_UP_VIEWS)("$id begins with whose it is, and ends in counts", ({ id, columns: own }) => {
  expect(own[0]?.key === "institution_code").toBe(!["Q04", "Q05"].includes(id));
  expect(own.at(-1)?.kind).toBe("count");
});

/** A text that is right, to plant faults in. */
const RIGHT = `SELECT rule, severity, SUM(n) AS n_found FROM findings GROUP BY rule, severity
  ORDER BY rule, CASE severity WHEN '错误' THEN 1 WHEN '提醒' THEN 2 WHEN '提示' THEN 3 ELSE 4 END`;
const WANTED: Wanted = {
  columns: ["rule", "severity", "n_found"],
  keys: ["rule", "severity"],
  words: new Map([["severity", ["错误", "提醒", "提示"]]]),
};

test("nothing is wrong with what is right", () => {
  expect(portableFaults(RIGHT, known, WANTED)).toEqual([]);
});

test.each([
  ["QUALIFY", "ORDER BY rule", "QUALIFY RANK() OVER (ORDER BY rule) = 1 ORDER BY rule", /QUALIFY is outside/],
  ["FILTER", "SUM(n) AS", "SUM(n) FILTER (WHERE n > 1) AS", /FILTER is outside/],
  ["PIVOT", "FROM findings", "FROM findings PIVOT (SUM(n))", /PIVOT is outside/],
  ["GROUP BY ALL", "GROUP BY rule, severity", "GROUP BY ALL", /ALL is outside/],
  ["DISTINCT", "SELECT rule", "SELECT DISTINCT rule", /DISTINCT is outside/],
  ["another function", "SUM(n)", "MAX(n)", /MAX/],
  ["a cast by colons", "SUM(n)", "SUM(n)::BIGINT", /::/],
  ["a quoted name", "FROM findings", 'FROM "findings"', /" is not understood/],
  ["a sign of one engine", "FROM findings", "FROM findings WHERE n != 1", /!= is not understood/],
  ["a keyword for a name", "AS n_found", "AS level", /level is a keyword/],
  ["ORDER BY a Chinese text", /CASE severity[^]*END/, "severity", /ORDER BY severity: Chinese/],
  ["words left out of the order", " WHEN '提示' THEN 3", "", /wanted 错误,提醒,提示/],
  ["an order that leaves rows open", /, CASE severity WHEN[^]*END/, "", /complete is rule,severity/],
  ["no order", /ORDER BY[^]*/, "", /no ORDER BY/],
  ["texts compared by order", "FROM findings", "FROM findings WHERE rule > 'F'", /order them differently/],
  ["a division of whole numbers", "SUM(n)", "SUM(n) / 2", /divide as/],
  ["an alias that hides a column", "AS n_found", "AS n", /alias n is read/],
  ["a column that is not there", "SUM(n)", "SUM(n_total)", /n_total is outside/],
  ["COUNT of a column", "SUM(n)", "COUNT(rule)", /COUNT\(\*\)/],
  [
    "other columns than the view has",
    "SELECT rule, severity,",
    "SELECT severity, rule,",
    /wanted rule,severity/,
  ],
  ["no question", /^SELECT/, "DELETE", /neither SELECT nor WITH/],
] as const)("refused: %s", (_, right, wrong, told) => {
  const planted = RIGHT.replace(right, wrong);
  expect(planted).not.toBe(RIGHT);
  expect(portableFaults(planted, known, WANTED).join("\n")).toMatch(told);
});
