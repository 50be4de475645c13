import { GRADES } from "../../../sheets/words";
import { barLegend, lyingBars, type BarPlace } from "../../../drawing/chart/bars";
import { line } from "../../../drawing/chart/marks";
import type { ChartShape } from "../../../paper/chart-image";
import type { BriefDepartment } from "./facts";

const TITLE = 11;
/** Millimetres of the title with its legend, and of the lowest line that names can be read on. */
const ABOVE = 13;
const LEAST = 3.6;
const OTHERS = "其余科室";
const UNGRADED = "未评级";

/** A lying bar for each department, parted by 等级; more than can be read on the place are one bar at the end. */
export function gradeBars(
  departments: readonly BriefDepartment[],
  { x, y, width, height }: BarPlace,
): readonly ChartShape[] {
  const shown = asManyAs(departments, Math.floor((height - ABOVE) / LEAST));
  const grades = Math.max(...shown.map(({ counts }) => counts.length), 0);
  const place = { x, y: y + ABOVE, width, height: height - ABOVE };
  return [
    line({ text: "各科室风险点（个）", x: x + width / 2, middle: y + 3.5, size: TITLE, isBold: true }),
    ...barLegend([...GRADES, UNGRADED].slice(0, grades), x + width / 2, y + 9),
    ...lyingBars(shown, place, true, ({ name, counts }) => `${name}：${inWords(counts)}`),
  ];
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
