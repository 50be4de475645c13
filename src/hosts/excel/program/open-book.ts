import { base64Of } from "../base64";
import { hostError } from "../excel-error";

/** Opens a workbook in a window of its own, not saved yet. From ExcelApi 1.8 on. */
export async function openBook(
  bytes: Uint8Array,
  create: (base64: string) => Promise<void> = (base64) => Excel.createWorkbook(base64),
): Promise<void> {
  try {
    await create(base64Of(bytes));
  } catch (error) {
    throw hostError(error);
  }
}
