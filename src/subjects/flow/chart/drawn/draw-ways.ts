import { placed } from "../../../../drawing/chart/text-block";
import type { ChartData, ChartPoint, ChartShape } from "../../../../paper/chart-image";
import { BYWAY, AXIS, INK, LANES, STUB } from "../boxes/sheet-of-paper";
import { halfWidthAt, topAt } from "../boxes/step-box";
import type { Lanes } from "../plan/lanes";
import type { RowPlace } from "../plan/pages";
import type { Port } from "../plan/ports";
import type { RowHead } from "../plan/rows";
import type { JoinedWay, Way } from "../plan/ways";

const LINE = { ink: INK.line, weight: 0.35 } as const;
const CORNER = 1.2;
/** From a box's widest place to the label of a way that leaves it, and from a line to what is written beside it. */
const BESIDE = 0.6;

/** A row on a page, in the millimetres of the page. */
export interface HeadPlace {
  readonly head: RowHead;
  /** The middle of its box. */
  readonly y: number;
}

export function headPlace({ row, y }: RowPlace, top: number): HeadPlace | null {
  return row.head && { head: row.head, y: top + y };
}

export function topOf({ head, y }: HeadPlace): number {
  return y - head.box.height / 2;
}

function bottomOf({ head, y }: HeadPlace): number {
  return y + head.box.height / 2;
}

export function dataOf({ source, target }: Way): ChartData {
  return { from: source, to: target };
}

export function arrow(
  data: ChartData,
  points: readonly ChartPoint[],
  labels: readonly ChartShape[] = [],
): ChartShape {
  return {
    kind: "group",
    data,
    shapes: [{ kind: "line", points, outline: LINE, arrow: true, corner: CORNER }, ...labels],
  };
}

/** Ways straight down from one box to `end`; they share one line and one label. */
export function drawDown(from: HeadPlace, end: number, ways: readonly JoinedWay[]): readonly ChartShape[] {
  const { label } = from.head;
  const points = [
    { x: AXIS, y: bottomOf(from) },
    { x: AXIS, y: end },
  ];
  const words = label ? [placed(label, AXIS + 2 * BESIDE, bottomOf(from) + BESIDE, "start")] : [];
  return ways.map((way, i) => arrow(dataOf(way), points, i === 0 ? words : []));
}

/** Beside the boxes, out of the one's side, along its lane and into the other's side. */
export function drawBeside(
  from: HeadPlace,
  to: HeadPlace,
  way: JoinedWay,
  side: "left" | "right",
  lanes: Lanes,
): ChartShape {
  const out = from.head[side].ports.find((port) => port.way === way);
  const into = to.head[side].ports.find((port) => port.way === "arrival");
  const towards = side === "left" ? -1 : 1;
  const lane = AXIS + towards * (LANES.first + (lanes.get(way) ?? 0) * LANES.pitch);
  const start = portPlace(from, out, towards);
  const end = portPlace(to, into, towards);
  const points = [start, { x: lane, y: start.y }, { x: lane, y: end.y }, end];
  return arrow(dataOf(way), points, out?.label ? [besideLabel(from, out, side, start.y)] : []);
}

function besideLabel({ head }: HeadPlace, { label }: Port, side: "left" | "right", y: number): ChartShape {
  const off = head.box.width / 2 + BESIDE;
  const block = label ?? { lines: [], leading: 0, height: 0, size: 8 };
  return side === "left"
    ? placed(block, AXIS - off, y + BESIDE, "end")
    : placed(block, AXIS + off, y - block.height - BESIDE, "start");
}

export function portPlace({ head, y }: HeadPlace, port: Port | undefined, towards: 1 | -1): ChartPoint {
  const off = port?.y ?? 0;
  return { x: AXIS + towards * halfWidthAt(head.box, off), y: y + off };
}

/** Ways that are said in words under their box, one arrow for all of them. */
export function drawLeaving(place: HeadPlace): readonly ChartShape[] {
  const { box, leaving } = place.head;
  const x = AXIS - BYWAY;
  const from = bottomOf(place) - topAt(box, BYWAY);
  let y = bottomOf(place) + STUB;
  return leaving.map(({ way, words }) => {
    const look = way.to === null && ({ ink: INK.fault, isBold: true } as const);
    const text = words.lines.length === 0 ? [] : [placed({ ...words, ...look }, x, y, "middle")];
    y += words.height;
    const points = [
      { x, y: from },
      { x, y: bottomOf(place) + STUB },
    ];
    return arrow(dataOf(way), points, text);
  });
}

/** Who comes from elsewhere, said above the box. */
export function drawArriving(place: HeadPlace, step: string): readonly ChartShape[] {
  const { box, arriving } = place.head;
  if (!arriving) return [];
  const x = AXIS - BYWAY;
  const foot = topOf(place) - STUB;
  const points = [
    { x, y: foot },
    { x, y: topOf(place) + topAt(box, BYWAY) },
  ];
  return [arrow({ arrives: step }, points, [placed(arriving, x, foot - arriving.height, "middle")])];
}
