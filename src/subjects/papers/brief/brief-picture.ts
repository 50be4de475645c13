import type { ChartImage } from "../../../paper/chart-image";
import type { BriefFacts } from "./facts";
import { gradeBars, inWords } from "./grade-bars";
import { heatMap } from "./heat-map";

/** What the heat map takes of the width, and how many times it is as wide as high at most. */
const SHARE = 0.42;
const SHAPE = 1.25;
const BETWEEN = 6;

/** 可能性×后果 beside 科室×等级, as one picture; its words say every figure. */
export function briefPicture(
  { heat, departments }: Pick<BriefFacts, "heat" | "departments">,
  { width, height }: { readonly width: number; readonly height: number },
): ChartImage {
  const left = Math.min(width * SHARE, height * SHAPE);
  const right = width - left - BETWEEN;
  const places = heat.flatMap(({ likelihood, cells }) =>
    cells.map(({ severity, grade, count }) => `可能性${likelihood}、后果${severity}（${grade}）${count}个`),
  );
  const bars = departments.map(({ name, counts }) => `${name}${inWords(counts)}`);
  return {
    title: "风险点分布：可能性×后果，各科室等级",
    description: `可能性×后果：${places.join("；")}。各科室：${bars.join("；")}。`,
    width,
    height,
    shapes: [
      ...heatMap(heat, { x: 0, y: 0, width: left, height }),
      ...gradeBars(departments, { x: left + BETWEEN, y: 0, width: right, height }),
    ],
  };
}
