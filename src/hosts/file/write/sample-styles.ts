import { columnName } from "../../../workbook/address";

const SAMPLE = /<c r="([A-Z]+)1" s="(\d+)"/g;

/** ` s="…"` of each sample in row 1 of a sheet, by place; exceljs leaves out cells of the default style. */
export function sampleStyles(sheet: string, samples: number): readonly string[] {
  const styles = new Map([...sheet.matchAll(SAMPLE)].map(([, column, style]) => [column, style]));
  return Array.from({ length: samples }, (_, index) => {
    const style = styles.get(columnName(index + 1));
    return style === undefined ? "" : ` s="${style}"`;
  });
}
