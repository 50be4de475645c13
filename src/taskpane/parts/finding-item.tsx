import type { ReactElement } from "react";
import { cellOf, SEVERITY_NAMES, type Finding } from "../../findings/finding";
import { fieldName } from "../../pages/findings-page";
import { applyFix, fixOf } from "../../session/fixes";
import { usePane } from "../pane-context";
import { Icon } from "./icons";

/** One finding: a press shows its cell, another adopts what it proposes. */
export function FindingItem({ finding }: { readonly finding: Finding }): ReactElement {
  const { state, busy, propose } = usePane();
  const { severity, message, basis, rule, fix } = finding;
  return (
    <li className={`card ${severity}`}>
      <Where finding={finding} />
      <p>{message}</p>
      <p className="small">
        {rule}
        {basis !== null && ` · 依据：${basis}`}
      </p>
      {fix && fixOf(state, finding) && (
        <button
          type="button"
          className="adopt"
          disabled={busy !== null}
          onClick={() => propose(() => applyFix(state, finding))}
        >
          <Icon name="fix" />
          采用“{fix.value}”
        </button>
      )}
    </li>
  );
}

function Where({ finding }: { readonly finding: Finding }): ReactElement {
  const { session, run } = usePane();
  const { place, field, severity } = finding;
  const { sheet } = place;
  const words = (
    <>
      <Icon name={severity} />
      <span className="kind">{SEVERITY_NAMES[severity]}</span>
      <span>
        {[cellOf(place), field === null ? null : fieldName(field, sheet)].filter(Boolean).join(" ") ||
          (sheet ?? "整个工作簿")}
      </span>
    </>
  );
  if (sheet === null) return <div className="where">{words}</div>;
  const show = () => session.reveal({ sheet, row: place.row ?? 1, column: place.column ?? 1 });
  return (
    <button type="button" className="where" title="转到单元格" onClick={() => run("转到单元格", show)}>
      {words}
    </button>
  );
}
