import type { WorkbookContent } from "../../workbook/grid";
import { formatOf } from "../files/first-bytes";
import { browserInflate } from "../xlsx/browser-inflate";
import { DEFAULT_LIMITS, megabytes } from "../xlsx/limits";
import { readWorkbook } from "../xlsx/read-workbook";
import { overLimits } from "../xlsx/refusals";

/** The workbook in the bytes of a chosen file, of any format that is read. Throws `HostError` where they are refused. */
export async function readBytes(name: string, bytes: Uint8Array): Promise<WorkbookContent> {
  if (bytes.length > DEFAULT_LIMITS.packedBytes)
    throw overLimits(`文件大于 ${megabytes(DEFAULT_LIMITS.packedBytes)}`);
  if (formatOf(bytes) === "package") return readWorkbook(name, bytes, browserInflate);
  const { readLegacy } = await import("../legacy/read-legacy");
  return readLegacy(name, bytes);
}
