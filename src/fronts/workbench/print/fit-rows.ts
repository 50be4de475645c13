import { rowHeight, TALLEST_ROW, type MeasuredText } from "../../../drawing/text-measure";
import { shownLook } from "../../../workbook/row-looks";
import type { RowImage, SheetImage, WorkbookImage } from "../../../workbook/sheet-image";
import { USUAL_WIDTH } from "../../../workbook/widths";

const USUAL_SIZE = 11;

/** Rows without a height of their own get one in which their wrapped texts and large letters show whole, as Excel does on opening. */
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
        textThatGrows(image, row, c, merged.has(`${r + 1}:${c + 1}`)),
      );
      return texts.length === 0
        ? row
        : { ...row, height: Math.min(TALLEST_ROW, rowHeight(texts)), grows: true };
    }),
  };
}

/** What is taller than a usual line: a text that wraps, unless other cells of its area have room for it, and large letters anywhere. */
function textThatGrows(
  image: SheetImage,
  row: RowImage,
  index: number,
  isMerged: boolean,
): readonly MeasuredText[] {
  const text = row.cells[index] ?? null;
  const { wrap, size = USUAL_SIZE } = shownLook(image, row, index);
  const width = image.columns[index]?.width ?? USUAL_WIDTH;
  if (typeof text === "string" && wrap && !isMerged) return [{ text, width, size }];
  return text !== null && size > USUAL_SIZE ? [{ text: "", width, size }] : [];
}
