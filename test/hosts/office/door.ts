import { runningIn, type ExcelDoor } from "../../../src/hosts/excel/door";
import { officeWorkbook } from "../../../src/hosts/excel/office-workbook";
import type { LiveWorkbook } from "../../../src/workbook/live/live-workbook";
import { readingInterest } from "../../../src/session/reading-interest";
import { loadLibrary } from "../../office-host/load-library";
import type { TestExcel } from "../../office-host/test-excel";

/** The way into the test host through the real library, strict about the level. */
export function doorTo(excel: TestExcel, level: string): ExcelDoor {
  const { Excel, supports } = loadLibrary(excel, level);
  return { run: runningIn(Excel), supports, name: excel.book.name };
}

/** A workbook open in the test host. */
export function openIn(excel: TestExcel, level = "1.9", interest = readingInterest): LiveWorkbook {
  return officeWorkbook(interest, doorTo(excel, level));
}
