import { PrimaryButton } from "@fluentui/react/lib/Button";
import { useState, type ReactElement } from "react";
import { progressPlan } from "../../../../session/year/progress-plan";
import { stageMatrix, stageSums } from "../../../../session/year/progressing";
import { STAGE_NAMES, type StageState } from "../../../../subjects/progress/sheets/progress";
import type { StageStanding } from "../../../../subjects/progress/stages";
import { Icon, type DrawnIcon } from "../../parts/icons";
import { KnownFacts } from "../../parts/steps/known-facts";
import { StoryLink } from "../../parts/steps/opened-point";
import { LineLink } from "../../parts/steps/show-line";
import { usePane } from "../../state/pane-context";
import { useAnswer } from "../../state/use-answer";

const SIGN: Readonly<Record<StageState, DrawnIcon>> = {
  未开始: "not-yet",
  进行中: "to-do",
  完成: "done",
  逾期完成: "hint",
  逾期: "error",
};

/** 实施进度: five stages by department; a press tells what is missing and leads to the rows. */
export function ProgressView(): ReactElement {
  const { state, busy, propose } = usePane();
  const matrix = useAnswer(() => stageMatrix(state), [state]);
  const [chosen, setChosen] = useState<string | null>(null);
  if (typeof matrix === "string") return <p className="view error">{matrix}</p>;
  const all = matrix.flatMap(({ stages }) => [...stages.values()]);
  const open = all.find((one) => keyOf(one) === chosen) ?? null;
  return (
    <div className="view">
      <p className="small">按 {state.today} 和工作簿里的数据判断。按一格，看还差什么。</p>
      <KnownFacts of={stageSums(state)} />
      <div className="stages-scroll">
        <table className="stages">
          <thead>
            <tr>
              <th scope="col">科室</th>
              {STAGE_NAMES.map((stage) => (
                <th key={stage} scope="col">
                  {stage}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {matrix.map(({ department, stages }) => (
              <tr key={department}>
                <th scope="row">{department}</th>
                {STAGE_NAMES.map((stage) => (
                  <td key={stage}>
                    <Cell one={stages.get(stage)} chosen={chosen} onChoose={setChosen} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {open && <Opened key={keyOf(open)} one={open} />}
      <PrimaryButton disabled={busy !== null} onClick={() => propose(() => progressPlan(state))}>
        <Icon name="table" />
        写入“实施进度”表
      </PrimaryButton>
    </div>
  );
}

function keyOf({ stage, department }: StageStanding): string {
  return `${department}\n${stage}`;
}

interface CellProps {
  readonly one: StageStanding | undefined;
  readonly chosen: string | null;
  readonly onChoose: (key: string | null) => void;
}

function Cell({ one, chosen, onChoose }: CellProps): ReactElement | null {
  if (!one) return null;
  const isOpen = keyOf(one) === chosen;
  return (
    <button
      type="button"
      className={`stage-cell ${CLASS_OF_STATE[one.state] ?? ""}`}
      aria-expanded={isOpen}
      aria-label={`${one.department}，${one.stage}：${one.state}`}
      onClick={() => onChoose(isOpen ? null : keyOf(one))}
    >
      <Icon name={SIGN[one.state]} />
      <span>{one.state}</span>
    </button>
  );
}

const CLASS_OF_STATE: Partial<Record<StageState, string>> = { 逾期: "late" };

/** So many of what is missing are read at once. */
const LISTED = 30;

function Opened({ one }: { readonly one: StageStanding }): ReactElement {
  const { stage, department, state, on, to, lacks } = one;
  const term = to === null ? "" : `，应在 ${to} 前完成`;
  return (
    <section className="form" aria-label={`${department} ${stage}`}>
      <h2>
        {department} {stage}：{state}
      </h2>
      <p className="small">
        {on === null ? "还没有做完" : `${on} 做完`}
        {term}。
      </p>
      <ul className="said-of">
        {lacks.slice(0, LISTED).map((lack, i) => (
          <li key={`${lack.says}${i}`} className="small">
            {lack.says} <Rows lack={lack} />
          </li>
        ))}
      </ul>
      {lacks.length > LISTED && (
        <p className="small">……共 {lacks.length} 处，写入“实施进度”表后改一处少一处。</p>
      )}
    </section>
  );
}

/** What it rests on: the line that says so, and the point. */
function Rows({ lack }: { readonly lack: StageStanding["lacks"][number] }): ReactElement {
  const { riskId, source } = lack;
  return (
    <>
      {source && source.sheet !== "" && source.row > 0 && <LineLink of={source} />}{" "}
      {riskId !== null && <StoryLink riskId={riskId} />}
    </>
  );
}
