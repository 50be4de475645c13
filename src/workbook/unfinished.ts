/**
 * A host draws a sheet under a name of its own and then puts it in the place of the one that it replaces. Where the pane
 * or the program is closed in between, such sheets are left behind.
 */
export const DRAWING = "〔新〕";
/** Name, for the time of the exchange, of a sheet that is being replaced. */
export const REPLACED = "〔旧〕";

/** A drawing of ours that never came to its place: nobody's work, and no part of the workbook's content. */
export function isDrawing(sheet: string): boolean {
  return isMarked(sheet, DRAWING);
}

/** A sheet that people know by another name, left without it in the middle of an exchange. */
export function isReplaced(sheet: string): boolean {
  return isMarked(sheet, REPLACED);
}

function isMarked(sheet: string, mark: string): boolean {
  return sheet.startsWith(mark) && /^\d+$/.test(sheet.slice(mark.length));
}
