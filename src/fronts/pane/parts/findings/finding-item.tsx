import type { ReactElement } from "react";
import { SEVERITY_NAMES, type Finding } from "../../../../findings/finding";
import type { Point } from "../../../../subjects/registers/point";
import { sheetsJudged, whereabouts } from "../../../../session/findings/findings-view";
import { riskIdAt } from "../../../../session/year/points/point-story";
import { StoryLink } from "../steps/opened-point";
import { usePane } from "../../state/pane-context";
import { Icon } from "../icons";
import { AdoptButton } from "./adopt-button";
import { RulePage } from "./rule-page";

interface FindingItemProps {
  readonly finding: Finding;
  /** The heading that it stands under. */
  readonly under: string;
  /** Lines of the workbook that it is about, to say whose it is. */
  readonly points: readonly Point[];
}

/** One finding: a press shows its cell, another adopts what it proposes. */
export function FindingItem(props: FindingItemProps): ReactElement {
  const { finding } = props;
  const { severity, message } = finding;
  return (
    <li className={`card ${severity}`}>
      <Where {...props} />
      <p>{message}</p>
      <RulePage finding={finding} />
      <AdoptButton finding={finding} />
      <StoryOf finding={finding} />
    </li>
  );
}

/** In the institution's workbook a point has a story. */
function StoryOf({ finding: { place } }: Pick<FindingItemProps, "finding">): ReactElement | null {
  const { state } = usePane();
  const { sheet, file } = place;
  const riskId = sheet === null || file !== state.content.name ? null : riskIdAt(state, { ...place, sheet });
  return riskId === null ? null : <StoryLink riskId={riskId} />;
}

function Where({ finding, under, points }: FindingItemProps): ReactElement {
  const { session, state, run } = usePane();
  const { place, severity } = finding;
  const { sheet } = place;
  const words = (
    <>
      <Icon name={severity} />
      <span className="kind">{SEVERITY_NAMES[severity]}</span>
      <span>{whereabouts(finding, points, under, sheetsJudged(state.checked))}</span>
    </>
  );
  // A sheet of another workbook cannot be shown in this one.
  if (sheet === null || place.file !== state.content.name) return <div className="where">{words}</div>;
  const show = () => session.reveal({ sheet, row: place.row ?? 1, column: place.column ?? 1 });
  return (
    <button type="button" className="where" title="转到单元格" onClick={() => run("转到单元格", show)}>
      {words}
    </button>
  );
}
