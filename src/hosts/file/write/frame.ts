import type { Workbook, Worksheet, WorksheetView } from "exceljs";
import { areaName } from "../../../workbook/address";
import type { Look, PageImage, SheetImage, WorkbookImage } from "../../../workbook/sheet-image";
import { lookStyle } from "./cells/look-style";
import { unpackStored } from "./zip/unpack-stored";

const AUTHOR = "廉政风险防控助手";
const INCH = 25.4;
/** exceljs has no name for A3; the file format calls it 8. */
const PAPER = { A3: 8, A4: 9 } as const;
const LONGEST_NAME = 31;
const LONGEST_FOOTER = 255;

/**
 * The package as exceljs draws it without the rows, part by name: styles, sheets with their views, protection and
 * page set-up. Row 1 of the first sheet holds one empty cell of each look, row 2 a text, so that there is a table of
 * shared strings.
 */
export async function drawWorkbookFrame(
  image: WorkbookImage,
  looks: readonly Look[],
  stamp: Date,
): Promise<Map<string, string>> {
  const { default: Book } = await import("exceljs/lib/doc/workbook.js");
  const book = new Book();
  describe(book, image, stamp);
  for (const sheet of image.sheets) drawSheet(book, sheet);
  drawSamples(book.worksheets[0] as Worksheet, looks);
  const bytes = await book.xlsx.writeBuffer({ zip: { compression: "STORE" } } as object);
  return unpackStored(new Uint8Array(bytes));
}

function describe(book: Workbook, { sheets }: WorkbookImage, stamp: Date): void {
  const shown = sheets.findIndex(isVisible);
  if (shown < 0) throw new Error("A workbook needs a visible sheet.");
  Object.assign(book, { creator: AUTHOR, lastModifiedBy: AUTHOR, created: stamp, modified: stamp });
  book.views = [
    { x: 0, y: 0, width: 24_000, height: 14_000, firstSheet: shown, activeTab: shown, visibility: "visible" },
  ];
}

function isVisible({ state }: SheetImage): boolean {
  return state === undefined || state === "visible";
}

function drawSheet(book: Workbook, image: SheetImage): void {
  if (image.sheet.length > LONGEST_NAME) throw new Error(`Name of a sheet too long: ${image.sheet}`);
  const sheet = book.addWorksheet(image.sheet, {
    state: image.state ?? "visible",
    views: [view(image)],
    ...(image.page && { pageSetup: pageSetup(image.page), headerFooter: headerFooter(image.page) }),
  });
  if (image.filter) sheet.autoFilter = areaName(image.filter);
  // Columns may be widened, rows made higher and rows filtered all the same.
  if (image.protected)
    void sheet.protect("", { formatColumns: true, formatRows: true, autoFilter: true, sort: true });
}

function view({ frozen }: SheetImage): Partial<WorksheetView> {
  if (!frozen || frozen.rows + frozen.columns === 0) return { state: "normal" };
  return { state: "frozen", xSplit: frozen.columns, ySplit: frozen.rows };
}

function pageSetup({
  paper,
  landscape,
  margins,
  scale,
  centred,
}: PageImage): Partial<Worksheet["pageSetup"]> {
  return {
    // eslint-disable-next-line @typescript-eslint/no-unsafe-enum-assignment -- exceljs lists no A3, but writes it
    paperSize: PAPER[paper] as Worksheet["pageSetup"]["paperSize"] & number,
    orientation: landscape ? "landscape" : "portrait",
    margins: inches(margins),
    horizontalCentered: centred === true,
    ...(typeof scale === "number"
      ? { scale }
      : { fitToPage: true, fitToWidth: scale === "two-pages-wide" ? 2 : 1, fitToHeight: 0 }),
  };
}

function inches({ top, right, bottom, left, header, footer }: PageImage["margins"]): PageImage["margins"] {
  const inch = (millimetres: number): number => Math.round((millimetres / INCH) * 1e4) / 1e4;
  return {
    top: inch(top),
    right: inch(right),
    bottom: inch(bottom),
    left: inch(left),
    header: inch(header),
    footer: inch(footer),
  };
}

function headerFooter({ footer }: PageImage): { oddFooter?: string } {
  if (footer && footer.length > LONGEST_FOOTER) throw new Error(`Footer too long: ${footer.slice(0, 40)}…`);
  return footer ? { oddFooter: footer } : {};
}

function drawSamples(sheet: Worksheet, looks: readonly Look[]): void {
  looks.forEach((look, index) => {
    sheet.getCell(1, index + 1).style = lookStyle(look);
  });
  sheet.getCell(2, 1).value = "文";
}
