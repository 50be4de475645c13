import { hostError } from "../excel-error";

/** So many bytes at a time: a call takes no longer list of arguments. */
const AT_A_TIME = 0x8000;

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

function base64Of(bytes: Uint8Array): string {
  let text = "";
  for (let from = 0; from < bytes.length; from += AT_A_TIME)
    text += String.fromCharCode(...bytes.subarray(from, from + AT_A_TIME));
  return btoa(text);
}
