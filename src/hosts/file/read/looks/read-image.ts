import type { WorkbookContent } from "../../../../workbook/grid";
import type { SheetImage, WorkbookImage } from "../../../../workbook/sheet-image";
import type { Inflate } from "../package/inflate";
import { Budget, DEFAULT_LIMITS } from "../package/limits";
import { Package } from "../package/package";
import { readXlsx } from "../read-xlsx";
import { relationships } from "../package/relationships";
import { TagCursor } from "../xml/tag-cursor";
import { readWorkbookPart } from "../workbook-part";
import { areaNamed } from "../../../../workbook/address";
import { readDrawings } from "../drawings/read-drawings";
import { dress } from "./dress";
import { lossesOnOpening, type FoundParts } from "./losses";
import type { PrintNames } from "./page-tags";
import { readSheetLooks } from "./sheet-looks";
import { readStyleLooks } from "./style-looks";

/** A workbook file as it is to be shown and saved again. */
interface ReadImage {
  readonly content: WorkbookContent;
  readonly image: WorkbookImage;
  /** What the file holds and the image does not, a sentence each. */
  readonly losses: readonly string[];
}

const WORKBOOK = "xl/workbook.xml";

/** Reads an .xlsx or .xlsm with its looks. Throws `HostError` as `readXlsx` does. */
export async function readImage(name: string, bytes: Uint8Array, inflate: Inflate): Promise<ReadImage> {
  const content = await readXlsx(name, bytes, inflate);
  const parts = new Package(bytes, inflate, new Budget(DEFAULT_LIMITS));
  const workbook = await readWorkbookPart(parts);
  const styles = readStyleLooks(
    (workbook.styles && (await parts.whole(workbook.styles))) || new Uint8Array(),
  );
  const names = readPrintNames((await parts.whole(WORKBOOK)) ?? new Uint8Array());
  const found: FoundParts[] = [
    { simplified: styles.simplified, ...(content.chartSheets && { drawings: true }) },
  ];
  const sheets: SheetImage[] = [];
  for (const [i, grid] of content.sheets.entries()) {
    const { path = "" } = workbook.sheets[i] ?? {};
    const looks = readSheetLooks(
      (await parts.whole(path)) ?? new Uint8Array(),
      styles.looks,
      names.get(i) ?? {},
    );
    const kinds = new Set((await relationships(parts, path)).map(({ kind }) => kind));
    const { drawn, others } = await readDrawings(parts, { path, name: grid.sheet });
    const hiddenRows = grid.rows.some(({ hidden }) => hidden);
    found.push({ ...looks.has, kinds, hiddenRows, drawings: others });
    sheets.push({ ...dress(grid, looks), ...drawn });
  }
  return {
    content,
    image: { sheets, properties: Object.fromEntries(content.properties) },
    losses: lossesOnOpening(found),
  };
}

/** Print titles and print areas by number of sheet. */
function readPrintNames(workbook: Uint8Array): ReadonlyMap<number, PrintNames> {
  const names = new Map<number, PrintNames>();
  for (const tag = new TagCursor(workbook); tag.next();) {
    if (!tag.opens("definedName")) continue;
    const sheet = tag.number("localSheetId") ?? -1;
    const found = namesIn(tag.attribute("name") ?? "", tag.text());
    names.set(sheet, { ...names.get(sheet), ...found });
  }
  return names;
}

/** `'表'!$A:$B,'表'!$1:$3` as titles: columns and rows that are repeated. */
function namesIn(name: string, text: string): PrintNames {
  const references = text.split(",").map((part) => part.slice(part.lastIndexOf("!") + 1));
  if (name === "_xlnm.Print_Area") {
    const area = areaNamed(references[0] ?? "");
    return area ? { area } : {};
  }
  if (name !== "_xlnm.Print_Titles") return {};
  const rows = areaNamed(references.find((reference) => /\d/.test(reference)) ?? "");
  const columns = areaNamed(references.find((reference) => /^\$?[A-Z]+:/i.test(reference)) ?? "");
  return {
    ...(rows && { rows: [rows.top, rows.bottom] as const }),
    ...(columns && { columns: [columns.left, columns.right] as const }),
  };
}
