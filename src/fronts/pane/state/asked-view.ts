import { actions, type Action, type ViewName } from "../../../session/actions";
import { checkLineAction } from "../../../session/actions/line";
import type { SessionState } from "../../../session/state";

/** The view that a button of the ribbon asked for by the address, `?action=consolidate`; null where this workbook has none. */
export function askedView(search: string, state: SessionState): ViewName | null {
  const action = askedAction(search);
  return action?.isPossible(state) ? (action.viewIn?.(state) ?? action.view) : null;
}

/** Whether the menu of a cell asked for what is found of its line alone. */
export function asksForLine(search: string): boolean {
  return askedAction(search) === checkLineAction;
}

function askedAction(search: string): Action | undefined {
  const asked = new URLSearchParams(search).get("action");
  return actions.find(({ id }) => id === asked);
}
