import { noticesIn, type SupervisionSettings } from "./warnings-ledger";
import { W03, W04 } from "../../subjects/warnings/catalogue/warnings";
import type { SupervisionCounts } from "../year/appraising/appraise";
import { findingsOf } from "./check-supervision";
import type { Supervision } from "./open-supervision";

/** What an appraisal may know of the supervision workbook: how often, by department, and whose people were held to account in the year. */
export function appraisalCounts(
  supervision: Supervision,
  settings: SupervisionSettings,
  year: string | null,
): SupervisionCounts {
  const { tables } = supervision.read;
  const ofYear = (day: string | null) =>
    day !== null && day <= settings.today && (year === null || day.startsWith(year));
  const notices = noticesIn(supervision, settings).filter(({ record }) => ofYear(record.签发日期));
  const departments = new Map(notices.map(({ line, record }) => [line.row, record.department] as const));
  const found = (rule: typeof W03 | typeof W04) =>
    counted(
      findingsOf([rule], supervision, settings).map(({ place }) => departments.get(place.row ?? 0) ?? null),
    );
  return {
    ...{ overdue: found(W03), late: found(W04) },
    rounds: counted(notices.filter(({ round }) => round > 1).map(({ record }) => record.department)),
    heldToAccount: new Set(
      (tables.accountability?.entries ?? []).flatMap(({ record }) =>
        ofYear(record.作出日期 ?? record.日期) && record.department !== null ? [record.department] : [],
      ),
    ),
  };
}

function counted(departments: readonly (string | null)[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const one of departments) if (one !== null) counts.set(one, (counts.get(one) ?? 0) + 1);
  return counts;
}
