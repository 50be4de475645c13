import type { WorkbookImage } from "./sheet-image";

/** Excel's own limit: UTF-16 units that one cell holds. */
export const LONGEST_TEXT = 32_767;
const GOES_ON = "…";

/**
 * An image whose texts all fit into cells. Other programs write longer ones, and texts that are put together grow: one of
 * them must not keep a whole workbook from being written. It is cut where it is written, and looks it; what is too long was told (F07).
 */
export function fitted(image: WorkbookImage): WorkbookImage {
  return { ...image, fit };
}

function fit(text: string): string {
  return text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT - GOES_ON.length)}${GOES_ON}` : text;
}
