import { columnName } from "../../../workbook/address";
import type { CellMark } from "../../../workbook/live/cell-mark";
import type { SheetImage, WorkbookImage } from "../../../workbook/sheet-image";
import { CellsInSight, span } from "../../../workbook/shown-cells";
import { escaped } from "../../../paper/markup";
import { columnsIn, rowHtml, tableCss, columnMillimetres, widthOfAll } from "../../pane/print/sheet-table";

/** Rows and columns that fill a large screen. */
const ROWS = 40;
const COLUMNS = 30;
/** The shapes and colours that the spreadsheet draws over its cells. */
const SIGNS: Readonly<Record<CellMark["severity"], string>> = {
  error: "background:linear-gradient(135deg,#a4262c 5px,transparent 5.5px),#fbe9ea",
  warning: "background:linear-gradient(135deg,#fff 3px,#6b4300 3px 5px,transparent 5.5px),#fff4df",
  hint: "background-image:radial-gradient(circle at 3px 3px,#0f548c 2px,transparent 2.5px)",
};

/** A picture of a workbook in plain HTML, to look at until the spreadsheet is there: the sheet with the first error, from its left. */
export class StillPicture {
  readonly #element = document.createElement("div");

  constructor(private readonly place: HTMLElement) {
    this.#element.className = "wb-preview";
    // Nothing in it can be reached: whoever listens to the page is told everything by the pane.
    this.#element.setAttribute("aria-hidden", "true");
  }

  show(image: WorkbookImage, marks: readonly CellMark[]): void {
    const first = marks.find(({ severity }) => severity === "error");
    const sheet =
      image.sheets.find((one) => one.sheet === first?.sheet) ??
      image.sheets.find(({ state = "visible" }) => state === "visible");
    if (!sheet) return;
    this.#element.innerHTML = `<style>${tableCss(".wb-preview ")}</style>${previewHtml(sheet, marks)}`;
    this.place.append(this.#element);
  }

  /** The spreadsheet will not come. */
  stay(): void {
    const words = this.#element.querySelector("span");
    if (words) words.textContent = "表格没有装入，只能看，不能改。";
  }

  remove(): void {
    this.#element.remove();
  }
}

/** The first rows and columns of a sheet, with letters, numbers and marks. */
export function previewHtml(sheet: SheetImage, marks: readonly CellMark[]): string {
  const columns = span(1, columnsIn(sheet)).slice(0, COLUMNS);
  const rows = span(1, Math.min(ROWS, sheet.rows.length));
  const cells = new CellsInSight(sheet, rows, columns);
  const marked = new Map(
    marks.filter((mark) => mark.sheet === sheet.sheet).map((mark) => [`${mark.row}:${mark.column}`, mark]),
  );
  const more = (row: number, at: number): string => {
    const mark = marked.get(`${row}:${at}`);
    return mark ? `;${SIGNS[mark.severity]}` : "";
  };
  const widths = columns.map((at) => `<col style="width:${columnMillimetres(sheet, at)}mm">`).join("");
  const letters = columns.map((at) => `<th>${columnName(at)}</th>`).join("");
  const lines = rows.map((row) => rowHtml(sheet, row, columns, cells, more).replace(">", `><th>${row}</th>`));
  const width = `calc(${widthOfAll(sheet, columns)}mm + 46px)`;
  return `<p>${escaped(sheet.sheet)}　<span>表格正在装入，马上就可以编辑……</span></p><table style="width:${width}"><colgroup><col style="width:46px">${widths}</colgroup><tr style="height:20px"><th></th>${letters}</tr>${lines.join("")}</table>`;
}
