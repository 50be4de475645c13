import type { Look } from "../workbook/sheet-image";

/** The looks that our sheets share; every one stays readable in black and white. */

const TEXT = "宋体";
const HEADING = "黑体";

export const TITLE: Look = { font: HEADING, size: 16, vertical: "middle" };
export const PURPOSE: Look = { font: TEXT, size: 9, colour: "595959", vertical: "middle" };
export const SECTION: Look = { font: HEADING, size: 12, vertical: "middle" };
/** A paragraph over the whole width. */
export const PROSE: Look = { font: TEXT, size: 10.5, wrap: true, vertical: "middle" };
/** The plan's own words. */
export const QUOTE: Look = { font: "楷体", size: 10.5, wrap: true, vertical: "middle" };
export const CELL: Look = { font: TEXT, size: 10.5, border: "thin", wrap: true, vertical: "middle" };

const HEADER: Look = {
  font: HEADING,
  size: 10.5,
  border: "thin",
  wrap: true,
  horizontal: "center",
  vertical: "middle",
};
/** Headers tell by their look what must be filled in: bold and dark, plain and light, slanted away in grey. */
export const REQUIRED_HEADER: Look = { ...HEADER, bold: true, fill: "BDD7EE" };
export const OPTIONAL_HEADER: Look = { ...HEADER, fill: "EAF1F8" };
export const PROGRAM_HEADER: Look = { ...HEADER, fill: "D9D9D9", colour: "595959" };

/** What can be clicked is blue, as everywhere. */
export const LINK: Partial<Look> = { colour: "0563C1" };
/** What the program fills in stands on grey. */
export const PROGRAM_CELL: Partial<Look> = { fill: "F2F2F2" };
