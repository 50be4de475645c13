import type { Paragraph, Table } from "docx";
import type { PaperBlock, PaperImage } from "../../paper/paper-image";
import { gridTable, linesTable } from "./form-tables";
import { gap, wordParagraph, rule } from "./paragraphs";
import { picture, type DrawnPictures } from "./pictures";
import { imprint, signatures } from "./places";

/** A block as Word has it; `width` is that of the text, in millimetres. */
export function wordBlock(
  block: PaperBlock,
  width: number,
  styles: PaperImage["styles"],
  pictures: DrawnPictures,
): readonly (Paragraph | Table)[] {
  switch (block.kind) {
    case "paragraph": {
      const { style, text, free = 0, withNext = false, begins } = block;
      const { size } = styles[style] ?? styles.body;
      const beginsColumn = begins === "column";
      return [wordParagraph(style, text, { free: free * size, withNext, beginsColumn })];
    }
    case "rule":
      return [rule(block)];
    case "table":
      return [linesTable(block), gap()];
    case "grid":
      return [gridTable(block), gap()];
    case "signatures":
      return [signatures(block, width), gap()];
    case "picture":
      return [picture(block, pictures)];
    case "imprint":
      return [imprint(block, width, styles.body.size), gap()];
  }
}
