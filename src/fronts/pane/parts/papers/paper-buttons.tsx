import { DefaultButton } from "@fluentui/react/lib/Button";
import type { ReactElement } from "react";
import type { FileImage } from "../../../../paper/paper-image";
import { usePane } from "../../state/pane-context";
import { Icon } from "../icons";

interface PaperButtonsProps<K extends string> {
  readonly kinds: readonly K[];
  readonly make: (kind: K) => ReadonlyMap<string, FileImage>;
}

/** A button for each paper: it is made, and handed to the browser. */
export function PaperButtons<K extends string>({ kinds, make }: PaperButtonsProps<K>): ReactElement {
  const { busy, save } = usePane();
  return (
    <div className="buttons below">
      {kinds.map((kind) => (
        <DefaultButton
          key={kind}
          disabled={busy !== null}
          onClick={() => save(`生成${kind}`, `${kind}.zip`, () => make(kind))}
        >
          <Icon name="sheet" />
          {kind}
        </DefaultButton>
      ))}
    </div>
  );
}
