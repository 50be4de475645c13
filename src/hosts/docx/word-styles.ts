import type { PaperStyle, PaperStyles, TextLook } from "../../paper/paper-image";
import { twips } from "./units";

/** Titles and headings are Word's own, so that its list of headings and screen readers know them. */
const NAMES: Readonly<Record<PaperStyle, { readonly id: string; readonly name: string }>> = {
  mark: { id: "PaperMark", name: "发文机关标志" },
  number: { id: "PaperNumber", name: "发文字号" },
  title: { id: "Title", name: "Title" },
  heading: { id: "Heading1", name: "heading 1" },
  subheading: { id: "Heading2", name: "heading 2" },
  body: { id: "PaperBody", name: "正文段落" },
  addressee: { id: "PaperAddressee", name: "称呼段落" },
  closing: { id: "PaperClosing", name: "结尾段落" },
  header: { id: "PaperHeader", name: "表头" },
  cell: { id: "PaperCell", name: "表格内容" },
  label: { id: "PaperLabel", name: "栏目" },
  signed: { id: "PaperSigned", name: "署名" },
  cut: { id: "PaperCut", name: "裁剪线" },
  imprint: { id: "PaperImprint", name: "版记" },
  signature: { id: "PaperSignature", name: "签名" },
  footer: { id: "PaperFooter", name: "页码" },
};

const ALIGNMENT = { left: "left", center: "center", right: "right", justify: "both" } as const;
/** Word's unit of a line is a 240th. */
const LINE = 240;
/** Word's unit of a character is a hundredth; programs that know it not go by the length. */
const CHARACTER = 100;

/** What is no text: bars, and the gaps that Word asks for. */
export const NO_TEXT = "PaperBar";

/** What Word calls a style. */
export function styleId(style: PaperStyle): string {
  return NAMES[style].id;
}

/**
 * Every style of a paper, as the part of the package that holds them, its font set for Chinese characters too: Word looks
 * for those under a name of their own. Written here, since the library has no word for a paragraph that does not go by
 * the grid: where characters are wider than the grid's, LibreOffice gives each of them two of its places.
 */
export function wordStyles(looks: PaperStyles, hasGrid: boolean): string {
  const languages = '<w:lang w:val="en-US" w:eastAsia="zh-CN"/>';
  const { closer: _, ...plain } = looks.body;
  const defaults = `<w:docDefaults><w:rPrDefault><w:rPr>${runLook(plain)}${languages}</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>`;
  // The grid of a page goes by the size of this one.
  const normal = `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/><w:rPr>${runLook(plain)}</w:rPr></w:style>`;
  const noText = `<w:style w:type="paragraph" w:styleId="${NO_TEXT}"><w:name w:val="横线和间隔"/><w:basedOn w:val="Normal"/><w:pPr><w:snapToGrid w:val="0"/><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/></w:pPr></w:style>`;
  const own = (Object.entries(looks) as [PaperStyle, TextLook][]).map(([style, look]) =>
    wordStyle(style, look, hasGrid),
  );
  return `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${defaults}${normal}${noText}${own.join("")}</w:styles>`;
}

function wordStyle(style: PaperStyle, look: TextLook, hasGrid: boolean): string {
  const { id, name } = NAMES[style];
  const { align = "left", withNext } = look;
  const paragraph = [
    ...(withNext ? ["<w:keepNext/>"] : []),
    // So many lines a page are so many: none is kept back for the company of others.
    ...(hasGrid ? ['<w:widowControl w:val="0"/><w:snapToGrid w:val="0"/>'] : []),
    spacing(look),
    firstLine(look),
    `<w:jc w:val="${ALIGNMENT[align]}"/>`,
  ].join("");
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${runLook(look)}</w:rPr></w:style>`;
}

/** LibreOffice takes a line without a rule for an exact one. */
function spacing({ before = 0, after = 0, line = 1, exact }: TextLook): string {
  const [height, rule] = exact === undefined ? [Math.round(line * LINE), "auto"] : [twips(exact), "exact"];
  return `<w:spacing w:before="${twips(before)}" w:after="${twips(after)}" w:line="${height}" w:lineRule="${rule}"/>`;
}

function firstLine({ firstLine: characters, size }: TextLook): string {
  return characters
    ? `<w:ind w:firstLineChars="${characters * CHARACTER}" w:firstLine="${twips(characters * size)}"/>`
    : "";
}

/** Where characters stand closer than their font has them, the grid of the page has done its work. */
function runLook({ font, size, colour = "000000", closer }: TextLook): string {
  const fonts = ["ascii", "hAnsi", "eastAsia", "cs"].map((which) => `w:${which}="${font}"`).join(" ");
  const pitch = closer ? ['<w:snapToGrid w:val="0"/>', `<w:spacing w:val="${twips(-closer)}"/>`] : ["", ""];
  return `<w:rFonts ${fonts}/>${pitch[0]}<w:color w:val="${colour}"/>${pitch[1]}<w:sz w:val="${size * 2}"/><w:szCs w:val="${size * 2}"/>`;
}
