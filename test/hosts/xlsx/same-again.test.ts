import fc from "fast-check";
import { rawWorkbook, type RawPart } from "../../support/raw-package";
import { cellsOf, read, refusal } from "./reading";

const BEFORE = [
  "",
  `<cols><col min="1" max="2" width="12.5"/></cols>`,
  `<sheetPr filterMode="1"/><cols><col min="1" max="2" width="9"/></cols>`,
];
const ROWS = ["", `<row r="1"><c><v>1</v></c></row>`, `<row r="2" hidden="1"><c><v>2</v></c></row>`];
const MERGED = `<mergeCells><mergeCell ref="A1:B2"/></mergeCells>`;
const AFTER = [
  "",
  MERGED,
  `${MERGED}<pageMargins left="0"/>`,
  `<autoFilter ref="A1:B9"><filterColumn colId="0"/></autoFilter>`,
];
const sheet = fc.record({
  before: fc.constantFrom(...BEFORE),
  rows: fc.constantFrom(...ROWS),
  after: fc.constantFrom(...AFTER),
});

test("a workbook says the same whatever was read before it, of the same form or another", async () => {
  let reading = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(sheet, { minLength: 2, maxLength: 4 }), async (sheets) => {
      for (const one of sheets) {
        // Of a part with a name of its own nothing is remembered.
        const partName = `xl/worksheets/own${reading++}.xml`;
        const alone = rawWorkbook({ sheets: [{ ...one, partName, target: `/${partName}` }] });
        expect(await read(rawWorkbook({ sheets: [one] }))).toEqual(await read(alone));
      }
    }),
  );
});

test("merged areas that were read before count as much as others", async () => {
  const bytes = rawWorkbook({ sheets: [{ after: MERGED }] });
  expect((await read(bytes)).sheets[0]?.merged).toHaveLength(1);
  expect((await refusal(bytes, { mergedAreas: 0 })).code).toBe("over-limits");
});

test.each([true, false])(
  "parts of one length whose sums were left out are told apart (stored: %p)",
  async (stored) => {
    const numbered = (number: number) =>
      rawWorkbook({
        sheets: [{ rows: `<row r="1"><c><v>${number}</v></c></row>` }],
        change: (parts) => parts.map((part) => ({ ...part, stored, declared: { crc: 0 } })),
      });
    // A part is kept when it comes again.
    for (const number of [1, 1, 1, 2, 2, 2, 1, 2])
      expect(await cellsOf(numbered(number))).toEqual({ A1: number });
  },
);

test("the same workbook part beside other parts: a sheet that is not there is missing, and a chart is a chart", async () => {
  const pair = [{ name: "甲" }, { name: "乙" }];
  const beside = { whole: pair, chart: [{ name: "甲" }, { name: "乙", kind: "chartsheet" }] };
  const withoutLast = (parts: readonly RawPart[]) => parts.filter(({ name }) => !name.endsWith("sheet2.xml"));
  for (const [sheets, change, ...said] of [
    [beside.whole, null, ["甲", "乙"], [], []],
    [beside.whole, null, ["甲", "乙"], [], []],
    [beside.whole, withoutLast, ["甲"], ["乙"], []],
    [beside.chart, null, ["甲"], [], ["乙"]],
    [beside.whole, null, ["甲", "乙"], [], []],
  ] as const) {
    const {
      sheets: tabs,
      missing = [],
      chartSheets = [],
    } = await read(rawWorkbook({ sheets, ...(change && { change }) }));
    expect([tabs.map(({ sheet }) => sheet), missing, chartSheets]).toEqual(said);
  }
});
