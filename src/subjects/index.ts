import * as fields from "../findings/catalogue/fields";
import * as layout from "../findings/catalogue/layout";
import type { Family } from "../findings/rule";
import { SUBJECTS } from "./list";
import type { Checks } from "./subject";
import type { SubjectTask } from "./task";

/** Everything that may be said about data, in the order in which people meet it. */
export const FAMILIES: readonly Family[] = [
  { letter: "L", title: "表样", rules: Object.values(layout) },
  { letter: "F", title: "填写", rules: Object.values(fields) },
  ...SUBJECTS.flatMap(({ families = [] }) => families),
];

/** What is asked of data, all subjects together; of 监察室专用工作簿 see SUPERVISION_CHECKS. */
export const CHECKS: Checks = {
  points: SUBJECTS.flatMap(({ checks }) => checks?.points ?? []),
  registers: SUBJECTS.flatMap(({ checks }) => checks?.registers ?? []),
  files: SUBJECTS.flatMap(({ checks }) => checks?.files ?? []),
  institution: SUBJECTS.flatMap(({ checks }) => checks?.institution ?? []),
  followUp: SUBJECTS.flatMap(({ checks }) => checks?.followUp ?? []),
  table: SUBJECTS.flatMap(({ checks }) => checks?.table ?? []),
  together: SUBJECTS.flatMap(({ checks }) => checks?.together ?? []),
  house: SUBJECTS.flatMap(({ checks }) => checks?.house ?? []),
};

/** What people do, subject by subject. */
export const TASKS: readonly SubjectTask[] = SUBJECTS.flatMap(({ tasks = [] }) => tasks);
