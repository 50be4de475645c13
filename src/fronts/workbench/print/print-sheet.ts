import type { SheetImage } from "../../../workbook/sheet-image";
import { laidOutUnseen, pagesOfSheets } from "../../pane/print/pages-of-sheets";
import type { Desk } from "../desk/desk";

/** Long enough for people to choose paper and printer. */
const HELD_MS = 600_000;

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

/** Opens the browser's own print dialogue for sheets; the page around them is not printed. */
export async function printSheets(images: readonly SheetImage[]): Promise<void> {
  const frame = await laidOutUnseen(await pagesOfSheets(images));
  frame.title = images.map(({ sheet }) => sheet).join("、");
  frame.contentWindow?.print();
  setTimeout(() => frame.remove(), HELD_MS);
}
