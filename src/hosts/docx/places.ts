import type { Table } from "docx";
import {
  HeightRule,
  OverlapType,
  Paragraph,
  RelativeHorizontalPosition,
  RelativeVerticalPosition,
  TableAnchorType,
  TableCell,
  TableRow,
  TabStopType,
  VerticalAlignTable,
  WidthType,
} from "docx";
import type { PaperBlock, SignaturesImage } from "../../paper/paper-image";
import { BARE, tableOf, THIN } from "./form-tables";
import { wordParagraph } from "./paragraphs";
import { textRuns } from "./text-runs";
import { twips, twipsOfMm } from "./units";
import { styleId } from "./word-styles";

/** Places to be signed, each line in equal parts; `width` is that of the text, in millimetres. */
export function signatures({ height, lines }: Omit<SignaturesImage, "kind">, width: number): Table {
  const parts = Math.max(...lines.map((line) => line.length));
  const share = width / parts;
  const rows = lines.map(
    (line, row) =>
      new TableRow({
        cantSplit: true,
        height: { value: twipsOfMm(height), rule: HeightRule.ATLEAST },
        children: line.map(
          (words) =>
            new TableCell({
              children: [wordParagraph("signature", words, { withNext: row < lines.length - 1 })],
              width: { size: twipsOfMm(share), type: WidthType.DXA },
              verticalAlign: VerticalAlignTable.BOTTOM,
            }),
        ),
      }),
  );
  return tableOf(rows, Array<number>(parts).fill(share), BARE);
}

/** Eighths of a point: the lines around, and those between. */
const THICK = { ...THIN, size: 8 };
const MIDDLE = { ...THIN, size: 6 };

/** 版记: thick lines above and below, thinner ones between. Word puts it at the foot of the page, LibreOffice below the text. */
export function imprint(
  { lines }: Extract<PaperBlock, { kind: "imprint" }>,
  width: number,
  size: number,
): Table {
  const rows = lines.map(
    (texts) =>
      new TableRow({
        cantSplit: true,
        children: [
          new TableCell({
            children: [
              new Paragraph({
                style: styleId("imprint"),
                children: textRuns(texts.join("\t")),
                // A character stays free on the right.
                tabStops: [{ type: TabStopType.RIGHT, position: twipsOfMm(width) - twips(1.5 * size) }],
              }),
            ],
            width: { size: twipsOfMm(width), type: WidthType.DXA },
          }),
        ],
      }),
  );
  return tableOf(
    rows,
    [width],
    { ...BARE, top: THICK, bottom: THICK, insideHorizontal: MIDDLE },
    {
      float: {
        horizontalAnchor: TableAnchorType.MARGIN,
        relativeHorizontalPosition: RelativeHorizontalPosition.LEFT,
        verticalAnchor: TableAnchorType.MARGIN,
        relativeVerticalPosition: RelativeVerticalPosition.BOTTOM,
        overlap: OverlapType.NEVER,
      },
    },
  );
}
