import type { WorkbookContent } from "../../../workbook/grid";
import { HostError } from "../../../workbook/host-error";
import { formatOf } from "../read/first-bytes";
import { browserInflate } from "../read/package/browser-inflate";
import { DEFAULT_LIMITS, megabytes } from "../read/package/limits";
import { isEncryptedPackage } from "../read/package/ole-directory";
import { readXlsx } from "../read/read-xlsx";
import { overLimits } from "../read/package/refusals";

/** Excel encrypts with this when a workbook's structure is protected (保护工作簿), and opens it without asking. */
const FIXED_PASSWORD = "VelvetSweatshop";

/** The package behind a password, taken out in memory. Throws `HostError` as `readChosenBytes` does. */
export async function unlocked(
  name: string,
  bytes: Uint8Array,
  password: string | undefined,
): Promise<Uint8Array> {
  const { openLocked } = await import("./password");
  const opened = await openLocked(bytes, password ?? FIXED_PASSWORD);
  if (opened) return opened;
  throw new HostError(
    "locked",
    password === undefined
      ? `“${name}”有打开密码。请输入密码，或在 Excel、WPS 里取消密码后再用。`
      : `“${name}”的密码不对，没有打开。请核对密码（注意大小写和输入法）。`,
  );
}

/**
 * The workbook in the bytes of a chosen file, of any format that is read. Throws `HostError` where they are refused: `locked` where a
 * password opens them and none was given, or another one.
 */
export async function readChosenBytes(
  name: string,
  bytes: Uint8Array,
  password?: string,
): Promise<WorkbookContent> {
  if (bytes.length > DEFAULT_LIMITS.packedBytes)
    throw overLimits(`文件大于 ${megabytes(DEFAULT_LIMITS.packedBytes)}`);
  if (formatOf(bytes) === "package") return readXlsx(name, bytes, browserInflate);
  if (isEncryptedPackage(bytes)) return readXlsx(name, await unlocked(name, bytes, password), browserInflate);
  const { readLegacy } = await import("../legacy/read-legacy");
  return readLegacy(name, bytes);
}
