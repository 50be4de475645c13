import { PrimaryButton } from "@fluentui/react/lib/Button";
import { useRef, useState, type ReactElement } from "react";
import {
  handlingForm,
  handlingPlan,
  inspectionForm,
  inspectionPlan,
  toldOfInspection,
} from "../../../../session/year/inspecting";
import {
  duePoints,
  inspectionGroups,
  type DuePoint,
  type InspectionState,
} from "../../../../session/year/inspections-at-hand";
import type { Entry } from "../../../../reading/entry";
import { inspections } from "../../../../subjects/inspections/sheets/inspections";
import type { DrawnIcon } from "../../parts/icons";
import { AskedFormView } from "../../parts/steps/asked-form";
import { Card, CardGroup } from "../../parts/steps/cards";
import { KnownFacts } from "../../parts/steps/known-facts";
import { NewLine } from "../../parts/steps/new-line";
import { StoryLink } from "../../parts/steps/opened-point";
import { SaidOfLine } from "../../parts/steps/said-of-line";
import { ShowLine } from "../../parts/steps/show-line";
import { useFocusAfter } from "../../parts/steps/use-focus-after";
import { usePane } from "../../state/pane-context";
import { useAnswer } from "../../state/use-answer";

type Line = Entry<keyof typeof inspections.columns>;

const SIGN: Readonly<Record<InspectionState, DrawnIcon>> = {
  没有写处理: "error",
  整改逾期: "warning",
  等整改结果: "not-yet",
  已办结: "done",
};

/** 监督检查: what is due by its grade, what was found, and what is done about it. */
export function InspectingView(): ReactElement {
  const { state } = usePane();
  const known = useAnswer(() => ({ due: duePoints(state), groups: inspectionGroups(state) }), [state]);
  const [open, setOpen] = useState<number | string | null>(null);
  const element = useRef<HTMLDivElement>(null);
  const wantsFocus = useRef(false);
  useFocusAfter(element, wantsFocus, open);
  if (typeof known === "string") return <p className="view error">{known}</p>;
  const { due, groups } = known;
  const toggle = (line: number | string) => setOpen(open === line ? null : line);
  const goOnAt = (row: number) => {
    wantsFocus.current = true;
    setOpen(row);
  };
  return (
    <div className="view" ref={element}>
      <p className="small">一级、二级、三级各隔多少个月查一次，在“单位信息”里改。</p>
      <Inspect onDone={goOnAt} />
      {due.length === 0 && <p className="fine">没有到期要检查的风险点。</p>}
      {(["逾期", "将到期"] as const).map((name) => (
        <Due
          key={name}
          name={name}
          of={due.filter(({ status }) => status === name)}
          open={open}
          onToggle={toggle}
          onDone={goOnAt}
        />
      ))}
      {groups.map(({ state: name, lines }) => (
        <CardGroup
          key={name}
          name={name}
          sign={SIGN[name]}
          of={lines}
          unit="次"
          unfolded={name !== "已办结"}
          shown={lines.find(({ line }) => line.row === open)}
        >
          {({ line }) => (
            <Inspection
              key={line.row}
              line={line}
              state={name}
              isOpen={line.row === open}
              onToggle={() => toggle(line.row)}
              onDone={() => goOnAt(line.row)}
            />
          )}
        </CardGroup>
      ))}
    </div>
  );
}

interface DueProps {
  readonly name: DuePoint["status"];
  readonly of: readonly DuePoint[];
  readonly open: number | string | null;
  readonly onToggle: (line: string) => void;
  readonly onDone: (row: number) => void;
}

function Due({ name, of, open, onToggle, onDone }: DueProps): ReactElement | null {
  if (of.length === 0) return null;
  return (
    <CardGroup
      name={name === "逾期" ? "逾期没有检查" : "两周内到期"}
      sign={name === "逾期" ? "error" : "warning"}
      of={of}
      unit="个"
      atATime={10}
      unfolded
      shown={of.find(({ riskId }) => riskId === open)}
    >
      {(one) => (
        <Card
          key={one.riskId}
          sign={name === "逾期" ? "error" : "warning"}
          title={one.riskId}
          word={name}
          says={one.says}
          aside={`应在 ${one.due} 前`}
          line={one.riskId}
          isOpen={one.riskId === open}
          onToggle={() => onToggle(one.riskId)}
        >
          <p>{one.point}</p>
          <div className="below">
            <StoryLink riskId={one.riskId} />
          </div>
          <Inspect riskId={one.riskId} onDone={onDone} />
        </Card>
      )}
    </CardGroup>
  );
}

interface InspectProps {
  readonly riskId?: string;
  readonly onDone: (row: number) => void;
}

function Inspect({ riskId, onDone }: InspectProps): ReactElement {
  const { state } = usePane();
  return (
    <NewLine
      title={riskId === undefined ? "登记一次检查" : `登记检查 ${riskId}`}
      does="登记"
      begin={{ 检查日期: state.today, ...(riskId !== undefined && { riskId }) }}
      formOf={inspectionForm}
      plan={(typed) => inspectionPlan(state, typed)}
      onDone={onDone}
      note={(typed) => <p className="note">{toldOfInspection(state, typed)}</p>}
    />
  );
}

interface InspectionProps {
  readonly line: Line;
  readonly state: InspectionState;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly onDone: () => void;
}

function Inspection({ line, state: name, isOpen, onToggle, onDone }: InspectionProps): ReactElement {
  const { 编号: number, 检查日期: day, riskId, 落实情况: outcome } = line.record;
  return (
    <Card
      sign={SIGN[name]}
      title={number ?? `第 ${line.row} 行，汇总时编号`}
      word={name}
      says={`${riskId ?? "（没有写编号）"} · ${outcome ?? "（没有写落实情况）"}`}
      aside={day ?? "—"}
      line={line.row}
      isOpen={isOpen}
      onToggle={onToggle}
    >
      <OpenedInspection line={line} onDone={onDone} />
    </Card>
  );
}

const SHOWN = ["检查人", "方式", "问题", "处理", "整改期限", "整改结果"] as const;

function OpenedInspection({ line, onDone }: Pick<InspectionProps, "line" | "onDone">): ReactElement {
  const { state, busy } = usePane();
  const [isAsked, setAsked] = useState(false);
  const { record, row } = line;
  const tab = state.checked.read.institution.inspections?.sheet ?? inspections.tab;
  const close = () => {
    setAsked(false);
    onDone();
  };
  if (isAsked)
    return (
      <AskedFormView
        title={`处理 ${record.编号 ?? ""}`}
        does="登记处理"
        begin={{}}
        formOf={(typed) => handlingForm(line, typed)}
        plan={(typed) => handlingPlan(state, line, typed)}
        onDone={close}
        onCancel={close}
      />
    );
  return (
    <>
      <SaidOfLine tab={tab} row={row} />
      <KnownFacts
        of={SHOWN.flatMap((key) => {
          const value = record[key];
          return value === null ? [] : [[inspections.columns[key].header, value] as const];
        })}
      />
      <div className="buttons below">
        <PrimaryButton disabled={busy !== null} onClick={() => setAsked(true)}>
          处理
        </PrimaryButton>
        {(record.riskId ?? "")
          .split(/[、，,；;\s]+/)
          .map((one) => one !== "" && <StoryLink key={one} riskId={one} />)}
        <ShowLine place={{ sheet: tab, row, column: 1 }} />
      </div>
    </>
  );
}
