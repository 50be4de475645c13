import { libraryDays } from "../../house/library-days";
import { recordOf } from "../../sheets/define-sheet";
import { holidays, type HolidayRecord } from "../../subjects/calendar/sheets/holidays";
import { institutionInfo } from "../../subjects/institution/sheets/institution-info";
import { DEFAULT_SETTINGS, type Setting } from "../../subjects/institution/sheets/settings";
import { DEFAULT_DISPOSALS } from "../../subjects/warnings/default-disposals";
import type { WorkbookImage } from "../../workbook/sheet-image";
import { preservedOfForm } from "../consolidating/preserved-cells";
import type { Institution } from "../open-institution";
import { supervisionWorkbook, type FilledLedgers } from "./supervision-workbook";

/**
 * A new 监察室专用工作簿: 单位信息 as the institution's workbook has it, its blanks by default; holidays of the year and the next. `filled`:
 * what its ledgers hold, where it is to hold something.
 */
export function newSupervision({ read, house }: Institution, filled: FilledLedgers = {}): WorkbookImage {
  const { info, holidays: own } = read.institution;
  const record = info?.record ?? recordOf(institutionInfo, {});
  const blank = Object.entries(DEFAULT_SETTINGS).filter(([key]) => record[key as Setting] === null);
  return supervisionWorkbook({
    ...filled,
    info: { ...record, ...Object.fromEntries(blank) },
    disposals: DEFAULT_DISPOSALS,
    holidays: daysOff(house.year, own?.entries.map((entry) => entry.record) ?? []),
    kept: new Map([[institutionInfo.id, preservedOfForm(info)]]),
  });
}

/** The institution's own days first; a day that it does not name is the library's. */
function daysOff(year: string | null, own: readonly HolidayRecord[]): readonly HolidayRecord[] {
  const named = new Set(own.map(({ 日期 }) => 日期));
  const years = year === null ? [] : [year, String(Number(year) + 1)];
  const known = libraryDays()
    .filter(({ day }) => years.includes(day.slice(0, 4)) && !named.has(day))
    .map(({ day, kind, name }) => recordOf(holidays, { 日期: day, 类型: kind, 名称: name }));
  return [...own, ...known].sort((a, b) => ((a.日期 ?? "") < (b.日期 ?? "") ? -1 : 1));
}
