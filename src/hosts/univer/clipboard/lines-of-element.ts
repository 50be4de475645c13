/** What begins and ends a line of its own. */
const BLOCKS = new Set(
  "ADDRESS ARTICLE ASIDE BLOCKQUOTE DD DIV DL DT FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION TABLE TR UL".split(
    " ",
  ),
);
const UNSEEN = new Set(["HEAD", "META", "NOSCRIPT", "SCRIPT", "STYLE", "TEMPLATE", "TITLE"]);
/** Between two signs of full width a line end of the source is no space. */
const WIDE_BREAK = /(?<=[\u2E80-\uFFEF])[ \t]*[\r\n][ \t\r\n]*(?=[\u2E80-\uFFEF])/g;

/** The text of an element as a browser lays it out: a line for each paragraph, entry of a list, block or `<br>`. */
export function linesOfElement(element: Element): string {
  const lines: string[] = [""];
  /** Whether a block has ended, and the next text begins a line. */
  let isOver = false;
  const add = (text: string): void => {
    if (isOver) lines.push("");
    isOver = false;
    lines.push((lines.pop() ?? "") + text);
  };
  const end = (): void => void (isOver ||= lines.at(-1) !== "");
  const walk = (node: Node): void => {
    if (node.nodeType === Node.TEXT_NODE) return taken(node.nodeValue ?? "");
    if (!(node instanceof Element) || UNSEEN.has(node.nodeName)) return;
    if (node.nodeName === "BR") return newLine();
    const isBlock = BLOCKS.has(node.nodeName);
    if (isBlock) end();
    node.childNodes.forEach(walk);
    if (isBlock) end();
    if (node.nodeName === "TD" || node.nodeName === "TH") taken(" ");
  };
  const newLine = (): void => {
    add("");
    lines.push("");
  };
  const taken = (source: string): void => {
    const text = source.replace(WIDE_BREAK, "").replace(/[ \t\r\n]+/g, " ");
    const isAtStart = isOver || lines.at(-1) === "";
    const more = isAtStart ? text.replace(/^ /, "") : text;
    if (more !== "") add(more);
  };
  element.childNodes.forEach(walk);
  return lines
    .map((line) => line.replace(/[ \u00A0]+/g, " ").replace(/ +$/, ""))
    .join("\n")
    .replace(/^\n+|\n+$/g, "");
}
