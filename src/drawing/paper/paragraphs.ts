import type { PaperBlock, PaperStyle } from "../../paper/paper-image";

export function paragraph(style: PaperStyle, text: string): PaperBlock {
  return { kind: "paragraph", style, text };
}

/** A text of the body, a paragraph for each of its lines. */
export function bodyText(text: string): PaperBlock[] {
  return text.split("\n").map((line) => paragraph("body", line));
}

/** A heading and its text. */
export function section(heading: string, text: string): PaperBlock[] {
  return [paragraph("heading", heading), ...bodyText(text)];
}

export function blankLines(count: number): PaperBlock[] {
  return Array.from({ length: count }, () => paragraph("body", ""));
}
