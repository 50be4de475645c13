import { archiveSubject } from "./archive";
import { registers } from "./registers";
import type { Checks, Subject } from "./subject";
import type { SubjectTask } from "./task";

/** Those of the subjects that ask something of what departments file, or have a task there: beside a department's workbook no other is loaded. */
const FILED: readonly Subject[] = [registers, archiveSubject];

/** What is asked of points, of registers and of departments' files. */
export const FILED_CHECKS: Pick<Checks, "points" | "registers" | "files"> = {
  points: FILED.flatMap(({ checks }) => checks?.points ?? []),
  registers: FILED.flatMap(({ checks }) => checks?.registers ?? []),
  files: FILED.flatMap(({ checks }) => checks?.files ?? []),
};

/** What departments do with them. */
export const FILED_TASKS: readonly SubjectTask[] = FILED.flatMap(({ tasks = [] }) => tasks).filter(
  ({ of }) => of === "department",
);
