import { placed, textBlock } from "../../../../drawing/chart/text-block";
import type { ChartShape } from "../../../../paper/chart-image";
import { BETWEEN_PAIRS, dotted, drawPair } from "../boxes/risk-pairs";
import { AXIS, BOX_WIDTH, COLUMNS, INSET, LOOKS, TURN, TURN_LINE } from "../boxes/sheet-of-paper";
import { drawStep } from "../boxes/step-box";
import { MARGIN, type RowPlace } from "../plan/pages";
import type { PowerPlan } from "../plan/plan";
import { stackHeight, type Row } from "../plan/rows";
import type { JoinedWay } from "../plan/ways";
import {
  arrow,
  dataOf,
  drawArriving,
  drawBeside,
  drawDown,
  drawLeaving,
  headPlace,
  portPlace,
  topOf,
  type HeadPlace,
} from "./draw-ways";
import type { PageFrame } from "./frame";

/** Half of the dotted bar that joins several risk points. */
const BAR = COLUMNS.risks.left + INSET / 2;
/** What stands in the columns of one page: lines first, so that boxes lie on them. */
export function drawChartPage(plan: PowerPlan, number: number, frame: PageFrame): readonly ChartShape[] {
  const page = plan.pages[number] ?? [];
  const places = new Map<number, HeadPlace>();
  for (const placed of page) {
    const place = headPlace(placed, frame.top);
    if (place) places.set(placed.row.step, place);
  }
  return [
    ...page.flatMap(({ row, y }) => drawJoints(row, places.get(row.step), frame.top + y)),
    ...drawJoined(plan, places),
    ...turns(plan, number, places, frame),
    ...page.flatMap(({ row, y }) => drawRow(row, frame.top + y)),
  ];
}

function drawJoined(
  { sorted, rows }: PowerPlan,
  places: ReadonlyMap<number, HeadPlace>,
): readonly ChartShape[] {
  const both = (way: JoinedWay, draw: (from: HeadPlace, to: HeadPlace) => ChartShape) => {
    const [from, to] = [places.get(way.from), places.get(way.to)];
    return from && to ? [draw(from, to)] : [];
  };
  return [
    ...[...places].flatMap(([step, from]) => {
      const next = places.get(step + 1);
      return next ? drawDown(from, topOf(next), waysDown(sorted, step)) : [];
    }),
    ...sorted.left.flatMap((way) =>
      both(way, (from, to) => drawBeside(from, to, way, "left", rows.leftLanes)),
    ),
    ...sorted.right.flatMap((way) =>
      both(way, (from, to) => drawBeside(from, to, way, "right", rows.rightLanes)),
    ),
  ];
}

/** （接下页） and （接上页）, with the line that goes on from one to the other. */
function turns(
  { pages, sorted }: PowerPlan,
  number: number,
  places: ReadonlyMap<number, HeadPlace>,
  frame: PageFrame,
): readonly ChartShape[] {
  const shapes: ChartShape[] = [];
  const sign = (text: string, top: number) => {
    shapes.push(placed(textBlock(text, BOX_WIDTH, LOOKS.sign), AXIS, top, "middle"));
  };
  const [first, last] = [pages[number]?.[0], pages[number]?.at(-1)];
  if (number > 0) {
    sign("（接上页）", frame.top + 1);
    const place = first && places.get(first.row.step);
    const ways = place ? waysDown(sorted, first.row.step - 1) : [];
    for (const way of ways.slice(0, 1))
      shapes.push(
        arrow({ ...dataOf(way), part: "2" }, [
          { x: AXIS, y: frame.top + TURN_LINE },
          { x: AXIS, y: place ? topOf(place) : 0 },
        ]),
      );
  }
  if (number < pages.length - 1) {
    const end = endOf(last) + frame.top + TURN_LINE;
    const place = last && places.get(last.row.step);
    sign("（接下页）", end);
    if (place) shapes.push(...drawDown(place, end, waysDown(sorted, last.row.step)));
  }
  return shapes;
}

function waysDown({ down }: PowerPlan["sorted"], step: number): readonly JoinedWay[] {
  return down.filter(({ from }) => from === step);
}

function endOf(last: RowPlace | undefined): number {
  return last ? last.y + last.row.down : MARGIN + TURN;
}

/** The dotted lines from a step to its risk points. */
function drawJoints({ pairs, offset }: Row, place: HeadPlace | undefined, y: number): readonly ChartShape[] {
  if (pairs.length === 0) return [];
  const port = place?.head.right.ports.find(({ way }) => way === "points");
  const start = place ? portPlace(place, port, 1) : { x: AXIS + BOX_WIDTH / 2, y };
  const middles = pairTops(pairs, y + offset).map((top, i) => top + (pairs[i]?.height ?? 0) / 2);
  const end = COLUMNS.risks.left + INSET;
  if (middles.length === 1) return [dotted(start.x, end, start.y)];
  const outline = { ink: "606060", weight: 0.35, dash: "dots" } as const;
  const reach = [start.y, ...middles];
  const bar: ChartShape = {
    kind: "line",
    points: [
      { x: BAR, y: Math.min(...reach) },
      { x: BAR, y: Math.max(...reach) },
    ],
    outline,
  };
  return [dotted(start.x, BAR, start.y), bar, ...middles.map((middle) => dotted(BAR, end, middle))];
}

function pairTops(pairs: Row["pairs"], middle: number): readonly number[] {
  let top = middle - stackHeight(pairs) / 2;
  return pairs.map(({ height }) => {
    const here = top;
    top += height + BETWEEN_PAIRS;
    return here;
  });
}

function drawRow({ head, node, pairs, offset }: Row, y: number): readonly ChartShape[] {
  const place = head && { head, y };
  const tops = pairTops(pairs, y + offset);
  const goesOn = textBlock(`（${node.step || node.name} 续）`, BOX_WIDTH, LOOKS.sign);
  return [
    ...(place
      ? [
          drawStep(place.head.box, node, topOf(place)),
          ...drawLeaving(place),
          ...drawArriving(place, node.step),
        ]
      : [placed(goesOn, AXIS, y - goesOn.height / 2, "middle")]),
    ...pairs.flatMap((pair, i) => drawPair(pair, tops[i] ?? y)),
  ];
}
