import { accountability } from "../subjects/accountability/sheets/accountability";
import { archive } from "../subjects/archive/sheets/archive";
import { archiveAnalyses } from "../subjects/archive/sheets/archive-analyses";
import { leaderFiles } from "../subjects/archive/sheets/leader-files";
import { holidays } from "../subjects/calendar/sheets/holidays";
import { institutionInfo } from "../subjects/institution/sheets/institution-info";
import { disposals } from "../subjects/warnings/sheets/disposals";
import { warnings } from "../subjects/warnings/sheets/warnings";
import type { BookDefinition } from "./book";

const byPeople = { asksForBlanks: true, explained: true } as const;

/**
 * 监察室专用工作簿, in the order of its tabs. It stands behind a wall (`.dependency-cruiser.cjs`): of what it holds nothing but
 * counts leaves it, so `books` does not hand it out with the others.
 */
export const supervisionBook = {
  sheets: {
    info: { definition: institutionInfo, read: "form", ...byPeople },
    disposals: { definition: disposals, read: "lines", ...byPeople },
    archive: { definition: archive, read: "lines", ...byPeople },
    archiveAnalyses: { definition: archiveAnalyses, read: "lines", ...byPeople },
    leaderFiles: { definition: leaderFiles, read: "lines", ...byPeople },
    warnings: { definition: warnings, read: "lines", ...byPeople },
    accountability: { definition: accountability, read: "lines", ...byPeople },
    holidays: { definition: holidays, read: "lines", ...byPeople },
  },
} as const satisfies BookDefinition;

export type SupervisionBook = typeof supervisionBook;
