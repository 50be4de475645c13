import type { UntidyColumn } from "./untidy-sheet";

/** Ways of writing that many departments have. */

/** `2012-10-08` → `2012.10.8`. */
function dotted(day: string): string {
  return day.split("-").map(Number).join(".");
}

/** `2012-10-08` → `2012年10月8日`. */
function inCharacters(day: string): string {
  const [year, month, date] = day.split("-").map(Number);
  return date === undefined ? `${year}年${month}月` : `${year}年${month}月${date}日`;
}

const isDay = (value: string): boolean => /^\d{4}-\d\d-\d\d$/.test(value);

/** A day typed with dots, as text: understood, and told (F05). */
export const dottedDay = (header: string, key: string): UntidyColumn => ({
  header,
  key,
  write: dotted,
  rule: () => "F05",
});

/** A day written out: an ordinary form. */
export const writtenDay = (header: string, key: string): UntidyColumn => ({
  header,
  key,
  write: inCharacters,
});

/** A deadline: days written out, words as they are. Without 落实情况 beside it, what is past is not done (M05). */
export const writtenDue = (header: string): UntidyColumn => ({
  header,
  key: "due",
  write: (value) => (isDay(value) ? inCharacters(value) : value),
  rule: (value) => (isDay(value) && value < "2012-12" ? "M05" : null),
});

/** 思想道德风险 for 思想道德. */
export const categoryWithEnding = (header: string): UntidyColumn => ({
  header,
  key: "category",
  write: (value) => `${value}风险`,
  rule: () => "F03",
});

export const tidyColumn = (header: string, key: string, width = 12): UntidyColumn => ({ header, key, width });
/** A column that is none of ours. */
export const foreign = (header: string): UntidyColumn => ({ header, key: null });
/** 序号: known and passed over. */
export const NUMBER: UntidyColumn = { header: "序号", key: null, width: 6 };
