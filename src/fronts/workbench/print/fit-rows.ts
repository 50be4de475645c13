import { rowHeight, TALLEST_ROW, type MeasuredText } from "../../../pages/text-measure";
import type { Look, RowImage, SheetImage, WorkbookImage } from "../../../workbook/sheet-image";

const USUAL_SIZE = 11;
const USUAL_WIDTH = 9;

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

function wrappedText(
  { columns }: SheetImage,
  { cells, looks }: RowImage,
  index: number,
): readonly MeasuredText[] {
  const text = cells[index];
  const look = lookAt(looks, index) ?? columns[index]?.look;
  if (typeof text !== "string" || !look?.wrap) return [];
  return [{ text, width: columns[index]?.width ?? USUAL_WIDTH, size: look.size ?? USUAL_SIZE }];
}

function lookAt(looks: RowImage["looks"], index: number): Look | undefined {
  return Array.isArray(looks) ? (looks as readonly (Look | undefined)[])[index] : (looks as Look | undefined);
}
