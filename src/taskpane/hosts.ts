import { officeWorkbook } from "../hosts/office/office-workbook";
import { readingInterest } from "../session/reading-interest";
import type { LiveWorkbook } from "../workbook/live-workbook";
import { browserServices } from "./browser-services";

/** The workbook that Excel has open. */
export function openWorkbook(): LiveWorkbook {
  return officeWorkbook(readingInterest);
}

export const services = browserServices(() => new Worker(new URL("./worker.ts", import.meta.url)));
