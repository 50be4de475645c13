import type { ReactElement } from "react";
import { STAGES, type Stage } from "../../../findings/finding";
import { usePane } from "../state/pane-context";

/** Whose workbook this is, and by which stage of the plan it is judged. */
export function PaneHeader(): ReactElement {
  const { session, state } = usePane();
  return (
    <header className="head">
      <h1>{titleOf(state)}</h1>
      {(state.kind === "department" || state.kind === "institution") && (
        <select
          aria-label="检查到哪个阶段"
          className="stage"
          value={state.stage}
          onChange={({ target }) => session.setStage(target.value as Stage)}
        >
          {STAGES.map((stage) => (
            <option key={stage} value={stage}>
              {stage}阶段
            </option>
          ))}
        </select>
      )}
    </header>
  );
}

function titleOf({ kind, checked }: ReturnType<typeof usePane>["state"]): string {
  if (kind === "department")
    return checked.department ?? checked.read.cover?.record.department ?? "科室工作簿";
  if (kind === "supervision") return "监察室专用工作簿";
  return kind === "institution"
    ? (checked.read.institution.info?.record.institution ?? "院工作簿")
    : "廉政风险防控";
}
