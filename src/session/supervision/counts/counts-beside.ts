import { appraisalCounts } from "../../../flows/supervision/appraisal-counts";
import { openSupervision } from "../../../flows/supervision/open-supervision";
import type { Institution } from "../../../flows/open-institution";
import type { SupervisionCounts } from "../../../flows/year/appraising/appraise";
import type { WorkbookContent } from "../../../workbook/grid";

/** What 考核 takes from 监察室专用工作簿: counts, and nothing else of it. Throws `HostError` where it is another workbook. */
export function countsBeside(
  content: WorkbookContent,
  institution: Institution,
  today: string,
): SupervisionCounts {
  return appraisalCounts(openSupervision(content), { today, institution }, institution.house.year);
}
