import { DefaultButton } from "@fluentui/react/lib/Button";
import { useState, type ReactElement } from "react";
import { powersByDepartment, flowAtHand, type PowerAtHand } from "../../../../session/year/charts/charting";
import { chartFiles } from "../../../../session/year/charts/drawing-charts";
import { Icon, type DrawnIcon } from "../../parts/icons";
import { Card, CardGroup } from "../../parts/steps/cards";
import { ShowLine } from "../../parts/steps/show-line";
import { StoryLink } from "../../parts/steps/opened-point";
import { usePane } from "../../state/pane-context";
import { useAnswer } from "../../state/use-answer";
import { OpenedPower } from "./opened-power";

/** So many points that are on no chart are read at once. */
const LISTED = 20;

/** 流程图: every power of 权力运行流程, and its chart as the sheet has it now. */
export function FlowView(): ReactElement {
  const { state, busy, save } = usePane();
  const known = useAnswer(() => flowAtHand(state), [state]);
  const [open, setOpen] = useState<number | null>(null);
  if (typeof known === "string") return <p className="view error">{known}</p>;
  const { sheet, powers, undrawn } = known;
  if (sheet === null)
    return <p className="view">这个院工作簿还没有“权力运行流程”这张表。再汇总一次就有了。</p>;
  return (
    <div className="view">
      <p className="small">按“权力运行流程”画，一项职权一张；表里改一格，图跟着变。怎样填，看“填表说明”。</p>
      <div className="buttons">
        <ShowLine place={{ sheet, row: powers[0]?.power.nodes[0]?.row ?? 1, column: 1 }} />
        <DefaultButton
          disabled={busy !== null || powers.length === 0}
          onClick={() => save("生成全部流程图", "流程图.zip", () => chartFiles(state, "svg"))}
        >
          <Icon name="sheet" />
          全部存为 SVG
        </DefaultButton>
      </div>
      <Undrawn riskIds={undrawn.map(({ value }) => value ?? "")} />
      {powers.length === 0 && <p className="fine">“权力运行流程”还是空的。请到表里填，一个环节一行。</p>}
      {powersByDepartment(powers).map(([department, own]) => (
        <CardGroup
          key={department}
          name={department === "" ? "没有写科室" : department}
          sign={own.some(isWrong) ? "error" : "done"}
          of={own}
          unit="项"
          unfolded={own.some(isWrong)}
          shown={own.find((one) => rowOf(one) === open)}
        >
          {(one) => (
            <PowerCard
              key={rowOf(one)}
              one={one}
              isOpen={rowOf(one) === open}
              onToggle={() => setOpen(rowOf(one) === open ? null : rowOf(one))}
            />
          )}
        </CardGroup>
      ))}
    </div>
  );
}

/** The line where it begins: what people type does not move it. */
function rowOf({ power }: PowerAtHand): number {
  return power.nodes[0]?.row ?? 0;
}

function isWrong({ said }: PowerAtHand): boolean {
  return said.some(({ severity }) => severity !== "hint");
}

interface PowerCardProps {
  readonly one: PowerAtHand;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

function PowerCard({ one, isOpen, onToggle }: PowerCardProps): ReactElement {
  const { power, said } = one;
  const points = new Set(power.nodes.flatMap(({ risks }) => risks)).size;
  return (
    <Card
      sign={signOf(one)}
      title={power.matter === "" ? "没有写职权事项" : power.matter}
      word={said.length === 0 ? "画好了" : `${said.length} 处要看`}
      says={`${power.nodes.length} 个环节，${points} 个风险点`}
      aside=""
      line={rowOf(one)}
      isOpen={isOpen}
      onToggle={onToggle}
    >
      <OpenedPower one={one} />
    </Card>
  );
}

function signOf({ said }: PowerAtHand): DrawnIcon {
  const worst = (["error", "warning", "hint"] as const).find((one) =>
    said.some(({ severity }) => severity === one),
  );
  return worst ?? "done";
}

/** 一级 points of 科室 and 单位 that are on no chart. */
function Undrawn({ riskIds }: { readonly riskIds: readonly string[] }): ReactElement | null {
  if (riskIds.length === 0) return null;
  return (
    <section className="form" aria-label="没有画进流程图">
      <h2>没有画进流程图的一级风险点：{riskIds.length}</h2>
      <p className="small">把编号填进有关环节的“风险点编号”一栏。</p>
      <ul className="said-of">
        {riskIds.slice(0, LISTED).map((riskId) => (
          <li key={riskId} className="small">
            <StoryLink riskId={riskId} />
          </li>
        ))}
      </ul>
      {riskIds.length > LISTED && <p className="small">……共 {riskIds.length} 个，在“问题”里都列着。</p>}
    </section>
  );
}
