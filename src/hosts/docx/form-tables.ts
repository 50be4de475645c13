import {
  BorderStyle,
  HeightRule,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
  type ITableBordersOptions,
  type ITableOptions,
} from "docx";
import type { GridImage, TableImage } from "../../paper/paper-image";
import { wordParagraph } from "./paragraphs";
import { twipsOfMm } from "./units";

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

export const THIN = { style: BorderStyle.SINGLE, size: 4, color: "000000" };
const NONE = { style: BorderStyle.NONE, size: 0, color: "auto" };

/** Lines of a table, all alike but for those named. */
const bordersOf = (line: typeof THIN | typeof NONE, others: ITableBordersOptions = {}) => ({
  top: line,
  bottom: line,
  left: line,
  right: line,
  insideHorizontal: line,
  insideVertical: line,
  ...others,
});

const FRAMED = bordersOf(THIN);
export const BARE = bordersOf(NONE);
const RULED = bordersOf(NONE, { bottom: THIN, insideHorizontal: THIN });

export function linesTable({ columns, rows }: TableImage): Table {
  const widths = columns.map(({ width }) => width);
  const header = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(
      (column, index) =>
        new TableCell({
          children: [wordParagraph("header", column.header, { withNext: true })],
          width: { size: twipsOfMm(widths[index] ?? 0), type: WidthType.DXA },
          verticalAlign: VerticalAlignTable.CENTER,
        }),
    ),
  });
  const lines = rows.map(
    ({ cells, splits }) =>
      new TableRow({
        cantSplit: !splits,
        children: columns.map(
          ({ align }, index) =>
            new TableCell({
              // Word asks for a paragraph in every cell.
              children: (cells[index]?.length ? cells[index] : [""]).map((text) =>
                wordParagraph("cell", text, { align }),
              ),
              width: { size: twipsOfMm(widths[index] ?? 0), type: WidthType.DXA },
              verticalAlign: VerticalAlignTable.TOP,
            }),
        ),
      }),
  );
  return tableOf([header, ...lines], widths, FRAMED);
}

/** A form: labels and what belongs beside them. */
export function gridTable({ widths, rows, isRuled, staysTogether }: GridImage): Table {
  const lines = rows.map(({ height, cells }, row) => {
    const withNext = staysTogether === true && row < rows.length - 1;
    let column = 0;
    return new TableRow({
      cantSplit: true,
      height: { value: twipsOfMm(height), rule: HeightRule.ATLEAST },
      children: cells.map(({ text, style = "cell", span = 1, align }) => {
        const width = widths.slice(column, (column += span)).reduce((sum, one) => sum + one, 0);
        return new TableCell({
          children: text.split("\n\n").map((part) => wordParagraph(style, part, { align, withNext })),
          columnSpan: span,
          width: { size: twipsOfMm(width), type: WidthType.DXA },
          verticalAlign: isRuled ? VerticalAlignTable.BOTTOM : VerticalAlignTable.CENTER,
        });
      }),
    });
  });
  return tableOf(lines, widths, isRuled ? RULED : FRAMED);
}

/** A table of columns in millimetres. */
export function tableOf(
  rows: TableRow[],
  widths: readonly number[],
  borders: ITableBordersOptions,
  others: Partial<ITableOptions> = {},
): Table {
  const columnWidths = widths.map(twipsOfMm);
  return new Table({
    rows,
    columnWidths,
    width: { size: columnWidths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    margins: MARGINS,
    borders,
    ...others,
  });
}
