import type { ReactElement } from "react";
import type { Finding } from "../../../../findings/finding";
import { applyFix, fixOf } from "../../../../session/findings/fixes";
import { usePane } from "../../state/pane-context";
import { Icon } from "../icons";

/** 采用“…”: writes what a finding proposes; nothing where it proposes nothing that can be written. */
export function AdoptButton({ finding }: { readonly finding: Finding }): ReactElement | null {
  const { state, busy, propose } = usePane();
  const { fix } = finding;
  if (!fix || !fixOf(state, finding)) return null;
  return (
    <button
      type="button"
      className="adopt"
      disabled={busy !== null}
      onClick={() => propose(() => applyFix(state, finding))}
    >
      <Icon name="fix" />
      采用“{fix.value}”
    </button>
  );
}
