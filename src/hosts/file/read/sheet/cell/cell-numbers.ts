const ISO = /^(?:(\d{4})-(\d{2})-(\d{2}))?T?(?:(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?)?Z?$/;
const DAY = 86_400_000;
const ZERO_DAY = Date.UTC(1899, 11, 30);

/** `2012-10-08T12:00:00` → serial of the 1900 system; `null` where it is no date. */
export function isoSerial(text: string): number | null {
  const match = ISO.exec(text);
  if (!match || text === "") return null;
  const [, year, month, day, hours = "0", minutes = "0", seconds = "0"] = match;
  const time = Number(hours) / 24 + Number(minutes) / 1440 + Number(seconds) / 86_400;
  if (year === undefined) return time;
  return (Date.UTC(Number(year), Number(month) - 1, Number(day)) - ZERO_DAY) / DAY + time;
}
