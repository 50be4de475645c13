import { deflate } from "../../../src/hosts/file/disk/formats/deflate";
import { writeWorkbook } from "../../../src/hosts/file/write/write-workbook";
import type { Look, WorkbookImage } from "../../../src/workbook/sheet-image";
import { unzip } from "../../support/unzip";
import { bookOf, sheetOf } from "../../support/workbook-contract";
import { FULL } from "./full-image";

// CT_Worksheet of ECMA-376 part 1, 18.3.1.99.
const SCHEMA =
  `sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges
  scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting
  dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties
  cellWatches ignoredErrors smartTags drawing drawingHF picture oleObjects controls webPublishItems tableParts
  extLst`.split(/\s+/);

async function parts(image: WorkbookImage): Promise<Map<string, string>> {
  return unzip(await writeWorkbook(image, deflate));
}

async function sheetPart(image: WorkbookImage, number: number): Promise<string> {
  return (await parts(image)).get(`xl/worksheets/sheet${number}.xml`) ?? "";
}

/** Names of the elements directly inside `<worksheet>`. */
function children(xml: string): readonly string[] {
  let depth = 0;
  const names: string[] = [];
  for (const [, closing, name = "", empty] of xml.matchAll(/<(\/?)(\w+)[^>?]*?(\/?)>/g)) {
    if (closing) depth--;
    if (depth === 1 && !closing) names.push(name);
    if (!closing && !empty) depth++;
  }
  return names;
}

describe("the package", () => {
  test("holds its sheets' parts in the order of the schema", async () => {
    for (const [name, xml] of await parts(FULL)) {
      if (!name.startsWith("xl/worksheets/")) continue;
      const places = children(xml).map((child) => SCHEMA.indexOf(child));
      expect(places).not.toContain(-1);
      expect(places).toEqual([...new Set(places)].sort((one, other) => one - other));
    }
    expect(children(await sheetPart(FULL, 2))).toHaveLength(17);
  });

  test("declares every part it holds, and names no part it lacks", async () => {
    const all = await parts(FULL);
    const types = all.get("[Content_Types].xml") ?? "";
    const declared = [...types.matchAll(/PartName="\/([^"]+)"/g)].map(([, name]) => name);
    const held = [...all.keys()].filter((name) => name !== "[Content_Types].xml" && !name.endsWith(".rels"));
    expect(declared.sort()).toEqual(held.sort());
    expect(all.get("_rels/.rels")).toContain('Target="docProps/custom.xml"');
  });

  test("is the same bytes whatever was written before: parts that are the same are packed once", async () => {
    const other = {
      ...FULL,
      sheets: FULL.sheets.map((sheet) => ({ ...sheet, rows: [{ cells: ["别的"] }] })),
    };
    const alone = (image: WorkbookImage) => writeWorkbook(image, (...words) => deflate(...words));
    for (const image of [FULL, other, FULL, other])
      expect(Buffer.compare(await writeWorkbook(image, deflate), await alone(image))).toBe(0);
  });

  test("is the same bytes for the same image, whenever it is written", async () => {
    const first = await writeWorkbook(FULL, deflate);
    await new Promise((wait) => setTimeout(wait, 1_100));
    expect(Buffer.compare(first, await writeWorkbook(structuredClone(FULL), deflate))).toBe(0);
  });

  test("is the same bytes whatever was written before, of the same frame or another", async () => {
    const [sheet, ...others] = FULL.sheets;
    const fewer = { ...FULL, sheets: [{ ...sheet!, rows: sheet!.rows.slice(0, 2) }, ...others] };
    const renamed = { ...FULL, sheets: [{ ...sheet!, sheet: "另一张" }, ...others] };
    const first = await writeWorkbook(FULL, deflate);
    for (const before of [fewer, renamed]) {
      expect(Buffer.compare(first, await writeWorkbook(before, deflate))).not.toBe(0);
      expect(Buffer.compare(first, await writeWorkbook(FULL, deflate))).toBe(0);
    }
  });

  test("bears the given date", async () => {
    const bytes = await writeWorkbook(FULL, deflate, new Date(Date.UTC(2012, 9, 8, 12)));
    expect(unzip(bytes).get("docProps/core.xml")).toContain("2012-10-08T12:00:00Z</dcterms:created>");
    expect(Buffer.compare(bytes, await writeWorkbook(FULL, deflate))).not.toBe(0);
  });

  test("stores a repeated text once", async () => {
    const rows = Array.from({ length: 50 }, () => ({ cells: ["公诉科"] }));
    const strings = (await parts(bookOf(sheetOf(rows)))).get("xl/sharedStrings.xml");
    expect(strings).toContain('count="50" uniqueCount="1"><si><t>公诉科</t></si>');
  });
});

describe("looks", () => {
  const look: Look = { font: "仿宋", size: 10.5, border: "thin" };

  test("are one style where they are equal, whether or not one object", async () => {
    const rows = Array.from({ length: 20 }, () => ({ cells: ["甲"], looks: [{ ...look }] }));
    const styles = (await parts(bookOf(sheetOf(rows)))).get("xl/styles.xml");
    expect(styles).toContain('<cellXfs count="2">');
    expect(styles).toContain('<sz val="10.5"/><color rgb="FF000000"/><name val="仿宋"/>');
  });

  test("of a row reach over all its columns, filled or not", async () => {
    const image = sheetOf([{ cells: ["题"], looks: look }], {
      columns: [{ width: 9 }, { width: 9 }, { width: 9 }],
    });
    expect(await sheetPart(bookOf(image), 1)).toContain('<c r="B1" s="1"/><c r="C1" s="1"/></row>');
  });

  test("of a column hold for cells that name none, and cost nothing where the cell is empty", async () => {
    const image = sheetOf([{ cells: [null, "乙"] }], {
      columns: [
        { width: 9, look },
        { width: 9, look },
      ],
    });
    const xml = await sheetPart(bookOf(image), 1);
    expect(xml).toContain('<row r="1"><c r="B1" s="1" t="s"><v>0</v></c></row>');
    expect(xml).toContain('<col min="1" max="1" width="9.7109375" style="1" customWidth="1"/>');
  });
});

describe("a sheet's facts", () => {
  test("names of areas quote sheets whose names need it", async () => {
    const book = (await parts(FULL)).get("xl/workbook.xml");
    expect(book).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="1">'科室''s 登记表'!$1:$2</definedName>`,
    );
    expect(book).toContain(
      `<definedName name="_xlnm.Print_Area" localSheetId="1">'科室''s 登记表'!$A$1:$D$5</definedName>`,
    );
  });

  test("rows and columns that are repeated have one name", async () => {
    const page = { ...FULL.sheets[1]!.page!, scale: "two-pages-wide", repeatColumns: [1, 2] } as const;
    const book = bookOf(sheetOf([], { page }));
    expect((await parts(book)).get("xl/workbook.xml")).toMatch(
      /Print_Titles"[^>]*>[^<]*!\$A:\$B,[^<]*!\$1:\$2</,
    );
    expect(await sheetPart(book, 1)).toContain('fitToWidth="2" fitToHeight="0"');
  });

  test("the first visible sheet is the one that opens", async () => {
    expect((await parts(FULL)).get("xl/workbook.xml")).toContain('activeTab="1"');
  });

  test("paper, breaks, links and protection", async () => {
    const xml = await sheetPart(FULL, 2);
    expect(xml).toMatch(
      /<pageSetup paperSize="8" orientation="landscape"[^>]* fitToWidth="1" fitToHeight="0"\/>/,
    );
    expect(xml).toContain('<rowBreaks count="2" manualBreakCount="2"><brk id="3" max="16383" man="1"/>');
    expect(xml).toContain(`<hyperlink ref="A3" location="'字典'!A1"/>`);
    expect(xml).toContain(
      '<sheetProtection sheet="1" formatColumns="0" formatRows="0" sort="0" autoFilter="0"/>',
    );
    expect(await sheetPart(FULL, 3)).toMatch(
      /<pageSetup paperSize="9" orientation="portrait"[^>]* scale="85"/,
    );
  });
});

test("page breaks beyond Excel's bound are left to the pages", async () => {
  const breaksAfter = Array.from({ length: 2_000 }, (_, row) => row + 1);
  const image = sheetOf([], { page: { ...FULL.sheets[1]!.page!, breaksAfter } });
  expect(await sheetPart(bookOf(image), 1)).toContain('<rowBreaks count="1026"');
});

describe("an image that breaks Excel's bounds is a mistake of the caller", () => {
  const accepts = (values: readonly string[]): WorkbookImage =>
    bookOf(
      sheetOf([], {
        validations: [{ area: { top: 1, left: 1, bottom: 1, right: 1 }, accepts: { kind: "list", values } }],
      }),
    );

  test.each<[string, WorkbookImage, string]>([
    ["a text of 32,768 characters", bookOf(sheetOf([{ cells: ["长".repeat(32_768)] }])), "32768"],
    ["a number that is none", bookOf(sheetOf([{ cells: [NaN] }])), "NaN"],
    ["a list of over 255 characters", accepts(Array.from({ length: 60 }, () => "廉政风险")), "255"],
    ["a choice with a comma", accepts(["甲,乙"]), "comma"],
    ["a row higher than a page of Excel", bookOf(sheetOf([{ cells: [], height: 410 }])), "Row 1"],
    ["a column of 256 characters", bookOf(sheetOf([], { columns: [{ width: 256 }] })), "Column 1"],
    ["no visible sheet", bookOf(sheetOf([], { state: "hidden" })), "visible"],
    ["a sheet's name of 32 characters", bookOf(sheetOf([], { sheet: "长".repeat(32) })), "too long"],
  ])("%s", async (_, image, words) => {
    await expect(writeWorkbook(image, deflate)).rejects.toThrow(words);
  });
});
