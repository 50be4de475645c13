import { DefaultButton } from "@fluentui/react/lib/Button";
import type { ReactElement } from "react";
import type { Action } from "../../session/actions/action";
import { usePane } from "../pane-context";
import { Icon } from "./icons";

/** A button for one of the actions that the ribbon has too. */
export function ActionButton({ action }: { readonly action: Action }): ReactElement | null {
  const { session, state, busy, run } = usePane();
  if (!action.isPossible(state)) return null;
  return (
    <DefaultButton
      disabled={busy !== null}
      title={action.says}
      onClick={() => run(action.label, () => action.perform(session))}
    >
      <Icon name={action.icon} />
      {action.label}
    </DefaultButton>
  );
}
