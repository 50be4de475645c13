import { CommandType, type ICommandInfo } from "@univerjs/core";
import { SetRangeValuesMutation } from "@univerjs/sheets";
import type { GridRow } from "../../../workbook/grid";

interface Params {
  readonly unitId?: string;
  readonly subUnitId?: string;
  readonly cellValue?: object;
}

/** Rows as they were read, until a command touches them: of a long sheet only what was typed into is read again. */
export class RowMemory {
  readonly #bySheet = new Map<string, Map<number, GridRow | null>>();

  constructor(private readonly unitId: string) {}

  /** What a sheet's rows are known to say, by row from 0; null where nothing. To be filled in by whoever reads. */
  of(sheetId: string): Map<number, GridRow | null> {
    const known = this.#bySheet.get(sheetId) ?? new Map<number, GridRow | null>();
    this.#bySheet.set(sheetId, known);
    return known;
  }

  /** Every command of the component has to come by here. */
  take({ id, type, params }: Readonly<ICommandInfo>): void {
    const { unitId, subUnitId, cellValue } = (params ?? {}) as Params;
    if (type !== CommandType.MUTATION || !id.startsWith("sheet.") || unitId !== this.unitId) return;
    const rows = subUnitId === undefined ? undefined : this.#bySheet.get(subUnitId);
    if (id === SetRangeValuesMutation.id)
      for (const row of Object.keys(cellValue ?? {})) rows?.delete(Number(row));
    // Formats, rows, columns, merged cells: whatever it is, the sheet is read anew.
    else if (subUnitId === undefined) this.#bySheet.clear();
    else this.#bySheet.delete(subUnitId);
  }
}
