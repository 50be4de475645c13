import { isDateCode, isMonthCode } from "../../../workbook/formats/number-format";
import { remembering } from "../../../workbook/remembering";
import { BUILT_IN_FORMATS } from "./built-in-formats";
import { TagCursor } from "./xml/tag-cursor";

/** What a cell's style says of its content, as flags. */
export const [SHOWS_DATE, SHOWS_MONTH, STRIKES_OUT] = [1, 2, 4] as const;

/** Flags by number of a cell's style. */
export type CellStyles = readonly number[];

type Section = "numFmts" | "fonts" | "cellXfs";
const SECTIONS: readonly Section[] = ["numFmts", "fonts", "cellXfs"];

/** Number formats, fonts and cell styles in one pass; nothing behind the cell styles says how cells show. */
export const readCellStyles = remembering((styles: Uint8Array): CellStyles => {
  const formats = new Map<number, number>();
  const fonts: boolean[] = [];
  const found: number[] = [];
  let section: Section | null = null;
  for (const tag = new TagCursor(styles); tag.next();) {
    if (tag.closes("cellXfs")) return found;
    const begun = sectionOf(tag);
    if (begun) section = tag.closing || tag.empty ? null : begun;
    else if (section === "numFmts" && tag.opens("numFmt")) {
      formats.set(tag.number("numFmtId") ?? -1, formatFlags(tag.attribute("formatCode") ?? ""));
    } else if (section === "fonts") takeFont(tag, fonts);
    else if (section === "cellXfs" && tag.opens("xf")) {
      const format = tag.number("numFmtId") ?? 0;
      const struck = fonts[tag.number("fontId") ?? 0] ? STRIKES_OUT : 0;
      found.push((formats.get(format) ?? formatFlags(BUILT_IN_FORMATS[format] ?? "")) | struck);
    }
  }
  return found;
});

function sectionOf(tag: TagCursor): Section | null {
  for (const name of SECTIONS) if (tag.is(name)) return name;
  return null;
}

function takeFont(tag: TagCursor, fonts: boolean[]): void {
  if (tag.opens("font")) fonts.push(false);
  else if (tag.opens("strike")) fonts[fonts.length - 1] = tag.attribute("val") === null || tag.on("val");
}

function formatFlags(code: string): number {
  if (!isDateCode(code)) return 0;
  return isMonthCode(code) ? SHOWS_DATE | SHOWS_MONTH : SHOWS_DATE;
}
