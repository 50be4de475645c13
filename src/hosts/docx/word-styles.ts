import { AlignmentType, LineRuleType, type IParagraphStyleOptions, type IStylesOptions } from "docx";
import type { PaperStyle, TextLook } from "../../paper/paper-image";
import { twips } from "./units";

/** Titles and headings are Word's own, so that its list of headings and screen readers know them. */
const NAMES: Readonly<Record<PaperStyle, { readonly id: string; readonly name: string }>> = {
  title: { id: "Title", name: "Title" },
  heading: { id: "Heading1", name: "heading 1" },
  subheading: { id: "Heading2", name: "heading 2" },
  body: { id: "PaperBody", name: "正文段落" },
  addressee: { id: "PaperAddressee", name: "称呼段落" },
  closing: { id: "PaperClosing", name: "结尾段落" },
  header: { id: "PaperHeader", name: "表头" },
  cell: { id: "PaperCell", name: "表格内容" },
  signature: { id: "PaperSignature", name: "签名" },
  footer: { id: "PaperFooter", name: "页码" },
};

const ALIGNMENT = { left: AlignmentType.LEFT, center: AlignmentType.CENTER } as const;
/** Word's unit of a line is a 240th. */
const LINE = 240;
/** Word's unit of a character is a hundredth; programs that know it not go by the length. */
const CHARACTER = 100;

/** What Word calls a style. */
export function styleId(style: PaperStyle): string {
  return NAMES[style].id;
}

/** Every style of a paper, its font set for Chinese characters too: Word looks for those under a name of their own. */
export function wordStyles(looks: Readonly<Record<PaperStyle, TextLook>>): IStylesOptions {
  const { Title, Heading1, Heading2, ...own } = Object.fromEntries(
    (Object.keys(NAMES) as PaperStyle[]).map((style) => [styleId(style), wordStyle(style, looks[style])]),
  );
  return {
    default: {
      document: { run: { ...runLook(looks.body), language: { value: "en-US", eastAsia: "zh-CN" } } },
      ...(Title && { title: Title }),
      ...(Heading1 && { heading1: Heading1 }),
      ...(Heading2 && { heading2: Heading2 }),
    },
    paragraphStyles: Object.values(own),
  };
}

function wordStyle(style: PaperStyle, look: TextLook): IParagraphStyleOptions {
  const { align, firstLine, before = 0, after = 0, line = 1, withNext } = look;
  return {
    ...NAMES[style],
    basedOn: "Normal",
    quickFormat: true,
    run: runLook(look),
    paragraph: {
      alignment: ALIGNMENT[align ?? "left"],
      // LibreOffice takes a line without a rule for an exact one.
      spacing: {
        before: twips(before),
        after: twips(after),
        line: Math.round(line * LINE),
        lineRule: LineRuleType.AUTO,
      },
      ...(firstLine && {
        indent: { firstLine: twips(firstLine * look.size), firstLineChars: firstLine * CHARACTER },
      }),
      ...(withNext && { keepNext: true }),
    },
  };
}

function runLook({ font, size }: TextLook) {
  return {
    font: { ascii: font, hAnsi: font, eastAsia: font, cs: font },
    size: size * 2,
    color: "000000",
  };
}
