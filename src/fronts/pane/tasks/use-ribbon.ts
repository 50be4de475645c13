import { useEffect, useRef } from "react";
import { actions, type Action } from "../../../session/actions";
import { checkLineAction } from "../../../session/actions/line";
import { notHere } from "../../../session/actions/not-here";
import { HostError } from "../../../workbook/host-error";
import { useLineAsked } from "../parts/findings/line-asked";
import { usePane, type Pane } from "../state/pane-context";

/** Where the ribbon shares this page: its buttons work on the session of the pane, and are grey where they are of no use. */
export function useRibbon(): void {
  const pane = usePane();
  const [times, ask] = useLineAsked();
  const { ribbon } = pane.services;
  const press = useRef<(id: string) => void>(() => undefined);
  press.current = (id) => {
    const action = actions.find((one) => one.id === id);
    if (action === checkLineAction) ask(times + 1);
    if (action) start(pane, action);
  };
  useEffect(() => ribbon?.onPressed((id) => press.current(id)), [ribbon]);
  const possible = actions.map((one) => `${one.id} ${one.isPossible(pane.state)}`).join();
  useEffect(() => {
    const allowed = possible.split(",").map((said) => said.split(" ") as [id: string, isPossible: string]);
    // A ribbon that stays as it was costs nothing: what is pressed in vain is told.
    ribbon?.allow(Object.fromEntries(allowed.map(([id, is]) => [id, is === "true"]))).catch(() => undefined);
  }, [ribbon, possible]);
}

/** The pane comes into sight for what shows in it, and for what was refused. */
function start({ session, state, services: { ribbon }, run, go }: Pane, action: Action): void {
  run(action.does, async () => {
    const isPossible = action.isPossible(state);
    if (action.needsPane || !isPossible) await ribbon?.showPane();
    if (!isPossible) throw new HostError("wrong-kind", notHere(action, state));
    try {
      await action.perform(session);
    } catch (error) {
      await ribbon?.showPane();
      throw error;
    }
    const view = action.viewIn?.(state) ?? action.view;
    if (view !== null) go(view);
  });
}
