import type { Grid } from "../../../src/workbook/grid";
import {
  MAIN,
  type RawPart,
  type RawWorkbook,
  XML,
  rawWorkbook,
  relationshipsPart,
  sheetPart,
} from "../../support/raw-package";
import { cellsOf, read } from "./reading";

const ROW = `<row r="1"><c r="A1"><v>1</v></c></row>`;
const TEXT = `<row r="1"><c r="A1" t="s"><v>0</v></c></row>`;

/** Renames parts of a package. */
function renamed(change: (name: string) => string): (parts: RawPart[]) => RawPart[] {
  return (parts) => parts.map((part) => ({ ...part, name: change(part.name) }));
}

/** Prefixes every tag of a part. */
function prefixed(xml: string): string {
  return xml.replace(/<(\/?)(?=[A-Za-z])/g, "<$1x:").replace("xmlns=", "xmlns:x=");
}

describe("finds parts", () => {
  const cases: readonly [string, RawWorkbook][] = [
    ["with backslashes", { sheets: [{ rows: ROW }], change: renamed((name) => name.replaceAll("/", "\\")) }],
    [
      "in another case",
      {
        sheets: [{ rows: ROW }],
        change: renamed((name) => name.replace("sheet1", "Sheet1").replace("workbook.xml", "Workbook.XML")),
      },
    ],
    ["with a slash in front", { sheets: [{ rows: ROW }], change: renamed((name) => `/${name}`) }],
    ["by absolute targets", { sheets: [{ rows: ROW, target: "/xl/worksheets/sheet1.xml" }] }],
    [
      "by targets with ..",
      { sheets: [{ rows: ROW, target: "../xl/./worksheets/../worksheets/sheet1.xml" }] },
    ],
    ["by targets with backslashes", { sheets: [{ rows: ROW, target: "worksheets\\sheet1.xml" }] }],
    [
      "by percent-encoded targets",
      { sheets: [{ rows: ROW, target: "worksheets/%E8%A1%A8 1.xml", partName: "xl/worksheets/表 1.xml" }] },
    ],
    ["that lie in the root", { sheets: [{ rows: ROW, target: "../a.xml", partName: "a.xml" }] }],
    [
      "without the package's own relationships",
      { sheets: [{ rows: ROW }], change: (parts) => parts.filter(({ name }) => name !== "_rels/.rels") },
    ],
    [
      "stored and not packed",
      { sheets: [{ rows: ROW }], change: (parts) => parts.map((part) => ({ ...part, stored: true })) },
    ],
    [
      "without styles and shared texts",
      { sheets: [{ rows: ROW }], change: (parts) => parts.filter(({ name }) => !/styles|shared/.test(name)) },
    ],
    [
      "without check sums",
      {
        sheets: [{ rows: ROW }],
        change: (parts) => parts.map((part) => ({ ...part, declared: { crc: 0 } })),
      },
    ],
  ];
  test.each(cases)("%s", async (_, book) => {
    expect(await cellsOf(rawWorkbook(book))).toEqual({ A1: 1 });
  });

  test("of a workbook that does not lie in xl", async () => {
    const bytes = rawWorkbook({
      sheets: [{ rows: ROW }],
      change: (parts) => [
        ...renamed((name) => name.replace(/^xl\//, "book/").replace("workbook.xml", "main.xml"))(
          parts,
        ).filter(({ name }) => name !== "_rels/.rels"),
        { name: "_rels/.rels", content: relationshipsPart([["a", "officeDocument", "/book/main.xml"]]) },
      ],
    });
    expect(await cellsOf(bytes)).toEqual({ A1: 1 });
  });
});

describe("reads parts", () => {
  const strings = { strings: "<si><t>防控</t></si>" };
  const all = (change: (xml: string) => string | Uint8Array): RawWorkbook => ({
    ...strings,
    sheets: [{ name: "表", rows: TEXT }],
    change: (parts) => parts.map((part) => ({ ...part, content: change(String(part.content)) })),
  });
  const cases: readonly [string, RawWorkbook][] = [
    ["with a byte order mark", all((xml) => `\ufeff${xml}`)],
    ["in UTF-16", all((xml) => Buffer.from(`\ufeff${xml.replace("UTF-8", "UTF-16")}`, "utf16le"))],
    ["in UTF-16, without mark", all((xml) => Buffer.from(xml.replace("UTF-8", "UTF-16"), "utf16le"))],
    ["in UTF-16, the other byte first", all((xml) => Buffer.from(`\ufeff${xml}`, "utf16le").swap16())],
    ["that only say they are UTF-16", all((xml) => xml.replace("UTF-8", "UTF-16"))],
    [
      "with prefixed tags",
      all((xml) => (xml.includes(MAIN) ? prefixed(xml).replaceAll(" r:id", " r:id") : xml)),
    ],
    [
      "of strict OOXML",
      all((xml) =>
        xml
          .replaceAll(
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
            "http://purl.oclc.org/ooxml/officeDocument/relationships",
          )
          .replaceAll(MAIN, "http://purl.oclc.org/ooxml/spreadsheetml/main"),
      ),
    ],
    ["behind comments and instructions", all((xml) => xml.replace(XML, `${XML}<!-- <x:a> --><?mso x?>\n`))],
    ["with line ends between all tags", all((xml) => xml.replaceAll("><", ">\r\n<"))],
  ];
  test.each(cases)("%s", async (_, book) => {
    const { sheets } = await read(rawWorkbook(book));
    expect(sheets.map(({ sheet, rows }) => [sheet, rows[0]?.values])).toEqual([["表", ["防控"]]]);
  });

  test("in an encoding of their own", async () => {
    const gbk = Buffer.concat([
      Buffer.from(`<?xml version="1.0" encoding="GB2312"?><worksheet><sheetData><row><c t="str"><v>`),
      Buffer.from([0xb7, 0xc0, 0xbf, 0xd8]),
      Buffer.from(`</v></c></row></sheetData></worksheet>`),
    ]);
    expect(await cellsOf(rawWorkbook({ sheets: [{ part: gbk }] }))).toEqual({ A1: "防控" });
  });
});

describe("a sheet says", () => {
  async function grid(sheet: NonNullable<RawWorkbook["sheets"]>[number]): Promise<Grid> {
    const { sheets } = await read(rawWorkbook({ sheets: [sheet] }));
    return sheets[0] as Grid;
  }

  test("its name as meant", async () => {
    expect((await grid({ name: "A&B_x000D_<表>" })).sheet).toBe("A&B\r<表>");
  });

  test.each([
    [undefined, "visible"],
    ["visible", "visible"],
    ["hidden", "hidden"],
    ["veryHidden", "veryHidden"],
  ])("state %s as %s", async (state, said) => {
    expect((await grid(state === undefined ? {} : { state })).state).toBe(said);
  });

  test("which rows are hidden", async () => {
    const { rows } = await grid({
      rows: `<row r="1" hidden="1"><c><v>1</v></c></row><row r="2" ht="15" hidden="true"><c><v>1</v></c></row><row r="3" hidden="0"><c><v>1</v></c></row><row r="4"><c><v>1</v></c></row>`,
    });
    expect(rows.map(({ hidden }) => hidden)).toEqual([true, true, false, false]);
  });

  const HIDDEN = `<row r="1" hidden="1"><c><v>1</v></c></row>`;
  const FILTER = `<autoFilter ref="A1:B9"><filterColumn colId="0"><filters><filter val="x"/></filters></filterColumn></autoFilter>`;
  test.each([
    ["a filter that hides rows", HIDDEN, "", FILTER, true],
    ["a filter that hides an empty row", `${ROW}<row r="5" hidden="1"/>`, "", FILTER, true],
    ["the sheet's own word for it", HIDDEN, `<sheetPr filterMode="1"/>`, "", true],
    ["a filter that hides nothing", ROW, `<sheetPr filterMode="1"/>`, FILTER, false],
    ["filter buttons without filter", HIDDEN, "", `<autoFilter ref="A1:B9"/>`, false],
    [
      "the filter of a saved view",
      HIDDEN,
      "",
      `<customSheetViews><customSheetView guid="x">${FILTER}</customSheetView></customSheetViews>`,
      false,
    ],
  ])("whether it is filtered: %s", async (_, rows, before, after, filtered) => {
    expect((await grid({ rows, before, after })).filtered).toBe(filtered);
  });

  test("which areas are merged", async () => {
    const { merged } = await grid({
      rows: ROW,
      after: `<mergeCells count="3"><mergeCell ref="A1:B2"/><mergeCell ref="C5"/><mergeCell ref="A1:XFD1048576"/></mergeCells><pageMargins left="0"/>`,
    });
    expect(merged).toEqual([
      { top: 1, left: 1, bottom: 2, right: 2 },
      { top: 5, left: 3, bottom: 5, right: 3 },
      { top: 1, left: 1, bottom: 1_048_576, right: 16_384 },
    ]);
  });

  test("widths of its columns as far as they are filled", async () => {
    const { widths } = await grid({
      before: `<cols><col min="1" max="1" width="9.5"/><col min="2" max="4" width="20" hidden="1"/><col min="5" max="16384" width="8"/></cols>`,
      rows: `<row><c r="C1"><v>1</v></c></row><row><c r="F2"><v>1</v></c></row>`,
    });
    expect([...widths]).toEqual([
      [1, 9.5],
      [2, 20],
      [3, 20],
      [4, 20],
      [5, 8],
      [6, 8],
    ]);
  });

  test("nothing for chart, dialog and macro sheets; those that are a chart are named", async () => {
    const other = { part: "<chartsheet/>" };
    const { sheets, chartSheets } = await read(
      rawWorkbook({
        sheets: [
          { ...other, kind: "chartsheet", name: "图" },
          { name: "表", rows: ROW },
          { ...other, kind: "dialogsheet" },
          { ...other, kind: "xlMacrosheet" },
        ],
      }),
    );
    expect(sheets.map(({ sheet }) => sheet)).toEqual(["表"]);
    expect(chartSheets).toEqual(["图"]);
  });

  test("no cells where it has none", async () => {
    expect((await grid({ part: `<worksheet><sheetData/></worksheet>` })).rows).toEqual([]);
  });
});

test("one list of columns serves rows that fill the same ones", async () => {
  const { sheets } = await read(rawWorkbook({ sheets: [{ rows: "<row><c><v>1</v></c></row>".repeat(3) }] }));
  const [first, , third] = sheets[0]?.rows ?? [];
  expect(third?.columns).toBe(first?.columns);
});

test("custom document properties are read as text", async () => {
  const property = (name: string, value: string): string =>
    `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="${name}">${value}</property>`;
  const bytes = rawWorkbook({
    properties:
      property("IRPC.Kind", "<vt:lpwstr>department</vt:lpwstr>") +
      property("份数", "<vt:i4>3</vt:i4>") +
      property("完", "<vt:bool>true</vt:bool>") +
      property("空", "<vt:lpwstr/>"),
  });
  expect([...(await read(bytes)).properties]).toEqual([
    ["IRPC.Kind", "department"],
    ["份数", "3"],
    ["完", "true"],
    ["空", ""],
  ]);
});

test("a macro-enabled workbook and one with foreign parts are workbooks", async () => {
  const bytes = rawWorkbook({
    sheets: [{ rows: ROW }],
    extra: [
      { name: "xl/vbaProject.bin", content: Buffer.alloc(99) },
      { name: "xl/externalLinks/externalLink1.xml", content: "<!DOCTYPE x>" },
    ],
  });
  expect(await cellsOf(bytes)).toEqual({ A1: 1 });
});

test("a package with 64-bit sizes is a workbook", async () => {
  expect(await cellsOf(wide(rawWorkbook({ sheets: [{ rows: ROW }] })))).toEqual({ A1: 1 });
});

/** The same package with its directory in the ZIP64 form. */
function wide(bytes: Uint8Array): Uint8Array {
  const buffer = Buffer.from(bytes);
  const end = buffer.length - 22;
  const start = buffer.readUInt32LE(end + 16);
  const directory: Buffer[] = [];
  let at = start;
  for (let i = 0; i < buffer.readUInt16LE(end + 10); i++) {
    const nameEnd = at + 46 + buffer.readUInt16LE(at + 28);
    const entry = Buffer.from(buffer.subarray(at, nameEnd));
    const extra = Buffer.alloc(28);
    extra.writeUInt16LE(1, 0);
    extra.writeUInt16LE(24, 2);
    extra.writeBigUInt64LE(BigInt(entry.readUInt32LE(24)), 4);
    extra.writeBigUInt64LE(BigInt(entry.readUInt32LE(20)), 12);
    extra.writeBigUInt64LE(BigInt(entry.readUInt32LE(42)), 20);
    for (const field of [20, 24, 42]) entry.writeUInt32LE(0xffffffff, field);
    entry.writeUInt16LE(extra.length, 30);
    directory.push(entry, extra);
    at = nameEnd;
  }
  const far = Buffer.alloc(56);
  far.writeUInt32LE(0x06064b50, 0);
  far.writeBigUInt64LE(BigInt(buffer.readUInt16LE(end + 10)), 32);
  far.writeBigUInt64LE(BigInt(start), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(start + directory.reduce((total, piece) => total + piece.length, 0)), 8);
  const last = Buffer.from(buffer.subarray(end));
  last.writeUInt32LE(0xffffffff, 16);
  last.writeUInt16LE(0xffff, 10);
  return Buffer.concat([buffer.subarray(0, start), ...directory, far, locator, last]);
}

test("a sheet of whole XML is what the builder makes of rows", async () => {
  expect(await cellsOf(rawWorkbook({ sheets: [{ part: sheetPart(ROW) }] }))).toEqual({ A1: 1 });
});
