import type { PaperBlock, PaperStyle } from "../../paper/paper-image";

export function paragraph(style: PaperStyle, text: string): PaperBlock {
  return { kind: "paragraph", style, text };
}

export function blankLines(count: number): PaperBlock[] {
  return Array.from({ length: count }, () => paragraph("body", ""));
}
