import type {
  ChartFace,
  ChartGroup,
  ChartImage,
  ChartLine,
  ChartPoint,
  ChartShape,
  ChartText,
} from "../../../src/paper/chart-image";

const POINT = 25.4 / 72;

export interface Rectangle {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A face with the group that it belongs to. */
export interface Box {
  readonly face: ChartFace;
  readonly data: ChartGroup["data"];
  readonly texts: readonly ChartText[];
}

/** Groups that are boxes: steps, risk points, measures. */
export function boxesOf({ shapes }: ChartImage): readonly Box[] {
  return groupsOf(shapes).flatMap(({ data, shapes: inside }) => {
    const face = inside.find((shape): shape is ChartFace => shape.kind === "box" || shape.kind === "lozenge");
    return face ? [{ face, data, texts: inside.filter((shape) => shape.kind === "text") }] : [];
  });
}

export function groupsOf(shapes: readonly ChartShape[]): readonly ChartGroup[] {
  return shapes.filter((shape) => shape.kind === "group");
}

/** Every shape that is drawn, out of its groups. */
export function leavesOf(shapes: readonly ChartShape[]): readonly Exclude<ChartShape, ChartGroup>[] {
  return shapes.flatMap((shape) => (shape.kind === "group" ? leavesOf(shape.shapes) : [shape]));
}

export function segmentsOf({ points }: ChartLine): readonly (readonly [ChartPoint, ChartPoint])[] {
  return points.slice(1).flatMap((point, i) => {
    const before = points[i];
    return before ? [[before, point] as const] : [];
  });
}

/** Each line of a text, as wide as the fonts of an office show it: a Chinese character is an em, any other 0.55. */
export function linesOf({ x, y, lines, size, leading, anchor }: ChartText): readonly Rectangle[] {
  const em = size * POINT;
  return lines.map((line, row) => {
    const width = [...line].reduce((sum, sign) => sum + (sign.charCodeAt(0) > 0x2000 ? em : 0.55 * em), 0);
    const left = anchor === "start" ? x : anchor === "middle" ? x - width / 2 : x - width;
    const base = y + row * leading;
    return { left, right: left + width, top: base - 0.86 * em, bottom: base + 0.12 * em };
  });
}

export function areaOf({ x, y, width, height }: ChartFace): Rectangle {
  return { left: x, right: x + width, top: y, bottom: y + height };
}

export function overlap(one: Rectangle, other: Rectangle, spare = 0.01): boolean {
  return (
    one.left < other.right - spare &&
    other.left < one.right - spare &&
    one.top < other.bottom - spare &&
    other.top < one.bottom - spare
  );
}

/** What a line of paper covers. */
export function areaAround([from, to]: readonly [ChartPoint, ChartPoint]): Rectangle {
  return {
    left: Math.min(from.x, to.x) - HALF,
    right: Math.max(from.x, to.x) + HALF,
    top: Math.min(from.y, to.y) - HALF,
    bottom: Math.max(from.y, to.y) + HALF,
  };
}

/** Of a line's weight, and a little. */
const HALF = 0.2;

/** Whether a place lies inside a face, `spare` millimetres from its edge. */
export function isInside(face: ChartFace, { x, y }: ChartPoint, spare = 0): boolean {
  const [offX, offY] = [Math.abs(x - face.x - face.width / 2), Math.abs(y - face.y - face.height / 2)];
  if (face.kind === "lozenge") return (2 * offX) / face.width + (2 * offY) / face.height <= 1 - spare / 10;
  const { corner = 0 } = face;
  const [pastX, pastY] = [offX - face.width / 2 + corner, offY - face.height / 2 + corner];
  if (pastX > 0 && pastY > 0) return Math.hypot(pastX, pastY) <= corner - spare;
  return offX <= face.width / 2 - spare && offY <= face.height / 2 - spare;
}

/** Whether a line of paper runs through a face; its ends may touch the edge. */
export function runsThrough([from, to]: readonly [ChartPoint, ChartPoint], face: ChartFace): boolean {
  if (!overlap(areaAround([from, to]), areaOf(face))) return false;
  const steps = Math.max(2, Math.ceil((Math.abs(to.x - from.x) + Math.abs(to.y - from.y)) / 0.5));
  for (let i = 0; i <= steps; i++) {
    const at = { x: from.x + ((to.x - from.x) * i) / steps, y: from.y + ((to.y - from.y) * i) / steps };
    if (isInside(face, at, 0.15)) return true;
  }
  return false;
}
