import type { SheetImage } from "../../../workbook/sheet-image";
import { pageToMeasure, printPages, type Heights } from "./print-page";

/** Millimetres of a pixel. */
const PIXEL = 25.4 / 96;

/** Sheets as their printed pages, one below the other, with heights as this machine lays them out. */
export async function pagesOfSheets(images: readonly SheetImage[]): Promise<string> {
  const sheets = [];
  for (const image of images) sheets.push({ image, heights: await heightsHere(image) });
  return printPages(sheets);
}

/** Rows as the browser lays them out with the fonts that this machine has. */
async function heightsHere(image: SheetImage): Promise<Heights> {
  const frame = await laidOutUnseen(pageToMeasure(image));
  const rows = frame.contentDocument?.querySelectorAll("tr") ?? [];
  const heights = Array.from(rows, (row) => row.getBoundingClientRect().height * PIXEL);
  frame.remove();
  return (row) => heights[row - 1] ?? 0;
}

/** A page that nobody sees, laid out. */
export async function laidOutUnseen(html: string): Promise<HTMLIFrameElement> {
  const frame = document.createElement("iframe");
  frame.className = "page-printing";
  Object.assign(frame.style, {
    ...{ position: "fixed", right: "0", bottom: "0", width: "0", height: "0" },
    ...{ border: "0", visibility: "hidden" },
  });
  const laidOut = new Promise((resolve) => frame.addEventListener("load", resolve, { once: true }));
  frame.srcdoc = html;
  document.body.append(frame);
  await laidOut;
  return frame;
}
