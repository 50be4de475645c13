import type { ChartShape } from "../../paper/chart-image";
import { EDGE, line, numberOn, seriesFill, widthOf, withinRoom } from "./marks";

/** A category with its numbers, a number for each series. */
export interface BarLine {
  readonly name: string;
  readonly counts: readonly number[];
}

/** A place on the page, in millimetres. */
export interface BarPlace {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Points; nothing on paper is smaller than 8. */
const SIZE = 8.5;
/** Room for a number behind a bar or above it, for names below standing ones, and of a line of type. */
const BEYOND = 8;
const ABOVE = 4;
const BELOW = 5.5;
const TYPE = 3.4;
/** What bars take of their step, and how thick one is at most. */
const SHARE = 0.72;
const THICKEST = 12;
/** What names take of the place at most, so that bars keep theirs. */
const NAMES = 0.4;

/** Bars from left to right, a category each, the first on top; series beside one another, or one on the other where stacked. */
export function lyingBars(
  lines: readonly BarLine[],
  { x, y, width, height }: BarPlace,
  isStacked: boolean,
  words: (one: BarLine) => string,
): readonly ChartShape[] {
  const step = height / Math.max(1, lines.length);
  const names = lines.map(({ name }) => withinRoom(name, width * NAMES, SIZE));
  const left = x + 2 + Math.max(...names.map((name) => widthOf(name, SIZE)), 0);
  const unit = (x + width - left - BEYOND) / mostOf(lines, isStacked);
  return lines.flatMap((one, index) => {
    const middle = y + (index + 0.5) * step;
    const bars = barsOf(one, isStacked, unit, Math.min(step * SHARE, THICKEST));
    const shapes = bars.flatMap(({ from, length, across, thickness, series, count }) => [
      box({ x: left + from, y: middle + across, width: length, height: thickness }, series),
      ...numberIn(count, isStacked && length > widthOf(String(count), SIZE) + 1.4, {
        x: left + from + length / 2,
        middle: middle + across + thickness / 2,
      }),
    ]);
    const ends = endsOf(bars, isStacked, one).map(({ end, across, value }) =>
      line({
        ...{ text: String(value), x: left + end + 1.2, middle: middle + across, size: SIZE },
        ...{ anchor: "start", isBold: true },
      }),
    );
    return [
      line({ text: names[index] ?? "", x: left - 1, middle, size: SIZE, anchor: "end" }),
      group(one, words(one), [...shapes, ...ends]),
    ];
  });
}

/** The same from below upwards; of names that have no room every second or third stands there. */
export function standingBars(
  lines: readonly BarLine[],
  { x, y, width, height }: BarPlace,
  isStacked: boolean,
  words: (one: BarLine) => string,
): readonly ChartShape[] {
  const step = width / Math.max(1, lines.length);
  const base = y + height - BELOW;
  const unit = (height - BELOW - ABOVE) / mostOf(lines, isStacked);
  const names = lines.map(({ name }) => withinRoom(name, width * NAMES, SIZE));
  const widest = Math.max(...names.map((name) => widthOf(name, SIZE)), 0);
  const every = Math.max(1, Math.ceil((widest + 1) / step));
  return [
    {
      kind: "line",
      points: [
        { x, y: base },
        { x: x + width, y: base },
      ],
      outline: EDGE,
    },
    ...lines.flatMap((one, index) => {
      const middle = x + (index + 0.5) * step;
      const bars = barsOf(one, isStacked, unit, Math.min(step * SHARE, THICKEST));
      const shapes = bars.flatMap(({ from, length, across, thickness, series, count }) => [
        box({ x: middle + across, y: base - from - length, width: thickness, height: length }, series),
        ...numberIn(count, isStacked && length > TYPE && one.counts.length > 1, {
          x: middle + across + thickness / 2,
          middle: base - from - length / 2,
        }),
      ]);
      const ends = endsOf(bars, isStacked, one).map(({ end, across, value }) =>
        line({ text: String(value), x: middle + across, middle: base - end - 2, size: SIZE, isBold: true }),
      );
      // At either end a long one moves inwards.
      const half = widthOf(names[index] ?? "", SIZE) / 2;
      const at = Math.min(Math.max(middle, x + half), x + width - half);
      const name = line({ text: names[index] ?? "", x: at, middle: base + 3, size: SIZE });
      return [...(index % every === 0 ? [name] : []), group(one, words(one), [...shapes, ...ends])];
    }),
  ];
}

/** What the patterns stand for, side by side around a middle. */
export function barLegend(names: readonly string[], middleX: number, middle: number): readonly ChartShape[] {
  const widths = names.map((name) => 6 + widthOf(name, SIZE) + 5);
  const all = widths.reduce((sum, width) => sum + width, 0);
  return names.flatMap((name, index): readonly ChartShape[] => {
    const x = middleX - all / 2 + widths.slice(0, index).reduce((sum, width) => sum + width, 0);
    return [
      box({ x, y: middle - 1.6, width: 5, height: 3.2 }, index),
      line({ text: name, x: x + 6, middle, size: SIZE, anchor: "start" }),
    ];
  });
}

/** A bar along its axis and across it, from the middle of its category. */
interface Bar {
  readonly from: number;
  readonly length: number;
  readonly across: number;
  readonly thickness: number;
  readonly series: number;
  readonly count: number;
}

function barsOf({ counts }: BarLine, isStacked: boolean, unit: number, thick: number): readonly Bar[] {
  return counts.flatMap((count, series) => {
    if (count === 0) return [];
    const thickness = isStacked ? thick : thick / counts.length;
    return [
      {
        ...{ series, count, thickness, length: count * unit },
        from: isStacked ? sum(counts.slice(0, series)) * unit : 0,
        across: isStacked ? -thick / 2 : -thick / 2 + series * thickness,
      },
    ];
  });
}

/** Numbers at the ends: the sum of stacked bars, of others their own. */
function endsOf(bars: readonly Bar[], isStacked: boolean, { counts }: BarLine) {
  if (!isStacked)
    return bars.map(({ length, across, thickness, count }) => ({
      ...{ end: length, across: across + thickness / 2, value: count },
    }));
  const end = bars.reduce((most, { from, length }) => Math.max(most, from + length), 0);
  return [{ end, across: 0, value: sum(counts) }];
}

function numberIn(
  count: number,
  fits: boolean,
  { x, middle }: { readonly x: number; readonly middle: number },
): readonly ChartShape[] {
  return fits ? numberOn(count, x, middle, SIZE) : [];
}

function box(place: BarPlace, series: number): ChartShape {
  return { kind: "box", ...place, fill: seriesFill(series), outline: EDGE };
}

function group({ name }: BarLine, words: string, shapes: readonly ChartShape[]): ChartShape {
  return { kind: "group", data: { category: name }, words, shapes };
}

function mostOf(lines: readonly BarLine[], isStacked: boolean): number {
  return Math.max(1, ...lines.map(({ counts }) => (isStacked ? sum(counts) : Math.max(0, ...counts))));
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
