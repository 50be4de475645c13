import type { Institution } from "../../../../../flows/open-institution";
import { overviewCounts } from "../../../../../flows/supervision/counts/overview-counts";
import type { Environment } from "../../../environment";
import { readSupervisionOf } from "../write-step";

/** O14 and O15 of the supervision workbook at a path; none where no workbook is given. */
export async function tilesOfSupervision(
  environment: Environment,
  path: string | undefined,
  institution: Institution,
  today: string,
): Promise<ReturnType<typeof overviewCounts>> {
  if (path === undefined) return [];
  const supervision = await readSupervisionOf(environment, path, institution);
  return overviewCounts(supervision, { today, institution });
}
