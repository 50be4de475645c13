import { PrimaryButton } from "@fluentui/react/lib/Button";
import { TextField } from "@fluentui/react/lib/TextField";
import { useEffect, useRef, useState, type ReactElement } from "react";
import { signedOnPaper } from "../../../../session/department/approving";
import { plainRows, reviewersHere, signedOn } from "../../../../session/department/reviewing";
import { usePane } from "../../state/pane-context";
import { Icon } from "../icons";

/** Who may have signed on paper, and for how many lines: registered by the day alone. */
export function SignedPapers(): ReactElement | null {
  const { state } = usePane();
  const [open, setOpen] = useState<string | null>(null);
  const papers = reviewersHere(state).flatMap(({ name }) => {
    const rows = plainRows(state, name).length;
    return rows > 0 ? [{ name, rows }] : [];
  });
  if (papers.length === 0) return null;
  return (
    <section className="form">
      <h2>登记纸上的签字</h2>
      <p className="small">
        纸上没有校验码的，在这里登记；没有填全、有错误或审核后改过的行不算，请选审核人逐行看。
      </p>
      {papers.map(({ name, rows }) => (
        <div key={name}>
          <button type="button" className="adopt" aria-expanded={open === name} onClick={() => setOpen(name)}>
            <Icon name="sign" />
            {name}已签字（{rows} 行）
          </button>
          {open === name && <Day reviewer={name} />}
        </div>
      ))}
    </section>
  );
}

function Day({ reviewer }: { readonly reviewer: string }): ReactElement {
  const { state, busy, propose } = usePane();
  const [typed, setTyped] = useState(state.today);
  const signed = signedOn(typed, state.today);
  const on = "on" in signed ? signed.on : null;
  const day = useRef<HTMLDivElement>(null);
  // It unfolds under what stays at the bottom.
  useEffect(() => {
    // Newer browsers answer with a promise, which is no way to clean up.
    day.current?.scrollIntoView({ block: "nearest" });
  }, []);
  const register = () => on !== null && busy === null && propose(() => signedOnPaper(state, reviewer, on));
  return (
    <div className="below" ref={day}>
      <TextField
        autoFocus
        label="纸上的日期"
        value={typed}
        onFocus={({ currentTarget }) => currentTarget.select()}
        onChange={(_, text) => setTyped(text ?? "")}
        onKeyDown={({ key, nativeEvent }) => key === "Enter" && !nativeEvent.isComposing && register()}
        {...("wrong" in signed && { errorMessage: signed.wrong })}
      />
      <PrimaryButton className="below" disabled={on === null || busy !== null} onClick={register}>
        登记
      </PrimaryButton>
    </div>
  );
}
