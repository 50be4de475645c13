import fc from "fast-check";
import { hiddenCounts, type KnownSum, type PeopleCount } from "../../src/subjects/roll-up/suppression";

/** A line of numbers with its total, as it is printed. */
function printed(...values: readonly number[]): readonly (number | string)[] {
  const total = values.reduce((sum, value) => sum + value, 0);
  const counts = [...values, total].map((value, i): PeopleCount => ({ id: String(i), value, printed: true }));
  const parts = values.map((_, i) => String(i));
  const hidden = hiddenCounts(counts, [{ total: String(values.length), parts }]);
  return counts.map(({ id, value }) => (hidden.has(id) ? "<3" : value));
}

test.each([
  ["nothing small", [5, 7], [5, 7, 12]],
  ["0 is told", [0, 7], [0, 7, 7]],
  ["1 and 2 are not, and the next smallest neither", [2, 9, 5], ["<3", 9, "<3", 16]],
  ["two that tell nothing of each other", [1, 2, 9], ["<3", "<3", 9, 12]],
  ["two that could only be 1 and 1", [1, 1, 9], ["<3", "<3", "<3", 11]],
  ["nobody to stand beside it: the total goes", [2, 0], ["<3", 0, "<3"]],
  ["all of them 1", [1, 1, 1], ["<3", "<3", "<3", "<3"]],
])("%s", (_, values, told) => {
  expect(printed(...values)).toEqual(told);
});

test("who is left out of a part is not told by the difference", () => {
  const counts: PeopleCount[] = [
    { id: "scope", value: 10, printed: true },
    { id: "with", value: 9, printed: true },
    { id: "without", value: 1, printed: false },
  ];
  const hidden = hiddenCounts(counts, [{ total: "scope", parts: ["with", "without"] }]);
  expect([...hidden]).toEqual(["with"]);
});

/** Institutions by columns, of which the last is the sum of the others and of what is not printed; with a line of totals. */
const tables = fc
  .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 2 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(fc.integer({ min: 0, max: 4 }), { minLength: columns + 1, maxLength: columns + 1 }), {
      minLength: rows,
      maxLength: rows,
    }),
  );

interface Model {
  readonly counts: readonly PeopleCount[];
  readonly sums: readonly KnownSum[];
}

/** Parts, rest (not printed) and total of each row, and the same of all rows together. */
function modelOf(table: readonly (readonly number[])[]): Model {
  const width = table[0]!.length;
  const lines = [
    ...table,
    Array.from({ length: width }, (_, c) => table.reduce((sum, row) => sum + row[c]!, 0)),
  ];
  const counts = lines.flatMap((row, r) => [
    ...row.map((value, c): PeopleCount => ({ id: `${r}.${c}`, value, printed: c < width - 1 })),
    { id: `${r}.t`, value: row.reduce((sum, value) => sum + value, 0), printed: true },
  ]);
  const last = table.length;
  const keys = [...Array.from({ length: width }, (_, c) => String(c)), "t"];
  const sums = [
    ...lines.map((row, r): KnownSum => ({ total: `${r}.t`, parts: row.map((_, c) => `${r}.${c}`) })),
    ...keys.map((c): KnownSum => ({ total: `${last}.${c}`, parts: table.map((_, r) => `${r}.${c}`) })),
  ];
  return { counts, sums };
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

/**
 * Tables of small numbers that look the same when they are printed: what a reader has to choose among. So many that the cells tried last
 * take several values; whoever begins at the other end sees it of the others.
 */
function alike(
  table: readonly (readonly number[])[],
  hidden: ReadonlySet<string>,
  from: "first row" | "last row",
): readonly Model["counts"][] {
  const { counts } = modelOf(table);
  const rows = table.map((row, r) => row.map((_, c) => [r, c] as const));
  const cells = (from === "first row" ? rows : rows.reverse()).flat();
  const found: Model["counts"][] = [];
  const guess = table.map((row) => [...row]);
  const most = 5;
  const go = (at: number): void => {
    if (found.length > 2_000) return;
    const cell = cells[at];
    if (!cell) {
      const model = modelOf(guess).counts;
      const same = model.every(
        (count, i) =>
          !count.printed || (hidden.has(count.id) ? count.value > 0 : count.value === counts[i]!.value),
      );
      if (same) found.push(model);
      return;
    }
    const [r, c] = cell;
    const isTold = c < table[0]!.length - 1 && !hidden.has(`${r}.${c}`);
    for (let value = 0; value <= most; value++) {
      guess[r]![c] = isTold ? table[r]![c]! : value;
      const isEnd = c === table[0]!.length - 1;
      const isPossible = !isEnd || hidden.has(`${r}.t`) || sumOf(guess[r]!) === sumOf(table[r]!);
      if (isPossible) go(at + 1);
      if (isTold) break;
    }
  };
  go(0);
  return found;
}

test("whatever is printed, no 1 and no 2 can be told from it", () => {
  fc.assert(
    fc.property(tables, (table) => {
      const { counts, sums } = modelOf(table);
      const hidden = hiddenCounts(counts, sums);
      const choices = [...alike(table, hidden, "first row"), ...alike(table, hidden, "last row")];
      for (const [i, { value }] of counts.entries())
        if (value === 1 || value === 2)
          expect(new Set(choices.map((choice) => choice[i]!.value)).size).toBeGreaterThan(1);
    }),
    { numRuns: 60 },
  );
});

test("where all that is hidden in a column is 1, its total goes, and no row loses more than it must", () => {
  const { counts, sums } = modelOf([
    [1, 0, 9],
    [0, 6, 9],
    [1, 7, 9],
  ]);
  // Rows 0 to 2, and 3 for all of them; columns 0 and 1, `t` for the total, and column 2, which is not printed.
  expect([...hiddenCounts(counts, sums)].sort()).toEqual(["0.0", "2.0", "3.0"]);
});

test("a province's numbers are judged in seconds, not in hours", () => {
  const { counts, sums } = modelOf(
    Array.from({ length: 8_000 }, (_, i) => [i % 5, i % 3 === 0 ? 1 : 0, i % 2, i % 7]),
  );
  const hidden = hiddenCounts(counts, sums);
  expect(hidden.size).toBeGreaterThan(8_000);
  expect(hidden).toContain("8000.1");
});

test("a 0 is told, and nothing is hidden where nothing is small", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 8 }), (values) => {
      const told = printed(...values);
      values.forEach((value, i) => {
        if (value === 0) expect(told[i]).toBe(0);
        if (value === 1 || value === 2) expect(told[i]).toBe("<3");
      });
      if (values.every((value) => value === 0 || value > 2)) expect(told).not.toContain("<3");
    }),
  );
});
