import { cellsOfText, linesOfText } from "./cells-of-text";
import { linesOfElement } from "./lines-of-element";
import { textFormats } from "./text-formats";

/**
 * Signs of nobody's language that tell the sheet what to do with a cell: one before the text of a cell that is for text,
 * one before any other text that is no number whatever it looks like, one in place of each line break, which the component
 * would drop.
 */
const FOR_TEXT = "\uE0F0";
const VERBATIM = "\uE0F1";
const BREAK = "\uE0F2";

/**
 * What the clipboard holds, as a table that the component reads rightly; null where there is nothing that could be put into
 * cells. `literal`: somebody asked for the text alone, and what marked cells as text is not there: only what a number says
 * just as well becomes one.
 */
export function pasted(html: string, text: string, literal = false): string | null {
  if (html === "") return text === "" ? null : tableOf(cellsOfText(text), literal ? isNumber : isOneLine);
  const page = new DOMParser().parseFromString(html, "text/html");
  const tables = [...page.querySelectorAll("table")].filter(
    (table) => !table.parentElement?.closest("table"),
  );
  const cells = tables.flatMap(cellsIn);
  if (cells.length === 0) return ofRunningText(page.body, text);
  const isText = textFormats(page);
  const only = cells.length === 1 ? cells[0] : undefined;
  for (const table of tables) keepInBounds(table);
  if (only) put(only, ofOneCell(only, text), isText(only));
  else for (const cell of cells) put(cell, linesOfElement(cell), isText(cell));
  return page.documentElement.outerHTML;
}

/** The text of a cell as it was put down; null where it may be read as a number or a day. */
export function verbatim(value: string): { readonly text: string; readonly isForText: boolean } | null {
  const isForText = value.startsWith(FOR_TEXT);
  if (!isForText && !value.startsWith(VERBATIM)) return null;
  return { text: value.slice(1).replaceAll(BREAK, "\n"), isForText };
}

/** Paragraphs outside any table go into one cell, unless they are a table by their tabs. */
function ofRunningText(body: Element, text: string): string | null {
  const lines = text === "" ? linesOfElement(body) : linesOfText(text);
  if (lines === "") return null;
  return tableOf(lines.includes("\t") ? cellsOfText(text) : [[lines]]);
}

/** Cells of a table and not of those within them. */
function cellsIn(table: Element): readonly Element[] {
  return [...table.querySelectorAll("td, th")].filter((cell) => cell.closest("table") === table);
}

/** The numbers of a list are in the plain text alone; Excel puts one cell of several lines into quotation marks there. */
function ofOneCell(cell: Element, text: string): string {
  const lines = linesOfElement(cell);
  if (text === "" || (!lines.includes("\n") && cell.querySelector("li") === null)) return lines;
  const [row = [], ...more] = cellsOfText(text);
  const [first = ""] = row;
  const isQuoted = row.length === 1 && more.length === 0 && first.includes("\n");
  return isQuoted ? first : linesOfText(text).replaceAll("\t", " ");
}

/** What the component reads rightly itself stays as it is, with its look and its number format. */
function put(cell: Element, lines: string, isText: boolean): void {
  if (lines.includes("\n") || (isText && lines !== ""))
    cell.textContent = marked(lines, isText ? FOR_TEXT : VERBATIM);
  else if (/[\r\n]/.test(cell.textContent) || cell.querySelector("table")) cell.textContent = lines;
}

function marked(lines: string, sign = VERBATIM): string {
  return sign + lines.replaceAll("\n", BREAK);
}

/** Wider than any table of ours. */
const WIDEST = 200;

/** A cell that claims to reach over thousands of lines is no reason to make them. */
function keepInBounds(table: Element): void {
  const rows = table.querySelectorAll("tr").length;
  for (const cell of cellsIn(table)) {
    if (Number(cell.getAttribute("rowspan")) > rows) cell.setAttribute("rowspan", String(rows));
    if (Number(cell.getAttribute("colspan")) > WIDEST) cell.setAttribute("colspan", String(WIDEST));
  }
}

const isOneLine = (text: string): boolean => !text.includes("\n");

/** Whether a number is written like this and no other way. */
const isNumber = (text: string): boolean => text === "" || String(Number(text)) === text;

function tableOf(rows: readonly (readonly string[])[], isRead = isOneLine): string {
  const cell = (text: string): string => `<td>${escaped(isRead(text) ? text : marked(text))}</td>`;
  return `<table>${rows.map((row) => `<tr>${row.map(cell).join("")}</tr>`).join("")}</table>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
