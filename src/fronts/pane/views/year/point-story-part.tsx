import { DefaultButton } from "@fluentui/react/lib/Button";
import { TextField } from "@fluentui/react/lib/TextField";
import { useEffect, useMemo, useRef, useState, type ReactElement } from "react";
import { changeForm, changePlan, toldOfChange } from "../../../../session/year/changing";
import { pointsFound } from "../../../../session/year/points/finding-points";
import { riskIdAt, storyOfPoint } from "../../../../session/year/points/point-story";
import { Icon } from "../../parts/icons";
import { KnownFacts } from "../../parts/steps/known-facts";
import { NewLine } from "../../parts/steps/new-line";
import { useOpenedPoint } from "../../parts/steps/opened-point";
import { ShowLine } from "../../parts/steps/show-line";
import { ToldSteps } from "../../parts/steps/told-steps";
import { usePane } from "../../state/pane-context";
import { useSelection } from "../../state/use-selection";

/** So many answers to a search are of use. */
const LISTED = 12;

interface PointStoryPartProps {
  /** A change was written: the row that it stands in. */
  readonly onChanged: (row: number) => void;
}

/** A point found by a few letters or by the line that is selected; its whole story on one page. */
export function PointStoryPart({ onChanged }: PointStoryPartProps): ReactElement {
  const [opened] = useOpenedPoint();
  return opened === null ? <PointSearch /> : <Story riskId={opened} onChanged={onChanged} />;
}

function PointSearch(): ReactElement {
  const { state } = usePane();
  const [, open] = useOpenedPoint();
  const [typed, setTyped] = useState("");
  const { selection } = useSelection();
  const selected = riskIdAt(state, selection);
  const found = useMemo(() => pointsFound(state, typed, LISTED), [state, typed]);
  return (
    <section className="form" aria-label="找一个风险点">
      <TextField
        label="找一个风险点，看它的经过"
        placeholder="编号、科室、姓名或内容"
        value={typed}
        onChange={(_, text) => setTyped(text ?? "")}
      />
      {selected !== null && typed === "" && (
        <button type="button" className="adopt" onClick={() => open(selected)}>
          选中的一行：{selected}
        </button>
      )}
      {found.length > 0 && (
        <ul className="lines" aria-label="找到的风险点">
          {found.map((row) => (
            <li key={row.riskId}>
              <button type="button" className="row-link" onClick={() => open(row.riskId)}>
                <span className="small">
                  {row.riskId} {row.department} {row.name ?? row.post ?? ""}{" "}
                  {row.status === "已撤销" ? "已撤销" : (row.grade ?? "没有等级")}
                </span>
                <span className="one-line">{row.point ?? "（未填风险点）"}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {typed.trim() !== "" && found.length === 0 && <p className="small">没有找到。请换几个字。</p>}
    </section>
  );
}

interface StoryProps extends PointStoryPartProps {
  readonly riskId: string;
}

function Story({ riskId, onChanged }: StoryProps): ReactElement {
  const { state } = usePane();
  const [, open] = useOpenedPoint();
  const story = useMemo(() => storyOfPoint(state, riskId), [state, riskId]);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [riskId]);
  return (
    <section className="form" aria-label={`${riskId} 的经过`}>
      <h2 ref={heading} tabIndex={-1}>
        {riskId} 的经过
      </h2>
      {!story && <p>工作簿里没有编号“{riskId}”。请核对编号。</p>}
      {story && (
        <>
          <p>{story.row?.point}</p>
          <div className="story">
            <ToldSteps steps={story.events} />
          </div>
          {story.events.length === 0 && <p className="small">还没有等级历史：汇总以后才有。</p>}
          <details className="group">
            <summary>汇总表里的内容</summary>
            <KnownFacts of={story.facts} />
          </details>
        </>
      )}
      {story?.row && (
        <NewLine
          title="调整这个风险点的等级"
          does="写入等级调整记录"
          begin={{ riskId, assessedOn: state.today }}
          formOf={(typed) => changeForm(state, typed)}
          plan={(typed) => changePlan(state, typed)}
          onDone={onChanged}
          note={(typed) => <p className="note">{toldOfChange(state, typed)}</p>}
        />
      )}
      <div className="buttons below">
        {story?.place && <ShowLine place={story.place} />}
        <DefaultButton onClick={() => open(null)}>
          <Icon name="back" />
          看别的风险点
        </DefaultButton>
      </div>
    </section>
  );
}
