import { type Area, LAST_COLUMN, LAST_ROW } from "../../../../workbook/address";
import { damaged } from "../package/refusals";

const AREA = /^\$?([A-Z]{1,3})\$?([0-9]{1,7})(?::\$?([A-Z]{1,3})\$?([0-9]{1,7}))?$/i;

/** `A1:B2` → its area; one cell is an area too. */
export function parseArea(reference: string): Area {
  const [, left = "", top = "", right = left, bottom = top] = AREA.exec(reference) ?? [];
  const area = {
    top: Number(top),
    left: columnNumber(left),
    bottom: Number(bottom),
    right: columnNumber(right),
  };
  const inside = area.top >= 1 && area.left >= 1 && area.bottom <= LAST_ROW && area.right <= LAST_COLUMN;
  if (!inside || area.top > area.bottom || area.left > area.right)
    throw damaged(`合并区域 ${reference} 无法识别`);
  return area;
}

function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}
