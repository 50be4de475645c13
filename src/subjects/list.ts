import { archiveSubject } from "./archive";
import { consolidation } from "./consolidation";
import { flowSubject } from "./flow";
import { gradeChangesSubject } from "./grade-changes";
import { inspectionsSubject } from "./inspections";
import { institution } from "./institution";
import { newYearSubject } from "./new-year";
import { normsSubject } from "./norms";
import { organisingSubject } from "./organising";
import { reviewingSubject } from "./reviewing";
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
  inspectionsSubject,
  normsSubject,
  flowSubject,
  organisingSubject,
  newYearSubject,
  reviewingSubject,
  warningsSubject,
  archiveSubject,
];
