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

const FIRST_SIGHT = "the page's first byte → sample workbook and findings in sight";
const READY = "the page's first byte → the sample can be typed into";
const FETCHED = "scripts and looks fetched by then, gz";

/** From Chromium's profile of a visit; each part waits for the one before it. */
const IN_THE_WAY: Readonly<Record<string, string>> = {
  [FIRST_SIGHT]:
    "evaluating the page's scripts takes 120 ms of it, drawing and judging the sample 60 to 110, React's first rendering 60 to 160.",
  [READY]: "of what follows the first sight, evaluating the component takes 215 ms and starting it 140.",
  [FETCHED]:
    "the component is some 1,010 kB of it (sheets-ui 156, engine-formula 136, engine-render 115, docs-ui 93): files of decorated classes, of which no minifier can drop any; ours are 359 kB (Fluent 75, subjects 59, react-dom 41). What is asked for before one can type counts, also where it is not waited for.",
};

/** Medians over the visits, each with its bar. */
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
      what: FIRST_SIGHT,
      bar: 700,
      goal: 500,
      unit: "ms",
      all: sights,
      own: null,
      measured: median(sights),
    },
    ms(READY, 1500, ({ ready }) => [ready], 1000),
    {
      what: FETCHED,
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

/** What stands in the way of a goal that was not reached, by what was measured; a line in Markdown for each. */
export function inTheWay(figures: readonly Figure[]): readonly string[] {
  return figures
    .filter((figure) => figure.goal !== null && figure.measured > figure.goal)
    .map(({ what }) => `- **${what}**: ${IN_THE_WAY[what] ?? "not looked into yet."}`);
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
