import type { Services } from "../taskpane/services";
import { fileReader } from "../taskpane/file-reader";
import { bookReader } from "./book-reader";
import { indexedDbKeeper } from "./keeper";
import type { DeskTools } from "./desk";
import type { Screen } from "../hosts/univer/screen";

/** Long enough for the browser to take the bytes over. */
const HELD_MS = 60_000;
const WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

const readFile = fileReader(() => new Worker(new URL("../taskpane/worker.ts", import.meta.url)));
const readBook = bookReader(() => new Worker(new URL("./worker.ts", import.meta.url)));

/** A browser's services for the pane. What writes files is loaded when there are some. */
export const services: Services = {
  readFile,
  saveAll: async (name, files) => (await import("../hosts/browser/save")).saveZip(name, files),
  today,
};

/** What the desk needs: the spreadsheet is loaded beside the page, and drawn into `container` when it is there. */
export function deskTools(container: HTMLElement): DeskTools {
  // By this name the page's head asks for it at once, beside the page itself.
  const screen: Promise<Screen> = import(/* webpackChunkName: "grid" */ "../hosts/univer/screen").then(
    ({ univerScreen }) => univerScreen(container),
  );
  return {
    show: async (name, image) => (await screen).show(name, image),
    read: readBook,
    async write(image) {
      const [{ writeWorkbook }, { browserDeflate }] = await Promise.all([
        import("../hosts/exceljs/write-workbook"),
        import("../hosts/browser/deflate"),
      ]);
      return writeWorkbook(image, browserDeflate);
    },
    offer,
    keeper: indexedDbKeeper(indexedDB),
    today,
    newId: () => crypto.randomUUID(),
  };
}

/** Offers a file for saving. */
function offer(name: string, bytes: Uint8Array): void {
  const address = URL.createObjectURL(new Blob([bytes as BlobPart], { type: WORKBOOK }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), HELD_MS);
}

/** By the clock of this computer, in its own time zone. */
function today(): string {
  // eslint-disable-next-line no-restricted-syntax -- the door asks the clock; everything behind it is told the day
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
