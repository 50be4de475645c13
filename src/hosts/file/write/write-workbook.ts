import type { SheetImage, WorkbookImage } from "../../../workbook/sheet-image";
import { surveyed } from "./cells/survey";
import { addCustomProperties, PROPERTIES_PART, replace, withProperty } from "./custom-properties";
import { definedNames } from "./defined-names";
import type { Deflate } from "./zip/deflate";
import { drawWorkbookFrame, sheetPart } from "./frame";
import { addDrawingTypes, drawingsOf, type SheetDrawing } from "./drawings/drawing-parts";
import { linkRelationships } from "./links";
import { addPaneMark } from "./pane-mark";
import { relationshipsPart } from "./relationships-part";
import { takeApart } from "./cells/sheet-children";
import type { SharedParts } from "./cells/sheet-data";
import { sheetXml } from "./cells/sheet-xml";
import { SharedStringTable } from "./cells/shared-strings";
import { inOne, utf8, type XmlPiece } from "./zip/utf8";
import { wholeOf, zipInPieces, type PackedPart, type Part, type ShortPart } from "./zip/zip";

/** The date that workbooks bear unless another is given: equal images shall give equal bytes. */
const NO_DATE = new Date(Date.UTC(2000, 0, 1));
/** Above this many rows packing is most of the work, and is done quickly rather than tightly. */
const LARGE = 1_000;

/** A property that tells of all other parts, once they are packed. */
export interface Seal {
  readonly property: string;
  readonly of: (others: readonly PackedPart[]) => string;
}

/**
 * An image as the bytes of an .xlsx file; the same image and stamp give the same bytes.
 *
 * exceljs draws the frame (styles, views, protection, page set-up, document parts), our own writer the rows and what
 * exceljs is slow at or gets wrong. Throws a plain `Error` where an image breaks Excel's bounds.
 */
export async function writeWorkbook(...given: Parameters<typeof writeInPieces>): Promise<Uint8Array> {
  return wholeOf(await writeInPieces(...given));
}

/** The same in pieces. */
export async function writeInPieces(
  image: WorkbookImage,
  deflate: Deflate,
  stamp: Date = NO_DATE,
  seal?: Seal,
): Promise<readonly Uint8Array[]> {
  const { looks, widths } = surveyed(image);
  const frame = await drawWorkbookFrame(image, looks.looks, stamp);
  const parts = new Map(frame.parts);
  addCustomProperties(parts, image.properties);
  addPaneMark(parts, image.properties);
  const drawings = drawingsOf(image.sheets);
  addDrawingTypes(parts, drawings.values());
  replace(parts, "xl/workbook.xml", "</sheets>", `</sheets>${definedNames(image.sheets)}`);
  const packed: PackedPart[] = [];
  const sealed = seal && ((xml: string) => withProperty(xml, seal.property, seal.of(packed)));
  const { styles, cellStyles } = frame;
  const ink = { looks, widths, styles, cellStyles, strings: new SharedStringTable(image.fit) };
  return zipInPieces(filled(parts, { sheets: image.sheets, drawings }, ink, sealed), deflate, stamp, (part) =>
    packed.push(part),
  );
}

/** Sheets, and what lies over the cells of some. */
interface DrawnSheets {
  readonly sheets: readonly SheetImage[];
  readonly drawings: ReadonlyMap<SheetImage, SheetDrawing>;
}

/** All parts in their order; the table of shared strings comes after the sheets that fill it. */
function* filled(
  parts: ReadonlyMap<string, string>,
  { sheets, drawings }: DrawnSheets,
  ink: SharedParts,
  sealed: (properties: string) => string = (properties) => properties,
): Generator<Part | ShortPart> {
  const bySheet = new Map(sheets.map((sheet, index) => [sheetPart(index), sheet]));
  for (const [name, xml] of parts) {
    const sheet = bySheet.get(name);
    if (sheet) yield* sheetParts(name, xml, sheet, ink, drawings.get(sheet));
    else if (name === "xl/sharedStrings.xml") yield part(name, ink.strings.xml(), ink.strings.size);
    else yield part(name, [name === PROPERTIES_PART ? sealed(xml) : xml], 0);
  }
}

function* sheetParts(
  name: string,
  xml: string,
  sheet: SheetImage,
  ink: SharedParts,
  drawing: SheetDrawing | undefined,
): Generator<Part | ShortPart> {
  yield part(name, sheetXml(sheet, takeApart(xml), ink), sheet.rows.length);
  const relationships = [...linkRelationships(sheet), ...(drawing ? [drawing.relationship] : [])];
  if (relationships.length > 0)
    yield part(
      name.replace("worksheets/", "worksheets/_rels/") + ".rels",
      [relationshipsPart(relationships)],
      0,
    );
  for (const [drawn, content] of drawing?.parts ?? [])
    yield typeof content === "string"
      ? part(drawn, [content], 0)
      : { name: drawn, chunks: [content], effort: "thorough" };
}

function part(name: string, xml: Iterable<XmlPiece>, rows: number): Part | ShortPart {
  return rows > LARGE ? { name, chunks: utf8(xml), effort: "quick" } : { name, bytes: inOne(xml) };
}
