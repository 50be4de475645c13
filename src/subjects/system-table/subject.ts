import type { Subject } from "../subject";
import { drawSystemTable } from ".";

/** 体系表 as a consolidation leaves it; printing draws it anew as people ask for it. */
export const systemTableSubject: Subject = {
  pages: { systemTable: ({ table, printing }) => drawSystemTable(table, printing, { paper: "A3" }) },
};
