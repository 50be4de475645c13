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
import type { Typed } from "../../../session/supervision/asked-field";
import { archive } from "../../../subjects/archive/sheets/archive";
import type { TaskState } from "../../../subjects/task";
import { Icon } from "../parts/icons";
import { usePane } from "../state/pane-context";
import { AnalysisPart } from "./analysis-part";
import { useFocusAfter } from "./use-focus-after";
import { AskedFormView } from "./asked-form";

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
        <Group key={name} name={name} lines={lines} open={open} onOpen={setOpen} onDone={goOnAt} />
      ))}
      <AnalysisPart />
    </div>
  );
}

const AT_A_TIME = 50;

interface GroupProps {
  readonly name: EntryState;
  readonly lines: readonly ArchiveLine[];
  /** Row of the one that is looked at. */
  readonly open: number | null;
  readonly onOpen: (row: number | null) => void;
  /** A step is done: the keyboard goes on at this row. */
  readonly onDone: (row: number) => void;
}

function Group({ name, lines, open, onOpen, onDone }: GroupProps): ReactElement {
  const [count, setCount] = useState(AT_A_TIME);
  const isThere = lines.some(({ row }) => row === open);
  return (
    <details className="group" open={name !== "已归档" || isThere}>
      <summary>
        <Icon name={SIGN[name]} />
        {name} <span className="count">{lines.length} 件</span>
      </summary>
      <ul className="cards">
        {lines.slice(0, count).map((line) => (
          <EntryCard key={line.row} line={line} isOpen={line.row === open} onOpen={onOpen} onDone={onDone} />
        ))}
      </ul>
      {lines.length > count && (
        <button type="button" className="adopt" onClick={() => setCount(count + AT_A_TIME)}>
          再显示 {Math.min(AT_A_TIME, lines.length - count)} 件
        </button>
      )}
    </details>
  );
}

interface EntryCardProps {
  readonly line: ArchiveLine;
  readonly isOpen: boolean;
  readonly onOpen: (row: number | null) => void;
  readonly onDone: (row: number) => void;
}

function EntryCard({ line, isOpen, onOpen, onDone }: EntryCardProps): ReactElement {
  const { row, record, status } = line;
  return (
    <li className="card plain notice">
      <button
        type="button"
        className="where"
        aria-expanded={isOpen}
        data-line={row}
        onClick={() => onOpen(isOpen ? null : row)}
      >
        <Icon name={SIGN[status]} />
        <span className="grow">
          <span className="bar">
            <strong className="grow">{record.entry ?? `第 ${row} 行，没有编号`}</strong>
            <span className="word">{status}</span>
          </span>
          <span className="bar small">
            <span className="grow">
              {record.涉及科室 ?? "（没有写科室）"} · {record.来源 ?? "（没有写来源）"}
            </span>
            <span>{record.收集日期 ?? "—"}</span>
          </span>
        </span>
      </button>
      {isOpen && <OpenedEntry line={line} onDone={onDone} />}
    </li>
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
      <dl className="changes">
        {SHOWN.flatMap((key) => {
          const value = line.record[key];
          return value === null
            ? []
            : [<Line key={key} header={archive.columns[key].header} value={value} />];
        })}
      </dl>
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

function Line({ header, value }: { readonly header: string; readonly value: string }): ReactElement {
  return (
    <>
      <dt>{header}</dt>
      <dd>{value}</dd>
    </>
  );
}

const SHOWN = [
  ...(["信息内容", "涉及人员", "category", "关联风险点编号", "核实日期", "核实情况", "处理意见"] as const),
  ...(["批准人", "处理结果", "关联通知书编号", "移送机关", "移送日期", "归档日期", "承办人"] as const),
] as const;

function NewEntry({ onDone }: Pick<GroupProps, "onDone">): ReactElement {
  const { state, busy } = usePane();
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  const written = useRef<number>();
  const plan = (typed: Typed) => {
    const made = entryPlan(state, typed);
    written.current = made.reveal?.row;
    return made;
  };
  if (!isOpen)
    return (
      <PrimaryButton disabled={busy !== null} onClick={() => setOpen(true)}>
        <Icon name="add" />
        登记一件信息
      </PrimaryButton>
    );
  return (
    <AskedFormView
      title="登记一件信息"
      does="登记"
      begin={beginEntry(state)}
      formOf={entryForm}
      plan={plan}
      onDone={() => {
        close();
        if (written.current !== undefined) onDone(written.current);
      }}
      onCancel={close}
    />
  );
}
