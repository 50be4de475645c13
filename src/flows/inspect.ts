import { areaName, cellName } from "../workbook/address";
import { isDate, isFault, type CellValue, type Grid, type WorkbookContent } from "../workbook/grid";
import { DAYS_BETWEEN_SYSTEMS } from "../workbook/formats/serial-date";

type InspectedValue = string | number | boolean | { readonly fault: string };

/** What the reader sees in a file, for support. */
export interface Inspection {
  readonly sheets: readonly {
    readonly name: string;
    readonly state: Grid["state"];
    readonly cells: Readonly<Record<string, InspectedValue>>;
    readonly merged: readonly string[];
  }[];
  readonly date1904: boolean;
}

/** Dates as the serials that the file stores; empty cells are left out. */
export function inspect({ sheets, date1904 }: WorkbookContent): Inspection {
  return {
    sheets: sheets.map(({ sheet, state, rows, merged }) => ({
      name: sheet,
      state,
      cells: Object.fromEntries(
        rows.flatMap((row) =>
          row.columns.map(
            (column, i) => [cellName(row.number, column), plainValue(row.values[i] ?? "", date1904)] as const,
          ),
        ),
      ),
      merged: merged.map(areaName),
    })),
    date1904,
  };
}

function plainValue(value: CellValue, date1904: boolean): InspectedValue {
  if (isDate(value)) return date1904 ? value.serial - DAYS_BETWEEN_SYSTEMS : value.serial;
  return isFault(value) ? { fault: value.fault } : value;
}
