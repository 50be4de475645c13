import type { CellObject } from "@e965/xlsx";
import { type CellValue, PICTURE, TOO_LONG } from "../../../workbook/grid";
import { DAYS_BETWEEN_SYSTEMS } from "../../../workbook/formats/serial-date";
import { isDateCode, isMonthCode } from "../../../workbook/formats/number-format";
import { isPictureText } from "../read/sheet/cell/formulas";
import { LONGEST_TEXT } from "../../../workbook/fitted";

/** Error codes of the old format. */
const ERRORS: Readonly<Record<number, string>> = {
  0x00: "#NULL!",
  0x07: "#DIV/0!",
  0x0f: "#VALUE!",
  0x17: "#REF!",
  0x1d: "#NAME?",
  0x24: "#NUM!",
  0x2a: "#N/A",
  0x2b: "#GETTING_DATA",
};

/** What a cell of the library holds; `null` where it is empty. */
export function legacyValue(cell: CellObject, date1904: boolean): CellValue | null {
  if (cell.f !== undefined && isPictureText(cell.f)) return { fault: PICTURE };
  switch (cell.t) {
    case "n":
      return typeof cell.v === "number" ? numberValue(cell.v, String(cell.z ?? ""), date1904) : null;
    case "b":
      return cell.v === true;
    case "e":
      return { fault: ERRORS[Number(cell.v)] ?? "#VALUE!" };
    case "s":
      return textValue(String(cell.v ?? ""));
    default:
      return null;
  }
}

function numberValue(number: number, format: string, date1904: boolean): CellValue {
  if (!isDateCode(format)) return number;
  const serial = date1904 ? number + DAYS_BETWEEN_SYSTEMS : number;
  return isMonthCode(format) ? { serial, monthly: true } : { serial };
}

function textValue(text: string): CellValue | null {
  if (text === "") return null;
  return text.length > LONGEST_TEXT ? { fault: TOO_LONG } : text;
}
