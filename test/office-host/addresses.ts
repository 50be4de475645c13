import { cellName, columnName, LAST_COLUMN, LAST_ROW, type Area } from "../../src/workbook/address";
import { Refusal } from "./wire";

export function columnNumber(name: string): number {
  return [...name].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

/** `B2:C5`, `B:C` or `2:5` as an area. */
export function areaOf(address: string): Area {
  const [from = "", to = from] = address.replaceAll("$", "").toUpperCase().split(":");
  const [one, other] = [corner(from), corner(to)];
  return {
    top: Math.min(one.row ?? 1, other.row ?? 1),
    left: Math.min(one.column ?? 1, other.column ?? 1),
    bottom: Math.max(one.row ?? LAST_ROW, other.row ?? LAST_ROW),
    right: Math.max(one.column ?? LAST_COLUMN, other.column ?? LAST_COLUMN),
  };
}

function corner(text: string): { readonly row: number | null; readonly column: number | null } {
  const parts = /^([A-Z]{0,3})(\d*)$/.exec(text);
  if (!parts || text === "") throw new Refusal("InvalidArgument", `No address: ${text}`);
  return { column: parts[1] ? columnNumber(parts[1]) : null, row: parts[2] ? Number(parts[2]) : null };
}

/** Excel's way of writing an area: `A1`, `A1:B2`, `A:C`, `1:4`. */
export function addressOf({ top, left, bottom, right }: Area): string {
  if (bottom - top + 1 === LAST_ROW) return `${columnName(left)}:${columnName(right)}`;
  if (right - left + 1 === LAST_COLUMN) return `${top}:${bottom}`;
  if (top === bottom && left === right) return cellName(top, left);
  return `${cellName(top, left)}:${cellName(bottom, right)}`;
}

export function overlap(one: Area, other: Area): boolean {
  return (
    one.top <= other.bottom && other.top <= one.bottom && one.left <= other.right && other.left <= one.right
  );
}

export function contains(outer: Area, inner: Area): boolean {
  return (
    outer.top <= inner.top &&
    outer.left <= inner.left &&
    outer.bottom >= inner.bottom &&
    outer.right >= inner.right
  );
}

export function sizeOf({ top, left, bottom, right }: Area): {
  readonly height: number;
  readonly width: number;
} {
  return { height: bottom - top + 1, width: right - left + 1 };
}

/** The least area around all. */
export function around(areas: readonly Area[]): Area | null {
  if (areas.length === 0) return null;
  return areas.reduce((one, other) => ({
    top: Math.min(one.top, other.top),
    left: Math.min(one.left, other.left),
    bottom: Math.max(one.bottom, other.bottom),
    right: Math.max(one.right, other.right),
  }));
}
