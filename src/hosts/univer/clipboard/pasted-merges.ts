import type { ICellData, IMutationInfo, IRange, ObjectMatrix, Worksheet } from "@univerjs/core";
import { AddWorksheetMergeMutation, RemoveWorksheetMergeMutation } from "@univerjs/sheets";

/** Where something was pasted. */
export interface PastedRows {
  readonly unitId: string;
  readonly subUnitId: string;
  readonly range: IRange;
}

type Spanning = ICellData & { readonly rowSpan?: number; readonly colSpan?: number };

interface Mutations {
  readonly redos: readonly IMutationInfo[];
  readonly undos: readonly IMutationInfo[];
}

/** Merged cells come merged; those that were there before go. */
export function mergesOf(
  worksheet: Worksheet,
  { unitId, subUnitId, range }: PastedRows,
  data: ObjectMatrix<Spanning>,
): Mutations {
  const ranges: IRange[] = [];
  data.forValue((line, place, { rowSpan = 1, colSpan = 1 }) => {
    if (rowSpan * colSpan === 1) return;
    const [startRow, startColumn] = [range.startRow + line, range.startColumn + place];
    const [endRow, endColumn] = [startRow + rowSpan - 1, startColumn + colSpan - 1];
    if (endRow <= range.endRow && endColumn <= range.endColumn)
      ranges.push({ startRow, startColumn, endRow, endColumn });
  });
  const before = worksheet.getMergeData().filter((area) => isWithin(area, range));
  const adding = (areas: readonly IRange[]): IMutationInfo[] => mutation(AddWorksheetMergeMutation.id, areas);
  const removing = (areas: readonly IRange[]): IMutationInfo[] =>
    mutation(RemoveWorksheetMergeMutation.id, areas);
  return {
    redos: [...removing(before), ...adding(ranges)],
    undos: [...removing(ranges), ...adding(before)],
  };

  function mutation(id: string, areas: readonly IRange[]): IMutationInfo[] {
    return areas.length === 0 ? [] : [{ id, params: { unitId, subUnitId, ranges: areas } }];
  }
}

function isWithin(area: IRange, range: IRange): boolean {
  return (
    area.startRow >= range.startRow &&
    area.endRow <= range.endRow &&
    area.startColumn >= range.startColumn &&
    area.endColumn <= range.endColumn
  );
}
