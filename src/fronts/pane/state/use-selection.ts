import { useCallback, useEffect, useState } from "react";
import type { CellPlace } from "../../../session/plan";
import { followSelection } from "../services/follow-selection";
import { usePane } from "./pane-context";

/** The cell selected in the sheet: told where the spreadsheet tells, and asked for whenever the pane is turned to. */
export function useSelection(): { readonly selection: CellPlace | null; readonly look: () => void } {
  const { session, busy } = usePane();
  const [selection, setSelection] = useState<CellPlace | null>(null);
  const look = useCallback(() => {
    // Where Excel cannot tell (a cell is being edited), the last answer stands.
    session.selected().then(setSelection, () => undefined);
  }, [session]);
  useEffect(() => {
    const follow = session.workbook.onSelected?.bind(session.workbook);
    return follow && followSelection(follow, setSelection);
  }, [session]);
  useEffect(() => {
    if (busy !== null) return undefined;
    look();
    document.addEventListener("pointerenter", look);
    window.addEventListener("focus", look);
    return () => {
      document.removeEventListener("pointerenter", look);
      window.removeEventListener("focus", look);
    };
  }, [look, busy]);
  return { selection, look };
}
