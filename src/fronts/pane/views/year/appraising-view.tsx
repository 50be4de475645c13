import { DefaultButton, PrimaryButton } from "@fluentui/react/lib/Button";
import { useRef, useState, type ReactElement } from "react";
import {
  appraisalPlan,
  appraisedOf,
  isWritten,
  said,
  SCORED_BY,
  scoreForm,
  scorePlan,
  sumSaid,
  type ScoredBy,
} from "../../../../session/year/appraising";
import type { Appraised } from "../../../../subjects/appraisal/appraise";
import { Icon } from "../../parts/icons";
import { AskedFormView } from "../../parts/steps/asked-form";
import { Card, CardGroup } from "../../parts/steps/cards";
import { ChooseCounts } from "../../parts/papers/choose-counts";
import { useAppraisalCounts } from "../../parts/steps/counts-beside";
import { useFocusAfter } from "../../parts/steps/use-focus-after";
import { usePane } from "../../state/pane-context";
import { useAnswer } from "../../state/use-answer";
import { AppraisedItems } from "./appraised-items";

const KINDS = ["科室", "重点岗位", "单位"] as const;

/** 考核: what each object loses and why, the three scores, and what they come to. */
export function AppraisingView(): ReactElement {
  const { state, busy, propose } = usePane();
  const counts = useAppraisalCounts();
  const all = useAnswer(() => appraisedOf(state, counts), [state, counts]);
  const [open, setOpen] = useState<string | null>(null);
  const element = useRef<HTMLDivElement>(null);
  const wantsFocus = useRef(false);
  useFocusAfter(element, wantsFocus, open);
  if (typeof all === "string") return <p className="view error">{all}</p>;
  const goOn = () => {
    wantsFocus.current = true;
  };
  return (
    <div className="view" ref={element}>
      <PrimaryButton disabled={busy !== null} onClick={() => propose(() => appraisalPlan(state, counts))}>
        <Icon name="table" />
        写入考核评分表
      </PrimaryButton>
      <ChooseCounts without="预警回告、责任追究未取数，科室的加权得分先空着。" />
      {KINDS.map((kind) => (
        <CardGroup
          key={kind}
          name={kind}
          sign="people"
          of={all.filter((one) => one.kind === kind)}
          unit="个"
          unfolded={kind === "科室"}
          shown={all.find(({ object }) => object === open)}
        >
          {(one) => (
            <ObjectCard
              key={one.object}
              one={one}
              isOpen={one.object === open}
              onToggle={() => setOpen(one.object === open ? null : one.object)}
              onDone={goOn}
            />
          )}
        </CardGroup>
      ))}
    </div>
  );
}

interface ObjectCardProps {
  readonly one: Appraised;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly onDone: () => void;
}

function ObjectCard({ one, isOpen, onToggle, onDone }: ObjectCardProps): ReactElement {
  return (
    <Card
      sign={one.class === null ? "to-do" : "done"}
      title={one.object}
      word={one.class ?? "没有评完"}
      says={sumSaid(one)}
      aside={one.weighted === null ? "" : `加权得分 ${said(one.weighted)}`}
      line={one.object}
      isOpen={isOpen}
      onToggle={onToggle}
    >
      <Opened one={one} onDone={onDone} />
    </Card>
  );
}

function Opened({ one, onDone }: Pick<ObjectCardProps, "one" | "onDone">): ReactElement {
  const { state, busy } = usePane();
  const counts = useAppraisalCounts();
  const [by, setBy] = useState<ScoredBy | null>(null);
  const close = () => {
    setBy(null);
    onDone();
  };
  if (by !== null)
    return (
      <AskedFormView
        title={`${one.object} ${by}`}
        does="写入考核评分表"
        begin={{}}
        formOf={(typed) => scoreForm(one, by, typed)}
        plan={(typed) => scorePlan(state, counts, one, by, typed)}
        onDone={close}
        onCancel={close}
      />
    );
  return (
    <>
      {one.vetoed === true && <p className="error">本年度有人被责任追究：一票否决，不达标。</p>}
      <AppraisedItems items={one.items} />
      {one.converted !== null && <p>责任制得分 {said(one.converted)}</p>}
      {isWritten(state, one.object) ? (
        <div className="buttons below">
          {SCORED_BY.map((name) => (
            <DefaultButton key={name} disabled={busy !== null} onClick={() => setBy(name)}>
              {name === "考核分" ? "改考核分" : `填${name}`}
            </DefaultButton>
          ))}
        </div>
      ) : (
        <p className="small">先“写入考核评分表”，再填自评分、领导评价分。</p>
      )}
    </>
  );
}
