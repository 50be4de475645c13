import { useCallback, useMemo, useState } from "react";
import type { Desk } from "../desk/desk";
import type { DeskState } from "../desk/desk-state";

/** Saving the workbook in sight, and what is asked before. */
export interface Saving {
  readonly canSave: boolean;
  /** What the file would not hold, as long as that is being asked. */
  readonly losses: readonly string[];
  /** Saves, or asks first. */
  readonly ask: () => Promise<void>;
  readonly save: () => void;
  readonly cancel: () => void;
}

export function useSaving(desk: Desk, { active, busy }: Pick<DeskState, "active" | "busy">): Saving {
  const [losses, setLosses] = useState<readonly string[]>([]);
  const canSave = active !== null && busy === null;
  const cancel = useCallback(() => setLosses([]), []);
  const save = useCallback(() => {
    setLosses([]);
    void desk.save();
  }, [desk]);
  const ask = useCallback(async () => {
    if (desk.state.active === null || desk.state.busy !== null) return;
    const found = await desk.lossesOfSaving();
    if (found.length > 0) setLosses(found);
    else save();
  }, [desk, save]);
  return useMemo(() => ({ canSave, losses, ask, save, cancel }), [canSave, losses, ask, save, cancel]);
}
