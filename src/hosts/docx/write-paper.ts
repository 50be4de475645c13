import { Document, Footer, Packer, PageNumber, Paragraph, TextRun } from "docx";
import type { PaperImage, PaperPage } from "../../paper/paper-image";
import { wordBlock } from "./blocks";
import { coreProperties } from "./core-properties";
import { stamped } from "./same-bytes";
import { twipsOfMm } from "./units";
import { styleId, wordStyles } from "./word-styles";

/** The Word that a paper is written for: 2013 and later, and WPS. Without it Word opens it in an old one's ways. */
const WORD = 15;
const NUMBERS: ReadonlyMap<string, (typeof PageNumber)[keyof typeof PageNumber]> = new Map([
  ["&P", PageNumber.CURRENT],
  ["&N", PageNumber.TOTAL_PAGES],
]);

/** A paper as the bytes of a .docx file; the same paper gives the same bytes. */
export async function writePaper(paper: PaperImage): Promise<Uint8Array> {
  const { page, styles, footer, blocks } = paper;
  const width = page.width - page.margins.left - page.margins.right;
  const file = new Document({
    styles: wordStyles(styles),
    compatibility: { version: WORD },
    sections: [
      {
        properties: { page: pageOf(page) },
        footers: { default: new Footer({ children: [numbers(footer)] }) },
        children: blocks.flatMap((block) => wordBlock(block, width)),
      },
    ],
  });
  const bytes = await Packer.pack(file, "uint8array", undefined, [coreProperties(paper)]);
  return stamped(bytes);
}

function pageOf({ width, height, margins, footer }: PaperPage) {
  const { top, right, bottom, left } = margins;
  return {
    size: { width: twipsOfMm(width), height: twipsOfMm(height) },
    margin: {
      top: twipsOfMm(top),
      right: twipsOfMm(right),
      bottom: twipsOfMm(bottom),
      left: twipsOfMm(left),
      footer: twipsOfMm(footer),
    },
  };
}

/** `第 &P 页 共 &N 页` with the fields that count. */
function numbers(footer: string): Paragraph {
  const children = footer.split(/(&[PN])/).map((words) => NUMBERS.get(words) ?? words);
  return new Paragraph({ style: styleId("footer"), children: [new TextRun({ children })] });
}
