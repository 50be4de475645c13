import type { LiveWorkbook } from "../workbook/live-workbook";
import { officeWorkbook } from "../hosts/office/office-workbook";
import { fileReader } from "./file-reader";
import type { Services } from "./services";

/** The workbook that Excel has open. */
export function openWorkbook(): LiveWorkbook {
  return officeWorkbook();
}

/** A browser's services: a worker reads, a download saves. What writes files is loaded when there are some. */
export const services: Services = {
  readFile: fileReader(() => new Worker(new URL("./worker.ts", import.meta.url))),
  saveAll: async (name, files) => (await import("../hosts/browser/save")).saveZip(name, files),
  today,
};

/** By the clock of this computer, in its own time zone. */
function today(): string {
  // eslint-disable-next-line no-restricted-syntax -- the door asks the clock; everything behind it is told the day
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
