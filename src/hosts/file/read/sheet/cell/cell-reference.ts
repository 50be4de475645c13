import { type Area, areaNamed, LAST_COLUMN, LAST_ROW } from "../../../../../workbook/address";
import { damaged } from "../../package/refusals";

const CELLS = /^\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?$/i;

/** `A1:B2` → its area; one cell is an area too. */
export function parseArea(reference: string): Area {
  const area = CELLS.test(reference) ? areaNamed(reference) : null;
  const inside =
    area !== null && area.top >= 1 && area.left >= 1 && area.bottom <= LAST_ROW && area.right <= LAST_COLUMN;
  if (!inside || area.top > area.bottom || area.left > area.right)
    throw damaged(`合并区域 ${reference} 无法识别`);
  return area;
}
