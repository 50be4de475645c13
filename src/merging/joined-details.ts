/** One cell holds no more than 32,767 characters, and nobody reads so many; what is left out is counted. */
const AT_MOST = 8_000;
const VALUE_AT_MOST = 200;

/** `甲；乙；丙`, or as many as a cell takes and `……共900处`. */
export function joinedDetails(details: readonly string[]): string {
  let text = "";
  for (const [index, detail] of details.entries()) {
    if (text.length + detail.length > AT_MOST) return `${text}……共${details.length}处`;
    text += (index ? "；" : "") + detail;
  }
  return text;
}

/** A value inside a sentence: its beginning where it is long, 空白 where there is none. */
export function shownValue(value: string | null): string {
  if (value === null) return "空白";
  return value.length > VALUE_AT_MOST ? `${value.slice(0, VALUE_AT_MOST)}…` : value;
}
