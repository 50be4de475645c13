import type { SheetState } from "../../../workbook/grid";
import type { HostError } from "../../../workbook/host-error";
import { remembering } from "../../../workbook/remembering";
import { otherPackage } from "./other-files";
import type { Package } from "./package/package";
import { damaged, notAWorkbook } from "./package/refusals";
import { type Relationship, relationships } from "./package/relationships";
import { TagCursor } from "./xml/tag-cursor";

/** A worksheet as the workbook part names it. */
export interface ListedSheet {
  readonly name: string;
  readonly state: SheetState;
  readonly path: string;
}

/** What the workbook part says, and where the other parts are. */
interface WorkbookPart {
  readonly date1904: boolean;
  readonly sheets: readonly ListedSheet[];
  /** Sheets that are listed, and whose part is not there. */
  readonly missing: readonly string[];
  /** Sheets that are a chart and hold no cells. */
  readonly chartSheets: readonly string[];
  readonly sharedStrings: string | null;
  readonly styles: string | null;
  readonly customProperties: string | null;
}

const USUAL_PLACE = "xl/workbook.xml";
/** Sheets without cells of ours; known, so that they are passed over and not missed. */
const OTHER_SHEETS = new Set(["chartsheet", "dialogsheet", "xlMacrosheet", "xlIntlMacrosheet"]);

export async function readWorkbookPart(parts: Package): Promise<WorkbookPart> {
  const root = await relationships(parts, "");
  const path = root.find(({ kind }) => kind === "officeDocument")?.path ?? USUAL_PLACE;
  if (path.endsWith(".bin")) throw notAWorkbook("这是二进制格式（.xlsb）的工作簿");
  const bytes = await parts.whole(path);
  if (!bytes) throw root.length > 0 ? damaged("缺少工作簿部件") : await somethingElse(parts);
  const related = await relationships(parts, path);
  const place = (kind: string, usual: string): string | null =>
    related.find((relationship) => relationship.kind === kind)?.path ?? (parts.has(usual) ? usual : null);
  return {
    sharedStrings: place("sharedStrings", "xl/sharedStrings.xml"),
    styles: place("styles", "xl/styles.xml"),
    customProperties: customPropertiesPlace(root, parts),
    ...readWorkbookTags(bytes, related, parts),
  };
}

/** A package that has no workbook in it and does not say where one is. */
async function somethingElse(parts: Package): Promise<HostError> {
  if (
    parts.has("[Content_Types].xml") &&
    !parts.has("word/document.xml") &&
    !parts.has("ppt/presentation.xml")
  )
    return notAWorkbook("这不是 Excel 工作簿");
  const mimetype = await parts.stored("mimetype");
  return otherPackage((path) => parts.has(path), mimetype && new TextDecoder().decode(mimetype));
}

function customPropertiesPlace(root: readonly Relationship[], parts: Package): string | null {
  const path = root.find(({ kind }) => kind === "custom-properties" || kind === "customProperties")?.path;
  return path ?? (parts.has("docProps/custom.xml") ? "docProps/custom.xml" : null);
}

/** A sheet as the workbook part lists it. */
interface SheetTag {
  readonly name: string;
  readonly id: string;
  readonly state: SheetState;
}

interface WorkbookTags {
  readonly date1904: boolean;
  readonly sheets: readonly SheetTag[];
  /** The part is that of a document or a presentation. */
  readonly isOther: boolean;
  /** The tag that ends the workbook was seen. */
  readonly ended: boolean;
}

/** Workbooks of one form have the same part. */
const tagsOf = remembering((bytes: Uint8Array): WorkbookTags => {
  const sheets: SheetTag[] = [];
  let [date1904, isOther, inSheets, ended] = [false, false, false, false];
  for (const tag = new TagCursor(bytes); !isOther && tag.next();) {
    if (tag.opens("workbookPr")) date1904 = tag.on("date1904");
    else if (tag.is("sheets")) inSheets = !tag.closing && !tag.empty;
    else if (inSheets && tag.opens("sheet")) sheets.push(sheetTag(tag));
    else if (tag.is("workbook")) ended = tag.closing;
    else isOther = tag.is("document") || tag.is("presentation");
  }
  return { date1904, sheets, isOther, ended };
});

function sheetTag(tag: TagCursor): SheetTag {
  const state = tag.attribute("state");
  return {
    name: tag.attribute("name") ?? "",
    id: tag.attribute("id", true) ?? "",
    state: state === "hidden" || state === "veryHidden" ? state : "visible",
  };
}

function readWorkbookTags(
  bytes: Uint8Array,
  related: readonly Relationship[],
  parts: Package,
): Pick<WorkbookPart, "date1904" | "sheets" | "missing" | "chartSheets"> {
  const { date1904, sheets: tags, isOther, ended } = tagsOf(bytes);
  const sheets: ListedSheet[] = [];
  const missing: string[] = [];
  const chartSheets: string[] = [];
  const byId = new Map(related.map((relationship) => [relationship.id, relationship]));
  for (const { name, id, state } of tags) {
    const relationship = byId.get(id);
    if (relationship && OTHER_SHEETS.has(relationship.kind)) {
      if (relationship.kind === "chartsheet") chartSheets.push(name);
    } else if (!relationship || !parts.has(relationship.path)) missing.push(name);
    else addSheet(sheets, { name, state, path: relationship.path });
  }
  if (isOther) throw otherPackage((path) => parts.has(path), null);
  if (!ended) throw damaged("工作簿部件不完整");
  if (sheets.length === 0 && missing[0] !== undefined) throw damaged(`找不到工作表“${missing[0]}”的内容`);
  return { date1904, sheets, missing, chartSheets };
}

function addSheet(sheets: ListedSheet[], sheet: ListedSheet): void {
  if (sheets.some(({ path }) => path === sheet.path))
    throw damaged(`两个工作表指向同一内容（“${sheet.name}”）`);
  sheets.push(sheet);
}
