import { escapeOdd, textElement, xmlAttribute, xmlText } from "../../../src/hosts/file/write/zip/xml-text";

describe("text for XML", () => {
  test.each([
    ["合计", "合计"],
    ["a<b>&c", "a&lt;b&gt;&amp;c"],
    ["]]>", "]]&gt;"],
    ["行一\n行二\t尾", "行一\n行二\t尾"],
    ["\r\n", "_x000D_\n"],
    ["\u0000\u000B\u001F", "_x0000__x000B__x001F_"],
    ["_x000D_", "_x005F_x000D_"],
    ["_x00zz_", "_x00zz_"],
    ["snake_x_case", "snake_x_case"],
    ["_x005F\u0001", "_x005F_x005F_x0001_"],
    ["__x000d_", "__x005F_x000d_"],
    ["😀", "😀"],
    ["\uD83D", "_xD83D_"],
    ["\uDE00\uD83D", "_xDE00__xD83D_"],
    ["\uFFFE\uFFFF", "_xFFFE__xFFFF_"],
  ])("%j becomes %s", (text, xml) => {
    expect(xmlText(text)).toBe(xml);
  });

  test("blanks at the ends are kept on request only", () => {
    expect(textElement("中 间")).toBe("<t>中 间</t>");
    expect(textElement(" 前")).toBe('<t xml:space="preserve"> 前</t>');
    expect(textElement("后\n")).toBe('<t xml:space="preserve">后\n</t>');
  });

  test("a text that no cell can hold is a mistake of the caller", () => {
    expect(() => textElement("长".repeat(32_768))).toThrow("32768");
  });

  test("attributes keep line ends", () => {
    expect(xmlAttribute('一\r\n二\r三\n"四"')).toBe("一&#10;二&#10;三&#10;&quot;四&quot;");
  });

  test("escapes can be undone from left to right", () => {
    const undone = (text: string): string =>
      text.replace(/_x([0-9A-F]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
    for (const text of [
      "_x005F\u0001",
      "_x005F_",
      "_x005F_x000D_",
      "\u0001x000D_",
      "_x000D\uFFFF",
      "_x000D\uD800",
    ]) {
      expect(undone(escapeOdd(text))).toBe(text);
    }
  });
});
