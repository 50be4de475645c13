import { OVERVIEW_TAB, STATISTICS_TAB } from "./pane-sheets";
import { holidays } from "../subjects/calendar/sheets/holidays";
import { departments } from "../subjects/institution/sheets/departments";
import { institutionInfo } from "../subjects/institution/sheets/institution-info";
import { institutionRegister } from "../subjects/registers/sheets/institution-register";
import { institutionTable, previousTable } from "../subjects/consolidation/sheets/institution-table";
import { keyAreas } from "../subjects/institution/sheets/key-areas";
import { batches, decisions, findingsSheet, setAsideSheet } from "../subjects/consolidation/sheets/ledgers";
import { institutionRoster } from "../subjects/institution/sheets/roster";
import { systemTable } from "../subjects/system-table/sheets/system-table";
import { appraisalItems } from "../subjects/appraisal/sheets/appraisal-items";
import { appraisals } from "../subjects/appraisal/sheets/appraisals";
import { inspections } from "../subjects/inspections/sheets/inspections";
import { norms } from "../subjects/norms/sheets/norms";
import { leadingGroup } from "../subjects/organising/sheets/leading-group";
import { workLog } from "../subjects/organising/sheets/work-log";
import { progress } from "../subjects/progress/sheets/progress";
import { gradeChanges } from "../subjects/grade-changes/sheets/grade-changes";
import { flow } from "../subjects/flow/sheets/flow";
import { gradeHistory } from "../subjects/grade-changes/sheets/grade-history";
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
    leadingGroup: { definition: leadingGroup, read: "lines", ...byPeople },
    workLog: { definition: workLog, read: "lines", offersDepartments: ["department"], ...byPeople },
    holidays: { definition: holidays, read: "lines", ...byPeople },
    register: {
      definition: institutionRegister,
      read: "register",
      offersDepartments: ["responsibleDepartment"],
      explained: true,
    },
    gradeChanges: { definition: gradeChanges, read: "lines", ...byPeople },
    inspections: { definition: inspections, read: "lines", ...byPeople },
    norms: {
      definition: norms,
      read: "lines",
      offersDepartments: ["responsibleDepartment"],
      ...byPeople,
    },
    flow: { definition: flow, read: "lines", offersDepartments: ["department"], ...byPeople },
    table: { definition: institutionTable, read: "lines", seenWithFirstBatch: true },
    systemTable: { definition: systemTable, read: "never", withFirstBatch: true },
    statistics: { page: STATISTICS_TAB },
    overview: { page: OVERVIEW_TAB },
    appraisalItems: { definition: appraisalItems, read: "lines", ...byPeople },
    appraisals: {
      definition: appraisals,
      read: "lines",
      carried: true,
      keeps: true,
      seenWithFirstBatch: true,
    },
    progress: {
      definition: progress,
      read: "lines",
      carried: true,
      keeps: true,
      seenWithFirstBatch: true,
    },
    gradeHistory: { definition: gradeHistory, read: "lines", keeps: true, seenWithFirstBatch: true },
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
