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

interface LineLinkProps {
  readonly of: { readonly sheet: string; readonly row: number };
}

/** The same in a few words, in the middle of others. */
export function LineLink({ of: { sheet, row } }: LineLinkProps): ReactElement {
  const { session, run } = usePane();
  const show = () => session.reveal({ sheet, row, column: 1 });
  return (
    <button type="button" className="adopt" onClick={() => run("转到表里", show)}>
      {sheet}第 {row} 行
    </button>
  );
}
