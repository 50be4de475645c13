import { PrimaryButton } from "@fluentui/react/lib/Button";
import { useMemo, useRef, useState, type ReactElement } from "react";
import {
  archiveGroups,
  beginEntry,
  beginEntryStep,
  entryForm,
  entryPlan,
  entryStepCalled,
  entryStepForm,
  entryStepPlan,
  type ArchiveLine,
} from "../../../session/supervision/archive-list";
import { archive } from "../../../subjects/archive/sheets/archive";
import type { TaskState } from "../../../subjects/task";
import { usePane } from "../state/pane-context";
import { AnalysisPart } from "./analysis-part";
import { useFocusAfter } from "../parts/steps/use-focus-after";
import { AskedFormView } from "../parts/steps/asked-form";
import { Card, CardGroup } from "../parts/steps/cards";
import { KnownFacts } from "../parts/steps/known-facts";
import { NewLine } from "../parts/steps/new-line";

type EntryState = ArchiveLine["status"];

const SIGN: Readonly<Record<EntryState, TaskState["kind"]>> = {
  待核实: "to-do",
  待处理: "to-do",
  办理中: "not-yet",
  已归档: "done",
};

/** 信息档案: what came in, how far each of it is, and what a period comes to. */
export function ArchiveView(): ReactElement {
  const { state } = usePane();
  const groups = useMemo(() => archiveGroups(state), [state]);
  const [open, setOpen] = useState<number | null>(null);
  const element = useRef<HTMLDivElement>(null);
  const wantsFocus = useRef(false);
  useFocusAfter(element, wantsFocus, open);
  const goOnAt = (row: number | null) => {
    wantsFocus.current = row !== null;
    setOpen(row);
  };
  return (
    <div className="view" ref={element}>
      <p className="small">不写举报人姓名；秘密、机密、绝密级信息不得录入。</p>
      <NewEntry onDone={goOnAt} />
      {groups.length === 0 && <p className="fine">信息档案库里还没有信息。</p>}
      {groups.map(({ state: name, lines }) => (
        <CardGroup
          key={name}
          name={name}
          sign={SIGN[name]}
          of={lines}
          unfolded={name !== "已归档"}
          shown={lines.find(({ row }) => row === open)}
        >
          {(line) => (
            <EntryCard
              key={line.row}
              line={line}
              isOpen={line.row === open}
              onOpen={setOpen}
              onDone={goOnAt}
            />
          )}
        </CardGroup>
      ))}
      <AnalysisPart />
    </div>
  );
}

interface EntryCardProps {
  readonly line: ArchiveLine;
  readonly isOpen: boolean;
  readonly onOpen: (row: number | null) => void;
  /** A step is done: the keyboard goes on at this row. */
  readonly onDone: (row: number) => void;
}

function EntryCard({ line, isOpen, onOpen, onDone }: EntryCardProps): ReactElement {
  const { row, record, status } = line;
  return (
    <Card
      sign={SIGN[status]}
      title={record.entry ?? `第 ${row} 行，没有编号`}
      word={status}
      says={`${record.涉及科室 ?? "（没有写科室）"} · ${record.来源 ?? "（没有写来源）"}`}
      aside={record.收集日期 ?? "—"}
      line={row}
      isOpen={isOpen}
      onToggle={() => onOpen(isOpen ? null : row)}
    >
      <OpenedEntry line={line} onDone={onDone} />
    </Card>
  );
}

function OpenedEntry({ line, onDone }: Pick<EntryCardProps, "line" | "onDone">): ReactElement {
  const { state, busy } = usePane();
  const [isAsked, setAsked] = useState(false);
  const { next } = line;
  const close = () => {
    setAsked(false);
    onDone(line.row);
  };
  if (isAsked && next !== null)
    return (
      <AskedFormView
        title={`${entryStepCalled(next)} ${line.record.entry ?? ""}`}
        does={entryStepCalled(next)}
        begin={beginEntryStep(state, next)}
        formOf={(typed) => entryStepForm(line, next, typed)}
        plan={(typed) => entryStepPlan(state, line, next, typed)}
        onDone={close}
        onCancel={close}
      />
    );
  return (
    <>
      <KnownFacts
        of={SHOWN.flatMap((key) => {
          const value = line.record[key];
          return value === null ? [] : [[archive.columns[key].header, value] as const];
        })}
      />
      {next !== null && (
        <div className="buttons below">
          <PrimaryButton disabled={busy !== null} onClick={() => setAsked(true)}>
            {entryStepCalled(next)}
          </PrimaryButton>
        </div>
      )}
    </>
  );
}

const SHOWN = [
  ...(["信息内容", "涉及人员", "category", "关联风险点编号", "核实日期", "核实情况", "处理意见"] as const),
  ...(["批准人", "处理结果", "关联通知书编号", "移送机关", "移送日期", "归档日期", "承办人"] as const),
] as const;

function NewEntry({ onDone }: Pick<EntryCardProps, "onDone">): ReactElement {
  const { state } = usePane();
  return (
    <NewLine
      title="登记一件信息"
      does="登记"
      begin={beginEntry(state)}
      formOf={entryForm}
      plan={(typed) => entryPlan(state, typed)}
      onDone={onDone}
    />
  );
}
