import { GRADES } from "../../../sheets/words";
import type { ChartShape } from "../../../paper/chart-image";
import type { BriefDepartment } from "./facts";
import { GRADE_FILLS, line, numberOn, EDGE, widthOf } from "./looks";

interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const TITLE = 11;
/** Points; nothing on paper is smaller than 8. */
const NAME = 8.5;
/** Millimetres of the title with its legend, and of the lowest line that names can be read on. */
const ABOVE = 13;
const LEAST = 3.6;
const OTHERS = "其余科室";
const UNGRADED = "未评级";

/** A lying bar for each department, parted by 等级; more than can be read on the place are one bar at the end. */
export function gradeBars(
  departments: readonly BriefDepartment[],
  { x, y, width, height }: Place,
): readonly ChartShape[] {
  const shown = asManyAs(departments, Math.floor((height - ABOVE) / LEAST));
  const step = (height - ABOVE) / Math.max(1, shown.length);
  const left = x + 2 + Math.max(...shown.map(({ name }) => widthOf(name, NAME)), 0);
  const most = Math.max(1, ...shown.map(({ counts }) => sum(counts)));
  // Room for the total behind the longest bar.
  const unit = (x + width - left - 8) / most;
  return [
    line({ text: "各科室风险点（个）", x: x + width / 2, middle: y + 3.5, size: TITLE, isBold: true }),
    ...legend(Math.max(...shown.map(({ counts }) => counts.length)), x + width / 2, y + 9),
    ...shown.flatMap(({ name, counts }, index) => {
      const middle = y + ABOVE + (index + 0.5) * step;
      const bar = { left, middle, unit, thickness: Math.min(step * 0.72, 7) };
      return [
        line({ text: name, x: left - 1, middle, size: NAME, anchor: "end" }),
        {
          kind: "group" as const,
          data: { department: name },
          words: `${name}：${inWords(counts)}`,
          shapes: barOf(counts, bar),
        },
      ];
    }),
  ];
}

interface Bar {
  readonly left: number;
  readonly middle: number;
  /** Millimetres of one point. */
  readonly unit: number;
  readonly thickness: number;
}

function barOf(counts: readonly number[], { left, middle, unit, thickness }: Bar): readonly ChartShape[] {
  const starts = counts.map((_, index) => left + sum(counts.slice(0, index)) * unit);
  return [
    ...counts.flatMap((count, index): readonly ChartShape[] => {
      if (count === 0) return [];
      const [at, width] = [starts[index]!, count * unit];
      const fits = width > widthOf(String(count), NAME) + 1.4;
      return [
        {
          kind: "box",
          ...{ x: at, y: middle - thickness / 2, width, height: thickness },
          fill: GRADE_FILLS[index % GRADE_FILLS.length]!,
          outline: EDGE,
        },
        ...(fits ? numberOn(count, at + width / 2, middle, NAME) : []),
      ];
    }),
    line({
      text: String(sum(counts)),
      x: left + sum(counts) * unit + 1.2,
      middle,
      size: NAME,
      anchor: "start",
      isBold: true,
    }),
  ];
}

function legend(grades: number, middleX: number, middle: number): readonly ChartShape[] {
  const step = 18;
  return [...GRADES, UNGRADED].slice(0, grades).flatMap((grade, index): readonly ChartShape[] => {
    const x = middleX + (index - grades / 2) * step + 2;
    return [
      { kind: "box", x, y: middle - 1.6, width: 5, height: 3.2, fill: GRADE_FILLS[index]!, outline: EDGE },
      line({ text: grade, x: x + 6, middle, size: NAME, anchor: "start" }),
    ];
  });
}

/** The first as they stand; where there are more than lines, the rest as one. */
function asManyAs(departments: readonly BriefDepartment[], lines: number): readonly BriefDepartment[] {
  if (departments.length <= lines) return departments;
  const rest = departments.slice(lines - 1);
  const counts = (rest[0]?.counts ?? []).map((_, index) => sum(rest.map((one) => one.counts[index] ?? 0)));
  return [...departments.slice(0, lines - 1), { name: `${OTHERS}（${rest.length}个）`, counts }];
}

/** `一级2个、三级1个`. */
export function inWords(counts: readonly number[]): string {
  const said = counts.flatMap((count, index) =>
    count > 0 ? [`${GRADES[index] ?? UNGRADED}${count}个`] : [],
  );
  return said.length > 0 ? said.join("、") : "没有风险点";
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
