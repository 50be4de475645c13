import type { ChartFill, ChartShape } from "../../../paper/chart-image";
import type { HeatLine } from "./facts";
import { line, numberOn, EDGE, widthOf } from "../../../drawing/chart/marks";

interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What the matrix makes of a place: the higher the grade, the denser the hatch. */
const ZONES: Readonly<Record<string, ChartFill>> = {
  一级: { hatch: "cross", ink: "8B1A1A", ground: "FFFFFF" },
  二级: { hatch: "rising", ink: "404040", ground: "FFFFFF" },
};
const TITLE = 11;
const LABEL = 9;
const NUMBER = 14;
/** Millimetres of the title, of the words below, and of those at the left. */
const ABOVE = 8;
const BELOW = 11;
const LEFT = 15;

/** 可能性 × 后果 with its numbers; the gravest corner is at the upper right. */
export function heatMap(lines: readonly HeatLine[], { x, y, width, height }: Place): readonly ChartShape[] {
  const columns = lines[0]?.cells ?? [];
  const [cellWidth, cellHeight] = [
    (width - LEFT) / Math.max(1, columns.length),
    (height - ABOVE - BELOW) / Math.max(1, lines.length),
  ];
  const left = x + LEFT;
  const bottom = y + ABOVE + lines.length * cellHeight;
  const middleOf = (column: number) => left + (column + 0.5) * cellWidth;
  return [
    line({ text: "可能性×后果（个）", x: x + width / 2, middle: y + 3.5, size: TITLE, isBold: true }),
    ...lines.flatMap(({ likelihood, cells }, row) => {
      const top = y + ABOVE + row * cellHeight;
      const middle = top + cellHeight / 2;
      return [
        line({ text: likelihood, x: left - 1.5, middle, size: LABEL, anchor: "end" }),
        ...cells.flatMap(({ severity, grade, count }, column): ChartShape[] => [
          {
            kind: "group",
            data: { x: severity, y: likelihood },
            words: `可能性${likelihood}、后果${severity}（${grade}）：${count}个`,
            shapes: [
              {
                kind: "box",
                ...{ x: left + column * cellWidth, y: top, width: cellWidth, height: cellHeight },
                ...(ZONES[grade] && { fill: ZONES[grade] }),
                outline: EDGE,
              },
              ...numberOn(count, middleOf(column), middle - 2, NUMBER),
              ...word(grade, middleOf(column), middle + 4),
            ],
          },
        ]),
      ];
    }),
    ...columns.map(({ severity }, column) =>
      line({ text: severity, x: middleOf(column), middle: bottom + 2.8, size: LABEL }),
    ),
    line({
      text: "后果 →（格内为矩阵等级）",
      x: left + (width - LEFT) / 2,
      middle: bottom + 7.5,
      size: LABEL,
    }),
  ];
}

/** The grade on a white ground. */
function word(text: string, x: number, middle: number): readonly ChartShape[] {
  const [width, height] = [widthOf(text, LABEL) + 0.8, 3.8];
  return [
    { kind: "box", x: x - width / 2, y: middle - height / 2, width, height, fill: "FFFFFF" },
    line({ text, x, middle, size: LABEL }),
  ];
}
