import type { SheetState } from "../../../workbook/grid";
import type { HostError } from "../../../workbook/host-error";
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

function readWorkbookTags(
  bytes: Uint8Array,
  related: readonly Relationship[],
  parts: Package,
): Pick<WorkbookPart, "date1904" | "sheets" | "missing" | "chartSheets"> {
  const sheets: ListedSheet[] = [];
  const missing: string[] = [];
  const chartSheets: string[] = [];
  const byId = new Map(related.map((relationship) => [relationship.id, relationship]));
  let date1904 = false;
  let inSheets = false;
  let ended = false;
  for (const tag = new TagCursor(bytes); tag.next();) {
    if (tag.opens("workbookPr")) date1904 = tag.on("date1904");
    else if (tag.is("sheets")) inSheets = !tag.closing && !tag.empty;
    else if (inSheets && tag.opens("sheet")) {
      const sheet = sheetOf(tag, byId, parts);
      if (typeof sheet === "string") missing.push(sheet);
      else if (sheet === null && isChart(tag, byId)) chartSheets.push(tag.attribute("name") ?? "");
      else if (sheet) addSheet(sheets, sheet);
    } else if (tag.is("workbook")) ended = tag.closing;
    else if (tag.is("document") || tag.is("presentation"))
      throw otherPackage((path) => parts.has(path), null);
  }
  if (!ended) throw damaged("工作簿部件不完整");
  if (sheets.length === 0 && missing[0] !== undefined) throw damaged(`找不到工作表“${missing[0]}”的内容`);
  return { date1904, sheets, missing, chartSheets };
}

/** A worksheet, null for a sheet without cells of ours, or the name of one whose part is not there. */
function sheetOf(
  tag: TagCursor,
  byId: ReadonlyMap<string, Relationship>,
  parts: Package,
): ListedSheet | string | null {
  const name = tag.attribute("name") ?? "";
  const relationship = byId.get(tag.attribute("id", true) ?? "");
  if (relationship && OTHER_SHEETS.has(relationship.kind)) return null;
  if (!relationship || !parts.has(relationship.path)) return name;
  return { name, state: sheetState(tag.attribute("state")), path: relationship.path };
}

function isChart(tag: TagCursor, byId: ReadonlyMap<string, Relationship>): boolean {
  return byId.get(tag.attribute("id", true) ?? "")?.kind === "chartsheet";
}

function addSheet(sheets: ListedSheet[], sheet: ListedSheet): void {
  if (sheets.some(({ path }) => path === sheet.path))
    throw damaged(`两个工作表指向同一内容（“${sheet.name}”）`);
  sheets.push(sheet);
}

function sheetState(state: string | null): SheetState {
  return state === "hidden" || state === "veryHidden" ? state : "visible";
}
