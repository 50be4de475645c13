import type { WorkbookImage } from "../sheet-image";
import type { LiveWorkbook, Redrawn } from "./live-workbook";

/** `LiveWorkbook.redraw` where a request costs nothing: one after the other. Nothing is shown. */
export async function redrawn(
  live: Pick<LiveWorkbook, "paint" | "readSheet">,
  image: WorkbookImage,
): Promise<Redrawn> {
  const refused = await live.paint(image);
  const sheets = await Promise.all(image.sheets.map(({ sheet }) => live.readSheet(sheet)));
  return { refused, sheets: sheets.filter((grid) => grid !== undefined), isShown: false };
}
