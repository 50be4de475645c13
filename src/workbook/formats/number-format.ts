// Quoted text, escaped and padding characters, and brackets other than elapsed time ([h], [mm]).
const NOT_CODE = /"[^"]*"?|[\\_*].|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi;

/** Shown for a date where the cell's look names no date format. */
export const DATE_FORMAT = "yyyy-mm-dd";

/** Whether a number format, built-in or custom, shows a date or a time. */
export function isDateCode(code: string): boolean {
  const bare = code.replace(NOT_CODE, "");
  return /[ymdhs]|aaa/i.test(bare) && !/general|通用格式/i.test(bare);
}

/** Something that has a format, with one in which a number shows as a date: its own where that is one. */
export function dated<T extends { readonly format?: string }>(look: T): T {
  return isDateCode(look.format ?? "") ? look : { ...look, format: DATE_FORMAT };
}

/** Whether a date format shows no day and nothing smaller: `yyyy"年"m"月"`, `mmm-yy`, `m"月"`, `yyyy"年"`. */
export function isMonthCode(code: string): boolean {
  const bare = code.replace(NOT_CODE, "");
  return isDateCode(code) && !/[dhs]|aaa|\[m+\]/i.test(bare);
}
