import { hearWords, takeWord } from "../../hosts/file/browser/left-word";
import { officeWorkbook } from "../../hosts/excel/office-workbook";
import { openBook } from "../../hosts/excel/program/open-book";
import { opensWindows } from "../../hosts/excel/program/opens-windows";
import { isServedThere } from "../../hosts/platform/served-there";
import { isShared, sharedRibbon } from "../../hosts/excel/program/shared-ribbon";
import { actions } from "../../session/actions";
import { readingInterest } from "../../session/reading-interest";
import type { WideWindow } from "../../hosts/excel/program/wide-window";
import type { SheetImage } from "../../workbook/sheet-image";
import type { LiveWorkbook } from "../../workbook/live/live-workbook";
import { browserServices, drawPicture } from "./services/browser-services";
import type { Services } from "./services/services";

export { isDarkOffice } from "../../hosts/excel/program/office-theme";

/** The workbook that Excel has open. */
export function openWorkbook(): LiveWorkbook {
  return officeWorkbook(readingInterest);
}

const inBrowser = browserServices(() => new Worker(new URL("./services/worker.ts", import.meta.url)));

/** Its page lies beside this one on the server. */
let wideWindow: WideWindow | null = null;

async function previewSheets(sheets: readonly SheetImage[], note: string): Promise<void> {
  const { pagesOfSheets } = await import(/* webpackChunkName: "pages-of-sheets" */ "./print/pages-of-sheets");
  const { wideText } = await import(/* webpackChunkName: "pages-of-sheets" */ "./wide/wide-content");
  const { WideWindow } = await import(
    /* webpackChunkName: "pages-of-sheets" */ "../../hosts/excel/program/wide-window"
  );
  wideWindow ??= new WideWindow(new URL("wide.html", window.location.href).href);
  const title = sheets.map(({ sheet }) => sheet).join("、");
  await wideWindow.show(wideText({ title, note, pages: await pagesOfSheets(sheets) }));
}

/** A web view may swallow a download without a word: Excel opens the same workbook itself. */
export const services: Services = {
  ...inBrowser,
  // Most pages come from elsewhere.
  ...(isServedThere(window.location) && {
    platform: async () =>
      (await import("../../hosts/platform/platform-page")).platformOfPage(window.location),
    bookFile: async () => (await import("../../hosts/excel/program/book-file")).bookFile(),
  }),
  drawPicture,
  leftWord: takeWord,
  hearWords,
  ...(isShared(window.location.search) && {
    ribbon: sharedRibbon(
      actions.map(({ id }) => id),
      (window.pendingCommands ??= []),
    ),
  }),
  ...(opensWindows() && { previewSheets }),
  openBook: async (image) => openBook(await (await import("../../hosts/file/browser/save")).bytesOf(image)),
};
