import type { WorkbookImage } from "./sheet-image";

/** The most that one cell holds. */
const LONGEST = 32_767;
const GOES_ON = "…";

/**
 * An image whose texts all fit into cells. Other programs write longer ones, and texts that are put together grow: one of
 * them must not keep a whole workbook from being written. It is cut where it is written, and looks it; what is too long was told (F07).
 */
export function fitted(image: WorkbookImage): WorkbookImage {
  return { ...image, fit };
}

function fit(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST - GOES_ON.length)}${GOES_ON}` : text;
}
