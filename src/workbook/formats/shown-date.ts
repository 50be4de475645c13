import { toDay } from "./serial-date";
import { dated } from "./number-format";
import { sectionsOf, type Token } from "./format-tokens";

const WEEKDAYS = "日一二三四五六";
const MINUTES = 24 * 60;

/** A day, a time or both by Excel's format of the cell; in the format that every host gives a date where that is none of one. */
export function shownDate(serial: number, format: string): string {
  const tokens = sectionsOf(dated({ format }).format).find((section) => section.some(isTime)) ?? [];
  const times = tokens.filter(isTime);
  const clock = tokens.some((token) => codeOf(token).includes("/")) ? 12 : 24;
  return tokens
    .map((token) => {
      if (token.kind === "words") return token.text;
      if (!isTime(token)) return "";
      return partOf(serial, token, isMinute(times, times.indexOf(token)), clock);
    })
    .join("");
}

function isTime(token: Token): boolean {
  return token.kind === "date" || token.kind === "elapsed";
}

function codeOf(token: Token | undefined): string {
  return token && "code" in token ? token.code : "";
}

/** An m behind hours or before seconds. */
function isMinute(times: readonly Token[], at: number): boolean {
  return (
    codeOf(times[at]).startsWith("m") &&
    (codeOf(times[at - 1]).startsWith("h") || codeOf(times[at + 1]).startsWith("s"))
  );
}

function partOf(serial: number, token: Token, isMinute: boolean, clock: number): string {
  const code = codeOf(token);
  const seconds = Math.round(serial * MINUTES * 60);
  const two = (part: number) => String(part).padStart(Math.min(2, code.length), "0");
  if (token.kind === "elapsed") return two(Math.floor(seconds / { h: 3600, m: 60, s: 1 }[code[0] ?? "s"]!));
  const [year = "", month = 0, day = 0] = toDay(Math.floor(serial)).split("-");
  const hour = Math.floor(seconds / 3600) % 24;
  const isLate = hour >= 12;
  switch (code[0]) {
    case "y":
      return code.length > 2 ? year : year.slice(-2);
    case "m":
      return two(isMinute ? Math.floor(seconds / 60) % 60 : Number(month));
    case "d":
      return code.length > 2 ? weekday(serial, code) : two(Number(day));
    case "h":
      return two(clock === 12 ? hour % 12 || 12 : hour);
    case "s":
      return two(seconds % 60);
    default:
      if (!code.includes("/")) return weekday(serial, code);
      return code.startsWith("a") ? (isLate ? "PM" : "AM") : isLate ? "下午" : "上午";
  }
}

/** `aaaa` 星期三, `aaa` 三. */
function weekday(serial: number, code: string): string {
  const name = WEEKDAYS[(Math.floor(serial) + 6) % 7] ?? "";
  return code.length > 3 ? `星期${name}` : name;
}
