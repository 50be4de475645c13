import { SHEET_REVIEW_LINES, sheetReview, type SheetReviewRecord } from "../sheets/cover";
import { keysOf, recordOf } from "../../../sheets/define-sheet";
import type { RowImage } from "../../../workbook/sheet-image";
import { cellLook, headerLook } from "../../../drawing/column-looks";
import type { TableBelow } from "../../../drawing/draw-form";
import { EXTRA_LOOK, EXTRA_WIDTH, written, type PreservedCells } from "../../../drawing/draw-sheet";
import { PURPOSE } from "../../../drawing/looks";
import { fitter, drawnWidth } from "../../../drawing/row-fit";
import { validationsOf, type Offers } from "../../../drawing/validations";

const keys = keysOf(sheetReview);
const columns = keys.map((key) => sheetReview.columns[key]);
const fitted = fitter(sheetReview);
const looks = columns.map((column) => cellLook(sheetReview, column));

/** 整表审核 below 科室信息: fixed lines, one for each kind of row that a reviewer signs for as a whole; then what people added. */
export function sheetReviewTable(
  records: readonly SheetReviewRecord[],
  scopes: readonly string[] = SHEET_REVIEW_LINES,
  {
    offers,
    kept,
  }: { readonly offers?: Offers<keyof SheetReviewRecord>; readonly kept?: PreservedCells | undefined } = {},
): TableBelow {
  const fixed = scopes.map((scope) => ({ scope, at: records.findIndex((one) => one.scope === scope) }));
  const drawn = new Set(fixed.map(({ at }) => at));
  const added = [...records.keys()].filter((at) => !drawn.has(at));
  const extra = kept?.extra ?? [];
  return {
    widths: [...columns.slice(2).map(drawnWidth), ...extra.map(() => EXTRA_WIDTH)],
    at: (row) => {
      const header = row + 1;
      return {
        rows: [
          { height: 16, cells: [sheetReview.purpose], looks: PURPOSE },
          headerRow(extra.map((column) => column.header)),
          ...fixed.map(({ scope, at }) => line(records[at] ?? recordOf(sheetReview, { scope }), at, kept)),
          ...added.flatMap((at) => (records[at] ? [line(records[at], at, kept)] : [])),
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

function headerRow(added: readonly string[]): RowImage {
  return {
    height: 24,
    cells: [...columns.map(({ header }) => header), ...added],
    looks: [...columns.map((column) => headerLook(sheetReview, column)), ...added.map(() => EXTRA_LOOK)],
  };
}

/** `at` is the record's place among those given; below 0 for a line that nobody filled in. */
function line(record: SheetReviewRecord, at: number, kept: PreservedCells | undefined): RowImage {
  const raw = kept?.cells(at);
  const extra = kept?.extra ?? [];
  return {
    height: Math.max(24, fitted(record)),
    grows: true,
    cells: [
      ...keys.map((key) => written(sheetReview, key, record[key]) ?? raw?.get(key) ?? null),
      ...extra.map(({ values }) => values[at] ?? null),
    ],
    looks: [...looks, ...extra.map(() => EXTRA_LOOK)],
  };
}
