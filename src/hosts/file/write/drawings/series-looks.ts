/** How a series looks: a pattern that a black-and-white printer keeps apart, in a colour that is dark on any. */
interface SeriesLook {
  /** Excel's name of the pattern, or `blank` for a white bar; null fills the whole bar. */
  readonly pattern: string | null;
  /** RRGGBB, readable as black. */
  readonly colour: string;
  /** Shape and dashes of a line. */
  readonly marker: string;
  readonly dash: string;
}

/** In the order of the series: full, striped, white, ruled both ways; more begin again. */
const LOOKS: readonly SeriesLook[] = [
  { pattern: null, colour: "8B1A1A", marker: "square", dash: "solid" },
  { pattern: "wdUpDiag", colour: "000000", marker: "diamond", dash: "sysDash" },
  { pattern: "blank", colour: "1F4E79", marker: "circle", dash: "sysDot" },
  { pattern: "lgGrid", colour: "1F4E79", marker: "triangle", dash: "dashDot" },
];
const WHITE = solid("FFFFFF");
/** What stands behind a number on a bar. */
export const LABEL_GROUND = `<c:spPr>${WHITE}</c:spPr>`;

/** `<c:spPr>` of a series of bars. */
export function fillOf(index: number): string {
  const look = lookOf(index);
  return `<c:spPr>${paint(look)}${edge("000000")}</c:spPr>`;
}

/** `<c:spPr>` and `<c:marker>` of a series that is a line. */
export function lineOf(index: number): string {
  const { colour, marker, dash } = lookOf(index);
  const line = `<a:ln w="22225">${solid(colour)}<a:prstDash val="${dash}"/></a:ln>`;
  return `<c:spPr>${line}</c:spPr><c:marker><c:symbol val="${marker}"/><c:size val="7"/><c:spPr>${solid(colour)}${edge(colour)}</c:spPr></c:marker>`;
}

function lookOf(index: number): SeriesLook {
  return LOOKS[index % LOOKS.length]!;
}

function paint({ pattern, colour }: SeriesLook): string {
  if (pattern === null) return solid(colour);
  if (pattern === "blank") return WHITE;
  return `<a:pattFill prst="${pattern}"><a:fgClr><a:srgbClr val="${colour}"/></a:fgClr><a:bgClr><a:srgbClr val="FFFFFF"/></a:bgClr></a:pattFill>`;
}

function edge(colour: string): string {
  return `<a:ln w="6350">${solid(colour)}</a:ln>`;
}

function solid(colour: string): string {
  return `<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>`;
}
