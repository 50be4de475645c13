import * as fields from "../findings/catalogue/fields";
import * as layout from "../findings/catalogue/layout";
import type { Family } from "../findings/rule";
import { consolidation } from "./consolidation";
import { gradeChangesSubject } from "./grade-changes";
import { institution } from "./institution";
import { registers } from "./registers";
import type { Checks, Subject } from "./subject";

/** Every subject; who adds one adds its line here, and its sheets to a book. */
const SUBJECTS: readonly Subject[] = [registers, consolidation, gradeChangesSubject, institution];

/** Everything that may be said about data, in the order in which people meet it. */
export const FAMILIES: readonly Family[] = [
  { letter: "L", title: "表样", rules: Object.values(layout) },
  { letter: "F", title: "填写", rules: Object.values(fields) },
  ...SUBJECTS.flatMap(({ families = [] }) => families),
];

/** What is asked of data, all subjects together. */
export const CHECKS: Checks = {
  points: SUBJECTS.flatMap(({ checks }) => checks?.points ?? []),
  registers: SUBJECTS.flatMap(({ checks }) => checks?.registers ?? []),
  files: SUBJECTS.flatMap(({ checks }) => checks?.files ?? []),
  institution: SUBJECTS.flatMap(({ checks }) => checks?.institution ?? []),
  table: SUBJECTS.flatMap(({ checks }) => checks?.table ?? []),
  together: SUBJECTS.flatMap(({ checks }) => checks?.together ?? []),
  house: SUBJECTS.flatMap(({ checks }) => checks?.house ?? []),
};
