import { isFault, type CellValue, type WorkbookContent } from "../../src/workbook/grid";

/** Everything that stands on a sheet, as texts; dates as their serials. */
export function valuesOf({ sheets }: WorkbookContent, name: string): readonly string[] {
  const grid = sheets.find(({ sheet }) => sheet === name);
  return (grid?.rows ?? []).flatMap(({ values }) => values.map(shown));
}

function shown(value: CellValue): string {
  if (typeof value === "object") return isFault(value) ? value.fault : String(value.serial);
  return String(value);
}
