import { calendarOfTables, noticesOf, type Notice } from "../../subjects/warnings/notices";
import { highestGiven } from "../../subjects/warnings/numbers";
import type { Ledger } from "../../subjects/warnings/steps/take-step";
import type { SupervisionFacts } from "../../subjects/subject";
import type { Institution } from "../open-institution";
import type { Supervision } from "./open-supervision";

/** By what the supervision workbook is judged. */
export interface SupervisionSettings {
  /** The day of the run, or `--as-of`. */
  readonly today: string;
  readonly institution?: Institution | undefined;
}

/** What rules and steps may know besides its sheets. */
export function supervisionFacts(
  { content, read }: Supervision,
  { today, institution }: SupervisionSettings,
): SupervisionFacts {
  const rows = institution?.books.table ?? [];
  const own = institution?.read.institution.holidays;
  return {
    today,
    house: institution?.house ?? null,
    points: new Map(rows.flatMap((row) => (row.riskId === null ? [] : [[row.riskId, row] as const]))),
    calendar: calendarOfTables(read.tables.holidays, own),
    highest: highestGiven(content.properties),
  };
}

/** 预警处置台账 with everything that steps ask. */
export function ledgerOf(supervision: Supervision, settings: SupervisionSettings): Ledger {
  const { tables } = supervision.read;
  const { highest, ...facts } = supervisionFacts(supervision, settings);
  return { entries: tables.warnings?.entries ?? [], facts: { ...facts, info: tables.info }, highest };
}

/** Every notice on the day. */
export function noticesIn(supervision: Supervision, settings: SupervisionSettings): readonly Notice[] {
  const { entries, facts } = ledgerOf(supervision, settings);
  return noticesOf(entries, facts);
}
