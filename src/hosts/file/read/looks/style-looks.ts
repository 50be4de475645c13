import type { Look } from "../../../../workbook/sheet-image";
import { BUILT_IN_FORMATS } from "../built-in-formats";
import { TagCursor } from "../xml/tag-cursor";
import { colourOf } from "./colours";

const ORDINARY_INK = "000000";

/** Looks by number of a cell's style, and whether some of what they say has no place in a look. */
interface StyleLooks {
  readonly looks: readonly Look[];
  readonly simplified: boolean;
}

type Part = Pick<Look, "font" | "size" | "bold" | "colour" | "fill" | "border">;

/** Tables of the style part, each in the order in which styles point to it. */
class Tables {
  readonly formats = new Map<number, string>();
  readonly fonts: Part[] = [];
  readonly fills: Part[] = [];
  readonly borders: Part[] = [];
  readonly looks: Look[] = [];
  simplified = false;
}

/** The style part as looks. Style 0 is the look of a cell that names none. */
export function readStyleLooks(styles: Uint8Array): StyleLooks {
  const tables = new Tables();
  let section = "";
  for (const tag = new TagCursor(styles); tag.next();) {
    const opened = SECTIONS.find((name) => tag.is(name));
    if (opened !== undefined) section = tag.closing || tag.empty ? "" : opened;
    else READ[section]?.(tag, tables);
  }
  if (tables.looks.length > 0) tables.looks[0] = {};
  return tables;
}

const READ: Readonly<Record<string, (tag: TagCursor, tables: Tables) => void>> = {
  numFmts: (tag, { formats }) => {
    if (tag.opens("numFmt")) formats.set(tag.number("numFmtId") ?? -1, tag.attribute("formatCode") ?? "");
  },
  fonts: readFont,
  fills: readFill,
  borders: readBorder,
  cellXfs: readStyle,
};
const SECTIONS = Object.keys(READ);

function readFont(tag: TagCursor, tables: Tables): void {
  if (tag.opens("font")) tables.fonts.push({});
  const font = tables.fonts.pop();
  if (!font) return;
  tables.fonts.push({ ...font, ...fontPart(tag, tables) });
}

function fontPart(tag: TagCursor, tables: Tables): Part {
  if (tag.opens("name")) return { font: tag.attribute("val") ?? "宋体" };
  if (tag.opens("sz")) return { size: tag.number("val") ?? 11 };
  if (tag.opens("b")) return tag.attribute("val") === "0" ? {} : { bold: true };
  if (tag.opens("i") || tag.opens("u") || tag.opens("strike")) tables.simplified = true;
  const colour = tag.opens("color") ? colourOf(tag) : undefined;
  return colour && colour !== ORDINARY_INK ? { colour } : {};
}

function readFill(tag: TagCursor, { fills }: Tables): void {
  if (tag.opens("fill")) fills.push({});
  else if (tag.opens("patternFill") && tag.attribute("patternType") === "solid")
    fills[fills.length - 1] = { fill: "FFFFFF" };
  else if (tag.opens("fgColor") && fills.at(-1)?.fill) fills[fills.length - 1] = filled(colourOf(tag));
}

function filled(fill: string | undefined): Part {
  return fill === undefined ? {} : { fill };
}

function readBorder(tag: TagCursor, tables: Tables): void {
  if (tag.opens("border")) tables.borders.push({});
  const style = tag.closing ? null : tag.attribute("style");
  if (!style || style === "none") return;
  tables.borders[tables.borders.length - 1] = { border: "thin" };
  if (style !== "thin") tables.simplified = true;
}

function readStyle(tag: TagCursor, tables: Tables): void {
  const { fonts, fills, borders, formats, looks } = tables;
  if (tag.opens("xf")) {
    const number = tag.number("numFmtId") ?? 0;
    const format = formats.get(number) ?? BUILT_IN_FORMATS[number];
    const general = format === undefined || /^(?:general|通用格式)$/i.test(format);
    looks.push({
      ...fonts[tag.number("fontId") ?? 0],
      ...fills[tag.number("fillId") ?? 0],
      ...borders[tag.number("borderId") ?? 0],
      ...(!general && { format }),
    });
  } else if (tag.opens("alignment")) add(looks, alignment(tag));
  else if (tag.opens("protection") && tag.attribute("locked") === "0") add(looks, { locked: false });
}

function add(looks: Look[], part: Look): void {
  looks[looks.length - 1] = { ...looks.at(-1), ...part };
}

const HORIZONTAL = new Map([
  ["left", "left"],
  ["center", "center"],
  ["right", "right"],
  ["centerContinuous", "center"],
] as const);
const VERTICAL = new Map([
  ["top", "top"],
  ["center", "middle"],
  ["bottom", "bottom"],
] as const);

function alignment(tag: TagCursor): Look {
  const horizontal = HORIZONTAL.get((tag.attribute("horizontal") ?? "") as "left");
  const vertical = VERTICAL.get((tag.attribute("vertical") ?? "") as "top");
  return {
    ...(horizontal && { horizontal }),
    ...(vertical && { vertical }),
    ...(tag.on("wrapText") && { wrap: true }),
  };
}
