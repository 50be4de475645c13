import { dayOf } from "../workbook/formats/serial-date";

export const YEAR = "2012";

/** The days of one department's work; everything keeps to the plan's months and to working days. */
interface Timetable {
  readonly staffAssessed: string;
  readonly staffReviewed: string;
  readonly departmentAssessed: string;
  readonly departmentReviewed: string;
  readonly filled: string;
}

const october = (day: number): string => dayOf(2012, 10, day);

/** Departments work side by side, a day or two apart. */
export function timetableOf(order: number): Timetable {
  return {
    staffAssessed: october([15, 16, 17][order % 3] ?? 15),
    staffReviewed: october([18, 19][order % 2] ?? 18),
    departmentAssessed: october([18, 19, 22, 23][order % 4] ?? 18),
    departmentReviewed: october([24, 25, 26][order % 3] ?? 24),
    filled: dayOf(2012, 11, [26, 27, 28][order % 3] ?? 26),
  };
}

/** 单位 points come last: panel, party group, filing. */
export const INSTITUTION_DAYS = { panelOn: october(29), partyOn: october(30), filedOn: october(31) } as const;

const DUES = [
  { due: "长期", done: "落实中", doneOn: null },
  { due: "2012-12-31", done: "落实中", doneOn: null },
  { due: "立行立改", done: "已落实", doneOn: "2012-11-22" },
  { due: "2012-12", done: null, doneOn: null },
  { due: "2012-11-30", done: "已落实", doneOn: "2012-11-20" },
] as const;

/** Deadlines as offices set them, in turn. */
export function dueOf(turn: number): (typeof DUES)[number] {
  return DUES[turn % DUES.length] ?? DUES[0];
}
