import type { WorkBook, WorkSheet } from "@e965/xlsx";
import { HostError } from "../../../workbook/host-error";
import type { Grid, SheetState, WorkbookContent } from "../../../workbook/grid";
import { otherOleFile } from "../read/other-files";
import { Budget, DEFAULT_LIMITS, type Limits, megabytes } from "../read/package/limits";
import { isEncryptedPackage, isOleWhole, oleNames } from "../read/package/ole-directory";
import { damaged, encrypted, notAWorkbook, overLimits } from "../read/package/refusals";
import { legacyGrid } from "./legacy-grid";
import { legacyProperties } from "./legacy-properties";
import { parseLegacy } from "./parse-legacy";

const STATES: readonly SheetState[] = ["visible", "hidden", "veryHidden"];

/**
 * Reads an .xls, or the .et of WPS, whole. `name` is what people call it. The library behind it is loaded on first
 * use. Throws `HostError` where the file is encrypted, damaged, over the limits or no workbook.
 */
export async function readLegacy(
  name: string,
  bytes: Uint8Array,
  limits: Partial<Limits> = {},
  unlock?: Unlock,
): Promise<WorkbookContent> {
  const budget = new Budget({ ...DEFAULT_LIMITS, ...limits });
  if (bytes.length > budget.limits.packedBytes)
    throw overLimits(`文件大于 ${megabytes(budget.limits.packedBytes)}`);
  refuseOther(bytes);
  const book = await parsed(bytes, unlock);
  const date1904 = book.Workbook?.WBProps?.date1904 === true;
  const missing = book.SheetNames.filter((sheet) => !book.Sheets[sheet]);
  return {
    name,
    ...(missing.length > 0 && { missing }),
    properties: legacyProperties(book.Custprops),
    date1904,
    sheets: worksheets(book).map((sheet) => ({
      ...legacyGrid(sheet.cells, date1904, budget),
      ...sheet.head,
    })),
  };
}

/** Takes the encryption off a file that Excel opens without asking for a password; null where it asks. */
type Unlock = (bytes: Uint8Array) => Promise<Uint8Array | null>;

async function parsed(bytes: Uint8Array, unlock: Unlock | undefined): Promise<WorkBook> {
  try {
    return await parseLegacy(bytes);
  } catch (error) {
    const locked = error instanceof HostError && error.code === "encrypted";
    const opened = locked && unlock ? await unlock(bytes) : null;
    if (opened === null) throw error;
    return parseLegacy(opened);
  }
}

function refuseOther(bytes: Uint8Array): void {
  if (isEncryptedPackage(bytes)) throw encrypted();
  const names = oleNames(bytes).map((name) => name.toLowerCase());
  if (names.length === 0 || !isOleWhole(bytes)) throw damaged("文件结构不完整，可能没有下载或复制完整");
  if (names.includes("workbook")) return;
  // Not Unicode: the library would turn Chinese texts into something else.
  if (names.includes("book")) throw notAWorkbook("这是 Excel 95 或更早的格式");
  throw otherOleFile(names) ?? notAWorkbook("这不是 Excel 工作簿");
}

interface FoundSheet {
  readonly head: Pick<Grid, "sheet" | "state">;
  readonly cells: WorkSheet;
}

/** The library passes over what it cannot read; where nothing is left, that is an error. */
function worksheets(book: WorkBook): FoundSheet[] {
  if (!book.SheetNames.some((sheet) => book.Sheets[sheet])) throw damaged("没有找到任何工作表");
  return book.SheetNames.flatMap((sheet, i) => {
    const cells = book.Sheets[sheet];
    if (!cells) return [];
    const kind = cells["!type"] ?? "sheet";
    const state = STATES[book.Workbook?.Sheets?.[i]?.Hidden ?? 0] ?? "visible";
    return kind === "sheet" ? [{ head: { sheet, state }, cells }] : [];
  });
}
