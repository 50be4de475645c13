import { areaName, LAST_COLUMN, type Area } from "../../../../workbook/address";
import type { SheetImage } from "../../../../workbook/sheet-image";
import { pixelsOfWidth, storedWidth } from "../../../../workbook/widths";
import { DRAWING_ID, isDrawnOver } from "../drawings/drawing-parts";
import type { XmlPiece } from "../zip/utf8";
import { hyperlinks } from "../links";
import { sheetData, type SharedParts } from "./sheet-data";
import { putTogether, type Frame } from "./sheet-children";
import { dataValidations } from "./validations";

/** Bounds of Excel; a file beyond one of them is offered for repair. */
const TALLEST_ROW = 409.5;
const WIDEST_COLUMN = 255;
const MOST_BREAKS = 1_026;

/** A whole worksheet part: the frame of exceljs, filled. */
export function sheetXml(image: SheetImage, frame: Frame, ink: SharedParts): Iterable<XmlPiece> {
  const used = usedArea(image, ink);
  checkBounds(image);
  return putTogether(frame, {
    dimension: `<dimension ref="${areaName(used)}"/>`,
    cols: columns(image, ink),
    sheetData: sheetData(image, ink),
    autoFilter: image.filter ? `<autoFilter ref="${areaName(image.filter)}"/>` : "",
    mergeCells: mergedAreas(image.merged),
    dataValidations: dataValidations(image.validations),
    hyperlinks: hyperlinks(image),
    rowBreaks: breaks(image.page?.breaksAfter),
    // Text that looks like a number is meant as text: no green corner.
    ignoredErrors: `<ignoredErrors><ignoredError sqref="${areaName(used)}" numberStoredAsText="1"/></ignoredErrors>`,
    drawing: isDrawnOver(image) ? `<drawing r:id="${DRAWING_ID}"/>` : "",
  });
}

function checkBounds({ sheet, rows, columns }: SheetImage): void {
  const row = rows.findIndex(({ height = 0 }) => height > TALLEST_ROW);
  if (row >= 0) throw new Error(`Row ${row + 1} of ${sheet} is higher than ${TALLEST_ROW} points.`);
  const column = columns.findIndex(({ width }) => width > WIDEST_COLUMN);
  if (column >= 0) throw new Error(`Column ${column + 1} of ${sheet} is wider than ${WIDEST_COLUMN}.`);
}

function usedArea(image: SheetImage, { widths }: SharedParts): Area {
  const right = Math.max(1, widths.get(image) ?? 1);
  return { top: 1, left: 1, bottom: Math.max(1, image.rows.length), right };
}

function columns({ columns }: SheetImage, { looks, styles }: SharedParts): string {
  const drawn = columns.map((column, index) => {
    const style = column.look ? styleAsColumn(styles[looks.place(column.look)]) : "";
    return `<col min="${index + 1}" max="${index + 1}" width="${storedWidth(pixelsOfWidth(column.width))}"${style}${column.hidden ? ' hidden="1"' : ""} customWidth="1"/>`;
  });
  return drawn.length > 0 ? `<cols>${drawn.join("")}</cols>` : "";
}

function styleAsColumn(style = ""): string {
  return style.replace(" s=", " style=");
}

function mergedAreas(merged: readonly Area[] = []): string {
  if (merged.length === 0) return "";
  const cells = merged.map((area) => `<mergeCell ref="${areaName(area)}"/>`);
  return `<mergeCells count="${merged.length}">${cells.join("")}</mergeCells>`;
}

/** Beyond Excel's bound pages end where they are full. */
function breaks(after: readonly number[] = []): string {
  if (after.length === 0) return "";
  const drawn = after
    .slice(0, MOST_BREAKS)
    .map((row) => `<brk id="${row}" max="${LAST_COLUMN - 1}" man="1"/>`);
  return `<rowBreaks count="${drawn.length}" manualBreakCount="${drawn.length}">${drawn.join("")}</rowBreaks>`;
}
