// Quoted text, escaped and padding characters, and brackets other than elapsed time ([h], [mm]).
const NOT_CODE = /"[^"]*"?|[\\_*].|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi;

/** Whether a number format, built-in or custom, shows a date or a time. */
export function isDateCode(code: string): boolean {
  const bare = code.replace(NOT_CODE, "");
  return /[ymdhs]/i.test(bare) && !/general|通用格式/i.test(bare);
}
