import { useEffect } from "react";
import { actions, type Action } from "../../../session/actions";
import { usePane, type Pane } from "./pane-context";

/** Alt and the action's letter, while the pane has the focus; never in Excel's own grid. */
export function useShortcuts(): void {
  const pane = usePane();
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!isOfPane(event)) return;
      const action = event.altKey ? actions.find((one) => one.shortcut === letterOf(event)) : undefined;
      if (!action?.isPossible(pane.state) || pane.busy !== null) return;
      event.preventDefault();
      start(pane, action);
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [pane]);
}

/** Performs an action and shows the view that it leads to. */
export function start({ session, run, go }: Pane, action: Action): void {
  run(action.does, async () => {
    await action.perform(session);
    if (action.view !== null) go(action.view);
  });
}

/** In Excel everything is the pane; in the workbench a spreadsheet stands beside it. */
function isOfPane({ target }: KeyboardEvent): boolean {
  return !(target instanceof Element) || target === document.body || target.closest("#grid, #shell") === null;
}

/** By the key and not by the letter, which an input method may take. */
function letterOf({ code }: KeyboardEvent): string {
  return code.replace("Key", "");
}
