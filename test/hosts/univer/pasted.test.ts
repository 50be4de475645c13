/** @jest-environment jsdom */
import fc from "fast-check";
import { cellsOfText, linesOfText } from "../../../src/hosts/univer/clipboard/cells-of-text";
import { pasted, verbatim } from "../../../src/hosts/univer/clipboard/pasted";

/** Rows of cells as the sheet will get them; what stays as it is, whatever it looks like, is in 〔〕. */
function cells(html: string, text = ""): readonly (readonly string[])[] {
  const page = new DOMParser().parseFromString(pasted(html, text) ?? "", "text/html");
  return [...page.querySelectorAll("tr")].map((row) =>
    [...row.querySelectorAll("td, th")].map(({ textContent }) => {
      const kept = verbatim(textContent);
      return kept === null ? textContent : `〔${kept.text}〕`;
    }),
  );
}

const table = (...rows: readonly string[]): string =>
  `<table>${rows.map((row) => `<tr>${row}</tr>`).join("")}</table>`;

describe("a cell of a table from Word keeps its lines", () => {
  test.each<[string, string, string]>([
    [
      "paragraphs",
      "<p class=MsoNormal>1. 甲甲；</p><p class=MsoNormal>2. 乙乙。</p>",
      "1. 甲甲；\n2. 乙乙。",
    ],
    ["blocks", "<div>1. 甲甲；</div><div>2. 乙乙。</div>", "1. 甲甲；\n2. 乙乙。"],
    ["blocks in blocks", "<div><div>甲</div><div><p>乙</p></div></div>丙", "甲\n乙\n丙"],
    ["entries of a list", "<ul><li>甲甲；</li><li>乙乙。</li></ul>", "甲甲；\n乙乙。"],
    ["line breaks", "甲甲；<br>乙乙。", "甲甲；\n乙乙。"],
    ["a paragraph after a line break", "甲甲；<br><p>乙乙。</p>", "甲甲；\n乙乙。"],
    ["an empty paragraph", "<p>甲</p><p><o:p>&nbsp;</o:p></p><p>乙</p>", "甲\n\n乙"],
    ["parts in other type", "<p><b>甲</b><span>甲；</span></p><p>乙<i>乙</i>。</p>", "甲甲；\n乙乙。"],
    [
      "numbers that Word wrote",
      "<p><span style='mso-list:Ignore'>1.<span>&nbsp;&nbsp; </span></span>甲</p><p>2.&nbsp;乙</p>",
      "1. 甲\n2. 乙",
    ],
    [
      "lines of the source",
      "<p>廉政风险\r\n  防控 three\r\n  words</p><p>乙</p>",
      "廉政风险防控 three words\n乙",
    ],
    ["a table in the cell", "<p>甲</p><table><tr><td>乙</td><td>丙</td></tr></table>", "甲\n乙 丙"],
  ])("%s", (_, inner, lines) =>
    expect(cells(table(`<td>${inner}</td><td>张三</td>`))).toEqual([[`〔${lines}〕`, "张三"]]),
  );

  test("what stands on one line is left as it came", () =>
    expect(cells(table("<td><p>甲甲</p></td><td>12</td>"))).toEqual([["甲甲", "12"]]));

  test.each<[string, string, string, string]>([
    [
      "numbers of a list",
      "<ol><li>甲；</li><li>乙。</li></ol>",
      "1.\t甲；\r\n2.\t乙。\r\n",
      "1. 甲；\n2. 乙。",
    ],
    ["Excel's quotation marks", '甲；<br>乙“丙”"丁"', '"甲；\n乙“丙”""丁"""\r\n', '甲；\n乙“丙”"丁"'],
    ["a quotation mark of the text", '<p>"三重一大"</p><p>乙</p>', '"三重一大"\r\n乙\r\n', '"三重一大"\n乙'],
  ])("a single cell is taken from its plain text: %s", (_, inner, text, lines) =>
    expect(cells(table(`<td>${inner}</td>`), text)).toEqual([[`〔${lines}〕`]]),
  );

  test.each<[string, string, string, string]>([
    ["paragraphs", "<p>1. 甲；</p><p>2. 乙。</p>", "1. 甲；\r\n2. 乙。\r\n", "1. 甲；\n2. 乙。"],
    ["a list", "<ol><li>甲；</li><li>乙。</li></ol>", "1.\t甲；\r\n（二）\t乙。\r\n", "1. 甲；\n（二） 乙。"],
    ["no plain text beside it", "<div>甲；</div><div>乙。</div>", "", "甲；\n乙。"],
  ])("running text goes into one cell: %s", (_, html, text, lines) =>
    expect(cells(html, text)).toEqual([[`〔${lines}〕`]]),
  );

  test("running text with tabs is a table", () =>
    expect(cells("<div>甲\t1</div><div>乙\t2</div>", "甲\t1\n乙\t2")).toEqual([
      ["甲", "1"],
      ["乙", "2"],
    ]));
});

describe("cells marked as text stay text", () => {
  const styled = (css: string, cell: string) => `<style><!--${css}--></style>${table(cell, "<td>8</td>")}`;

  test.each<[string, string]>([
    ["a class of Excel", styled('.xl65 {mso-number-format:"\\@"; color:red}', "<td class=xl65>007036</td>")],
    [
      "a class of WPS",
      styled("td{mso-number-format:General}\n.et2{mso-number-format:'@'}", "<td class='et2'>007036</td>"),
    ],
    ["several selectors", styled(".a,.xl70{mso-number-format:\\@}", "<td class='b xl70'>007036</td>")],
    ["an inline style", table("<td style='mso-number-format:\"\\@\"'>007036</td>", "<td>8</td>")],
    [
      "an inline style, more after it",
      table("<td style=\"mso-number-format:'\\@';color:red\">007036</td>", "<td>8</td>"),
    ],
    ["older Excel and WPS", table("<td x:str>007036</td>", "<td x:num>8</td>")],
    ["LibreOffice", table("<td sdnum='2052;2052;@'>007036</td>", "<td>8</td>")],
    ["Google", table('<td data-sheets-value=\'{"1":2,"2":"007036"}\'>007036</td>', "<td>8</td>")],
  ])("%s", (_, html) => expect(cells(html)).toEqual([["〔007036〕"], ["8"]]));

  test.each<[string, string]>([
    ["another format", styled('.xl65{mso-number-format:"yyyy\\/m\\/d"}', "<td class=xl65>2012/10/8</td>")],
    [
      "a format with text as its last part",
      styled('.xl65{mso-number-format:"0_\\)\\;\\@"}', "<td class=xl65>5</td>"),
    ],
    [
      "an inline format before the class",
      styled('.t{mso-number-format:"\\@"}', "<td class=t style='mso-number-format:0'>5</td>"),
    ],
    ["a number of Google", table('<td data-sheets-value=\'{"1":3,"3":5}\'>5</td>', "<td>8</td>")],
  ])("not by %s", (_, html) => expect(cells(html)[0]?.[0]).not.toContain("〔"));

  test("with its lines", () =>
    expect(cells(styled('.t{mso-number-format:"\\@"}', "<td class=t>1-1<br>2012.10</td>"))[0]).toEqual([
      "〔1-1\n2012.10〕",
    ]));
});

describe("plain text with tabs, as Excel writes it", () => {
  test.each<[string, string, (readonly string[])[]]>([
    ["a quoted cell of two lines", '"1. 丁；\n2. 戊。"\t张三\r\n', [["1. 丁；\n2. 戊。", "张三"]]],
    ["CRLF within it", '"1. 丁；\r\n2. 戊。"\t张三', [["1. 丁；\n2. 戊。", "张三"]]],
    ["quotation marks of its own", '"他说""好"""\t乙', [['他说"好"', "乙"]]],
    ["a quoted tab", '"甲\t乙"\t丙', [["甲\t乙", "丙"]]],
    ["a quotation mark that is none of Excel's", '"两个责任"落实\t乙', [['"两个责任"落实', "乙"]]],
    ["an inch", '5"\t乙', [['5"', "乙"]]],
    ["an open quotation mark", '"甲\t乙\n丙', [['"甲', "乙"], ["丙"]]],
    ["a line end after the last row", "甲\r\n", [["甲"]]],
    ["an empty row between", "甲\n\n乙\n", [["甲"], [""], ["乙"]]],
    [
      "empty cells at both ends",
      "\t甲\t\r\n\t\t乙",
      [
        ["", "甲", ""],
        ["", "", "乙"],
      ],
    ],
    ["nothing", "", [[""]]],
  ])("%s", (_, text, rows) => expect(cellsOfText(text)).toEqual(rows));

  test("whatever stands in the cells comes out of Excel's writing of them", () => {
    const cell = fc
      .array(fc.constantFrom("甲", "1", '"', '""', "\n", "\t", " ", "，"))
      .map((signs) => signs.join(""));
    const written = (text: string): string =>
      /["\n\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 }), (rows) => {
        const text = rows.map((row) => `${row.map(written).join("\t")}\r\n`).join("");
        expect(cellsOfText(text)).toEqual(rows);
      }),
    );
  });

  test("becomes a table whose cells of several lines stay as they are", () => {
    expect(cells("", '"1. <丁>；\n2. 戊。"\t张三\n7\t2012-10-08')).toEqual([
      ["〔1. <丁>；\n2. 戊。〕", "张三"],
      ["7", "2012-10-08"],
    ]);
  });

  test("a list of Word keeps its signs", () =>
    expect(linesOfText("1.\t甲\r\n(2)\t乙\r\n·\t丙\r\n")).toBe("1. 甲\n(2) 乙\n· 丙"));
});

test("where the plain text alone was asked for, only what a number says just as well becomes one", () => {
  const text = "007036\t2012.10\t1-1\n12\t-3.5\t2012-12\n\t1e3\t50%";
  const page = new DOMParser().parseFromString(pasted("", text, true) ?? "", "text/html");
  const read = [...page.querySelectorAll("td")].map(({ textContent }) => textContent);
  expect(read.filter((cell) => verbatim(cell) === null)).toEqual(["12", "-3.5", ""]);
});

test("nothing on the clipboard is nothing to paste", () => {
  expect(pasted("", "")).toBeNull();
  expect(pasted("<p> </p>", "")).toBeNull();
  expect(pasted("<img src='x'>", "")).toBeNull();
});

test("a cell that claims to reach over thousands of lines makes none", () => {
  const html = pasted(table("<td rowspan=65534 colspan=9999>甲</td><td>乙</td>"), "")!;
  expect(html).toContain('rowspan="1"');
  expect(html).toContain('colspan="200"');
});
