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
import type { Subject } from "./subject";

/** Every subject; who adds one adds its line here, and its sheets to a book. Those that are nothing but pages stand in `pages`, those that are asked behind the wall alone in `families`. */
export const SUBJECTS: readonly Subject[] = [
  registers,
  consolidation,
  gradeChangesSubject,
  institution,
  inspectionsSubject,
  normsSubject,
  flowSubject,
  organisingSubject,
  newYearSubject,
  reviewingSubject,
  archiveSubject,
];
