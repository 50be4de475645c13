import * as sheetjs from "@e965/xlsx";
import fc from "fast-check";
import { readXlsx } from "hucre";
import { cellName } from "../../../src/workbook/address";
import { escaped, rawWorkbook } from "../../support/raw-package";
import { cellsOf } from "./reading";

/** Texts as people type them, and as machines do. */
const text = fc.oneof(
  fc.constantFrom(
    "合计",
    "=1+1",
    "-开头",
    "张　三",
    "廉政风险点",
    "a&b<c>",
    "]]>",
    "\"'",
    " 前后 ",
    "一\n二",
    "𠮷😀",
    "_x",
    "&amp;",
  ),
  fc
    .string({ unit: "grapheme", maxLength: 30 })
    .map((made) => made.replace(/[\0-\x08\x0b-\x1f\ufffe\uffff\ud800-\udfff]|_x/gu, "·")),
);
const number = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((made) => (Object.is(made, -0) ? 0 : made)),
  fc.integer({ min: -1e9, max: 1e9 }).map((made) => made / 1000),
);
const value = fc.oneof({ weight: 3, arbitrary: text }, number, fc.boolean());
/** Cells by row and column. */
const cells = fc.uniqueArray(
  fc.record({ row: fc.integer({ min: 1, max: 30 }), column: fc.integer({ min: 1, max: 40 }), value }),
  { minLength: 1, maxLength: 40, selector: ({ row, column }) => `${row}.${column}` },
);
type Cell = typeof cells extends fc.Arbitrary<(infer C)[]> ? C : never;

/** The cells as a workbook; every third text inline, the others shared. */
function workbook(made: readonly Cell[]): Uint8Array {
  const shared: string[] = [];
  const cellXml = ({ row, column, value: held }: Cell): string => {
    const r = `r="${cellName(row, column)}"`;
    if (typeof held === "boolean") return `<c ${r} t="b"><v>${Number(held)}</v></c>`;
    if (typeof held === "number") return `<c ${r}><v>${held}</v></c>`;
    const t = `<t xml:space="preserve">${escaped(held)}</t>`;
    if ((row + column) % 3 === 0) return `<c ${r} t="inlineStr"><is>${t}</is></c>`;
    return `<c ${r} t="s"><v>${shared.push(`<si>${t}</si>`) - 1}</v></c>`;
  };
  const sorted = [...made].sort((one, other) => one.row - other.row || one.column - other.column);
  const numbers = [...new Set(sorted.map(({ row }) => row))];
  const rows = numbers.map(
    (number) =>
      `<row r="${number}">${sorted
        .filter(({ row }) => row === number)
        .map(cellXml)
        .join("")}</row>`,
  );
  return rawWorkbook({ sheets: [{ rows: rows.join("") }], strings: shared.join("") });
}

function byName(made: readonly Cell[]): Record<string, string | number | boolean> {
  const filled = made.filter(({ value: held }) => held !== "");
  return Object.fromEntries(filled.map(({ row, column, value: held }) => [cellName(row, column), held]));
}

test("what a workbook holds is read again", async () => {
  await fc.assert(
    fc.asyncProperty(cells, async (made) => {
      expect(await cellsOf(workbook(made))).toEqual(byName(made));
    }),
    { numRuns: 300 },
  );
});

test("SheetJS reads the same values", async () => {
  await fc.assert(
    fc.asyncProperty(cells, async (made) => {
      const bytes = workbook(made);
      const sheet = sheetjs.read(bytes, { type: "array" }).Sheets.Sheet1 ?? {};
      const theirs = Object.entries(sheet).filter(
        ([name, cell]) => !name.startsWith("!") && (cell as sheetjs.CellObject).v !== "",
      );
      expect(await cellsOf(bytes)).toEqual(
        Object.fromEntries(theirs.map(([name, cell]) => [name, (cell as sheetjs.CellObject).v])),
      );
    }),
    { numRuns: 100 },
  );
});

test("hucre reads the same values", async () => {
  await fc.assert(
    fc.asyncProperty(cells, async (made) => {
      const bytes = workbook(made);
      const rows = (await readXlsx(bytes)).sheets[0]?.rows ?? [];
      const theirs = rows.flatMap((row, i) => row.map((held, j) => [cellName(i + 1, j + 1), held] as const));
      expect(await cellsOf(bytes)).toEqual(
        Object.fromEntries(theirs.filter(([, held]) => held !== null && held !== "")),
      );
    }),
    { numRuns: 100 },
  );
});
