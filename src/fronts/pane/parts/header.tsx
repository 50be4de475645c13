import { Dropdown } from "@fluentui/react/lib/Dropdown";
import type { ReactElement } from "react";
import { STAGES, type Stage } from "../../../findings/finding";
import { usePane } from "../state/pane-context";

const OPTIONS = STAGES.map((stage) => ({ key: stage, text: `${stage}阶段` }));

/** Whose workbook this is, and by which stage of the plan it is judged. */
export function PaneHeader(): ReactElement {
  const { session, state } = usePane();
  return (
    <header className="head">
      <h1>{titleOf(state)}</h1>
      {(state.kind === "department" || state.kind === "institution") && (
        <Dropdown
          ariaLabel="检查到哪个阶段"
          className="stage"
          options={OPTIONS}
          selectedKey={state.stage}
          onChange={(_, option) => option && session.setStage(option.key as Stage)}
        />
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
