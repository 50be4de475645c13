import { CommandType, type ICommandInfo, type IRange, type Workbook } from "@univerjs/core";
import type { Area } from "../../../workbook/address";
import type { SheetChange } from "../../../workbook/live/live-workbook";
import { around, areaOf } from "../areas";

const VALUES = "sheet.mutation.set-range-values";
/** After these, rows, columns or sheets are other ones than before. */
const STRUCTURE =
  /^sheet\.mutation\.(?:insert-(?:row|col|sheet)|remove-(?:rows|col|sheet)|move-(?:rows|columns|range)|(?:add|remove)-worksheet-merge|set-worksheet-(?:name|order|hidden)|set-row-(?:hidden|visible)|reorder-range)$/;

interface Params {
  readonly unitId?: string;
  readonly subUnitId?: string;
  readonly subUnitName?: string;
  readonly cellValue?: Readonly<Record<string, Readonly<Record<string, object | null>> | null>>;
  readonly range?: IRange;
}

/** What a command changed in a workbook; null where no cell of it holds anything else now. */
export function changeBy(
  { id, type, params }: Readonly<ICommandInfo>,
  workbook: Workbook,
): SheetChange | null {
  const { unitId, subUnitId = "", subUnitName = "", cellValue = {} } = (params ?? {}) as Params;
  if (type !== CommandType.MUTATION || unitId !== workbook.getUnitId()) return null;
  const sheet = workbook.getSheetBySheetId(subUnitId)?.getName() ?? subUnitName;
  if (STRUCTURE.test(id)) return { sheet, area: null };
  const area = id === VALUES ? areaOfCells(cellValue) : null;
  return area && { sheet, area };
}

/** Cells whose looks alone changed are no change. */
function areaOfCells(cells: NonNullable<Params["cellValue"]>): Area | null {
  let area: Area | null = null;
  for (const [row, line] of Object.entries(cells)) {
    for (const [column, cell] of Object.entries(line ?? {})) {
      if (cell && !("v" in cell || "p" in cell || "f" in cell)) continue;
      const [r, c] = [Number(row), Number(column)];
      const here = areaOf({ startRow: r, endRow: r, startColumn: c, endColumn: c });
      area = area ? around(area, here) : here;
    }
  }
  return area;
}

/** Changes that came since the last telling, one for each sheet. */
export class PendingChanges {
  readonly #bySheet = new Map<string, SheetChange>();

  add(change: SheetChange): void {
    const known = this.#bySheet.get(change.sheet);
    const area = known?.area && change.area ? around(known.area, change.area) : change.area;
    this.#bySheet.set(change.sheet, known?.area === null ? known : { sheet: change.sheet, area });
  }

  take(): readonly SheetChange[] {
    const all = [...this.#bySheet.values()];
    this.#bySheet.clear();
    return all;
  }
}
