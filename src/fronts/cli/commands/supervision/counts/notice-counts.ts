import type { Institution } from "../../../../../flows/open-institution";
import { noticeCounts } from "../../../../../flows/supervision/counts/notice-counts";
import type { Environment } from "../../../environment";
import { readSupervisionOf } from "../write-step";

/** How many warnings there were in the institution's year, as they stand on the day; null where no supervision workbook is given. */
export async function countsOfNotices(
  environment: Environment,
  path: string | undefined,
  institution: Institution,
  today: string,
): Promise<ReturnType<typeof noticeCounts> | null> {
  if (path === undefined) return null;
  const supervision = await readSupervisionOf(environment, path, institution);
  return noticeCounts(supervision, { today, institution }, institution.house.year);
}
