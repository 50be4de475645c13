import { execFileSync } from "node:child_process";
import { readdirSync, writeFileSync } from "node:fs";
import fc from "fast-check";
import { writePaper } from "../../../src/hosts/docx/write-paper";
import type { PaperImage } from "../../../src/paper/paper-image";
import { paragraphsOf } from "../../support/document-text";
import { foundIn, returned, sentBack } from "../../support/returned";
import { tempFolder } from "../../support/temp-folder";
import { describeWith } from "../../support/tools";
import { unzip, unzipFiles } from "../../support/unzip";

const inFolder = tempFolder();

const PAPER = returned({
  rows: [sentBack(8)],
  findings: [foundIn("W4"), foundIn("W9", { severity: "提醒" })],
});

/** What Word counts a millimetre as. */
const TWIPS = 1440 / 25.4;

async function part(name: string, paper: PaperImage = PAPER): Promise<string> {
  return unzip(await writePaper(paper)).get(name) ?? "";
}

/** The paragraphs of a document of one text. */
async function written(text: string): Promise<readonly string[]> {
  const blocks = [{ kind: "paragraph", style: "body", text }] as const;
  return paragraphsOf(await writePaper({ ...PAPER, blocks }));
}

test("is a package that Word opens: types, relations, text, styles, footer", async () => {
  const bytes = await writePaper(PAPER);
  const names = [...unzip(bytes).keys()];
  expect(names).toEqual(
    expect.arrayContaining([
      "[Content_Types].xml",
      "_rels/.rels",
      "word/document.xml",
      "word/styles.xml",
      "word/settings.xml",
      "word/footer1.xml",
      "docProps/core.xml",
    ]),
  );
  // Without it Word opens the document as one of an old version.
  expect(await part("word/settings.xml")).toContain('<w:compatSetting w:val="15" w:name="compatibilityMode"');
});

test("A4 with margins of 25 mm", async () => {
  const xml = await part("word/document.xml");
  const numbers = (tag: string) =>
    Object.fromEntries(
      [...(new RegExp(`<w:${tag} ([^>]*)/>`).exec(xml)?.[1] ?? "").matchAll(/w:(\w+)="(\d+)"/g)].map(
        ([, name = "", value]) => [name, Math.round(Number(value) / TWIPS)] as const,
      ),
    );
  expect(numbers("pgSz")).toMatchObject({ w: 210, h: 297 });
  expect(numbers("pgMar")).toMatchObject({ top: 25, right: 25, bottom: 25, left: 25, footer: 13 });
});

test("every style says its font for Chinese characters, size and colour", async () => {
  const xml = await part("word/styles.xml");
  const styles = new Map(
    [...xml.matchAll(/<w:style w:type="paragraph" w:styleId="(\w+)"[^>]*>([^]*?)<\/w:style>/g)].map(
      ([, id = "", body = ""]) => [id, body] as const,
    ),
  );
  const looks = [
    ...new Set((await part("word/document.xml")).match(/(?<=<w:pStyle w:val=")(?!PaperBar)\w+/g)),
  ].map((id) => {
    const body = styles.get(id) ?? "";
    return [id, /w:eastAsia="([^"]+)"/.exec(body)?.[1], Number(/<w:sz w:val="(\d+)"/.exec(body)?.[1]) / 2];
  });
  expect(looks).toEqual([
    ["Title", "方正小标宋简体", 22],
    ["PaperAddressee", "仿宋", 14],
    ["PaperBody", "仿宋", 14],
    ["Heading1", "黑体", 14],
    ["Heading2", "楷体", 12],
    ["PaperHeader", "黑体", 12],
    ["PaperCell", "仿宋", 12],
    ["PaperClosing", "仿宋", 14],
    ["PaperSignature", "仿宋", 12],
  ]);
  for (const [id] of looks) expect(styles.get(String(id))).toContain('<w:color w:val="000000"/>');
  expect(xml).toMatch(/<w:docDefaults>.*<w:lang [^>]*w:eastAsia="zh-CN"/);
});

test("each page says its number and how many there are", async () => {
  const footer = await part("word/footer1.xml");
  const said = [...footer.matchAll(/<w:(?:t|instrText)[^>]*>([^<]*)</g)].map(([, text]) => text);
  expect(said).toEqual(["第 ", "PAGE", " 页 共 ", "NUMPAGES", " 页"]);
  expect(await part("word/document.xml")).toMatch(/<w:footerReference [^>]*w:type="default"/);
});

test("tables: header on every page, thin lines, widths in millimetres, rows that stay whole unless they are long", async () => {
  const xml = await part(
    "word/document.xml",
    returned({ rows: [sentBack(4), sentBack(5, { point: "长".repeat(900) })] }),
  );
  const [table = ""] = /<w:tbl>[^]*?<\/w:tbl>/.exec(xml) ?? [];
  expect(
    [...table.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => Math.round(Number(width) / TWIPS)),
  ).toEqual([12, 35, 113]);
  expect(table).toContain('<w:tblLayout w:type="fixed"/>');
  expect(table).toMatch(/<w:insideH w:val="single"[^>]*w:sz="4"/);
  const rows = table.match(/<w:tr>[^]*?<\/w:tr>/g) ?? [];
  expect(rows.map((row) => row.includes("<w:tblHeader/>"))).toEqual([true, false, false]);
  expect(rows.map((row) => row.includes("<w:cantSplit/>"))).toEqual([true, true, false]);
});

test("no table touches the next, which Word would make one of, and none ends the document", async () => {
  const xml = await part("word/document.xml");
  expect(xml.match(/<w:tbl>/g)?.length).toBeGreaterThan(2);
  expect(xml).not.toMatch(/<\/w:tbl><w:(tbl|sectPr)>/);
});

test("a line to be signed on is 12 mm high and stays with the others", async () => {
  const xml = await part("word/document.xml");
  const signatures = xml.slice(xml.lastIndexOf("<w:tbl>"));
  const heights = [...signatures.matchAll(/<w:trHeight w:val="(\d+)" w:hRule="atLeast"/g)];
  expect(heights.map(([, height]) => Math.round(Number(height) / TWIPS))).toEqual([12, 12]);
  expect(signatures.match(/<w:keepNext\/>/g)).toHaveLength(2);
});

describe("the same paper", () => {
  afterEach(() => jest.useRealTimers());

  test("gives the same bytes, at whatever hour; it bears the day that it was made on", async () => {
    const bytes = [];
    for (const now of ["2012-11-05T08:00:00", "2031-02-03T23:59:59"]) {
      jest.useFakeTimers({ now: new Date(now), doNotFake: ["nextTick", "setImmediate", "queueMicrotask"] });
      bytes.push(Buffer.from(await writePaper(PAPER)).toString("base64"));
    }
    expect(bytes[1]).toBe(bytes[0]);
    const core = await part("docProps/core.xml");
    expect(core.match(/\d{4}-\d\d-\d\dT[\d:]+Z/g)).toEqual(["2012-11-05T00:00:00Z", "2012-11-05T00:00:00Z"]);
    expect(core).toContain("<dc:title>云溪区人民检察院公诉科退回清单</dc:title>");
  });

  test("another day, another file", async () => {
    const [one, other] = [await writePaper(PAPER), await writePaper({ ...PAPER, day: "2012-11-06" })];
    expect(Buffer.from(one).equals(other)).toBe(false);
  });
});

describe("what people typed is there as they typed it", () => {
  test.each([
    ["signs of XML", `甲<b>&amp;"乙'</b>`, `甲<b>&amp;"乙'</b>`],
    ["a line feed", "1. 双人办案\n2. 登记", "1. 双人办案\n2. 登记"],
    ["line ends of other programs", "一\r\n二\r三\v四\u2028五", "一\n二\n三\n四\n五"],
    ["an empty line between", "一\n\n三", "一\n\n三"],
    ["a tab", "一\t二", "一\t二"],
    ["blanks at both ends and many", "  一   二  ", "  一   二  "],
    ["rare characters", "𠮷野家和㐂", "𠮷野家和㐂"],
    ["marks that turn the direction: without them", "附件\u202Excod.exe", "附件xcod.exe"],
    ["half a character: without it", "完\ud800毕\udc00", "完毕"],
    ["what no XML may hold: without it", "甲\u0000\u0007\u001b\ufffe\uffff乙", "甲乙"],
    ["what looks like an escape of Excel's", "_x000D_", "_x000D_"],
    ["nothing", "", ""],
  ])("%s", async (_, typed, expected) => {
    expect((await written(typed))[0]).toBe(expected);
  });

  test("a text of 30,000 characters", async () => {
    const long = "廉政风险".repeat(7_500);
    expect((await written(long))[0]).toBe(long);
  });
});

/** Anything that a cell may hold, odd characters among it. */
const typed = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 40 }),
  fc.string({ unit: "binary", maxLength: 20 }),
  fc.string({
    unit: fc.constantFrom("甲", "“", "”", "\n", "\t", "<", "&", "\u202e", "\u0001", "：", " "),
    maxLength: 30,
  }),
);
const orNull = fc.option(typed);

test("whatever stands in rows and findings stands in the document: nothing is left out", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ riskId: orNull, name: orNull, point: orNull, reason: typed, sheet: typed }), {
        maxLength: 5,
      }),
      fc.array(
        fc.record({
          value: orNull,
          message: typed,
          fix: orNull,
          field: orNull,
          sheet: orNull,
          cell: fc.constantFrom("W4", "W5", null),
        }),
        { maxLength: 6 },
      ),
      typed,
      async (rows, findings, file) => {
        const paper = returned({
          rows: rows.map((row, i) => sentBack(10 + i, { ...row, file })),
          findings: findings.map(({ cell, ...finding }) => foundIn(cell, { ...finding, file })),
          files: [file, "另一份.xlsx"],
        });
        const said = plainly(paragraphsOf(await writePaper(paper)).join(""));
        const texts = [
          ...rows.flatMap((row) => Object.values<string | null>(row)),
          ...findings.flatMap(({ cell: _, ...one }) => Object.values(one)),
          file,
        ];
        expect(texts.filter((text) => text !== null && !said.includes(plainly(text)))).toEqual([]);
      },
    ),
    { numRuns: 40 },
  );
});

/** Without what is white or cannot be seen, written or held. */
function plainly(text: string): string {
  return text.replace(/[\s\p{Cc}\p{Cf}\p{Cs}\uFFFE\uFFFF]/gu, "");
}

describeWith(["xmllint"], "its parts are sound XML", () => {
  test("whatever was typed", async () => {
    const paper = returned({
      rows: [sentBack(4, { point: "甲<&\u0000\ud800\u202e]]>乙\n丙" })],
      institution: "甲<&>院",
    });
    const parts = [...unzipFiles(await writePaper(paper))].filter(([name]) => /\.(xml|rels)$/.test(name));
    for (const [index, [, bytes]] of parts.entries()) writeFileSync(inFolder(`${index}.xml`), bytes);
    const files = readdirSync(inFolder(".")).map((name) => inFolder(name));
    expect(files.length).toBeGreaterThan(8);
    execFileSync("xmllint", ["--noout", ...files]);
  });
});
