import type { WarningCounts } from "../../../../../flows/exchange/export";
import type { Institution } from "../../../../../flows/open-institution";
import { exchangeCounts } from "../../../../../flows/supervision/counts/exchange-counts";
import type { Environment } from "../../../environment";
import { readSupervisionOf } from "../write-step";

/** Warnings of the institution's year as counts for its package; null where no supervision workbook is given. */
export async function countsForExchange(
  environment: Environment,
  path: string | undefined,
  institution: Institution,
  today: string,
): Promise<WarningCounts | null> {
  if (path === undefined) return null;
  const supervision = await readSupervisionOf(environment, path, institution);
  return exchangeCounts(supervision, { today, institution }, institution.house.year);
}
