import type { WorkbookContent } from "../workbook/grid";

/** Sheets that Excel could not hand over are named: nothing is said of what stands on them. */
export function unreadIn({ unread = [] }: WorkbookContent): string | null {
  if (unread.length === 0) return null;
  const names = unread.map((name) => `“${name}”`).join("、");
  return `${names}读不出来，没有检查，其余照常。如果是登记表，请删去表尾的空行空列或另存后重新打开。`;
}
