import { DefaultButton, PrimaryButton } from "@fluentui/react/lib/Button";
import { useState, type ReactElement } from "react";
import type { TermGroupName } from "../../../session/supervision/calendar";
import { noticesOfState } from "../../../session/supervision/check-closed";
import { beginStep, calledOf, stepForm, stepPlan, stepsAtHand } from "../../../session/supervision/stepping";
import type { Notice } from "../../../subjects/warnings/notices";
import { warnings } from "../../../subjects/warnings/sheets/warnings";
import type { StepName } from "../../../subjects/warnings/steps/step";
import type { DrawnIcon } from "../parts/icons";
import { usePane } from "../state/pane-context";
import { AskedFormView } from "../parts/steps/asked-form";
import { Card } from "../parts/steps/cards";
import { SaidOfLine } from "../parts/steps/said-of-line";
import { ShowLine } from "../parts/steps/show-line";
import { NoticeStory } from "./notice-story";
import { useOpenedNotice } from "./opened-notice";

/** A sign beside the word of each part: colour is never the only one. */
export const SIGN_OF_GROUP: Readonly<Record<TermGroupName, DrawnIcon>> = {
  逾期: "error",
  今天到期: "warning",
  "14 天内到期": "hint",
  以后到期: "not-yet",
  没有签收: "warning",
  等复核: "to-do",
  草拟: "to-do",
  已结束: "done",
};

interface NoticeCardProps {
  readonly notice: Notice;
  readonly group: TermGroupName;
  readonly isOpen: boolean;
}

/** One warning: what it is and when its term ends; opened, its whole story and the next step. */
export function NoticeCard({ notice, group, isOpen }: NoticeCardProps): ReactElement {
  const { open } = useOpenedNotice();
  const { line, record, state, round, due } = notice;
  const number = line.record.number ?? `第 ${line.row} 行，没有编号`;
  const again = round > 1 ? [`第 ${round} 轮`] : [];
  const toggle = () => open(isOpen ? null : { row: line.row, number: line.record.number });
  return (
    <Card
      className={CLASS_OF_GROUP[group]}
      sign={SIGN_OF_GROUP[group]}
      title={number}
      word={state}
      says={[record.对象 ?? "（没有写对象）", record.处置方式 ?? "（没有写方式）", ...again].join(" · ")}
      aside={due === null ? "没有期限" : `期限 ${due}`}
      line={line.row}
      isOpen={isOpen}
      onToggle={toggle}
    >
      <OpenedCard notice={notice} />
    </Card>
  );
}

const CLASS_OF_GROUP: Partial<Record<TermGroupName, string>> = {
  逾期: "late",
  今天到期: "soon",
  没有签收: "soon",
};

function OpenedCard({ notice }: { readonly notice: Notice }): ReactElement {
  const { state, go, busy } = usePane();
  const { wantsFocus } = useOpenedNotice();
  const [step, setStep] = useState<StepName | null>(null);
  const { next, others } = stepsAtHand(state, notice);
  const { row, record } = notice.line;
  const sheet = state.checked.others?.find(({ definition }) => definition.id === warnings.id)?.sheet;
  if (step !== null)
    return (
      <AskedFormView
        title={`${calledOf(step)} ${record.number ?? ""}`}
        does={calledOf(step)}
        begin={beginStep(state, step)}
        formOf={(typed) => stepForm(state, step, notice, typed)}
        plan={(typed) => stepPlan(state, step, notice, typed)}
        onDone={() => {
          wantsFocus.current = true;
          setStep(null);
        }}
        onCancel={() => {
          wantsFocus.current = true;
          setStep(null);
        }}
      />
    );
  return (
    <>
      <SaidOfLine tab={warnings.tab} row={row} />
      <NoticeStory notice={notice} all={noticesOfState(state)} />
      <div className="buttons below">
        {next && (
          <PrimaryButton disabled={busy !== null} onClick={() => setStep(next)}>
            {calledOf(next)}
          </PrimaryButton>
        )}
        {others.map((one) => (
          <DefaultButton key={one} disabled={busy !== null} onClick={() => setStep(one)}>
            {calledOf(one)}
          </DefaultButton>
        ))}
        {record.number !== null && <DefaultButton onClick={() => go("papers")}>文书</DefaultButton>}
        {sheet !== undefined && <ShowLine place={{ sheet, row, column: 1 }} />}
      </div>
    </>
  );
}
