import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from "docx";
import type { PaperBlock, PaperStyle, SignaturesImage, TableImage } from "../../paper/paper-image";
import { textRuns } from "./text-runs";
import { twips, twipsOfMm } from "./units";
import { styleId } from "./word-styles";

/** Millimetres between the lines of a table and its texts. */
const BESIDE_TEXT = 1.5;
const ABOVE_TEXT = 0.6;

const MARGINS = {
  marginUnitType: WidthType.DXA,
  left: twipsOfMm(BESIDE_TEXT),
  right: twipsOfMm(BESIDE_TEXT),
  top: twipsOfMm(ABOVE_TEXT),
  bottom: twipsOfMm(ABOVE_TEXT),
};
const ALIGNMENT = { left: AlignmentType.LEFT, center: AlignmentType.CENTER } as const;

const THIN = { style: BorderStyle.SINGLE, size: 4, color: "000000" };
const NONE = { style: BorderStyle.NONE, size: 0, color: "auto" };
const bordersOf = (line: typeof THIN | typeof NONE) => ({
  top: line,
  bottom: line,
  left: line,
  right: line,
  insideHorizontal: line,
  insideVertical: line,
});

/** A block as Word has it; `width` is that of the text, in millimetres. */
export function wordBlock(block: PaperBlock, width: number): readonly (Paragraph | Table)[] {
  if (block.kind === "paragraph") return [paragraph(block.style, block.text)];
  return [block.kind === "table" ? wordTable(block) : signatures(block, width), gap()];
}

/** Word makes one table of two that touch, and a document may not end in one. */
function gap(): Paragraph {
  return new Paragraph({ spacing: { before: 0, after: 0, line: twips(1), lineRule: LineRuleType.EXACT } });
}

function paragraph(
  style: PaperStyle,
  text: string,
  { align, withNext }: { readonly align?: "left" | "center" | undefined; readonly withNext?: boolean } = {},
): Paragraph {
  return new Paragraph({
    style: styleId(style),
    children: textRuns(text),
    ...(align && { alignment: ALIGNMENT[align] }),
    ...(withNext && { keepNext: true }),
  });
}

function wordTable({ columns, rows }: TableImage): Table {
  const widths = columns.map(({ width }) => twipsOfMm(width));
  const cell = (index: number, children: Paragraph[], isHeader = false) =>
    new TableCell({
      children,
      width: { size: widths[index] ?? 0, type: WidthType.DXA },
      verticalAlign: isHeader ? VerticalAlignTable.CENTER : VerticalAlignTable.TOP,
    });
  const header = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map((column, index) =>
      cell(index, [paragraph("header", column.header, { withNext: true })], true),
    ),
  });
  const lines = rows.map(
    ({ cells, splits }) =>
      new TableRow({
        cantSplit: !splits,
        children: columns.map(({ align }, index) =>
          // Word asks for a paragraph in every cell.
          cell(
            index,
            (cells[index]?.length ? cells[index] : [""]).map((text) => paragraph("cell", text, { align })),
          ),
        ),
      }),
  );
  return tableOf([header, ...lines], widths, THIN);
}

function signatures({ height, lines }: SignaturesImage, width: number): Table {
  const parts = Math.max(...lines.map((line) => line.length));
  const share = twipsOfMm(width / parts);
  const rows = lines.map(
    (line, row) =>
      new TableRow({
        cantSplit: true,
        height: { value: twipsOfMm(height), rule: HeightRule.ATLEAST },
        children: line.map(
          (words) =>
            new TableCell({
              children: [paragraph("signature", words, { withNext: row < lines.length - 1 })],
              width: { size: share, type: WidthType.DXA },
              verticalAlign: VerticalAlignTable.BOTTOM,
            }),
        ),
      }),
  );
  return tableOf(rows, Array<number>(parts).fill(share), NONE);
}

function tableOf(rows: TableRow[], widths: number[], line: typeof THIN | typeof NONE): Table {
  return new Table({
    rows,
    columnWidths: widths,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    margins: MARGINS,
    borders: bordersOf(line),
  });
}
