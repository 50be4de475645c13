import { DefaultButton } from "@fluentui/react/lib/Button";
import { useMemo, useRef, useState, type ReactElement } from "react";
import { accountabilityGroups, newAccountability } from "../../../session/supervision/accountability-list";
import { leaderGroups, newLeaderFile } from "../../../session/supervision/leader-list";
import type { AskedStep, ListedGroup, ListedLine } from "../../../session/supervision/listed-line";
import { AskedFormView } from "../parts/steps/asked-form";
import { Card, CardGroup } from "../parts/steps/cards";
import { KnownFacts } from "../parts/steps/known-facts";
import { NewLine } from "../parts/steps/new-line";
import { useFocusAfter } from "../parts/steps/use-focus-after";
import { usePane } from "../state/pane-context";
import { InstitutionBeside } from "./institution-beside";

/** 责任追究 (方案五（四）): one line a person, numbered by the program. */
export function AccountabilityView(): ReactElement {
  const { state } = usePane();
  const groups = useMemo(() => accountabilityGroups(state), [state]);
  return (
    <Lines groups={groups} none="还没有登记过责任追究。" begin={newAccountability(state)} unit="件">
      <p className="small">
        单位或科室责任制落实不力的，一人一行；编号由程序给出。考核只取件数，内容不出本工作簿。
      </p>
    </Lines>
  );
}

/** 班子成员廉政档案 (方案四（一）): where each paper file lies, and whether it is kept up. */
export function LeadersView(): ReactElement {
  const { state } = usePane();
  const groups = useMemo(() => leaderGroups(state), [state]);
  return (
    <Lines groups={groups} none="还没有登记班子成员的廉政档案。" begin={newLeaderFile(state)} unit="份">
      <InstitutionBeside />
      <p className="small">班子成员每人一份纸质档案，12 个月更新一次。选了院工作簿，就列出谁还没有建档。</p>
    </Lines>
  );
}

interface LinesProps {
  readonly groups: readonly ListedGroup[];
  readonly none: string;
  readonly begin: AskedStep;
  readonly unit: string;
  readonly children: ReactElement | readonly ReactElement[];
}

/** A ledger that is kept line by line: a new one, and each with what is known of it and its step. */
function Lines({ groups, none, begin, unit, children }: LinesProps): ReactElement {
  const [open, setOpen] = useState<ListedLine["at"] | null>(null);
  const element = useRef<HTMLDivElement>(null);
  const wantsFocus = useRef(false);
  useFocusAfter(element, wantsFocus, typeof open === "number" ? open : null);
  const goOnAt = (at: ListedLine["at"] | null) => {
    wantsFocus.current = at !== null;
    setOpen(at);
  };
  return (
    <div className="view" ref={element}>
      {children}
      <NewLine
        title={begin.called}
        does="登记"
        begin={begin.begin}
        formOf={begin.formOf}
        plan={begin.plan}
        onDone={goOnAt}
      />
      {groups.length === 0 && <p className="fine">{none}</p>}
      {groups.map(({ name, sign, lines }) => (
        <CardGroup
          key={name}
          name={name}
          sign={sign}
          unit={unit}
          of={lines}
          unfolded
          shown={lines.find(({ at }) => at === open)}
        >
          {(line) => (
            <LineCard
              key={line.at}
              line={line}
              sign={sign}
              isOpen={line.at === open}
              onOpen={setOpen}
              onDone={goOnAt}
            />
          )}
        </CardGroup>
      ))}
    </div>
  );
}

interface LineCardProps {
  readonly line: ListedLine;
  readonly sign: ListedGroup["sign"];
  readonly isOpen: boolean;
  readonly onOpen: (at: ListedLine["at"] | null) => void;
  /** Its step is done: the keyboard goes on at the line that was written. */
  readonly onDone: (at: ListedLine["at"] | null) => void;
}

function LineCard({ line, sign, isOpen, onOpen, onDone }: LineCardProps): ReactElement {
  const { at, title, word, says, aside } = line;
  return (
    <Card
      {...{ sign, title, word, says, aside, isOpen, line: at }}
      onToggle={() => onOpen(isOpen ? null : at)}
    >
      <OpenedLine line={line} onDone={onDone} />
    </Card>
  );
}

function OpenedLine({ line: { title, facts, step, at }, onDone }: Pick<LineCardProps, "line" | "onDone">) {
  const { busy } = usePane();
  const [isAsked, setAsked] = useState(false);
  const written = useRef<number | string>(at);
  const close = () => {
    setAsked(false);
    onDone(written.current);
  };
  if (isAsked)
    return (
      <AskedFormView
        title={`${step.called} ${title}`}
        does={step.called}
        begin={step.begin}
        formOf={step.formOf}
        plan={(typed) => {
          const made = step.plan(typed);
          written.current = made.reveal?.row ?? at;
          return made;
        }}
        onDone={close}
        onCancel={close}
      />
    );
  return (
    <>
      <KnownFacts of={facts} />
      <div className="buttons below">
        <DefaultButton disabled={busy !== null} onClick={() => setAsked(true)}>
          {step.called}
        </DefaultButton>
      </div>
    </>
  );
}
