/**
 * A host draws on a sheet of its own and then puts the drawing into the sheet that stands already, of which it keeps a
 * copy until that is done. Where the pane or the program is closed in between, such sheets are left behind.
 */
export const DRAWING = "〔新〕";
/** Name, for the time of the exchange, of the copy of a sheet that is drawn over. */
export const REPLACED = "〔旧〕";

/** A drawing of ours that never came to its place: nobody's work, and no part of the workbook's content. */
export function isDrawing(sheet: string): boolean {
  return isMarked(sheet, DRAWING);
}

/** The copy of a sheet that people know by another name, left behind in the middle of an exchange. */
export function isReplaced(sheet: string): boolean {
  return isMarked(sheet, REPLACED);
}

function isMarked(sheet: string, mark: string): boolean {
  return sheet.startsWith(mark) && /^\d+$/.test(sheet.slice(mark.length));
}
