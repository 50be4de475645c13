// Quoted text, escaped and padding characters, and brackets other than elapsed time ([h], [mm]).
const NOT_CODE = /"[^"]*"?|[\\_*].|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi;

/** Whether a number format, built-in or custom, shows a date or a time. */
export function isDateCode(code: string): boolean {
  const bare = code.replace(NOT_CODE, "");
  return /[ymdhs]/i.test(bare) && !/general|通用格式/i.test(bare);
}

/** Whether a date format shows year and month and nothing smaller: `yyyy"年"m"月"`, `mmm-yy`. */
export function isMonthCode(code: string): boolean {
  const bare = code.replace(NOT_CODE, "");
  return /y/i.test(bare) && /m/i.test(bare) && !/[dhs]/i.test(bare);
}
