import fc from "fast-check";
import { writeWorkbook } from "../../../src/hosts/file/write/write-workbook";
import { deflate } from "../../../src/hosts/file/disk/formats/deflate";
import { nodeInflate } from "../../../src/hosts/file/disk/formats/inflate";
import { readXlsx } from "../../../src/hosts/file/read/read-xlsx";
import type { CellValue, WorkbookContent } from "../../../src/workbook/grid";
import type { Look, WorkbookImage } from "../../../src/workbook/sheet-image";
import { legible } from "../../../src/workbook/text/legible";
import { bookOf, sheetOf } from "../../support/workbook-contract";

const AWKWARD = [
  "=",
  "+",
  "-",
  "@",
  "'",
  "合计",
  "\r\n",
  "\r",
  "\n",
  "\t",
  " ",
  "_x000D_",
  "_x005F_",
  "_x",
  "000D",
  "_",
];
const MORE = [
  "&",
  "<",
  ">",
  "]]>",
  "<![CDATA[",
  "\u0000",
  "\u0001",
  "\u001F",
  "\u007F",
  "\uFFFE",
  "\uD83D",
  "\uDE00",
  "😀",
  "𠮷",
];

/** Texts put together from what usually goes wrong, and from any UTF-16 at all. */
const text = fc.oneof(
  fc
    .array(fc.constantFrom(...AWKWARD, ...MORE), { minLength: 1, maxLength: 8 })
    .map((pieces) => pieces.join("")),
  fc.string({
    unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
    minLength: 1,
  }),
  fc.string({ unit: "grapheme", minLength: 1 }),
);

const value: fc.Arbitrary<CellValue | null> = fc.oneof(
  { weight: 4, arbitrary: text },
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (number === 0 ? 0 : number)),
  fc.boolean(),
  fc.integer({ min: 61, max: 80_000 }).map((serial) => ({ serial })),
  fc.constant(null),
);

const look: fc.Arbitrary<Look> = fc.record(
  {
    font: fc.constantFrom("宋体", "黑体"),
    size: fc.constantFrom(9, 10.5),
    bold: fc.boolean(),
    fill: fc.constantFrom("D9D9D9", "FFFFFF"),
    border: fc.constantFrom("thin", "none"),
    wrap: fc.boolean(),
    locked: fc.boolean(),
  },
  { requiredKeys: [] },
);

const row = fc.record(
  {
    cells: fc.array(value, { maxLength: 6 }),
    looks: fc.oneof(look, fc.array(fc.option(look, { nil: undefined }), { maxLength: 6 })),
  },
  { requiredKeys: ["cells"] },
);

async function readAgain(image: WorkbookImage): Promise<WorkbookContent> {
  return readXlsx("表.xlsx", await writeWorkbook(image, deflate), nodeInflate);
}

/** The filled cells that an image shows, as a grid lists them; half surrogates and direction marks are never written. */
function filled({ sheets }: WorkbookImage): unknown {
  return sheets[0]?.rows.flatMap(({ cells }, row) =>
    cells.flatMap((cell, column) => {
      const written = typeof cell === "string" ? legible(cell) : cell;
      return written === null || written === "" ? [] : [[row + 1, column + 1, written]];
    }),
  );
}

function found({ sheets }: WorkbookContent): unknown {
  return sheets[0]?.rows.flatMap(({ number, columns, values }) =>
    columns.map((column, index) => [number, column, values[index]]),
  );
}

test("what is written can be read again, cell by cell", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(row, { maxLength: 6 }), async (rows) => {
      const image = bookOf(sheetOf(rows, { columns: [{ width: 9 }, { width: 9, look: { wrap: true } }] }));
      expect(found(await readAgain(image))).toEqual(filled(image));
    }),
    { numRuns: 150 },
  );
});

test("custom properties of any text come back", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.dictionary(fc.constantFrom("IRPC.Kind", "IRPC.部门", "IRPC.A"), text),
      async (properties) => {
        const { properties: read } = await readAgain({ ...bookOf(sheetOf([])), properties });
        expect(Object.fromEntries(read)).toEqual({ ...properties });
      },
    ),
    { numRuns: 50 },
  );
});

test("long columns come back whether their texts repeat or not", async () => {
  const rows = Array.from({ length: 3_000 }, (_, row) => ({
    cells: [`第${row}条措施`, row % 2 ? "一级" : "二级", row < 2_000 ? "同一条" : `后来不同${row}`],
  }));
  const image = bookOf(sheetOf(rows));
  expect(found(await readAgain(image))).toEqual(filled(image));
});
