import { isDate, isFault, type CellValue } from "../grid";
import { sectionsOf, type Token } from "./format-tokens";
import { shownDate } from "./shown-date";

/** A value as a printed cell shows it, by Excel's format of the cell as far as registers use them. */
export function shownText(value: CellValue | null, format = ""): string {
  if (value === null) return "";
  if (isDate(value)) return shownDate(value.serial, format);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "number") return shownNumber(value, format);
  return isFault(value) ? value.fault : value;
}

function shownNumber(value: number, format: string): string {
  if (format === "") return String(value);
  const [positive = [], negative = positive, zero = positive] = sectionsOf(format);
  const section = value < 0 ? negative : value === 0 ? zero : positive;
  const isPercent = section.some((token) => token.kind === "words" && token.text === "%");
  const size = Math.abs(isPercent ? value * 100 : value);
  // A section of their own says how those below zero look.
  const sign = value < 0 && negative === positive ? "-" : "";
  return sign + section.map((token) => part(token, size)).join("");
}

function part(token: Token, size: number): string {
  if (token.kind === "words") return token.text;
  return token.kind === "figures" ? figures(size, token.code) : String(size);
}

function figures(size: number, code: string): string {
  const [whole = "", decimals = ""] = code.split(".");
  return size.toLocaleString("en-US", {
    minimumIntegerDigits: Math.max(1, whole.replace(/[^0]/g, "").length),
    minimumFractionDigits: decimals.replace(/[^0]/g, "").length,
    maximumFractionDigits: decimals.length,
    useGrouping: whole.includes(","),
  });
}
