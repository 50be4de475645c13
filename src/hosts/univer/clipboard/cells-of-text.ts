/** A field in quotation marks up to the next tab or end of a line, or whatever stands up to there. */
const FIELD = /"((?:[^"]|"")*)"(?=[\t\r\n]|$)|[^\t\r\n]*/y;
const LINE_END = /\r\n?|\n/g;

/**
 * Tab-separated text as Excel and WPS put it down: a cell with line breaks, tabs or quotation marks stands in quotation
 * marks, and `""` is one of its own. The line end after the last row opens no row.
 */
export function cellsOfText(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  let at = 0;
  for (;;) {
    FIELD.lastIndex = at;
    const [field = "", quoted] = FIELD.exec(text) ?? [];
    rows.at(-1)?.push(quoted === undefined ? field : quoted.replaceAll('""', '"').replace(LINE_END, "\n"));
    at += field.length;
    if (text[at] === "\t") at += 1;
    else {
      at += text.startsWith("\r\n", at) ? 2 : 1;
      if (at >= text.length) return rows;
      rows.push([]);
    }
  }
}

/** Signs that word processors put before a line of a list, with the tab after them. */
const LIST_SIGN =
  /^([ \t]*(?:[（(]?[\dA-Za-z一二三四五六七八九十]{1,4}[.、．)）]|[·•●○■□◆▪–—\uF000-\uF0FF]|[oØlnuü§]))[ \t]*\t/gm;

/** The lines of a running text, numbers of its lists kept. */
export function linesOfText(text: string): string {
  return text.replace(LINE_END, "\n").replace(LIST_SIGN, "$1 ").replace(/\n+$/, "");
}
