import { PrimaryButton } from "@fluentui/react/lib/Button";
import { useMemo, useRef, useState, type ReactElement } from "react";
import {
  changeForm,
  changePlan,
  reviewForm,
  reviewPlan,
  toldOfChange,
} from "../../../../session/year/changing";
import { changeGroups, type ChangeLine, type ChangeState } from "../../../../session/year/change-lines";
import { gradesSaid } from "../../../../session/year/points/grades-said";
import { gradeChanges } from "../../../../subjects/grade-changes/sheets/grade-changes";
import type { DrawnIcon } from "../../parts/icons";
import { AskedFormView } from "../../parts/steps/asked-form";
import { Card, CardGroup } from "../../parts/steps/cards";
import { KnownFacts } from "../../parts/steps/known-facts";
import { NewLine } from "../../parts/steps/new-line";
import { StoryLink, useOpenedPoint } from "../../parts/steps/opened-point";
import { SaidOfLine } from "../../parts/steps/said-of-line";
import { ShowLine } from "../../parts/steps/show-line";
import { useFocusAfter } from "../../parts/steps/use-focus-after";
import { usePane } from "../../state/pane-context";
import { useAnswer } from "../../state/use-answer";
import { PointStoryPart } from "./point-story-part";

const SIGN: Readonly<Record<ChangeState, DrawnIcon>> = {
  等审核: "to-do",
  要改正: "error",
  等下次汇总: "not-yet",
  未到生效日期: "not-yet",
  没有同意: "back",
  已生效: "done",
};

/** 等级调整: from the proposal to its effect, and the whole story of any point. */
export function ChangingView(): ReactElement {
  const { state } = usePane();
  const groups = useAnswer(() => changeGroups(state), [state]);
  const [open, setOpen] = useState<number | null>(null);
  const [opened] = useOpenedPoint();
  const element = useRef<HTMLDivElement>(null);
  const wantsFocus = useRef(false);
  useFocusAfter(element, wantsFocus, open);
  const goOnAt = (row: number) => {
    wantsFocus.current = true;
    setOpen(row);
  };
  if (typeof groups === "string") return <p className="view error">{groups}</p>;
  return (
    <div className="view" ref={element}>
      {opened === null && <Proposal onDone={goOnAt} />}
      <PointStoryPart onChanged={goOnAt} />
      {groups.length === 0 && <p className="fine">等级调整记录里还没有调整。</p>}
      {groups.map(({ state: name, lines }) => (
        <CardGroup
          key={name}
          name={name}
          sign={SIGN[name]}
          of={lines}
          unit="条"
          unfolded={name !== "已生效"}
          shown={lines.find(({ line }) => line.row === open)}
        >
          {(one) => (
            <ChangeCard
              key={one.line.row}
              one={one}
              isOpen={one.line.row === open}
              onToggle={() => setOpen(one.line.row === open ? null : one.line.row)}
              onDone={() => goOnAt(one.line.row)}
            />
          )}
        </CardGroup>
      ))}
    </div>
  );
}

function Proposal({ onDone }: { readonly onDone: (row: number) => void }): ReactElement {
  const { state } = usePane();
  return (
    <NewLine
      title="提出等级调整"
      does="写入等级调整记录"
      begin={{ assessedOn: state.today }}
      formOf={(typed) => changeForm(state, typed)}
      plan={(typed) => changePlan(state, typed)}
      onDone={onDone}
      note={(typed) => (
        <div className="note">
          <p>{toldOfChange(state, typed)}</p>
          <p className="small">
            已经审核的，审核人、意见、日期一起填，到了生效日期马上改等级；没有审核的，先提出，审核以后再办。
          </p>
        </div>
      )}
    />
  );
}

interface ChangeCardProps {
  readonly one: ChangeLine;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly onDone: () => void;
}

function ChangeCard({ one, isOpen, onToggle, onDone }: ChangeCardProps): ReactElement {
  const { row, record } = one.line;
  const { riskId, change, from, to, reviewedOn, assessedOn } = record;
  return (
    <Card
      sign={SIGN[one.state]}
      title={riskId ?? `第 ${row} 行，没有编号`}
      word={one.state}
      says={`${change ?? "（没有写类型）"} ${gradesSaid(from, to)}`}
      aside={reviewedOn ?? assessedOn ?? "—"}
      line={row}
      isOpen={isOpen}
      onToggle={onToggle}
    >
      <OpenedChange one={one} onDone={onDone} />
    </Card>
  );
}

function OpenedChange({ one, onDone }: Pick<ChangeCardProps, "one" | "onDone">): ReactElement {
  const { state, busy } = usePane();
  const [isAsked, setAsked] = useState(false);
  const { line } = one;
  const { riskId } = line.record;
  const tab = state.checked.read.institution.gradeChanges?.sheet ?? gradeChanges.tab;
  const facts = useMemo(() => factsOf(line.record), [line]);
  const close = () => {
    setAsked(false);
    onDone();
  };
  if (isAsked)
    return (
      <AskedFormView
        title={`审核调整 ${riskId ?? ""}`}
        does="登记审核"
        begin={{ reviewedOn: state.today }}
        formOf={(typed) => reviewForm(state, line, typed)}
        plan={(typed) => reviewPlan(state, line, typed)}
        onDone={close}
        onCancel={close}
        note={() => (
          <p className="note">
            {toldOfChange(state, { riskId: riskId ?? "" })}{" "}
            同意并到了生效日期的，马上改风险点汇总表的等级，写入等级历史。
          </p>
        )}
      />
    );
  return (
    <>
      <SaidOfLine tab={tab} row={line.row} />
      <KnownFacts of={facts} />
      <div className="buttons below">
        {one.state === "等审核" && (
          <PrimaryButton disabled={busy !== null} onClick={() => setAsked(true)}>
            审核
          </PrimaryButton>
        )}
        {riskId !== null && <StoryLink riskId={riskId} />}
        <ShowLine place={{ sheet: tab, row: line.row, column: 1 }} />
      </div>
    </>
  );
}

const SHOWN = [
  ...([
    "reason",
    "withdrawal",
    "ground",
    "assessedOn",
    "reviewer",
    "opinion",
    "reviewedOn",
    "effectiveOn",
  ] as const),
] as const;

function factsOf(record: ChangeLine["line"]["record"]): readonly (readonly [string, string])[] {
  return SHOWN.flatMap((key) => {
    const value = record[key];
    return value === null ? [] : [[gradeChanges.columns[key].header, value] as const];
  });
}
