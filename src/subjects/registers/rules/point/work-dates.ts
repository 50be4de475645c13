import { P01 } from "../../catalogue/work-dates";
import type { Place } from "../../../../findings/finding";
import { say } from "../../../../findings/rule";
import { placeOf, type Table } from "../../../../reading/entry";
import type { House, Period } from "../../../../house/house";
import { at, type Point, type PointKey } from "../../point";
import { toDay, toSerial } from "../../../../workbook/formats/serial-date";
import type { Report } from "../../../../checking/check";
import type { RegisterCheck, PointCheck } from "../../../subject";
import { remembering } from "../../../../workbook/remembering";

interface Bounds {
  readonly stage: string;
  readonly period: Period;
  /** The stage, and its own length on either side. */
  readonly from: string;
  readonly to: string;
}

/** Between which days work may have been done. */
interface Window {
  readonly year: string | null;
  readonly from: string;
  readonly to: string;
  readonly grading: Bounds | null;
  readonly discussing: Bounds | null;
}

const windowOf = remembering(({ year, stages }: House): Window => {
  const { finding, grading } = stages;
  return {
    year,
    from: year === null ? "" : `${Number(year) - 1}-01-01`,
    to: year === null ? "9999-12-31" : `${Number(year) + 1}-12-31`,
    grading: bounds("评定等级", grading),
    discussing: bounds("查找风险点、评定等级", finding && grading && spanning(finding, grading)),
  };
});

function bounds(stage: string, period: Period | null): Bounds | null {
  if (!period || period.to < period.from) return null;
  const [first, last] = [toSerial(period.from), toSerial(period.to)];
  const length = last - first + 1;
  return { stage, period, from: toDay(first - length), to: toDay(last + length) };
}

function spanning(a: Period, b: Period): Period {
  return { from: a.from < b.from ? a.from : b.from, to: a.to > b.to ? a.to : b.to };
}

function judge(
  day: string,
  house: House,
  when: "grading" | "discussing",
  say: (message: "year" | "stage", data: Readonly<Record<string, string>>) => void,
): void {
  const window = windowOf(house);
  const bound = window[when];
  if (isOutside(day, window)) say("year", { year: window.year ?? "" });
  else if (bound && isOutside(day, bound))
    say("stage", { stage: bound.stage, from: bound.period.from, to: bound.period.to });
}

function isOutside(day: string, { from, to }: Period): boolean {
  return day < from || day > to;
}

const OF_POINTS: readonly (readonly [PointKey, string])[] = [
  ["assessedOn", "集体评定日期"],
  ["reviewedOn", "审核日期"],
  ["panelOn", "评审小组评定日期"],
  ["partyOn", "院党组审核日期"],
  ["filedOn", "备案日期"],
];

/** P01 on a row: its own days; what it inherits is said where it stands. */
export const workIsOfTheYear: PointCheck = {
  rules: [P01],
  check(point, house, { stage }, report) {
    if (stage === "排查") return;
    const own: typeof point.record = point.entry.record;
    const window = windowOf(house);
    for (const [key, header] of OF_POINTS) {
      const value = own[key];
      // Nearly every day is within both, which is settled before anything is prepared to be said.
      if (value && (isOutside(value, window) || isOutside(value, window.grading ?? window)))
        dayOfPoint(point, key, header, value, house, report);
    }
  },
};

function dayOfPoint(
  point: Point,
  key: PointKey,
  header: string,
  value: string,
  house: House,
  report: Report,
): void {
  judge(value, house, "grading", (message, data) => {
    report(say(P01, message, at(point, key), { header, value, ...data }, { field: key, value }));
  });
}

/** P01 on 科室信息: the discussion, and the reviews of whole registers. */
export const discussionIsOfTheYear: RegisterCheck = {
  rules: [P01],
  check({ read: { cover, sheetReviews }, house, file }, { stage }, report) {
    if (stage === "排查") return;
    const value = cover?.record.discussedOn;
    if (cover && value) {
      const { row = null, column = null } = cover.cells.get("discussedOn") ?? {};
      const place = { file, sheet: cover.sheet, row, column };
      judge(value, house, "discussing", (message, data) => {
        const said = { field: "discussedOn", value };
        report(say(P01, message, place, { header: "讨论评议日期", value, ...data }, said));
      });
    }
    if (sheetReviews) linesAreOfTheYear(sheetReviews, ["reviewedOn"], house, report);
  },
};

/** P01 on the lines of a sheet that is no register. */
export function linesAreOfTheYear<K extends string>(
  table: Table<K>,
  keys: readonly K[],
  house: House,
  report: Report,
): void {
  for (const { row, record } of table.entries) {
    for (const key of keys) {
      const value = record[key];
      if (value === null) continue;
      const place: Place = placeOf(table, row, key);
      const { header } = table.definition.columns[key];
      judge(value, house, "grading", (message, data) => {
        report(say(P01, message, place, { header, value, ...data }, { field: key, value }));
      });
    }
  }
}
