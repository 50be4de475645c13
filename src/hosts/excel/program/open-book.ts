import { HostError } from "../../../workbook/host-error";
import { base64Of } from "../base64";
import { hostError } from "../excel-error";

const REFUSED =
  "Excel 没有打开这个工作簿。它已经交给下载，请在“下载”文件夹里找；没有的，保存现在的工作簿，重新打开 Excel 再做一次，或者改用浏览器工作台。";

/** Opens a workbook that was handed to the browser in a window of its own, not saved yet. From ExcelApi 1.8 on. */
export async function openBook(
  bytes: Uint8Array,
  create: (base64: string) => Promise<void> = (base64) => Excel.createWorkbook(base64),
): Promise<void> {
  try {
    await create(base64Of(bytes));
  } catch (error) {
    const told = hostError(error);
    // What is said of sheets and cells elsewhere means nothing to who wants another workbook.
    const isOfNow = !(told instanceof HostError) || told.code === "editing" || told.code === "inactive";
    throw isOfNow ? told : new HostError("refused", REFUSED, { cause: error });
  }
}
