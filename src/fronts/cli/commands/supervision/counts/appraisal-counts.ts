import { appraisalCounts } from "../../../../../flows/supervision/appraisal-counts";
import type { Institution } from "../../../../../flows/open-institution";
import type { SupervisionCounts } from "../../../../../flows/year/appraising/appraise";
import type { Environment } from "../../../environment";
import { readSupervisionOf } from "../write-step";

/** Counts of the supervision workbook at a path; nothing else of it comes out here. */
export async function readCounts(
  environment: Environment,
  path: string,
  institution: Institution,
  today: string,
): Promise<SupervisionCounts> {
  const supervision = await readSupervisionOf(environment, path, institution);
  return appraisalCounts(supervision, { today, institution }, institution.house.year);
}
