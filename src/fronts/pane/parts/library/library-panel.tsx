import { TextField } from "@fluentui/react/lib/TextField";
import { useState, type ReactElement } from "react";
import { matrixOf, type RowForm } from "../../../../session/line/row-form";
import { askingOf, takeOver } from "../../../../session/library/taking-over";
import { ownLibraryOf } from "../../../../session/library/own-library";
import { searchLibrary, type Asking } from "../../../../subjects/library/search";
import { usePane } from "../../state/pane-context";
import { LibraryCard } from "./library-card";
import { useLibrary } from "./use-library";

/** Typical risk points beside the line that is being filled in: searched while typing, taken over, then adapted. */
export function LibraryPanel({ form }: { readonly form: RowForm }): ReactElement | null {
  const { state } = usePane();
  const asking = askingOf(state, form);
  const [isOpen, setOpen] = useState(false);
  if (!asking) return null;
  return (
    <details className="group library" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>风险点库：借鉴同岗位的写法</summary>
      {isOpen && <Search form={form} asking={asking} />}
    </details>
  );
}

const AT_A_TIME = 5;

function Search({ form, asking }: { readonly form: RowForm; readonly asking: Asking }): ReactElement {
  const { state, propose } = usePane();
  const library = useLibrary();
  const [text, setText] = useState("");
  const [shown, setShown] = useState(AT_A_TIME);
  const [isTaken, setTaken] = useState(false);
  if (typeof library === "string") return <p className="small">{library}</p>;
  const found = searchLibrary([...ownLibraryOf(state.content), ...library], text, asking);
  return (
    <>
      <TextField
        label="在库里找"
        placeholder="岗位、职权或关键词，空格隔开"
        value={text}
        onChange={(_, typed) => {
          setText(typed ?? "");
          setShown(AT_A_TIME);
        }}
      />
      <p className="small" role="status">
        {found.length === 0 ? "没有找到，换个词试试。" : `找到 ${found.length} 条。`}
      </p>
      {isTaken && (
        <p className="note" role="status">
          已采用。请改成自己岗位的实际做法：几个岗位一字不差的措施会被指出（M02）。
        </p>
      )}
      <ul className="cards">
        {found.slice(0, shown).map((one) => (
          <LibraryCard
            key={one.entry.point}
            found={one}
            matrix={matrixOf(state.checked)}
            onTake={(what) =>
              propose(
                () => takeOver(state, form, one.entry, what),
                () => setTaken(true),
              )
            }
          />
        ))}
      </ul>
      {found.length > shown && (
        <button type="button" className="adopt" onClick={() => setShown(shown + AT_A_TIME * 2)}>
          再显示一些
        </button>
      )}
    </>
  );
}
