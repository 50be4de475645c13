import { otherBeginning } from "./other-files";
import { isOle } from "./package/ole-directory";
import { encrypted, notAWorkbook } from "./package/refusals";

const PACKAGE = [0x50, 0x4b, 0x03, 0x04];
/** Document protection common in Chinese offices marks what it encrypts so. */
const PROTECTED_MARK = "E-SafeNet";
const HEAD = 1024;

/** Which reader a file is for, by its first bytes and not by its ending. Throws `HostError` where for none. */
export function formatOf(bytes: Uint8Array): "package" | "legacy" {
  if (PACKAGE.every((byte, i) => bytes[i] === byte)) return "package";
  if (isOle(bytes)) return "legacy";
  if (bytes.length === 0) throw notAWorkbook("文件是空的，没有任何内容");
  const other = otherBeginning(bytes);
  if (other) throw other;
  const head = String.fromCharCode(...bytes.subarray(0, HEAD));
  if (head.includes(PROTECTED_MARK)) throw encrypted();
  throw notAWorkbook(wordFor(head));
}

function wordFor(head: string): string {
  if (/<\s*(?:!doctype\s+html|html|head|body|table|meta)\b/i.test(head))
    return "这是网页（HTML），不是 Excel 工作簿";
  if (/mso-application|office:spreadsheet|<Workbook/.test(head.replaceAll("\0", "")))
    return "这是“XML 电子表格 2003”格式（XML Spreadsheet），不是 .xlsx 或 .xls";
  if (head.includes("office:document") && head.includes("opendocument.spreadsheet"))
    return "这是 OpenDocument 表格（.fods），不是 .xlsx 或 .xls";
  if (head.replaceAll("\0", "").includes("<?xml")) return "这是 XML 文件，不是 Excel 工作簿";
  // Text of any encoding has line ends and tabs, yet no other control characters.
  if (!/[\0-\x08\x0e-\x1f]/.test(head)) return "这是文本文件（如 CSV），不是 Excel 工作簿";
  return "这不是 Excel 工作簿";
}
