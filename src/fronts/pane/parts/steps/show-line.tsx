import { DefaultButton } from "@fluentui/react/lib/Button";
import type { ReactElement } from "react";
import type { CellPlace } from "../../../../session/plan";
import { usePane } from "../../state/pane-context";

/** Leads to where something stands. */
export function ShowLine({ place }: { readonly place: CellPlace }): ReactElement {
  const { session, busy, run } = usePane();
  return (
    <DefaultButton disabled={busy !== null} onClick={() => run("转到表里", () => session.reveal(place))}>
      到表里看
    </DefaultButton>
  );
}
