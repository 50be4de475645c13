/** Built-in formats that show a date or a time; 27–36 and 50–58 are those of Chinese Excel. */
export function isBuiltInDate(id: number): boolean {
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
}

// Quoted text, escaped and padding characters, and brackets other than elapsed time ([h], [mm]).
const NOT_CODE = /"[^"]*"?|[\\_*].|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi;

/** Whether a custom number format shows a date or a time. */
export function isDateCode(code: string): boolean {
  const bare = code.replace(NOT_CODE, "");
  return /[ymdhs]/i.test(bare) && !/general|通用格式/i.test(bare);
}
