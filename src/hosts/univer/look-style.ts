import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type IBorderData,
  type IStyleData,
  type Nullable,
} from "@univerjs/core";
import type { Look } from "../../workbook/sheet-image";

const HORIZONTAL = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
} as const;
const VERTICAL = {
  top: VerticalAlign.TOP,
  middle: VerticalAlign.MIDDLE,
  bottom: VerticalAlign.BOTTOM,
} as const;
const LINE = { s: BorderStyleTypes.THIN, cl: { rgb: "#000000" } };
const BOX: IBorderData = { t: LINE, r: LINE, b: LINE, l: LINE };

/** What a look does not name: a cell's look counts whole, as in Excel, and takes nothing from its column. */
const NOTHING: IStyleData = {
  bl: BooleanNumber.FALSE,
  bg: null,
  cl: null,
  bd: null,
  n: null,
  ht: HorizontalAlign.UNSPECIFIED,
  vt: VerticalAlign.UNSPECIFIED,
  tb: WrapStrategy.OVERFLOW,
};

/** A look in Univer's words. Whether a cell may be filled in has none: it stays in the name of the style. */
export function styleOf(look: Look): IStyleData {
  return {
    ...NOTHING,
    ...(look.font && { ff: look.font }),
    ...(look.size && { fs: look.size }),
    ...(look.bold && { bl: BooleanNumber.TRUE }),
    ...(look.fill && { bg: { rgb: `#${look.fill}` } }),
    ...(look.colour && { cl: { rgb: `#${look.colour}` } }),
    ...(look.horizontal && { ht: HORIZONTAL[look.horizontal] }),
    ...(look.vertical && { vt: VERTICAL[look.vertical] }),
    ...(look.wrap && { tb: WrapStrategy.WRAP }),
    ...(look.border === "thin" && { bd: BOX }),
    ...(look.format && { n: { pattern: look.format } }),
  };
}

/** As much of a style as a look can say. */
export function lookOf(style: IStyleData): Look {
  const horizontal = keyOf(HORIZONTAL, style.ht);
  const vertical = keyOf(VERTICAL, style.vt);
  const fill = colour(style.bg?.rgb);
  const ink = colour(style.cl?.rgb);
  return {
    ...(style.ff && { font: style.ff }),
    ...(style.fs && { size: style.fs }),
    ...(style.bl && { bold: true }),
    ...(fill && { fill }),
    ...(ink && { colour: ink }),
    ...(horizontal && { horizontal }),
    ...(vertical && { vertical }),
    ...(style.tb === WrapStrategy.WRAP && { wrap: true }),
    ...(hasLines(style.bd) && { border: "thin" as const }),
    ...(style.n?.pattern && { format: style.n.pattern }),
  };
}

function keyOf<K extends string>(words: Readonly<Record<K, number>>, value: Nullable<number>): K | undefined {
  return (Object.keys(words) as K[]).find((word) => words[word] === value);
}

/** `#1F4E79` or `rgb(31, 78, 121)` → `1F4E79`. */
function colour(text: Nullable<string>): string | undefined {
  const hex = /^#?([0-9a-f]{6})$/i.exec(text ?? "")?.[1];
  if (hex) return hex.toUpperCase();
  const parts = /^rgba?\((\d+),\s*(\d+),\s*(\d+)/.exec(text ?? "")?.slice(1, 4);
  return parts
    ?.map((part) => Number(part).toString(16).padStart(2, "0"))
    .join("")
    .toUpperCase();
}

function hasLines(border: Nullable<IBorderData>): boolean {
  return [border?.t, border?.r, border?.b, border?.l].some(
    (side) => side && side.s !== BorderStyleTypes.NONE,
  );
}
