import type { ChartFill, ChartHatch, ChartShape } from "../chart-image";
import { element, type MarkupElement } from "../markup";
import { figure } from "./figures";

type Hatched = Exclude<ChartFill, string>;

/** Millimetres from one stroke of a hatch to the next: a laser printer of 300 dots an inch keeps them apart. */
const PITCH: Readonly<Record<ChartHatch, number>> = { dots: 1.6, rising: 1.4, falling: 1.4, cross: 1.2 };
const WEIGHT = 0.22;

/** The same for equal hatches, so that two charts on one page may share it. */
export function hatchName({ hatch, ink, ground }: Hatched): string {
  return `hatch-${hatch}-${ink}-${ground}`;
}

/** The patterns that these shapes are filled with, each once, in the order in which they are met. */
export function hatchesOf(shapes: readonly ChartShape[]): readonly MarkupElement[] {
  const found = new Map<string, MarkupElement>();
  const look = (shape: ChartShape): void => {
    if (shape.kind === "group") return shape.shapes.forEach(look);
    if ((shape.kind !== "box" && shape.kind !== "lozenge") || typeof shape.fill !== "object") return;
    found.set(hatchName(shape.fill), pattern(shape.fill));
  };
  shapes.forEach(look);
  return [...found.values()];
}

function pattern(fill: Hatched): MarkupElement {
  const pitch = figure(PITCH[fill.hatch]);
  const frame = { id: hatchName(fill), width: pitch, height: pitch, patternUnits: "userSpaceOnUse" };
  const turn = fill.hatch === "rising" ? -45 : fill.hatch === "falling" ? 45 : 0;
  return element("pattern", { ...frame, ...(turn !== 0 && { patternTransform: `rotate(${turn})` }) }, [
    element("rect", { width: pitch, height: pitch, fill: `#${fill.ground}` }),
    ...strokes(fill),
  ]);
}

/** Turned lines lie at the middle of their tile, so that none is cut lengthwise by its edge. */
function strokes({ hatch, ink }: Hatched): readonly MarkupElement[] {
  const pitch = PITCH[hatch];
  const middle = figure(pitch / 2);
  if (hatch === "dots") return [element("circle", { cx: middle, cy: middle, r: "0.2", fill: `#${ink}` })];
  const line = { fill: "none", stroke: `#${ink}`, "stroke-width": figure(WEIGHT) };
  const across = element("path", { d: `M0 ${middle}H${figure(pitch)}`, ...line });
  return hatch === "cross"
    ? [across, element("path", { d: `M${middle} 0V${figure(pitch)}`, ...line })]
    : [across];
}
