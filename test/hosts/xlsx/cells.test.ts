import { NO_RESULT, PICTURE, TOO_LONG } from "../../../src/workbook/grid";
import { type RawWorkbook, rawWorkbook } from "../../support/raw-package";
import { cellsOf } from "./reading";

const DAY = { serial: 41_190 };

/** Rows of one sheet, and the cells that come out, by address. */
type Case = readonly [
  title: string,
  rows: string,
  cells: Readonly<Record<string, unknown>>,
  book?: RawWorkbook,
];

const row = (inside: string): string => `<row r="1">${inside}</row>`;

const TEXTS: readonly Case[] = [
  ["a shared text", row(`<c r="A1" t="s"><v>0</v></c>`), { A1: "风险" }, { strings: "<si><t>风险</t></si>" }],
  [
    "a rich text, its runs joined",
    row(`<c r="A1" t="s"><v>0</v></c>`),
    { A1: "岗位 A级" },
    {
      strings: `<si><r><rPr><sz val="11"/><rFont val="宋体"/></rPr><t xml:space="preserve">岗位 </t></r><r><t>A级</t></r></si>`,
    },
  ],
  [
    "a text without its pronunciation",
    row(`<c r="A1" t="s"><v>0</v></c>`),
    { A1: "東京" },
    {
      strings: `<si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/></si>`,
    },
  ],
  [
    "empty shared texts as empty cells that still count",
    row(
      `<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="s"><v>3</v></c>`,
    ),
    { D1: "末" },
    {
      strings: "<si/><si><t/></si><si><t></t></si><si><t>末</t></si>",
    },
  ],
  ["a shared cell without number as empty", row(`<c r="A1" t="s"/><c r="B1" t="s"><v></v></c>`), {}],
  ["an inline text", row(`<c r="A1" t="inlineStr"><is><t>直接</t></is></c>`), { A1: "直接" }],
  [
    "an inline text in runs",
    row(
      `<c r="A1" t="inlineStr"><is><r><rPr><b/></rPr><t>一</t></r><r><t xml:space="preserve"> 二</t></r><rPh sb="0" eb="1"><t>yi</t></rPh></is></c>`,
    ),
    { A1: "一 二" },
  ],
  [
    "an empty inline text as an empty cell",
    row(`<c r="A1" t="inlineStr"><is><t></t></is></c><c r="B1" t="inlineStr"><is/></c>`),
    {},
  ],
  [
    "character references",
    row(`<c r="A1" t="inlineStr"><is><t>&#24265;&#x653F;&amp;&lt;&gt;&quot;&apos;&#x1F600;</t></is></c>`),
    { A1: "廉政&<>\"'😀" },
  ],
  [
    "CDATA, and no comments",
    row(`<c r="A1" t="inlineStr"><is><t>甲<!-- 乙 <c> --><![CDATA[<丙> & ]]>丁</t></is></c>`),
    { A1: "甲<丙> & 丁" },
  ],
  [
    "escapes of control characters",
    row(`<c r="A1" t="inlineStr"><is><t>一_x000D_二_x005F_x000D_三_x12_四</t></is></c>`),
    { A1: "一\r二_x000D_三_x12_四" },
  ],
  [
    "escapes in shared texts, each text for itself",
    row(`<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>`),
    { A1: "一_x00", B1: "0D_二\t" },
    {
      strings: "<si><t>一_x00</t></si><si><t>0D_二_x0009_</t></si>",
    },
  ],
  [
    "line ends as LF, references to CR as CR",
    row(`<c r="A1" t="inlineStr"><is><t>一\r\n二\r三\n四&#13;五</t></is></c>`),
    { A1: "一\n二\n三\n四\r五" },
  ],
  [
    "white space as it stands",
    row(`<c r="A1" t="inlineStr"><is><t xml:space="preserve">  张　三\u00a0 </t></is></c>`),
    { A1: "  张　三\u00a0 " },
  ],
  ["characters of two and four bytes", row(`<c r="A1" t="str"><v>é𠮷ß𝄞</v></c>`), { A1: "é𠮷ß𝄞" }],
  [
    "a text of 32,767 characters",
    row(`<c r="A1" t="inlineStr"><is><t>${"长".repeat(32_767)}</t></is></c>`),
    { A1: "长".repeat(32_767) },
  ],
  [
    "no longer text",
    row(`<c r="A1" t="inlineStr"><is><t>${"长".repeat(32_768)}</t></is></c><c r="B1" t="s"><v>0</v></c>`),
    { A1: { fault: TOO_LONG }, B1: { fault: TOO_LONG } },
    {
      strings: `<si><t>${"长".repeat(32_768)}</t></si>`,
    },
  ],
];

const NUMBERS: readonly Case[] = [
  [
    "whole numbers and decimals",
    row(
      `<c r="A1"><v>12</v></c><c r="B1"><v>-0.1</v></c><c r="C1"><v>2012.1</v></c><c r="D1" t="n"><v>.5</v></c>`,
    ),
    { A1: 12, B1: -0.1, C1: 2012.1, D1: 0.5 },
  ],
  [
    "numbers with exponent and many digits",
    row(
      `<c r="A1"><v>1.5E-7</v></c><c r="B1"><v>0.30000000000000004</v></c><c r="C1"><v>12345678901234567890</v></c>`,
    ),
    { A1: 1.5e-7, B1: 0.30000000000000004, C1: 1.2345678901234567e19 },
  ],
  ["numbers with white space around", row(`<c r="A1"><v> 7 </v></c>`), { A1: 7 }],
  [
    "booleans",
    row(`<c r="A1" t="b"><v>1</v></c><c r="B1" t="b"><v>0</v></c><c r="C1" t="b"><v>true</v></c>`),
    { A1: true, B1: false, C1: true },
  ],
  [
    "errors",
    row(`<c r="A1" t="e"><v>#REF!</v></c><c r="B1" t="e"><f>NA()</f><v>#N/A</v></c>`),
    { A1: { fault: "#REF!" }, B1: { fault: "#N/A" } },
  ],
];

const FORMULAS: readonly Case[] = [
  [
    "the stored result",
    row(`<c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="str"><f>"a"&amp;"b"</f><v>ab</v></c>`),
    { A1: 2, B1: "ab" },
  ],
  [
    "0 and FALSE",
    row(`<c r="A1"><f>0</f><v>0</v></c><c r="B1" t="b"><f>FALSE()</f><v>0</v></c>`),
    { A1: 0, B1: false },
  ],
  [
    "an empty text as an empty cell",
    row(`<c r="A1" t="str"><f>""</f><v></v></c><c r="B1" t="str"><f>""</f><v/></c>`),
    {},
  ],
  [
    "no result as a fault",
    row(`<c r="A1"><f>SUM(B1)</f></c><c r="B1"><f>1</f><v></v></c><c r="C1"><f t="shared" si="0"/></c>`),
    { A1: { fault: NO_RESULT }, B1: { fault: NO_RESULT }, C1: { fault: NO_RESULT } },
  ],
  [
    "a picture in place of a value",
    row(
      `<c r="A1" t="str"><f>_xlfn.DISPIMG("ID_1",1)</f><v>=DISPIMG("ID_1",1)</v></c><c r="B1"><f>DISPIMG("ID_2",1)</f></c>`,
    ),
    { A1: { fault: PICTURE }, B1: { fault: PICTURE } },
  ],
  [
    "a formula in CDATA that looks like a value",
    row(`<c r="A1"><f><![CDATA[1<2</f><v>9]]></f><v>3</v></c>`),
    { A1: 3 },
  ],
];

const BUILT_IN = [14, 15, 16, 18, 19, 20, 21, 22, 28, 31, 45, 46, 47, 51, 58];
/** Built-in and custom formats that show year and month, and no day. */
const MONTHS = [17, 27, 36, 50, 52, 57];
const MONTH = { serial: 41_190, monthly: true as const };
const NO_DATES = [0, 1, 2, 9, 10, 11, 13, 23, 37, 44, 48, 49, 59];
const dated = (style: number): string => row(`<c r="A1" s="${style}"><v>41190</v></c>`);
const custom = (code: string): RawWorkbook => ({ formats: [0, 176], customFormats: { 176: code } });

const DATES: readonly Case[] = [
  ...BUILT_IN.map((id): Case => [`number format ${id}`, dated(1), { A1: DAY }, { formats: [0, id] }]),
  ...MONTHS.map((id): Case => [
    `a month in number format ${id}`,
    dated(1),
    { A1: MONTH },
    { formats: [0, id] },
  ]),
  ...["[DBNum1][$-804]yyyy年m月", 'yyyy"年"m"月"', "yyyy-m", "mmm-yy"].map((code): Case => [
    `a month in ${code}`,
    dated(1),
    { A1: MONTH },
    custom(code),
  ]),
  ...NO_DATES.map((id): Case => [
    `no date in number format ${id}`,
    dated(1),
    { A1: 41_190 },
    { formats: [0, id] },
  ]),
  ...['yyyy"年"m"月"d"日";@', "[$-804]yyyy\\-mm\\-dd", "[h]:mm", "mm:ss.0", "yyyy.mm.dd"].map(
    (code): Case => [`custom format ${code}`, dated(1), { A1: DAY }, custom(code)],
  ),
  ...['0.00"days"', "G/通用格式", "General", "[Red]#,##0", "[Magenta]0", "0_d", "0*d", '0"年"', "0\\h"].map(
    (code): Case => [`no date in custom format ${code}`, dated(1), { A1: 41_190 }, custom(code)],
  ),
  [
    "a built-in number redefined",
    dated(1),
    { A1: 41_190 },
    { formats: [0, 31], customFormats: { 31: "0.00" } },
  ],
  [
    "serials of the 1904 system as those of the 1900 system",
    row(`<c r="A1" s="1"><v>39728.5</v></c><c r="B1"><v>39728</v></c>`),
    { A1: { serial: 41_190.5 }, B1: 39_728 },
    { formats: [0, 14], date1904: true },
  ],
  [
    "ISO dates, whatever the date system",
    row(
      `<c r="A1" t="d"><v>2012-10-08</v></c><c r="B1" t="d"><v>2012-10-08T12:00:00</v></c><c r="C1" t="d"><v>2012-10-08T06:00:00.000Z</v></c>`,
    ),
    { A1: DAY, B1: { serial: 41_190.5 }, C1: { serial: 41_190.25 } },
    { date1904: true },
  ],
  ["an ISO cell without date as its text", row(`<c r="A1" t="d"><v>十月</v></c>`), { A1: "十月" }],
];

const PLACES: readonly Case[] = [
  [
    "cells without reference, one after the other",
    "<row><c><v>1</v></c><c/><c><v>3</v></c></row><row><c><v>4</v></c></row>",
    { A1: 1, C1: 3, A2: 4 },
  ],
  [
    "references after a gap going on",
    `<row r="3"><c r="C3"><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>`,
    { C3: 1, D3: 2, A4: 3 },
  ],
  [
    "rows that only their cells number",
    `<row><c r="B7"><v>1</v></c></row><row><c r="B9"><v>2</v></c></row>`,
    { B7: 1, B9: 2 },
  ],
  [
    "unordered rows and cells, sorted",
    `<row r="9"><c r="C9"><v>3</v></c><c r="A9"><v>1</v></c></row><row r="2"><c r="A2"><v>0</v></c></row>`,
    { A2: 0, A9: 1, C9: 3 },
  ],
  [
    "a row in two parts",
    `<row r="2"><c r="B2"><v>2</v></c></row><row r="1"><c r="A1"><v>0</v></c></row><row r="2"><c r="A2"><v>1</v></c></row>`,
    { A1: 0, A2: 1, B2: 2 },
  ],
  [
    "the corners of a sheet",
    `<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>`,
    { A1: 1, XFD1048576: 2 },
  ],
  [
    "attributes in any order, quotes and spacing",
    `<row\n r='1' ><c\tt = "str"  s='0' r='B1'  ><v >x</v ></c ></row >`,
    { B1: "x" },
  ],
  ["lower-case references", `<row r="1"><c r="ab1"><v>1</v></c></row>`, { AB1: 1 }],
  [
    "comments and instructions among rows and cells",
    `<!-- <row r="1"><c r="A1"><v>9</v></c> --><row r="1"><?x <c?><c r="A1"><!-- <v>8</v> --><v>1</v></c><!-- --></row>`,
    { A1: 1 },
  ],
  [
    "elements of later versions inside a cell",
    row(
      `<c r="A1" cm="1" vm="2"><v>1</v><extLst><ext uri="x"><x14:c xmlns:x14="y">5</x14:c></ext></extLst></c>`,
    ),
    { A1: 1 },
  ],
  [
    "styled blanks as nothing",
    `<row r="1" s="1" customFormat="1"><c r="A1" s="1"/><c r="B1" s="1"></c></row><row r="2"/>`,
    {},
  ],
];

describe.each([
  ["texts", TEXTS],
  ["numbers, booleans and errors", NUMBERS],
  ["formulas", FORMULAS],
  ["dates", DATES],
  ["places", PLACES],
])("reads %s", (_, cases) => {
  test.each(cases.map(([title, rows, cells, book]) => ({ title, rows, cells, book })))(
    "$title",
    async ({ rows, cells, book }) => {
      expect(await cellsOf(rawWorkbook({ sheets: [{ rows }], ...book }))).toEqual(cells);
    },
  );
});
