import { keysOf, type SheetDefinition } from "../sheets/define-sheet";
import type { Area } from "../workbook/address";
import type { CellValue } from "../workbook/grid";
import type { RowImage, SheetImage, ValidationImage } from "../workbook/sheet-image";
import { cellLook, headerLook } from "./column-looks";
import { EXTRA_LOOK, written, type PreservedCells, type RecordLine } from "./draw-sheet";
import { CELL, OPTIONAL_HEADER, PURPOSE, TITLE } from "./looks";
import { uprightPage } from "./page-set-up";
import { countLines, rowHeight } from "./text-measure";
import { validationsOf, type Offers } from "./validations";

/** Title and purpose stand above the first label. */
export const FIRST_LABEL_ROW = 3;
const LABEL_WIDTH = 22;
const VALUE_WIDTH = 40;
const LABEL_HEIGHT = 20;

/** A small table of lines below a form. */
export interface TableBelow {
  readonly widths: readonly number[];
  /** The table's rows when its header stands in this row. */
  readonly at: (row: number) => {
    readonly rows: readonly RowImage[];
    readonly validations: readonly ValidationImage[];
  };
}

/** One record standing upright: labels in column A, values in B; what is asked for shows when a cell is selected. */
export function drawForm<K extends string>(
  definition: SheetDefinition<K>,
  record?: RecordLine<K>,
  {
    offers,
    below,
    kept,
  }: {
    readonly offers?: Offers<K>;
    readonly below?: TableBelow;
    readonly kept?: PreservedCells | undefined;
  } = {},
): SheetImage {
  const labels = [...labelRows(definition, record, kept?.cells(0)), ...extraRows(kept)];
  // A blank row keeps the table apart from the form.
  const table = below?.at(FIRST_LABEL_ROW + labels.length + 1);
  const valueAt = (index: number): Area => ({
    top: FIRST_LABEL_ROW + index,
    left: 2,
    bottom: FIRST_LABEL_ROW + index,
    right: 2,
  });
  return {
    sheet: definition.tab,
    columns: [LABEL_WIDTH, VALUE_WIDTH, ...(below?.widths ?? [])].map((width) => ({ width })),
    rows: [...headRows(definition), ...labels, ...(table ? [{ cells: [] }, ...table.rows] : [])],
    validations: [...validationsOf(definition, offers, valueAt), ...(table?.validations ?? [])],
    frozen: { rows: FIRST_LABEL_ROW - 1, columns: 0 },
    protected: true,
    page: uprightPage,
  };
}

function headRows({ tab, purpose }: SheetDefinition): RowImage[] {
  return [
    { height: 28, cells: [tab], looks: TITLE },
    { height: 16, cells: [purpose], looks: PURPOSE },
  ];
}

function labelRows<K extends string>(
  definition: SheetDefinition<K>,
  record: RecordLine<K> | undefined,
  kept: ReadonlyMap<string, CellValue> | undefined,
): RowImage[] {
  return keysOf(definition).map((key) => {
    const column = definition.columns[key];
    const value = record?.[key] ?? null;
    return {
      // A long value wraps, and Excel finds the height itself.
      ...((value === null || value.length < VALUE_WIDTH / 2) && { height: labelHeight(column.header) }),
      cells: [column.header, written(definition, key, value) ?? kept?.get(key) ?? null],
      looks: [
        headerLook(definition, column),
        { ...cellLook(definition, column), horizontal: "left", wrap: true },
      ],
    };
  });
}

/** Labels of people's own stand below ours. */
function extraRows(kept: PreservedCells | undefined): RowImage[] {
  return (kept?.extra ?? []).map(({ header, values: [value = null] }) => ({
    cells: [header, value],
    looks: [OPTIONAL_HEADER, { ...EXTRA_LOOK, horizontal: "left" }],
  }));
}

/** A long label takes two lines. */
function labelHeight(text: string): number {
  const measured = { text, width: LABEL_WIDTH, size: CELL.size ?? 11 };
  return countLines(text, measured.width, measured.size) > 1 ? rowHeight([measured]) : LABEL_HEIGHT;
}
