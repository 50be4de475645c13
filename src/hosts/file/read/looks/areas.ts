import { LAST_COLUMN, LAST_ROW, type Area } from "../../../../workbook/address";

/** `$A$1:C9`, `A1`, `3:5` or `A:C` as an area; null where it is none. */
export function areaOf(reference: string): Area | null {
  const [from = "", to = from] = reference.replaceAll("$", "").split(":");
  const [start, end] = [placeOf(from), placeOf(to)];
  if (!start || !end) return null;
  return {
    top: start.row ?? 1,
    left: start.column ?? 1,
    bottom: end.row ?? LAST_ROW,
    right: end.column ?? LAST_COLUMN,
  };
}

function placeOf(name: string): { readonly row: number | null; readonly column: number | null } | null {
  const [, letters = "", digits = ""] = /^([A-Z]{0,3})(\d{0,7})$/i.exec(name) ?? [];
  if (letters + digits === "") return null;
  const column = [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: digits === "" ? null : Number(digits), column: letters === "" ? null : column };
}
