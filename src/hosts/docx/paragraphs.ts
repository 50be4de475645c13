import { ColumnBreak, LineRuleType, Paragraph, ShadingType } from "docx";
import type { PaperAlign, PaperBlock, PaperStyle } from "../../paper/paper-image";
import { textRuns } from "./text-runs";
import { ALIGNMENT, twips } from "./units";
import { NO_TEXT, styleId } from "./word-styles";

interface ParagraphOptions {
  readonly align?: PaperAlign | undefined;
  readonly withNext?: boolean;
  /** Points that stay free at the right end. */
  readonly free?: number;
  readonly beginsColumn?: boolean;
}

export function wordParagraph(
  style: PaperStyle,
  text: string,
  { align, withNext, free, beginsColumn }: ParagraphOptions = {},
): Paragraph {
  return new Paragraph({
    style: styleId(style),
    children: [...(beginsColumn ? [new ColumnBreak()] : []), ...textRuns(text)],
    ...(align && { alignment: ALIGNMENT[align] }),
    ...(withNext && { keepNext: true }),
    ...(free && { indent: { right: twips(free) } }),
  });
}

/** A bar is a line filled with a colour: with or without it, it is as high, which a border would not be. */
export function rule({ colour, weight }: Extract<PaperBlock, { kind: "rule" }>): Paragraph {
  return new Paragraph({
    style: NO_TEXT,
    spacing: { line: twips(weight), lineRule: LineRuleType.EXACT },
    ...(colour !== null && { shading: { type: ShadingType.CLEAR, fill: colour, color: "auto" } }),
  });
}

/** Word makes one table of two that touch, and a document may not end in one. */
export function gap(): Paragraph {
  return new Paragraph({ style: NO_TEXT });
}
