import { rowHeight, TALLEST_ROW, type MeasuredText } from "../../../drawing/text-measure";
import { shownLook } from "../../../workbook/row-looks";
import type { RowImage, SheetImage, WorkbookImage } from "../../../workbook/sheet-image";
import { USUAL_WIDTH } from "../../../workbook/widths";

const USUAL_SIZE = 11;

/** Rows without a height of their own get one in which their wrapped texts show whole, as Excel does on opening. */
export function fitRows({ sheets, properties }: WorkbookImage): WorkbookImage {
  return { sheets: sheets.map(fitSheet), properties };
}

function fitSheet(image: SheetImage): SheetImage {
  const merged = new Set((image.merged ?? []).map(({ top, left }) => `${top}:${left}`));
  return {
    ...image,
    rows: image.rows.map((row, r) => {
      if (row.height !== undefined) return row;
      const texts = row.cells.flatMap((_, c) =>
        merged.has(`${r + 1}:${c + 1}`) ? [] : wrappedText(image, row, c),
      );
      return texts.length === 0
        ? row
        : { ...row, height: Math.min(TALLEST_ROW, rowHeight(texts)), grows: true };
    }),
  };
}

function wrappedText(image: SheetImage, row: RowImage, index: number): readonly MeasuredText[] {
  const text = row.cells[index];
  const look = shownLook(image, row, index);
  if (typeof text !== "string" || !look.wrap) return [];
  return [{ text, width: image.columns[index]?.width ?? USUAL_WIDTH, size: look.size ?? USUAL_SIZE }];
}
