import { institution } from "./books";
import { consolidated } from "./consolidated";
import { lines, read, review, type Given, type Line } from "./found";
import type { Book } from "./sheets";

/** A kind of input that once came out wrong: a workbook in, and what must come of it. */
export interface Kind {
  /** What the user sees, as a sentence. */
  readonly sees: string;
  readonly book: () => Book;
  /** Judged by the test institution unless it says otherwise. */
  readonly given?: Given;
  /** Everything that the rules named here and in `silent` say; no other rule is looked at. */
  readonly said?: readonly Line[];
  readonly silent?: readonly string[];
  /** Fields of every record read from its registers, in their order; as many as there are. */
  readonly records?: readonly Fields[];
  /** Fields of every row in 风险点汇总表 after the workbook is consolidated into the test institution. */
  readonly merged?: readonly Fields[];
  /** Row and rule of every row that is set aside then. */
  readonly setAside?: readonly (readonly [row: number, rule: string])[];
}

export type Fields = Readonly<Record<string, string | null>>;

/** One test for every kind of a folder. */
export function testKinds(folder: string, kinds: readonly Kind[]): void {
  describe(folder, () => {
    test.each(kinds.map((kind) => [kind.sees, kind] as const))("%s", (_, kind) => {
      const { said, silent, records, merged, setAside } = kind;
      if (said ?? silent) expect(saidOf(kind)).toEqual([...(said ?? [])].sort(asListed));
      if (records) expect(recordsOf(kind)).toMatchObject(records);
      if (records) expect(recordsOf(kind)).toHaveLength(records.length);
      if (merged ?? setAside) expectConsolidated(kind);
    });
  });
}

function saidOf({ book, given, said = [], silent = [] }: Kind): Line[] {
  const rules = new Set([...said.map(([, rule]) => rule), ...silent]);
  return lines(
    review(book(), { institution: institution(), ...given }).filter(({ rule }) => rules.has(rule)),
  ).sort(asListed);
}

function asListed(a: Line, b: Line): number {
  const [left, right] = [a, b].map((line) => line.join("\n")) as [string, string];
  return left < right ? -1 : left > right ? 1 : 0;
}

function recordsOf({ book, given }: Kind): Fields[] {
  return read(book(), given).registers.flatMap(({ level, entries, sheet }) =>
    entries.map(({ record, row }) => ({ ...record, level, sheet, row: String(row) })),
  );
}

function expectConsolidated({ book, given, merged, setAside }: Kind): void {
  const run = consolidated((given?.institution ?? institution()).content(), [book()]);
  const rows = run.result.table.filter(({ level }) => level !== "单位");
  if (merged) expect(rows).toMatchObject(merged);
  if (merged) expect(rows).toHaveLength(merged.length);
  const aside = run.result.setAside.map(({ point, rule }) => [point.entry.row, rule] as const);
  if (setAside) expect(aside).toEqual(setAside);
}
