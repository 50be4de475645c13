import { DefaultButton } from "@fluentui/react/lib/Button";
import type { ReactElement } from "react";
import { usePane } from "../state/pane-context";
import { Icon } from "./icons";

/** 撤销上次操作: of the add-in, which Excel's own undo may not know. */
export function UndoBar(): ReactElement | null {
  const { session, state, busy, run } = usePane();
  const last = state.undo.at(-1);
  if (!last) return null;
  return (
    <footer className="undo">
      <DefaultButton disabled={busy !== null} onClick={() => run("撤销", () => session.undo())}>
        <Icon name="undo" />
        <span className="one-line">撤销：{last.label}</span>
      </DefaultButton>
    </footer>
  );
}
