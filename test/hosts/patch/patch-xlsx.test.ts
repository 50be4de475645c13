import { readFileSync, writeFileSync } from "node:fs";
import fc from "fast-check";
import { deflate } from "../../../src/hosts/file/disk/formats/deflate";
import { nodeInflate } from "../../../src/hosts/file/disk/formats/inflate";
import { patchXlsx } from "../../../src/hosts/file/patch/patch-xlsx";
import { readXlsx } from "../../../src/hosts/file/read/read-xlsx";
import { writeWorkbook } from "../../../src/hosts/file/write/write-workbook";
import { cellName } from "../../../src/workbook/address";
import { valueAt, type CellValue } from "../../../src/workbook/grid";
import type { CellChange } from "../../../src/workbook/live/live-workbook";
import type { SheetImage } from "../../../src/workbook/sheet-image";
import type { WorkbookPatch } from "../../../src/workbook/live/workbook-patch";
import { zip } from "../../support/raw-package";
import { date } from "../../support/sheets";
import { tempFolder } from "../../support/temp-folder";
import { convert, describeWith, python } from "../../support/tools";
import { chartSheet, redSquare } from "../../support/drawn-image";
import { unzip, unzipFiles } from "../../support/unzip";
import { bookOf } from "../../support/workbook-contract";

const inFolder = tempFolder();
const patched = (bytes: Uint8Array, patch: WorkbookPatch) =>
  patchXlsx(bytes, patch, { inflate: nodeInflate, deflate });

const DAY = { format: "yyyy-mm-dd", border: "thin" } as const;
const LEDGER: SheetImage = {
  sheet: "台账",
  columns: [{ width: 20 }, { width: 12, look: DAY }, { width: 30 }],
  rows: [
    { cells: ["编号", "日期", "内容"], looks: { bold: true } },
    { cells: ["甲", date("2012-10-8"), "旧"] },
  ],
};
const NOTES: SheetImage = { sheet: "说明", columns: [{ width: 20 }], rows: [{ cells: ["别动"] }] };

const book = () =>
  writeWorkbook(
    { sheets: [LEDGER, NOTES], properties: { "IRPC.Kind": "supervision", "IRPC.Version": "1" } },
    deflate,
  );

async function cells(bytes: Uint8Array, sheet: string): Promise<Readonly<Record<string, CellValue>>> {
  const { sheets } = await readXlsx("账.xlsx", bytes, nodeInflate);
  const rows = sheets.find((one) => one.sheet === sheet)?.rows ?? [];
  return Object.fromEntries(
    rows.flatMap((row) =>
      row.columns.map((column) => [cellName(row.number, column), valueAt(row, column) ?? ""]),
    ),
  );
}

const set = (row: number, column: number, value: CellValue | null, sheet = "台账"): CellChange => ({
  sheet,
  row,
  column,
  value,
});

test("cells are changed, emptied and added, lines are added below; all other parts stay to the byte", async () => {
  const before = await book();
  const changes = [
    set(2, 3, "新 <&> \n二行"),
    set(2, 1, null),
    set(5, 1, "乙"),
    set(5, 2, date("2012-12-1")),
  ];
  const after = await patched(before, { changes, properties: { "IRPC.Highest": "廉预2012:3" } });
  expect(await cells(after, "台账")).toEqual({
    ...{ A1: "编号", B1: "日期", C1: "内容" },
    ...{ B2: date("2012-10-8"), C2: "新 <&> \n二行", A5: "乙", B5: date("2012-12-1") },
  });
  const [old, now] = [unzip(before), unzip(after)];
  expect([...now.keys()]).toEqual([...old.keys()]);
  const differing = [...now].filter(([name, text]) => old.get(name) !== text).map(([name]) => name);
  expect(differing).toEqual(expect.arrayContaining(["docProps/custom.xml", "xl/worksheets/sheet1.xml"]));
  expect(differing).toHaveLength(2);
});

test("charts and pictures stay as they are, and so do the formulas that they show", async () => {
  const drawn = { ...chartSheet(), pictures: [redSquare()] };
  const before = await writeWorkbook(bookOf(drawn), deflate);
  const after = await patched(before, { changes: [set(2, 2, 50, drawn.sheet)] });
  const parts = [...unzipFiles(before)].filter(([name]) => /^xl\/(drawings|charts|media)\//.test(name));
  expect(parts).toHaveLength(5);
  const kept = unzipFiles(after);
  for (const [name, bytes] of parts) expect(kept.get(name)?.equals(bytes)).toBe(true);
});

test("properties get new values, and keep the others", async () => {
  const once = await patched(await book(), {
    changes: [],
    properties: { "IRPC.Highest": "3", "IRPC.Version": "2" },
  });
  const twice = await patched(once, { changes: [], properties: { "IRPC.Highest": "4 & 5" } });
  const { properties } = await readXlsx("账.xlsx", twice, nodeInflate);
  expect(properties.get("IRPC.Kind")).toBe("supervision");
  expect(properties.get("IRPC.Version")).toBe("2");
  expect(properties.get("IRPC.Highest")).toBe("4 & 5");
});

test("a day shows as one, whatever its cell looked like", async () => {
  const after = await patched(await book(), {
    changes: [set(1, 1, date("2013-1-4"), "说明"), set(9, 1, date("2013-1-5"))],
  });
  expect([(await cells(after, "说明")).A1, (await cells(after, "台账")).A9]).toEqual([
    date("2013-1-4"),
    date("2013-1-5"),
  ]);
});

test("what is written is read, wherever the cells stand; nothing else moves", async () => {
  const bytes = await book();
  const before = { ...(await cells(bytes, "台账")) };
  const value = fc.oneof(
    fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 }).filter((text) => text.trim() !== ""),
    fc.constantFrom<CellValue>("前后 空格 ", "_x000D_", "<c r='A1'/>", true, 12.5, date("2012-2-29")),
    fc.constant(null),
  );
  const place = fc.record({
    row: fc.integer({ min: 1, max: 12 }),
    column: fc.integer({ min: 1, max: 30 }),
    value,
  });
  const places = fc.uniqueArray(place, {
    maxLength: 30,
    selector: ({ row, column }) => cellName(row, column),
  });
  await fc.assert(
    fc.asyncProperty(places, fc.nat({ max: 3 }), async (given, header) => {
      const changes = given.map(({ row, column, value: typed }) => set(row, column, typed));
      const after = await patched(bytes, { changes, headers: new Map([["台账", header]]) });
      const expected = new Map<string, CellValue | null>(Object.entries(before));
      for (const change of changes) expected.set(cellName(change.row, change.column), asShown(change));
      for (const [name, one] of expected) if (one === null) expected.delete(name);
      expect(await cells(after, "台账")).toEqual(Object.fromEntries(expected));
    }),
    { numRuns: 150 },
  );
});

/** A number in a cell that shows days is one. */
function asShown({ row, column, value }: CellChange): CellValue | null {
  return row > 1 && column === 2 && typeof value === "number" ? { serial: value } : value;
}

const SHEET = (data: string, root = "worksheet") =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><!-- <row r="1"> -->${data}</${root}>`;

const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

function foreign(sheet: string): Uint8Array {
  return zip([
    { name: "[Content_Types].xml", content: "<Types/>" },
    {
      name: "_rels/.rels",
      content: `<Relationships><Relationship Id="r" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: "xl/workbook.xml",
      content: `<workbook xmlns:r="${RELATIONS}"><workbookPr date1904="1"/><sheets><sheet name="台账" r:id="r1"/></sheets></workbook>`,
    },
    {
      name: "xl/_rels/workbook.xml.rels",
      content: `<Relationships><Relationship Id="r1" Type="${RELATIONS}/worksheet" Target="worksheets/a.xml"/></Relationships>`,
    },
    { name: "xl/worksheets/a.xml", content: sheet, stored: true },
  ]);
}

describe("as other programs write it", () => {
  const changes = [set(1, 2, "乙"), set(2, 1, "丙"), set(4, 1, 4)];
  const whole = { A1: "甲", B1: "乙", A2: "丙", A3: "三", A4: 4 };

  test.each([
    [
      "no places",
      '<sheetData><row><c t="str"><v>甲</v></c></row><row/><row><c t="str"><v>三</v></c></row></sheetData>',
    ],
    [
      "a row missing",
      '<sheetData><row r="1" spans="1:1"><c r="A1" t="str"><v>甲</v></c></row><row r="3"><c r="A3" t="str"><v>三</v></c></row></sheetData>',
    ],
    [
      "rows out of order",
      '<sheetData><row r="3"><c r="A3" t="str"><v>三</v></c></row><row r="1"><c r="A1" t="str"><v>甲</v></c></row></sheetData>',
    ],
  ])("%s", async (_, data) => {
    expect(await cells(await patched(foreign(SHEET(data)), { changes }), "台账")).toEqual(whole);
  });

  test("a prefix", async () => {
    const data = '<x:sheetData><x:row r="1"><x:c r="A1" t="str"><x:v>甲</x:v></x:c></x:row></x:sheetData>';
    const after = await patched(foreign(SHEET(data, "x:worksheet")), { changes });
    expect(await cells(after, "台账")).toEqual({ A1: "甲", B1: "乙", A2: "丙", A4: 4 });
    expect(unzip(after).get("xl/worksheets/a.xml")).not.toMatch(/<\/?(?:c|is|t|v)\b/);
  });

  test("no cells at all", async () => {
    const after = await patched(foreign(SHEET("<sheetData/>")), { changes: [set(2, 2, "乙")] });
    expect(await cells(after, "台账")).toEqual({ B2: "乙" });
  });

  test("a formula is not written over, and is named", async () => {
    const data = '<sheetData><row r="2"><c r="A2"><f>1+1</f><v>2</v></c></row></sheetData>';
    await expect(patched(foreign(SHEET(data)), { changes })).rejects.toThrow(/A2 是公式/);
  });

  test("a sheet that is not there is named", async () => {
    await expect(patched(await book(), { changes: [set(1, 1, "甲", "没有")] })).rejects.toThrow(/没有“没有”/);
  });

  test("a workbook without properties is refused, not half done", async () => {
    const bytes = foreign(SHEET("<sheetData/>"));
    await expect(patched(bytes, { changes, properties: { "IRPC.Kind": "x" } })).rejects.toThrow(/文档属性/);
  });
});

const DRESS = `
import sys, json, openpyxl
from openpyxl.comments import Comment
from openpyxl.formatting.rule import CellIsRule
from openpyxl.styles import PatternFill, Font
book = openpyxl.load_workbook(sys.argv[1])
sheet = book["台账"]
sheet["C2"].comment = Comment("批注", "监察室")
sheet["C2"].font = Font(italic=True)
sheet["E2"] = "=LEN(C2)"
sheet.conditional_formatting.add("A1:C9", CellIsRule(operator="equal", formula=['"急"'], fill=PatternFill("solid", bgColor="FF0000")))
book.save(sys.argv[1])
print("{}")`;
const LOOK = `
import sys, json, openpyxl
sheet = openpyxl.load_workbook(sys.argv[1])["台账"]
print(json.dumps({"comment": sheet["C2"].comment.text, "italic": sheet["C2"].font.italic, "formula": sheet["E2"].value,
  "rules": len(list(sheet.conditional_formatting)), "added": [sheet["A3"].value, str(sheet["B3"].value)]}))`;

describeWith(["openpyxl", "soffice"], "what people did to the file stays", () => {
  test("comments, conditional formats, fonts and formulas; LibreOffice reads the new line", async () => {
    const file = inFolder("账.xlsx");
    writeFileSync(file, await book());
    python(DRESS, file);
    const patch = { changes: [set(2, 3, "新"), set(3, 1, "乙"), set(3, 2, date("2012-12-1"))] };
    writeFileSync(file, await patched(readFileSync(file), patch));
    expect(python(LOOK, file)).toEqual({
      ...{ comment: "批注", italic: true, formula: "=LEN(C2)", rules: 1 },
      added: ["乙", "2012-12-01 00:00:00"],
    });
    convert(file, "csv", inFolder(""));
    expect(readFileSync(inFolder("账.csv"), "utf8")).toMatch(/^.,2012-12-01,,/m);
  });
});
