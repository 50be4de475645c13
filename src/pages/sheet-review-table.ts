import { SHEET_REVIEW_LINES, sheetReview, type SheetReviewRecord } from "../sheets/cover";
import { keysOf, recordOf } from "../sheets/define-sheet";
import type { RowImage } from "../workbook/sheet-image";
import { cellLook, headerLook } from "./column-looks";
import type { TableBelow } from "./draw-form";
import { written } from "./draw-sheet";
import { PURPOSE } from "./looks";
import { fitter, widthOf } from "./row-fit";
import { validationsOf, type Offers } from "./validations";

const keys = keysOf(sheetReview);
const columns = keys.map((key) => sheetReview.columns[key]);
const fitted = fitter(sheetReview);
const looks = columns.map((column) => cellLook(sheetReview, column));

/** 整表审核 below 科室信息: fixed lines, one for each kind of row that a reviewer signs for as a whole. */
export function sheetReviewTable(
  records: readonly SheetReviewRecord[],
  scopes: readonly string[] = SHEET_REVIEW_LINES,
  offers?: Offers<keyof SheetReviewRecord>,
): TableBelow {
  return {
    widths: columns.slice(2).map(widthOf),
    at: (row) => {
      const header = row + 1;
      return {
        rows: [
          { height: 16, cells: [sheetReview.purpose], looks: PURPOSE },
          headerRow(),
          ...scopes.map((scope) => line(scope, records)),
        ],
        validations: validationsOf(sheetReview, offers, (index) => ({
          top: header + 1,
          left: index + 1,
          bottom: header + scopes.length,
          right: index + 1,
        })),
      };
    },
  };
}

function headerRow(): RowImage {
  return {
    height: 24,
    cells: columns.map(({ header }) => header),
    looks: columns.map((column) => headerLook(sheetReview, column)),
  };
}

function line(scope: string, records: readonly SheetReviewRecord[]): RowImage {
  const record = records.find((one) => one.scope === scope) ?? recordOf(sheetReview, { scope });
  return {
    height: Math.max(24, fitted(record)),
    grows: true,
    cells: keys.map((key) => written(sheetReview, key, record[key])),
    looks,
  };
}
