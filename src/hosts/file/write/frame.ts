import type { Workbook, Worksheet, WorksheetView } from "exceljs";
import type { Look, PageImage, SheetImage, WorkbookImage } from "../../../workbook/sheet-image";
import { fixFonts } from "./fonts";
import { lookStyle } from "./cells/look-style";
import { sampleStyles } from "./sample-styles";
import { cellStyle, type CellStyle } from "./cells/cell-style";
import { unpackStored } from "./zip/unpack-stored";

const AUTHOR = "廉政风险防控助手";
const INCH = 25.4;
/** exceljs has no name for A3; the file format calls it 8. */
const PAPER = { A3: 8, A4: 9 } as const;
const LONGEST_NAME = 31;
const LONGEST_FOOTER = 255;

/** What exceljs is told of a sheet. */
type SheetFacts = ReturnType<typeof factsOf>;
type PageFacts = NonNullable<SheetFacts["page"]>;

/** A workbook without the rows. */
interface WorkbookFrame {
  /** Part by name: styles, relationships, document parts, and the sheets as well. */
  readonly parts: ReadonlyMap<string, string>;
  /** ` s="…"` by place in the looks. */
  readonly styles: readonly string[];
  /** The same, for cells. */
  readonly cellStyles: readonly CellStyle[];
}

/** exceljs numbers the parts of sheets as they were added. */
export function sheetPart(index: number): string {
  return `xl/worksheets/sheet${index + 1}.xml`;
}

/** The frame drawn last, by what it was drawn of: a hundred receipts have one. */
let last: { readonly of: string; readonly frame: Promise<WorkbookFrame> } | undefined;

/** The package as exceljs draws it: styles, sheets with their views, protection and page set-up. */
export function drawWorkbookFrame(
  { sheets }: WorkbookImage,
  looks: readonly Look[],
  stamp: Date,
): Promise<WorkbookFrame> {
  const facts = sheets.map(factsOf);
  const of = JSON.stringify([facts, looks, stamp]);
  if (last?.of !== of) last = { of, frame: draw(facts, looks, stamp) };
  return last.frame;
}

/** Nothing of it hangs on the rows. */
function factsOf({ sheet, state, frozen, protected: isProtected, page }: SheetImage) {
  return { sheet, state, frozen, isProtected, page: page && pageFactsOf(page) };
}

function pageFactsOf({ paper, landscape, margins, scale, footer, centred }: PageImage) {
  return { paper, landscape, margins, scale, footer, centred };
}

/**
 * Row 1 of the first sheet holds one empty cell of each look, row 2 a text, so that there is a table of shared strings.
 */
async function draw(
  sheets: readonly SheetFacts[],
  looks: readonly Look[],
  stamp: Date,
): Promise<WorkbookFrame> {
  const { default: Book } = await import("exceljs/lib/doc/workbook.js");
  const book = new Book();
  describe(book, sheets, stamp);
  for (const sheet of sheets) drawSheet(book, sheet);
  drawSamples(book.worksheets[0] as Worksheet, looks);
  const bytes = await book.xlsx.writeBuffer({ zip: { compression: "STORE" } } as object);
  const parts = unpackStored(new Uint8Array(bytes));
  fixFonts(parts);
  const styles = sampleStyles(parts.get(sheetPart(0)) ?? "", looks.length);
  return { parts, styles, cellStyles: styles.map(cellStyle) };
}

function describe(book: Workbook, sheets: readonly SheetFacts[], stamp: Date): void {
  const shown = sheets.findIndex(isVisible);
  if (shown < 0) throw new Error("A workbook needs a visible sheet.");
  Object.assign(book, { creator: AUTHOR, lastModifiedBy: AUTHOR, created: stamp, modified: stamp });
  book.views = [
    { x: 0, y: 0, width: 24_000, height: 14_000, firstSheet: shown, activeTab: shown, visibility: "visible" },
  ];
}

function isVisible({ state }: SheetFacts): boolean {
  return state === undefined || state === "visible";
}

function drawSheet(book: Workbook, image: SheetFacts): void {
  if (image.sheet.length > LONGEST_NAME) throw new Error(`Name of a sheet too long: ${image.sheet}`);
  const sheet = book.addWorksheet(image.sheet, {
    state: image.state ?? "visible",
    views: [view(image)],
    ...(image.page && { pageSetup: pageSetup(image.page), headerFooter: headerFooter(image.page) }),
  });
  // Columns may be widened, rows made higher and rows filtered all the same.
  if (image.isProtected)
    void sheet.protect("", { formatColumns: true, formatRows: true, autoFilter: true, sort: true });
}

function view({ frozen }: SheetFacts): Partial<WorksheetView> {
  if (!frozen || frozen.rows + frozen.columns === 0) return { state: "normal" };
  return { state: "frozen", xSplit: frozen.columns, ySplit: frozen.rows };
}

function pageSetup({
  paper,
  landscape,
  margins,
  scale,
  centred,
}: PageFacts): Partial<Worksheet["pageSetup"]> {
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

function headerFooter({ footer }: PageFacts): { oddFooter?: string } {
  if (footer && footer.length > LONGEST_FOOTER) throw new Error(`Footer too long: ${footer.slice(0, 40)}…`);
  return footer ? { oddFooter: footer } : {};
}

function drawSamples(sheet: Worksheet, looks: readonly Look[]): void {
  looks.forEach((look, index) => {
    sheet.getCell(1, index + 1).style = lookStyle(look);
  });
  sheet.getCell(2, 1).value = "文";
}
