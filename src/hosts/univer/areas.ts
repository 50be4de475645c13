import type { IRange } from "@univerjs/core";
import type { Area } from "../../workbook/address";

/** Univer counts from 0. */
export function rangeOf({ top, left, bottom, right }: Area): IRange {
  return { startRow: top - 1, startColumn: left - 1, endRow: bottom - 1, endColumn: right - 1 };
}

export function areaOf({ startRow, startColumn, endRow, endColumn }: IRange): Area {
  return { top: startRow + 1, left: startColumn + 1, bottom: endRow + 1, right: endColumn + 1 };
}

/** The smallest area around both. */
export function around(one: Area, other: Area): Area {
  return {
    top: Math.min(one.top, other.top),
    left: Math.min(one.left, other.left),
    bottom: Math.max(one.bottom, other.bottom),
    right: Math.max(one.right, other.right),
  };
}
