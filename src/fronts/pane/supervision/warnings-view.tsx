import { PrimaryButton } from "@fluentui/react/lib/Button";
import { useEffect, useMemo, useRef, useState, type ReactElement } from "react";
import type { Typed } from "../../../session/supervision/asked-field";
import { termCalendar, currentRounds, type TermGroupName } from "../../../session/supervision/calendar";
import { noticesOfState } from "../../../session/supervision/check-closed";
import { methodProposal, stepForm, stepPlan } from "../../../session/supervision/stepping";
import type { Notice } from "../../../subjects/warnings/notices";
import { Icon } from "../parts/icons";
import { usePane } from "../state/pane-context";
import { AskedFormView } from "./asked-form";
import { InstitutionBeside } from "./institution-beside";
import { NoticeCard, SIGN_OF_GROUP } from "./notice-card";
import { useFocusAfter } from "./use-focus-after";
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
        <Group key={name} name={name} notices={notices} shown={shown} />
      ))}
    </div>
  );
}

interface GroupProps {
  readonly name: TermGroupName;
  readonly notices: readonly Notice[];
  readonly shown: Notice | undefined;
}

function Group({ name, notices, shown }: GroupProps): ReactElement {
  const [count, setCount] = useState(AT_A_TIME);
  const isThere = shown !== undefined && notices.includes(shown);
  const first = notices.slice(0, count);
  const listed = isThere && !first.includes(shown) ? [shown, ...first] : first;
  // What is over is looked at now and then.
  return (
    <details className="group" open={name !== "已结束" || isThere}>
      <summary>
        <Icon name={SIGN_OF_GROUP[name]} />
        {name} <span className="count">{notices.length} 件</span>
      </summary>
      <ul className="cards">
        {listed.map((notice) => (
          <NoticeCard key={notice.line.row} notice={notice} group={name} isOpen={notice === shown} />
        ))}
      </ul>
      {notices.length > count && (
        <button type="button" className="adopt" onClick={() => setCount(count + AT_A_TIME)}>
          再显示 {Math.min(AT_A_TIME, notices.length - count)} 件
        </button>
      )}
    </details>
  );
}

/** A ledger may hold thousands. */
const AT_A_TIME = 50;

function NewWarning(): ReactElement {
  const { state, busy } = usePane();
  const { open, wantsFocus } = useOpenedNotice();
  const [isOpen, setOpen] = useState(false);
  const written = useRef<number>();
  const close = () => setOpen(false);
  const plan = (typed: Typed) => {
    const made = stepPlan(state, "draft", null, typed);
    written.current = made.reveal?.row;
    return made;
  };
  const done = () => {
    close();
    if (written.current === undefined) return;
    wantsFocus.current = true;
    open({ row: written.current, number: null });
  };
  if (!isOpen)
    return (
      <PrimaryButton
        disabled={busy !== null}
        onClick={() => {
          open(null);
          setOpen(true);
        }}
      >
        <Icon name="add" />
        新的预警
      </PrimaryButton>
    );
  return (
    <AskedFormView
      title="新的预警"
      does="草拟"
      begin={{}}
      formOf={(typed) => stepForm(state, "draft", null, typed)}
      plan={plan}
      onDone={done}
      onCancel={close}
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
