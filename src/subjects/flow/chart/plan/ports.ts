import { clipped, evenBlock, type TextBlock } from "../../../../drawing/chart/text-block";
import { LABEL_MOST, LABEL_WIDTH, LOOKS, PORT } from "../boxes/sheet-of-paper";
import type { Lanes } from "./lanes";
import type { JoinedWay } from "./ways";

/** Where something leaves or reaches a box's side, in millimetres below its middle. */
export interface Port {
  readonly way: JoinedWay | "arrival" | "points";
  readonly y: number;
  readonly label: TextBlock | null;
}

export interface Side {
  readonly ports: readonly Port[];
  /** How high a box has to be for them. */
  readonly height: number;
}

/** Between a label and its line, and around a side's ports. */
const NEAR = 0.7;

/**
 * On the right, from the top: who arrives from above, the dotted line to the risk points, who leaves for below, the longest way
 * first, so that no two of them cross. Labels stand above their line.
 */
export function rightSide(
  leaving: readonly JoinedWay[],
  lanes: Lanes,
  isReached: boolean,
  hasPoints: boolean,
): Side {
  const exits = [...leaving].sort((one, other) => laneOf(lanes, other) - laneOf(lanes, one));
  const before = [...(isReached ? (["arrival"] as const) : []), ...(hasPoints ? (["points"] as const) : [])];
  return stacked([...before.map((way) => ({ way, label: null })), ...exits.map(labelled)], "above");
}

/** On the left, from the top: who leaves for above, the shortest way first, then who arrives from below. Labels stand below their line. */
export function leftSide(leaving: readonly JoinedWay[], lanes: Lanes, isReached: boolean): Side {
  const exits = [...leaving].sort((one, other) => laneOf(lanes, one) - laneOf(lanes, other));
  return stacked(
    [...exits.map(labelled), ...(isReached ? [{ way: "arrival" as const, label: null }] : [])],
    "below",
  );
}

function laneOf(lanes: Lanes, way: JoinedWay): number {
  return lanes.get(way) ?? 0;
}

function labelled(way: JoinedWay): Omit<Port, "y"> {
  return {
    way,
    label: way.label === null ? null : evenBlock(clipped(way.label, LABEL_MOST), LABEL_WIDTH, LOOKS.label),
  };
}

/** One below another, all of them around the middle. */
function stacked(found: readonly Omit<Port, "y">[], labels: "above" | "below"): Side {
  let y = 0;
  const ports: Port[] = [];
  for (const port of found) {
    const room = port.label ? port.label.height + 2 * NEAR : 0;
    if (labels === "above") y += ports.length === 0 ? room : Math.max(PORT, room);
    ports.push({ ...port, y });
    if (labels === "below") y += port === found.at(-1) ? room : Math.max(PORT, room);
  }
  // A port alone stands in the middle, whatever its label takes.
  const middle = ports.length === 1 ? (ports[0]?.y ?? 0) : y / 2;
  const height = ports.length === 0 ? 0 : 2 * Math.max(middle, y - middle) + 2;
  return { ports: ports.map((port) => ({ ...port, y: port.y - middle })), height };
}
