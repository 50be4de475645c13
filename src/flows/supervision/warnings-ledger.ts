import { calendarOfTables, noticesOf, type Notice } from "../../subjects/warnings/notices";
import { highestGiven } from "../../subjects/warnings/numbers";
import type { Ledger } from "../../subjects/warnings/steps/take-step";
import type { SupervisionFacts } from "../../subjects/subject";
import { rememberingParts } from "../../workbook/remembering";
import type { Institution } from "../open-institution";
import type { Supervision } from "./open-supervision";

/** By what the supervision workbook is judged. */
export interface SupervisionSettings {
  /** The day of the run, or `--as-of`. */
  readonly today: string;
  readonly institution?: Institution | undefined;
}

/** What rules and steps may know besides its sheets; the ledger is told once for all of them. */
export const supervisionFacts = rememberingParts(
  (
    { content, read: { tables } }: Supervision,
    { today, institution }: SupervisionSettings,
  ): SupervisionFacts => {
    const rows = institution?.books.table ?? [];
    const known = {
      today,
      house: institution?.house ?? null,
      points: new Map(rows.flatMap((row) => (row.riskId === null ? [] : [[row.riskId, row] as const]))),
      calendar: calendarOfTables(tables.holidays, institution?.read.institution.holidays),
    };
    return {
      ...known,
      highest: highestGiven(content.properties),
      notices: noticesOf(tables.warnings?.entries ?? [], { ...known, info: tables.info }),
      gradeChanges: institution?.read.gradeChanges ?? null,
    };
  },
);

/** 预警处置台账 with everything that steps ask. */
export function ledgerOf(supervision: Supervision, settings: SupervisionSettings): Ledger {
  const { tables } = supervision.read;
  const { highest, notices, ...facts } = supervisionFacts(supervision, settings);
  return {
    ...{ entries: tables.warnings?.entries ?? [], notices, highest },
    facts: { ...facts, info: tables.info },
  };
}

/** Every notice on the day. */
export function noticesIn(supervision: Supervision, settings: SupervisionSettings): readonly Notice[] {
  return supervisionFacts(supervision, settings).notices;
}
