import type { Border, Font, Style } from "exceljs";
import type { Look } from "../../../../workbook/sheet-image";

/** Font of cells that name one fact of it but not the others. */
const FONT = "宋体";
const SIZE = 11;
const LINE: Partial<Border> = { style: "thin", color: { argb: "FF000000" } };

/** A look in the words of exceljs. */
export function lookStyle(look: Look): Partial<Style> {
  return {
    ...(hasFont(look) && { font: font(look) }),
    ...(look.hatch && { fill: hatched(look.hatch) }),
    ...(look.fill &&
      !look.hatch && {
        fill: {
          type: "pattern",
          pattern: "solid",
          fgColor: { argb: `FF${look.fill}` },
          bgColor: { indexed: 64 } as object,
        },
      }),
    ...(look.border === "thin" && { border: { top: LINE, left: LINE, bottom: LINE, right: LINE } }),
    ...(hasAlignment(look) && { alignment: alignment(look) }),
    ...(look.format && { numFmt: look.format }),
    ...(look.locked === false && { protection: { locked: false } }),
  };
}

const PATTERN = { sparse: "gray0625", dense: "lightUp" } as const;

/** Black on white: a grey ground would be hatched once more by the printer. */
function hatched(hatch: NonNullable<Look["hatch"]>): Style["fill"] {
  const [ink, ground] = [{ argb: "FF000000" }, { argb: "FFFFFFFF" }];
  return { type: "pattern", pattern: PATTERN[hatch], fgColor: ink, bgColor: ground };
}

function hasFont({ font, size, bold, colour }: Look): boolean {
  return Boolean(font ?? size ?? bold ?? colour);
}

function font({ font: name = FONT, size = SIZE, bold, colour = "000000" }: Look): Partial<Font> {
  return { name, size, color: { argb: `FF${colour}` }, ...(bold && { bold }) };
}

function hasAlignment({ horizontal, vertical, wrap }: Look): boolean {
  return Boolean(horizontal ?? vertical ?? wrap);
}

function alignment({ horizontal, vertical, wrap }: Look): NonNullable<Style["alignment"]> {
  return {
    ...(horizontal && { horizontal }),
    ...(vertical && { vertical }),
    ...(wrap && { wrapText: true }),
  };
}
