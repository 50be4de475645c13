import { Document, Packer } from "docx";
import type { PaperImage } from "../../paper/paper-image";
import { wordBlock } from "./blocks";
import { coreProperties } from "./core-properties";
import { footersOf, sectionOf } from "./page";
import { picturesOf, type DrawPicture } from "./pictures";
import { stamped } from "./same-bytes";
import { wordStyles } from "./word-styles";

/** The Word that a paper is written for: 2013 and later, and WPS. Without it Word opens it in an old one's ways. */
const WORD = 15;

/** A paper as the bytes of a .docx file; the same paper gives the same bytes where its pictures are drawn alike. */
export async function writePaper(paper: PaperImage, draw: DrawPicture = none): Promise<Uint8Array> {
  const { page, styles, footerOutside, blocks } = paper;
  const { count, gap } = page.columns ?? { count: 1, gap: 0 };
  const width = (page.width - page.margins.left - page.margins.right - (count - 1) * gap) / count;
  const pictures = await picturesOf(blocks, draw);
  const file = new Document({
    externalStyles: wordStyles(styles, page.grid !== undefined),
    compatibility: { version: WORD },
    ...(footerOutside && { evenAndOddHeaderAndFooters: true }),
    sections: [
      {
        properties: sectionOf(page, styles.body),
        footers: footersOf(paper),
        children: blocks.flatMap((block) => wordBlock(block, width, styles, pictures)),
      },
    ],
  });
  const bytes = await Packer.pack(file, "uint8array", undefined, [coreProperties(paper)]);
  return stamped(bytes);
}

/** Most papers have no picture. */
function none(): Promise<Uint8Array> {
  throw new Error("Who writes a paper with pictures says how they are drawn.");
}
