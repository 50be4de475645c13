import { SUBJECTS } from "./list";
import { overviewSubject } from "./overview";
import { statistics } from "./statistics";
import type { Subject } from "./subject";
import { systemTableSubject } from "./system-table/subject";

/** What draws a page, by its sheet's name in the institution's book. Apart from the rules: a pane draws nothing before somebody consolidates. */
export const PAGES: NonNullable<Subject["pages"]> = Object.fromEntries(
  [...SUBJECTS, systemTableSubject, statistics, overviewSubject].flatMap(({ pages = {} }) =>
    Object.entries(pages),
  ),
);
