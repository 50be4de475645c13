import type { Spent, Visit } from "./visit";

/** What was measured, and what it must keep to. */
export interface Figure {
  readonly what: string;
  readonly measured: number;
  /** Null where it is only told. */
  readonly bar: number | null;
  /** What we are after; null where that is the bar, or nothing. */
  readonly goal: number | null;
  readonly unit: string;
  /** Every visit's; its median where there are several. */
  readonly all: readonly number[];
  /** Of the page's own work on the processor. */
  readonly own: number | null;
}

/** A frame that lasts longer is seen as a jerk. */
const LONGEST_FRAME = 100;

/** Medians over the visits, each with its bar from the issue. */
export function figuresOf(visits: readonly Visit[]): readonly Figure[] {
  const ms = (
    what: string,
    bar: number | null,
    of: (visit: Visit) => readonly Spent[],
    goal: number | null = null,
  ): Figure => {
    const all = visits.map((visit) => Math.round(median(of(visit).map(({ clock }) => clock))));
    const every = visits.flatMap(of);
    const own = Math.round(median(every.map((spent) => spent.own)));
    const measured = Math.round(median(every.map(({ clock }) => clock)));
    return { what, bar, goal, all, own, unit: "ms", measured };
  };
  const sights = visits.map(({ firstSight }) => Math.round(firstSight));
  const fetched = visits.map((visit) => Math.round(visit.fetched / 1000));
  const frames = visits.map(({ frames: { times } }) => Math.round(percentile(times, 0.95)));
  const holes = visits.map(({ frames }) => frames.holes);
  return [
    {
      what: "the page's first byte → sample workbook and findings in sight",
      bar: 700,
      goal: 500,
      unit: "ms",
      all: sights,
      own: null,
      measured: median(sights),
    },
    ms("the page's first byte → the sample can be typed into", 1500, ({ ready }) => [ready], 1000),
    {
      what: "scripts and looks fetched by then, gz",
      bar: 1600,
      goal: 1300,
      unit: "kB",
      all: fetched,
      own: null,
      measured: median(fetched),
    },
    ms("sample: Enter in a cell → its finding in the pane", 100, ({ typed }) => typed),
    ms("the same, the first cell after opening", null, ({ typed }) => typed.slice(0, 1)),
    ms("6 sheets × 1,500 rows × 25 columns: file chosen → drawn", 2000, ({ opened }) => [opened]),
    ms("1,500 + 1,500 points: Enter in a cell → its finding", 100, ({ typedInLarge }) => typedInLarge),
    ms("the same, the first cell after opening", null, ({ typedInLarge }) => typedInLarge.slice(0, 1)),
    {
      what: "scrolling through 1,500 rows: 95 of 100 frames shorter than",
      bar: LONGEST_FRAME,
      goal: null,
      unit: "ms",
      all: frames,
      own: null,
      measured: median(frames),
    },
    {
      what: "scrolling through 1,500 rows: frames with an empty place",
      bar: 0,
      goal: null,
      unit: "",
      all: holes,
      own: null,
      measured: Math.max(...holes),
    },
  ];
}

/** What is said of a figure: nothing where it is only told. */
export function verdictOf(figure: Figure): string {
  if (figure.bar === null) return "";
  if (!holds(figure)) return "FAILS";
  return figure.goal !== null && figure.measured > figure.goal ? "holds" : "goal reached";
}

export function holds({ measured, bar }: Figure): boolean {
  return bar === null || measured <= bar;
}

function median(all: readonly number[]): number {
  return percentile(all, 0.5);
}

function percentile(all: readonly number[], part: number): number {
  const sorted = [...all].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}
