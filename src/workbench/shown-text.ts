import { isDate, isFault, type CellValue } from "../workbook/grid";
import { toDay } from "../workbook/serial-date";

/** A value as a printed cell shows it: dates and numbers by the commoner of Excel's formats, as far as registers use them. */
export function shownText(value: CellValue | null, format = ""): string {
  if (value === null) return "";
  if (isDate(value)) return dateText(value.serial, format);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "number") return numberText(value, format);
  return isFault(value) ? value.fault : value;
}

/** `2012年10月8日` unless the format parts them otherwise; with the time where it asks for hours. */
function dateText(serial: number, format: string): string {
  const [year = 0, month = 0, day = 0] = toDay(Math.floor(serial)).split("-").map(Number);
  const sign = /y[^a-z]*?([-/.])m/i.exec(format)?.[1];
  const two = (part: number, pattern: RegExp) =>
    pattern.test(format) ? String(part).padStart(2, "0") : String(part);
  const date = sign
    ? `${year}${sign}${two(month, /mm/i)}${sign}${two(day, /dd/i)}`
    : `${year}年${month}月${day}日`;
  if (!/h/i.test(format)) return date;
  const minutes = Math.round((serial % 1) * 24 * 60);
  const time = `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;
  return /[yd]/i.test(format) ? `${date} ${time}` : time;
}

function numberText(value: number, format: string): string {
  const isPercent = format.includes("%");
  const isPlain = !isPercent && !/[0#]/.test(format);
  if (isPlain) return String(value);
  const decimals = /[.]([0#]+)/.exec(format)?.[1]?.length ?? 0;
  const text = (isPercent ? value * 100 : value).toLocaleString("en-US", {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    useGrouping: /#,#|,0/.test(format),
  });
  return isPercent ? `${text}%` : text;
}
