import { appraisalCounts } from "../../../flows/supervision/appraisal-counts";
import { noticeCounts } from "../../../flows/supervision/counts/notice-counts";
import { exchangeCounts } from "../../../flows/supervision/counts/exchange-counts";
import { countsAlone } from "../../../subjects/overview/counts-alone";
import { overviewCounts } from "../../../flows/supervision/counts/overview-counts";
import { expectSameHouse, openSupervision } from "../../../flows/supervision/open-supervision";
import type { Institution } from "../../../flows/open-institution";
import type { WorkbookContent } from "../../../workbook/grid";

/** What 考核, 工作总结, 总览 and 上报 take from 监察室专用工作簿: counts, and nothing else of it. Throws `HostError` where it is another workbook. */
export function countsBeside(content: WorkbookContent, institution: Institution, today: string) {
  const supervision = openSupervision(content);
  expectSameHouse(supervision, institution);
  const { year } = institution.house;
  const settings = { today, institution };
  return {
    appraisal: appraisalCounts(supervision, settings, year),
    notices: noticeCounts(supervision, settings, year),
    exchange: exchangeCounts(supervision, settings, year),
    tiles: countsAlone(overviewCounts(supervision, settings)),
  };
}
