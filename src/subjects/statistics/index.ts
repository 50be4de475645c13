import type { Subject } from "../subject";
import { drawStatistics } from "./statistics";

/** 统计表. */
export const statistics: Subject = {
  pages: { statistics: ({ table, printing }) => [drawStatistics(table, printing)] },
};
