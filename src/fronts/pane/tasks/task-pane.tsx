import { useRef, type ComponentType, type ReactElement } from "react";
import { filedTasks } from "../../../session/tasks";
import { tasksOf, type Task } from "../../../session/tasks/task";
import type { SessionState } from "../../../session/state";
import { Boundary } from "../parts/opening/boundary";
import { StepTabs } from "../parts/light/step-tabs";
import type { LaterView } from "../parts/opening/later";
import { ConsolidatingProvider } from "../state/consolidating";
import { usePane } from "../state/pane-context";
import { VIEWS } from "../views";
import { TaskList } from "./task-list";
import { useTaskFocus } from "./use-task-focus";

type View = ComponentType | LaterView;

export interface TaskPaneProps {
  readonly tasks?: readonly Task[];
  /** What opens for each of them, by its name; some are loaded when they open. */
  readonly views?: Readonly<Record<string, View>>;
  /** What stands below the list. */
  readonly below?: ReactElement;
}

/** The list of tasks, and the one that is open; the others that belong to it are one press away. */
export function TaskPane({ tasks: given, views = VIEWS, below }: TaskPaneProps): ReactElement {
  const { view, go, state, session } = usePane();
  const ofKind = state.kind === "institution" ? session.judging.own?.ownTasks : filedTasks;
  const tasks = given ?? ofKind ?? [];
  const here = tasksOf(state, tasks);
  const open = here.find((task) => task.view === view) ?? null;
  const element = useRef<HTMLDivElement>(null);
  const press = useTaskFocus(element, open?.view ?? null);
  return (
    <ConsolidatingProvider>
      <div ref={element} onKeyDown={press}>
        <StepTabs
          label="工作步骤"
          steps={[
            { key: LIST, title: "任务" },
            ...beside(open, here).map((task) => ({ key: task.view, title: titleOf(task, state) })),
          ]}
          selected={open?.view ?? LIST}
          onSelect={(key) => go(key === LIST ? null : key)}
        >
          <Boundary key={open?.view ?? LIST}>
            {open ? (
              <Opened view={views[open.view]} />
            ) : (
              <>
                <TaskList tasks={tasks} onNear={(near) => prepare(views[near])} />
                {below}
              </>
            )}
          </Boundary>
        </StepTabs>
      </div>
    </ConsolidatingProvider>
  );
}

/** No view is called so. */
const LIST = "〔任务〕";

/** So many fit beside 任务 at 320 px. */
const IN_A_LINE = 5;

/** All of the same desk where they are few; of many only those of the same part of the work. */
function beside(open: Task | null, here: readonly Task[]): readonly Task[] {
  const same = here.filter(({ desk }) => desk === open?.desk);
  return same.length <= IN_A_LINE ? same : same.filter(({ phase }) => phase === open?.phase);
}

function titleOf({ title, lists }: Task, state: SessionState): string {
  const listed = lists?.(state) ?? 0;
  return listed > 0 ? `${title} ${listed}` : title;
}

/** What is loaded for a task comes while somebody is still about to press it. */
function prepare(view: View | undefined): void {
  if (view && "prepare" in view) void view.prepare();
}

function Opened({ view: View }: { readonly view: View | undefined }): ReactElement | null {
  if (!View) throw new Error("A task without a view.");
  return <View />;
}
