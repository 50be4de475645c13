import type { ReactElement } from "react";
import type { Action } from "../../../session/actions/action";
import { usePane } from "../state/pane-context";
import { start } from "../state/use-shortcuts";
import { Icon } from "./icons";
import { LightButton } from "./light/button";

/** A button for one of the actions that the ribbon has too. */
export function ActionButton({ action }: { readonly action: Action }): ReactElement | null {
  const pane = usePane();
  const { state, busy } = pane;
  if (!action.isPossible(state)) return null;
  return (
    <LightButton
      disabled={busy !== null}
      title={action.shortcut === null ? action.says : `${action.says}（Alt+${action.shortcut}）`}
      onClick={() => start(pane, action)}
    >
      <Icon name={action.icon} />
      {action.label}
    </LightButton>
  );
}
