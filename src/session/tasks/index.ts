import { TASKS } from "../../subjects";
import { PHASE } from "../../subjects/task";
import { departmentTasks } from "./department";
import { institutionTasks } from "./institution";
import { yearTasks } from "./year";
import type { SessionState } from "../state";
import type { Task } from "./task";

const PHASES: readonly string[] = Object.values(PHASE);

/** Of a part, what a subject brings comes first: 问题 is looked at when everything is filled in. */
const all: readonly Task[] = [
  ...TASKS.map((task) => ({ ...task, state: ({ checked }: SessionState) => task.state(checked) })),
  ...departmentTasks,
  ...institutionTasks,
  ...yearTasks,
];

/** Every task of every kind of workbook, in the order of the work; a subject brings its own, and what needs the session is an entry in its list here. */
export const tasks: readonly Task[] = all.toSorted((a, b) => placeOf(a) - placeOf(b));

function placeOf({ phase }: Task): number {
  const place = PHASES.indexOf(phase);
  return place < 0 ? PHASES.length : place;
}
