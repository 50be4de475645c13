import type { WorkbookContent } from "../../../workbook/grid";
import { formatOf } from "../disk/formats/first-bytes";
import { browserInflate } from "../read/package/browser-inflate";
import { DEFAULT_LIMITS, megabytes } from "../read/package/limits";
import { readXlsx } from "../read/read-xlsx";
import { overLimits } from "../read/package/refusals";

/** The workbook in the bytes of a chosen file, of any format that is read. Throws `HostError` where they are refused. */
export async function readChosenBytes(name: string, bytes: Uint8Array): Promise<WorkbookContent> {
  if (bytes.length > DEFAULT_LIMITS.packedBytes)
    throw overLimits(`文件大于 ${megabytes(DEFAULT_LIMITS.packedBytes)}`);
  if (formatOf(bytes) === "package") return readXlsx(name, bytes, browserInflate);
  const { readLegacy } = await import("../legacy/read-legacy");
  return readLegacy(name, bytes);
}
