import { useEffect, useMemo, useRef, type ReactElement } from "react";
import type { Typed } from "../../../session/steps/asked-field";
import { termCalendar, currentRounds } from "../../../session/supervision/calendar";
import { noticesOfState } from "../../../session/supervision/check-closed";
import { methodProposal, stepForm, stepPlan } from "../../../session/supervision/stepping";
import { Icon } from "../parts/icons";
import { usePane } from "../state/pane-context";
import { CardGroup } from "../parts/steps/cards";
import { NewLine } from "../parts/steps/new-line";
import { InstitutionBeside } from "./institution-beside";
import { NoticeCard, SIGN_OF_GROUP } from "./notice-card";
import { useFocusAfter } from "../parts/steps/use-focus-after";
import { openedAmong, useOpenedNotice } from "./opened-notice";

/** 预警: a calendar of terms, what presses most first; each warning with its story and its next step. */
export function WarningsView(): ReactElement {
  const { state } = usePane();
  const groups = useMemo(() => termCalendar(state), [state]);
  const { opened, open, wantsFocus } = useOpenedNotice();
  const shown = openedAmong(currentRounds(noticesOfState(state)), opened);
  useEffect(() => {
    if (!shown || !opened) return;
    // Issued, it bears another number; sent back, it stands in another row.
    const { row, record } = shown.line;
    if (row !== opened.row || record.number !== opened.number) open({ row, number: record.number });
  }, [shown, opened, open]);
  const element = useRef<HTMLDivElement>(null);
  useFocusAfter(element, wantsFocus, shown?.line.row);
  return (
    <div className="view" ref={element}>
      <InstitutionBeside />
      <NewWarning />
      {groups.length === 0 && <p className="fine">台账里还没有预警。</p>}
      {groups.map(({ name, notices }) => (
        // What is over is looked at now and then.
        <CardGroup
          key={name}
          name={name}
          sign={SIGN_OF_GROUP[name]}
          of={notices}
          unfolded={name !== "已结束"}
          shown={shown}
        >
          {(notice) => (
            <NoticeCard key={notice.line.row} notice={notice} group={name} isOpen={notice === shown} />
          )}
        </CardGroup>
      ))}
    </div>
  );
}

function NewWarning(): ReactElement {
  const { state } = usePane();
  const { open, wantsFocus } = useOpenedNotice();
  return (
    <NewLine
      title="新的预警"
      does="草拟"
      begin={{}}
      formOf={(typed) => stepForm(state, "draft", null, typed)}
      plan={(typed) => stepPlan(state, "draft", null, typed)}
      onOpen={() => open(null)}
      onDone={(row) => {
        wantsFocus.current = true;
        open({ row, number: null });
      }}
      note={(typed, type) => <MethodProposed typed={typed} onTake={(method) => type("处置方式", method)} />}
    />
  );
}

/** The method that goes with object and grade, and why; one press takes it. */
function MethodProposed({
  typed,
  onTake,
}: {
  readonly typed: Typed;
  readonly onTake: (method: string) => void;
}): ReactElement {
  const { state } = usePane();
  const { methods, because } = methodProposal(state, typed);
  return (
    <div className="note">
      <p>{because}</p>
      {methods
        .filter((method) => method !== typed.处置方式)
        .map((method) => (
          <button key={method} type="button" className="adopt" onClick={() => onTake(method)}>
            <Icon name="fix" />
            采用“{method}”
          </button>
        ))}
    </div>
  );
}
