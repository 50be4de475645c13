import { cellName } from "../../../src/workbook/address";
import { MAIN, XML, rawWorkbook, type RawPart, type RawWorkbook } from "../../support/raw-package";
import { read } from "./reading";

const run = (text: string, looks = "") => `<r><rPr>${looks}<sz val="11"/></rPr><t>${text}</t></r>`;
const shared = (index: number, style = "") => `<row r="1"><c r="A1"${style} t="s"><v>${index}</v></c></row>`;
const inline = (inside: string) => `<row r="1"><c r="A1" t="inlineStr"><is>${inside}</is></c></row>`;

/** Font 1 strikes out, font 2 says that it does not; styles 0 to 2 bear fonts 0 to 2. */
const STYLES = `${XML}<styleSheet xmlns="${MAIN}"><fonts count="3"><font><sz val="11"/></font><font><strike/><sz val="11"/></font><font><strike val="0"/></font></fonts><cellXfs count="3"><xf fontId="0"/><xf fontId="1"/><xf fontId="2"/></cellXfs></styleSheet>`;
const styled = (book: RawWorkbook, styles: Partial<RawPart> = { content: STYLES }): RawWorkbook => ({
  ...book,
  change: (parts) => parts.map((part) => (part.name === "xl/styles.xml" ? { ...part, ...styles } : part)),
});

async function struckIn(book: RawWorkbook): Promise<string[]> {
  const { sheets } = await read(rawWorkbook(book));
  return (sheets[0]?.rows ?? []).flatMap(({ number, struck = [] }) =>
    struck.map((column) => cellName(number, column)),
  );
}

describe("text that is struck out", () => {
  test.each<[string, RawWorkbook]>([
    [
      "a whole cell, by its font",
      { sheets: [{ rows: shared(0, ' s="1"') }], strings: "<si><t>作废</t></si>" },
    ],
    ["a number", { sheets: [{ rows: `<row r="1"><c r="A1" s="1"><v>3</v></c></row>` }] }],
    [
      "a part of a rich text",
      {
        sheets: [{ rows: shared(1) }],
        strings: `<si><t>留</t></si><si>${run("旧", "<strike/>")}${run("新")}</si>`,
      },
    ],
    [
      "the last part of one",
      { sheets: [{ rows: shared(0) }], strings: `<si>${run("新")}${run("旧", '<strike val="true"/>')}</si>` },
    ],
    ["a part of an inline text", { sheets: [{ rows: inline(run("新") + run("旧", "<strike/>")) }] }],
    [
      "a cell written in an unusual way",
      { sheets: [{ rows: `<row r="1"><c s="1" r="A1" t="str"><v>作废</v></c></row>` }] },
    ],
  ])("%s", async (_, book) => {
    expect(await struckIn(styled(book))).toEqual(["A1"]);
  });

  test.each<[string, RawWorkbook]>([
    ["a font that says no", { sheets: [{ rows: shared(0, ' s="2"') }], strings: "<si><t>留</t></si>" }],
    [
      "a run that says no",
      { sheets: [{ rows: shared(0) }], strings: `<si>${run("留", '<strike val="0"/>')}</si>` },
    ],
    [
      "a run without text",
      { sheets: [{ rows: shared(0) }], strings: `<si>${run("", "<strike/>")}${run("留")}</si>` },
    ],
    [
      "the text behind a struck one",
      { sheets: [{ rows: shared(1) }], strings: `<si>${run("旧", "<strike/>")}</si><si><t>留</t></si>` },
    ],
    ["an empty cell", { sheets: [{ rows: `<row r="1"><c r="A1" s="1"/><c r="B1"><v>1</v></c></row>` }] }],
  ])("and not %s", async (_, book) => {
    expect(await struckIn(styled(book))).toEqual([]);
  });

  test("is found wherever the table of texts is cut into pieces", async () => {
    const many = Array.from({ length: 60_000 }, (_, i) =>
      i % 1000 === 7
        ? `<si>${run(`旧${i}`, "<strike/>")}${run("新的写法")}</si>`
        : `<si>${run(`第${i}条防控措施`)}</si>`,
    );
    const rows = many
      .map((_, i) => `<row r="${i + 1}"><c r="A${i + 1}" t="s"><v>${i}</v></c></row>`)
      .join("");
    const found = await struckIn({ sheets: [{ rows }], strings: many.join("") });
    expect(found).toEqual(Array.from({ length: 60 }, (_, i) => `A${i * 1000 + 8}`));
  });
});

describe("a row of no height", () => {
  test.each([
    ['ht="0" customHeight="1"', true],
    ['ht="0.0"', true],
    ['hidden="1" ht="15"', true],
    ['ht="15" customHeight="1"', false],
    ["", false],
  ])("%s is hidden: %p", async (attributes, hidden) => {
    const rows = `<row r="1" ${attributes}><c r="A1"><v>1</v></c></row>`;
    const { sheets } = await read(rawWorkbook({ sheets: [{ rows }] }));
    expect(sheets[0]?.rows.map((row) => row.hidden)).toEqual([hidden]);
  });
});

describe("a sheet that the workbook lists without its part", () => {
  const rows = `<row r="1"><c r="A1"><v>1</v></c></row>`;

  test.each<[string, RawWorkbook]>([
    [
      "no part",
      {
        sheets: [{ rows }, { name: "Macro1" }],
        change: (parts) => parts.filter(({ name }) => name !== "xl/worksheets/sheet2.xml"),
      },
    ],
    [
      "no relationship",
      {
        sheets: [{ rows }, { name: "Macro1" }],
        change: (parts) =>
          parts.map((part) =>
            part.name.endsWith("workbook.xml.rels")
              ? { ...part, content: String(part.content).replace(/<Relationship Id="rIdS2"[^>]*>/, "") }
              : part,
          ),
      },
    ],
  ])("with %s is named, and the rest is read", async (_, book) => {
    const content = await read(rawWorkbook(book));
    expect(content.missing).toEqual(["Macro1"]);
    expect(content.sheets.map(({ rows: read }) => read.length)).toEqual([1]);
  });

  test("a macro sheet, which has a part of another kind, is passed over as before", async () => {
    const content = await read(rawWorkbook({ sheets: [{ rows }, { name: "Macro1", kind: "xlMacrosheet" }] }));
    expect([content.missing, content.sheets.length]).toEqual([undefined, 1]);
  });
});

test("of two workbooks whose styles differ in a byte, as long and without check sums, each is read by its own", async () => {
  const struckBy = (val: number) => {
    const content = STYLES.replace('val="0"', `val="${val}"`);
    const book = { sheets: [{ rows: shared(0, ' s="2"') }], strings: "<si><t>作废</t></si>" };
    return struckIn(styled(book, { content, stored: true, declared: { crc: 0 } }));
  };
  expect([await struckBy(0), await struckBy(1), await struckBy(0)]).toEqual([[], ["A1"], []]);
});
