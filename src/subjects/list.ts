import { archiveSubject } from "./archive";
import { consolidation } from "./consolidation";
import { gradeChangesSubject } from "./grade-changes";
import { institution } from "./institution";
import { registers } from "./registers";
import { statistics } from "./statistics";
import type { Subject } from "./subject";
import { systemTableSubject } from "./system-table/subject";
import { warningsSubject } from "./warnings";

/** Every subject; who adds one adds its line here, and its sheets to a book. */
export const SUBJECTS: readonly Subject[] = [
  registers,
  consolidation,
  gradeChangesSubject,
  institution,
  systemTableSubject,
  statistics,
  warningsSubject,
  archiveSubject,
];
