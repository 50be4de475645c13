import { shown } from "../sheets/columns/cell-text";
import { isFault, type Grid } from "../workbook/grid";
import { plain } from "../workbook/plain";
import { remembering } from "../workbook/remembering";
import { HEAD_WITHIN, rowsDownTo } from "./header";

const LABEL = /^(?:填报单位|填报科室|填报部门|科室|部门|单位)(?:[(（]盖章[)）])?[:：](.*)$/;
const LABEL_ALONE = /^(?:填报单位|填报科室|填报部门)(?:\(盖章\))?[:：]?$/;

/** What the 填报单位 line above a table says; null where there is none. */
export const declaredOn = remembering((grid: Grid): string | null => {
  for (const row of rowsDownTo(grid, HEAD_WITHIN)) {
    for (let i = 0; i < row.values.length; i++) {
      const value = row.values[i];
      if (value === undefined || isFault(value) || typeof value !== "string" || value.length > 80) continue;
      const said = LABEL.exec(plain(value))?.[1]?.split(/填报|填表|日期|时间/)[0];
      if (said) return said;
      const right = row.values[i + 1];
      if (LABEL_ALONE.test(plain(value)) && typeof right === "string") return shown(right);
    }
  }
  return null;
});
