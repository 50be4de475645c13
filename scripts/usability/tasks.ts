import { handIn, signedPaper } from "./department";
import { firstPoint, secondPoint } from "./filling";
import { onePerson, wrongReviewer } from "./findings";
import { beginning, conflicts, consolidating, printing } from "./institution";
import type { UsabilityTask } from "./task";

/** The ten tasks, in the order in which they are met. */
export const TASKS: readonly UsabilityTask[] = [
  firstPoint,
  secondPoint,
  wrongReviewer,
  onePerson,
  signedPaper,
  handIn,
  consolidating,
  conflicts,
  printing,
  beginning,
];
