import { departmentTasks } from "./department";
import { institutionTasks } from "./institution";

/** Every task of every kind of workbook, in the order of the work; a new one is one entry. */
export const tasks = [...departmentTasks, ...institutionTasks];
