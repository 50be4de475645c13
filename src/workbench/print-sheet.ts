import type { SheetImage } from "../workbook/sheet-image";
import { printPage } from "./print-page";

/** Long enough for people to choose paper and printer. */
const HELD_MS = 600_000;

/** Opens the browser's own print dialogue for a sheet; the page around it is not printed. */
export function printSheet(image: SheetImage): void {
  const frame = document.createElement("iframe");
  frame.className = "printing";
  frame.title = image.sheet;
  frame.srcdoc = printPage(image);
  frame.addEventListener("load", () => frame.contentWindow?.print());
  document.body.append(frame);
  setTimeout(() => frame.remove(), HELD_MS);
}
