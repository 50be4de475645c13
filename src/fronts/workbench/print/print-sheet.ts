import type { SheetImage } from "../../../workbook/sheet-image";
import type { Desk } from "../desk/desk";
import { pageToMeasure, printPages, type Heights } from "./print-page";

/** Long enough for people to choose paper and printer. */
const HELD_MS = 600_000;
/** Millimetres of a pixel. */
const PIXEL = 25.4 / 96;

/** The sheet in sight as it stands, what is being typed into it included. */
export async function sheetInSight({ shown }: Pick<Desk, "shown">): Promise<SheetImage | null> {
  await shown?.settle();
  const name = shown?.sheetInSight();
  return shown?.image().sheets.find(({ sheet }) => sheet === name) ?? null;
}

/** Prints the sheet that somebody looks at. */
export async function printInSight(desk: Pick<Desk, "shown">): Promise<void> {
  const image = await sheetInSight(desk);
  if (image) await printSheets([image]);
}

/** Sheets as their printed pages, one below the other, with heights as this machine lays them out. */
export async function pagesOfSheets(images: readonly SheetImage[]): Promise<string> {
  const sheets = [];
  for (const image of images) sheets.push({ image, heights: await heightsHere(image) });
  return printPages(sheets);
}

/** Opens the browser's own print dialogue for sheets; the page around them is not printed. */
export async function printSheets(images: readonly SheetImage[]): Promise<void> {
  const frame = await framed(await pagesOfSheets(images));
  frame.title = images.map(({ sheet }) => sheet).join("、");
  frame.contentWindow?.print();
  setTimeout(() => frame.remove(), HELD_MS);
}

/** Rows as the browser lays them out with the fonts that this machine has. */
async function heightsHere(image: SheetImage): Promise<Heights> {
  const frame = await framed(pageToMeasure(image));
  const rows = frame.contentDocument?.querySelectorAll("tr") ?? [];
  const heights = Array.from(rows, (row) => row.getBoundingClientRect().height * PIXEL);
  frame.remove();
  return (row) => heights[row - 1] ?? 0;
}

/** A page that nobody sees, laid out. */
async function framed(html: string): Promise<HTMLIFrameElement> {
  const frame = document.createElement("iframe");
  frame.className = "wb-printing";
  const laidOut = new Promise((resolve) => frame.addEventListener("load", resolve, { once: true }));
  frame.srcdoc = html;
  document.body.append(frame);
  await laidOut;
  return frame;
}
