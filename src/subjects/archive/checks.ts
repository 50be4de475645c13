import type { SupervisionCheck } from "../subject";
import { periodsAreAnalysed } from "./rules/analyses";
import { entriesAreVerified, handlingIsTraced, informantsStayUnnamed } from "./rules/entries";
import { leadersHaveFiles } from "./rules/leaders";

/** What is asked of 信息档案库, 档案分析 and 班子成员廉政档案. */
export const archiveChecks: readonly SupervisionCheck[] = [
  periodsAreAnalysed,
  handlingIsTraced,
  informantsStayUnnamed,
  leadersHaveFiles,
  entriesAreVerified,
];
