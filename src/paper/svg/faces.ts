import type { ChartFace, ChartFill, ChartLine, ChartOutline, ChartPoint } from "../chart-image";
import { hatchName } from "./hatches";
import { element, type MarkupElement } from "../markup";
import { figure, place } from "./figures";

/** Length and half the width of an arrow's head, in millimetres, for a line of ordinary weight. */
const HEAD = 2.4;
const HALF_HEAD = 0.9;

export function drawFace(face: ChartFace): MarkupElement {
  const { kind, x, y, width, height, fill, outline, corner = 0 } = face;
  const look = { fill: fillName(fill), ...(outline && stroke(outline)) };
  if (kind === "lozenge") {
    const [middle, half] = [x + width / 2, y + height / 2];
    const corners = [place(middle, y), place(x + width, half), place(middle, y + height), place(x, half)];
    return element("path", { d: `M${corners.join("L")}Z`, ...look });
  }
  const area = { x: figure(x), y: figure(y), width: figure(width), height: figure(height) };
  return element("rect", { ...area, ...(corner > 0 && { rx: figure(corner) }), ...look });
}

/** A line, and the head of its arrow as a face of its own: markers differ from program to program. */
export function drawLine({ points, outline, arrow, corner = 0 }: ChartLine): MarkupElement {
  const [end, before] = [points.at(-1), points.at(-2)];
  if (!end || !before) return element("g", {});
  const tip = arrow ? headAt(before, end) : null;
  const drawn = tip ? [...points.slice(0, -1), tip.neck] : points;
  const line = element("path", { d: pathThrough(drawn, corner), fill: "none", ...stroke(outline) });
  if (!tip) return line;
  return element("g", {}, [line, element("path", { d: tip.path, fill: `#${outline.ink}` })]);
}

function headAt(before: ChartPoint, end: ChartPoint): { readonly neck: ChartPoint; readonly path: string } {
  const length = distance(before, end) || 1;
  const [alongX, alongY] = [(end.x - before.x) / length, (end.y - before.y) / length];
  const neck = { x: end.x - alongX * HEAD, y: end.y - alongY * HEAD };
  const wings = [1, -1].map((side) =>
    place(neck.x - alongY * HALF_HEAD * side, neck.y + alongX * HALF_HEAD * side),
  );
  return { neck, path: `M${[place(end.x, end.y), ...wings].join("L")}Z` };
}

/** A path through the points; each corner is rounded as far as half of the shorter way beside it allows. */
function pathThrough(points: readonly ChartPoint[], corner: number): string {
  const pieces = points.map((point, at) => {
    const [before, after] = [points[at - 1], points[at + 1]];
    if (!before) return `M${place(point.x, point.y)}`;
    const radius = after ? Math.min(corner, distance(before, point) / 2, distance(point, after) / 2) : 0;
    if (!after || radius === 0) return `L${place(point.x, point.y)}`;
    const [from, to] = [towards(point, before, radius), towards(point, after, radius)];
    return `L${place(from.x, from.y)}Q${place(point.x, point.y)} ${place(to.x, to.y)}`;
  });
  return pieces.join("");
}

function distance(one: ChartPoint, other: ChartPoint): number {
  // Not Math.hypot: its last digit is left to the engine.
  return Math.sqrt((one.x - other.x) ** 2 + (one.y - other.y) ** 2);
}

function towards(from: ChartPoint, to: ChartPoint, way: number): ChartPoint {
  const whole = distance(from, to);
  return { x: from.x + ((to.x - from.x) * way) / whole, y: from.y + ((to.y - from.y) * way) / whole };
}

function stroke({ ink, weight, dash }: ChartOutline): Readonly<Record<string, string>> {
  return {
    stroke: `#${ink}`,
    "stroke-width": figure(weight),
    ...(dash === "dots" && { "stroke-dasharray": `0 ${figure(weight * 3)}`, "stroke-linecap": "round" }),
    ...(dash === "dashes" && { "stroke-dasharray": `${figure(weight * 5)} ${figure(weight * 3)}` }),
  };
}

function fillName(fill: ChartFill | undefined): string {
  if (fill === undefined) return "none";
  return typeof fill === "string" ? `#${fill}` : `url(#${hatchName(fill)})`;
}
