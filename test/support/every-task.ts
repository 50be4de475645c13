import { filedTasks } from "../../src/session/tasks";
import { ownTasks } from "../../src/session/tasks/institution-room";
import type { Task } from "../../src/session/tasks/task";

/** What is done in a department's workbook and in the institution's. */
export const tasks: readonly Task[] = [...filedTasks, ...ownTasks];
