import type { CellMark } from "../../workbook/live/cell-mark";
import type { LiveWorkbook } from "../../workbook/live/live-workbook";
import type { SessionState } from "../state";

/** Lays signs over the cells of a workbook that keeps them itself, in place of those of before; none where it keeps none. */
export async function layMarks(
  { workbook, state }: { readonly workbook: LiveWorkbook; readonly state: SessionState },
  marks: readonly CellMark[],
): Promise<void> {
  await workbook.marks?.lay(
    state.content.sheets.map(({ sheet }) => sheet),
    marks,
  );
}
