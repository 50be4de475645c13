import { HostError } from "../../workbook/host-error";
import { PHASE, toDo, type SubjectTask, type TaskState } from "../../subjects/task";
import type { CellPlace } from "../plan";
import type { SessionState } from "../state";

/** One thing that a person does with a workbook; one view stands for one task of a workbook. */
export interface Task extends Omit<SubjectTask, "state" | "of"> {
  /** The kind of workbook that it is done in. */
  readonly of: SubjectTask["of"] | "supervision";
  /** Asked whenever the list is in sight and a cell changes, so it costs no more than a look. Throws `HostError` where the books cannot be read. */
  readonly state: (state: SessionState) => TaskState;
  /** Tasks of one desk lie beside the one that is open; the everyday work where nothing is said. */
  readonly desk?: "year";
  /** How many things its view lists, told beside its title. */
  readonly lists?: (state: SessionState) => number;
}

const PHASES: readonly string[] = Object.values(PHASE);

/** Tasks of a kind of workbook in the order of the work. Of a part, what subjects bring comes first: 问题 is looked at when everything is filled in. */
export function inOrder(bySubjects: readonly SubjectTask[], others: readonly Task[]): readonly Task[] {
  const all: readonly Task[] = [
    ...bySubjects.map((task) => ({ ...task, state: ({ checked }: SessionState) => task.state(checked) })),
    ...others,
  ];
  return all.toSorted((a, b) => placeOf(a) - placeOf(b));
}

function placeOf({ phase }: Task): number {
  const place = PHASES.indexOf(phase);
  return place < 0 ? PHASES.length : place;
}

/** A task with how far it is. */
export interface TaskAtHand {
  readonly task: Task;
  readonly state: TaskState;
}

/** The tasks of this kind of workbook, in the order of the work. */
export function tasksOf({ kind }: Pick<SessionState, "kind">, tasks: readonly Task[]): readonly Task[] {
  return tasks.filter((task) => task.of === kind);
}

/** How far each is; what the workbook contradicts itself about is itself something to do. */
export function tasksAtHand(state: SessionState, tasks: readonly Task[]): readonly TaskAtHand[] {
  return tasksOf(state, tasks).map((task) => ({ task, state: howFar(task, state) }));
}

export function howFar(task: Pick<Task, "state">, state: SessionState): TaskState {
  try {
    return task.state(state);
  } catch (error) {
    if (error instanceof HostError) return toDo(1, "先要改正", error.message);
    throw error;
  }
}

/** One step of the supervision office's way through the year, and where it is done: in a view of the pane, or in a cell. */
export type PathStep = {
  readonly title: string;
  readonly state: (state: SessionState) => TaskState;
} & ({ readonly view: string } | { readonly place: (state: SessionState) => CellPlace });

export interface StepAtHand {
  readonly step: PathStep;
  readonly state: TaskState;
}

/** The first step that something can be done about. */
export function nextStep(path: readonly StepAtHand[]): StepAtHand | null {
  return path.find(({ state }) => state.kind === "to-do") ?? null;
}

/** What comes next: the first that something can be done about. */
export function nextTask(all: readonly TaskAtHand[]): Task | null {
  return all.find(({ state }) => state.kind === "to-do")?.task ?? null;
}

/** Tasks part by part, as they follow one another. */
export function byPhase(
  all: readonly TaskAtHand[],
): readonly { readonly phase: string; readonly tasks: readonly TaskAtHand[] }[] {
  const phases = [...new Set(all.map(({ task }) => task.phase))];
  return phases.map((phase) => ({ phase, tasks: all.filter(({ task }) => task.phase === phase) }));
}
