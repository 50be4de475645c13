/** Built-in formats that show a date or a time; 27–36 and 50–58 are those of Chinese Excel. */
export function isBuiltInDate(id: number): boolean {
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
}

/** Those of them that show year and month: `mmm-yy`, and `yyyy年m月` of Chinese Excel. */
export function isBuiltInMonth(id: number): boolean {
  return id === 17 || id === 27 || id === 36 || id === 50 || id === 52 || id === 57;
}
