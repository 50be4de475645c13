import type { ICellData, IStyleData, Workbook } from "@univerjs/core";

const FORMULAS = "公式换成它的计算结果。";
const STYLES = "斜体、下划线、删除线没有了，各种边框都成为细实线。";

/** What somebody gave a workbook on the screen that a saved file will not have, a sentence each. */
export function lossesOf(workbook: Workbook): readonly string[] {
  const found = new Set<string>();
  for (const sheet of workbook.getSheets()) {
    for (const line of Object.values(sheet.getConfig().cellData)) {
      for (const cell of Object.values(line as Readonly<Record<number, ICellData | null>>)) {
        if (cell?.f) found.add(FORMULAS);
        if (cell?.s && isLost(workbook.getStyles().get(cell.s) ?? {})) found.add(STYLES);
      }
    }
  }
  return [...found];
}

function isLost({ it, ul, st }: IStyleData): boolean {
  return Boolean(it) || Boolean(ul?.s) || Boolean(st?.s);
}
