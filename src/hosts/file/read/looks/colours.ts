import type { TagCursor } from "../xml/tag-cursor";

/** The theme of Office 2013 and later, in the order in which files count its colours. */
const THEME = "FFFFFF 000000 E7E6E6 44546A 4472C4 ED7D31 A5A5A5 FFC000 5B9BD5 70AD47 0563C1 954F72".split(
  " ",
);
/** The palette of old files; 0–7 repeat 8–15. */
const INDEXED = (
  "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 " +
  "9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF " +
  "00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 " +
  "003366 339966 003300 333300 993300 993366 333399 333333"
).split(" ");
const FIRST_OF_PALETTE = 8;

/** RRGGBB of a tag that names a colour in one of the format's ways; undefined where it says “automatic”. */
export function colourOf(tag: TagCursor): string | undefined {
  const rgb = tag.attribute("rgb");
  if (rgb) return rgb.slice(-6).toUpperCase();
  const indexed = tag.number("indexed");
  if (indexed !== null) return INDEXED[indexed < FIRST_OF_PALETTE ? indexed : indexed - FIRST_OF_PALETTE];
  const theme = THEME[tag.number("theme") ?? -1];
  return theme && tinted(theme, tag.number("tint") ?? 0);
}

/** Negative tints go towards black, positive ones towards white. */
function tinted(colour: string, tint: number): string {
  const mixed = [0, 2, 4].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16);
    return Math.round(tint < 0 ? part * (1 + tint) : part + (255 - part) * tint);
  });
  return mixed
    .map((part) => part.toString(16).padStart(2, "0"))
    .join("")
    .toUpperCase();
}
