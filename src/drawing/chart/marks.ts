import type { ChartFill, ChartOutline, ChartShape } from "../../paper/chart-image";

/** Millimetres of a point of type. */
const POINT = 25.4 / 72;

export const EDGE: ChartOutline = { ink: "000000", weight: 0.25 };

/** Series in their order, 一级, 二级, 三级, 未评级: told apart on a black-and-white print too. */
const FILLS: readonly ChartFill[] = [
  "8B1A1A",
  { hatch: "rising", ink: "000000", ground: "FFFFFF" },
  "FFFFFF",
  { hatch: "dots", ink: "000000", ground: "FFFFFF" },
];

export function seriesFill(index: number): ChartFill {
  return FILLS[index % FILLS.length]!;
}

interface Line {
  readonly text: string;
  readonly x: number;
  /** Middle of the line. */
  readonly middle: number;
  /** Points. */
  readonly size: number;
  readonly anchor?: "start" | "middle" | "end";
  readonly isBold?: true;
}

/** One line of text, by its middle. */
export function line({ text, x, middle, size, anchor = "middle", isBold }: Line): ChartShape {
  const height = size * POINT;
  return {
    kind: "text",
    x,
    y: middle + height * 0.36,
    lines: [text],
    size,
    leading: height * 1.2,
    anchor,
    ...(isBold && { isBold }),
  };
}

/** A number on a white ground of its own, so that no hatch is behind it. */
export function numberOn(value: number, x: number, middle: number, size: number): readonly ChartShape[] {
  const [width, height] = [widthOf(String(value), size) + 1, size * POINT];
  const ground: ChartShape = {
    kind: "box",
    ...{ x: x - width / 2, y: middle - height / 2, width, height },
    fill: "FFFFFF",
  };
  return [ground, line({ text: String(value), x, middle, size, isBold: true })];
}

/** Millimetres of a line: Chinese characters are as wide as high, others little more than half. */
export function widthOf(text: string, size: number): number {
  const ems = [...text].reduce((sum, one) => sum + (one.charCodeAt(0) > 0x2e80 ? 1 : 0.58), 0);
  return ems * size * POINT;
}

/** As much of a line as a room of so many millimetres holds; the words behind the picture say it whole. */
export function withinRoom(text: string, room: number, size: number): string {
  if (widthOf(text, size) <= room) return text;
  const kept = [...text];
  while (kept.length > 1 && widthOf(`${kept.join("")}…`, size) > room) kept.pop();
  return `${kept.join("")}…`;
}
