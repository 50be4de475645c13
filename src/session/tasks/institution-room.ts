import { TASKS } from "../../subjects";
import { institutionTasks } from "./institution";
import { inOrder, type Task } from "./task";
import { yearTasks } from "./year";

export { checkOwn } from "../../flows/checking/check-own";
export { pathOf } from "./path";

/** What is done with the institution's workbook, in the order of the work. */
export const ownTasks: readonly Task[] = inOrder(
  TASKS.filter(({ of }) => of === "institution"),
  [...institutionTasks, ...yearTasks],
);
