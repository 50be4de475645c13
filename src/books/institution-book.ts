import { STATISTICS_TAB } from "./pane-sheets";
import { holidays } from "../subjects/calendar/sheets/holidays";
import { departments } from "../subjects/institution/sheets/departments";
import { institutionInfo } from "../subjects/institution/sheets/institution-info";
import { institutionRegister } from "../subjects/registers/sheets/institution-register";
import { institutionTable, previousTable } from "../subjects/consolidation/sheets/institution-table";
import { keyAreas } from "../subjects/institution/sheets/key-areas";
import { batches, decisions, findingsSheet, setAsideSheet } from "../subjects/consolidation/sheets/ledgers";
import { institutionRoster } from "../subjects/institution/sheets/roster";
import { systemTable } from "../subjects/system-table/sheets/system-table";
import type { BookDefinition } from "./book";

const byPeople = { carried: true, keeps: true, asksForBlanks: true, explained: true } as const;

/** 院工作簿, in the order of its tabs. 填表说明 stands before them and the hidden lists behind. */
export const institutionBook = {
  sheets: {
    info: { definition: institutionInfo, read: "form", ...byPeople },
    departments: { definition: departments, read: "lines", ...byPeople },
    roster: {
      definition: institutionRoster,
      read: "lines",
      offersDepartments: ["department"],
      ...byPeople,
    },
    keyAreas: { definition: keyAreas, read: "lines", offersDepartments: ["department"], ...byPeople },
    holidays: { definition: holidays, read: "lines", ...byPeople },
    register: {
      definition: institutionRegister,
      read: "register",
      offersDepartments: ["responsibleDepartment"],
      explained: true,
    },
    table: { definition: institutionTable, read: "lines", seenWithFirstBatch: true },
    systemTable: { definition: systemTable, read: "never", withFirstBatch: true },
    statistics: { page: STATISTICS_TAB },
    findings: { definition: findingsSheet, read: "never", seenWithFirstBatch: true },
    batches: { definition: batches, read: "lines", keeps: true, seenWithFirstBatch: true },
    setAside: { definition: setAsideSheet, read: "lines", seenWithFirstBatch: true },
    decisions: {
      definition: decisions,
      read: "lines",
      keeps: true,
      explained: true,
    },
    previous: { definition: previousTable, read: "lines" },
  },
} as const satisfies BookDefinition;

export type InstitutionBook = typeof institutionBook;
