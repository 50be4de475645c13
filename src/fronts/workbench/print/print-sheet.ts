import type { SheetImage } from "../../../workbook/sheet-image";
import type { Desk } from "../desk/desk";
import { pageToMeasure, printPage, type Heights } from "./print-page";

/** Long enough for people to choose paper and printer. */
const HELD_MS = 600_000;
/** Millimetres of a pixel. */
const PIXEL = 25.4 / 96;

/** Prints the sheet that somebody looks at. */
export async function printInSight(desk: Pick<Desk, "sheetInSight">): Promise<void> {
  const image = await desk.sheetInSight();
  if (image) printSheet(image);
}

/** A sheet as its printed pages, one below the other, with heights as this machine lays them out. */
export async function pagesOfSheet(image: SheetImage): Promise<string> {
  const frame = document.createElement("iframe");
  frame.className = "wb-printing";
  const laidOut = new Promise((resolve) => frame.addEventListener("load", resolve, { once: true }));
  frame.srcdoc = pageToMeasure(image);
  document.body.append(frame);
  await laidOut;
  const pages = printPage(image, heightsIn(frame.contentDocument));
  frame.remove();
  return pages;
}

/** Opens the browser's own print dialogue for a sheet; the page around it is not printed. */
function printSheet(image: SheetImage): void {
  const frame = document.createElement("iframe");
  frame.className = "wb-printing";
  frame.title = image.sheet;
  frame.srcdoc = pageToMeasure(image);
  frame.addEventListener(
    "load",
    () => {
      frame.addEventListener("load", () => frame.contentWindow?.print(), { once: true });
      frame.srcdoc = printPage(image, heightsIn(frame.contentDocument));
    },
    { once: true },
  );
  document.body.append(frame);
  setTimeout(() => frame.remove(), HELD_MS);
}

/** Rows as the browser lays them out with the fonts that this machine has. */
function heightsIn(page: Document | null): Heights {
  const rows = page?.querySelectorAll("tr") ?? [];
  const heights = Array.from(rows, (row) => row.getBoundingClientRect().height * PIXEL);
  return (row) => heights[row - 1] ?? 0;
}
