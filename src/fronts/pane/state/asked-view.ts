import { actions, type ViewName } from "../../../session/actions";
import type { SessionState } from "../../../session/state";

/** The view that a button of the ribbon asked for by the address, `?action=consolidate`; null where this workbook has none. */
export function askedView(search: string, state: SessionState): ViewName | null {
  const asked = new URLSearchParams(search).get("action");
  const action = actions.find(({ id }) => id === asked);
  return action?.isPossible(state) ? action.view : null;
}
