import { useMemo, type ComponentProps, type ReactElement } from "react";
import {
  byPhase,
  nextStep,
  nextTask,
  tasksAtHand,
  type Task,
  type TaskAtHand,
} from "../../../session/tasks/task";
import type { SessionState } from "../../../session/state";
import { Icon } from "../parts/icons";
import { later } from "../parts/opening/later";
import { usePane } from "../state/pane-context";
import { OpensWithWorkbook } from "./opens-with-workbook";
import { PathSteps } from "./path-steps";

/** 总览 comes by itself: most people open another workbook. */
const Overview = later(
  async () =>
    (await import(/* webpackChunkName: "overview" */ "../views/overview/overview-part")).OverviewPart,
  "正在算总览…",
);

interface TaskListProps {
  readonly tasks: readonly Task[];
  /** Somebody is about to open this view. */
  readonly onNear: (view: string) => void;
}

/** What there is to do in this workbook, in the order of the work, and how far each of it is. */
export function TaskList({ tasks, onNear }: TaskListProps): ReactElement {
  const { state, session } = usePane();
  const { opening } = session.workbook;
  const all = useMemo(() => tasksAtHand(state, tasks), [state, tasks]);
  const path = useMemo(() => session.judging.own?.pathOf(state) ?? [], [session, state]);
  const step = nextStep(path)?.step;
  // The path leads: what stands first in it may be no task of the list.
  const next = step ? all.find(({ task }) => "view" in step && step.view === task.view)?.task : nextTask(all);
  return (
    <>
      <PathSteps path={path} />
      {state.kind === "institution" && hasPoints(state) && <Overview />}
      <nav className={all.length > MANY ? "view tasks many" : "view tasks"} aria-label="任务">
        <p className="small">{summaryOf(all)}</p>
        {byPhase(all).map(({ phase, tasks: some }) => (
          <section key={phase} aria-label={phase}>
            <h2>{phase}</h2>
            <ul>
              {some.map((one) => (
                <li key={one.task.view}>
                  <TaskButton
                    one={one}
                    isNext={one.task === next}
                    onFocus={() => onNear(one.task.view)}
                    onPointerEnter={() => onNear(one.task.view)}
                  />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </nav>
      {opening && state.kind !== "other" && <OpensWithWorkbook opening={opening} />}
    </>
  );
}

function hasPoints({ checked }: SessionState): boolean {
  return (checked.read.institution.table?.entries ?? []).length > 0;
}

/** So many fit on one screen with everything that they say. */
const MANY = 7;

function summaryOf(all: readonly TaskAtHand[]): string {
  const count = (kind: TaskAtHand["state"]["kind"]) => all.filter(({ state }) => state.kind === kind).length;
  const [toDo, notYet] = [count("to-do"), count("not-yet")];
  if (toDo + notYet === 0) return `${all.length} 项任务都做完了。`;
  return `${all.length} 项任务：做完 ${count("done")} 项，现在可做 ${toDo} 项，未到 ${notYet} 项。`;
}

interface TaskButtonProps extends Pick<ComponentProps<"button">, "onFocus" | "onPointerEnter"> {
  readonly one: TaskAtHand;
  readonly isNext: boolean;
}

/** Its words say all that its sign and colour do. */
function TaskButton({ one, isNext, ...near }: TaskButtonProps): ReactElement {
  const { go } = usePane();
  const { title, view } = one.task;
  const { kind, word, says } = one.state;
  return (
    <button
      type="button"
      className={`task ${kind}`}
      data-view={view}
      aria-current={isNext ? "step" : undefined}
      aria-label={`${title}，${isNext ? "下一步，" : ""}${word}。${says}`}
      onClick={() => go(view)}
      {...near}
    >
      <Icon name={kind} />
      <span className="grow">
        <span className="bar">
          <strong className="grow">{title}</strong>
          {isNext && <span className="next">下一步</span>}
          <span className="word">{word}</span>
        </span>
        <span className="small">{says}</span>
      </span>
    </button>
  );
}
