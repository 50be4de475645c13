import { FILED_CHECKS } from "./filed";
import { SUBJECTS } from "./list";
import type { Checks } from "./subject";
import type { SubjectTask } from "./task";

/** What is asked of data, all subjects together; of 监察室专用工作簿 see SUPERVISION_CHECKS. */
export const CHECKS: Checks = {
  ...FILED_CHECKS,
  institution: SUBJECTS.flatMap(({ checks }) => checks?.institution ?? []),
  followUp: SUBJECTS.flatMap(({ checks }) => checks?.followUp ?? []),
  table: SUBJECTS.flatMap(({ checks }) => checks?.table ?? []),
  together: SUBJECTS.flatMap(({ checks }) => checks?.together ?? []),
  house: SUBJECTS.flatMap(({ checks }) => checks?.house ?? []),
};

/** What people do, subject by subject. */
export const TASKS: readonly SubjectTask[] = SUBJECTS.flatMap(({ tasks = [] }) => tasks);
