import type { Session } from "../../../session/session";
import type { ShownWorkbook } from "../../../workbook/live/shown-workbook";
import { asTold } from "../../../session/findings/as-told";
import { cellMarks } from "../../../session/findings/cell-marks";
import { sheetBadges } from "../looks/problems";

/** Lays the findings over their cells and numbers on the tabs, as long as the session lives. A workbook that is none of ours is judged by nobody yet. */
export function markFindings(shown: ShownWorkbook, session: Session): void {
  let marked: unknown = null;
  const mark = (): void => {
    const { checked, kind, undo } = session.state;
    if (checked === marked) return;
    marked = checked;
    shown.badge(() => (kind === "other" ? [] : sheetBadges(checked.findings)));
    shown.mark(() => (kind === "other" ? [] : cellMarks(checked.findings.map(asTold({ undo })))));
  };
  mark();
  session.subscribe(mark);
}
