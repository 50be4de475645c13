import { FILED_TASKS } from "../../subjects/filed";
import { departmentTasks } from "./department";
import { inOrder, type Task } from "./task";

/** What a department does with its workbook, in the order of the work; what needs the session is an entry in a list here. */
export const filedTasks: readonly Task[] = inOrder(FILED_TASKS, departmentTasks);
