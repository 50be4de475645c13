/** `2012-10-26` → `2012年10月26日`, without leading zeros; null → room to write in. */
export function dateInWords(day: string | null): string {
  const [year, month, date] = day?.split("-").map(Number) ?? [];
  return year && month && date ? `${year}年${month}月${date}日` : "　　　　年　　月　　日";
}
