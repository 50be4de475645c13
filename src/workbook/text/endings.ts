/** The endings of workbooks that are read, as people meet them. Which format a file has its bytes say. */
export const ENDINGS = [".xlsx", ".xlsm", ".xls", ".et"] as const;

/** The ending of a workbook's name, as it is written there; null where it is none of ours. */
export function endingOf(name: string): string | null {
  const ending = /\.[^.]+$/.exec(name)?.[0] ?? "";
  return ENDINGS.some((one) => one === ending.toLowerCase()) ? ending : null;
}
