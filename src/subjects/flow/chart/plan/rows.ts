import { clipped, evenBlock, textBlock, type TextBlock } from "../../../../drawing/chart/text-block";
import type { FlowNode, Power } from "../../power";
import type { ChartFacts } from "../boxes/facts";
import { BETWEEN_PAIRS, riskPairs, type RiskPair } from "../boxes/risk-pairs";
import { BYWAY_WIDTH, GAP, LABEL_MOST, LOOKS, STUB, TURN_LINE } from "../boxes/sheet-of-paper";
import { stepBox, type StepBox } from "../boxes/step-box";
import { assignLanes, type Lanes } from "./lanes";
import { leftSide, rightSide, type Side } from "./ports";
import type { JoinedWay, SortedWays, Way } from "./ways";

/** What is drawn at one height: a step with its risk points, or further risk points of a step that has more than a page holds. */
export interface Row {
  /** Its place in the power. */
  readonly step: number;
  readonly node: FlowNode;
  /** Null where the step's box stands further above. */
  readonly head: RowHead | null;
  readonly pairs: readonly RiskPair[];
  /** The middle of the pairs, below the middle of the box. */
  readonly offset: number;
  /** Above and below the middle of the box. */
  readonly up: number;
  readonly down: number;
}

/** A step's box with all that comes and goes. */
export interface RowHead {
  readonly box: StepBox;
  readonly left: Side;
  readonly right: Side;
  /** What the branches are called that lead straight down. */
  readonly label: TextBlock | null;
  /** Ways that are said in words, each under the box. */
  readonly leaving: readonly { readonly way: Way; readonly words: TextBlock }[];
  /** 环节序号 of who comes from elsewhere, said above the box. */
  readonly arriving: TextBlock | null;
}

export interface Rows {
  readonly rows: readonly Row[];
  readonly leftLanes: Lanes;
  readonly rightLanes: Lanes;
  /** Ways that found no room beside the boxes. */
  readonly crowdedOut: readonly JoinedWay[];
}

/** A lozenge's side is short at its ends. */
const SLOPE = 1.5;
/** More ways than these are said in a line each, and how many more there are in one further line. */
const MANY = 8;
/** Ways that leave one side of a box; its height is that of their labels. */
const MOST_BESIDE = 16;
/** Around words under or above a box. */
const AIR = 1.2;
/** For the arrow under a label. */
const ARROW = 1.6;

/** What of a step does not hang on its ways. */
interface StepParts {
  /** Its risk points, as many at a time as a page holds; with more than one, the next step does not follow its box. */
  readonly bands: readonly (readonly RiskPair[])[];
  /** Its box, at least so high, with words around it that take so much. */
  readonly box: (least: number, around: number) => StepBox;
  /** The most that a row can take. */
  readonly most: number;
}

/** Of each step, what is found out once, however often pages are cut. No band is higher than `most`. */
export function partsOf({ nodes }: Power, facts: ChartFacts, most: number): readonly StepParts[] {
  return nodes.map((node) => {
    const faults = facts.faults.get(node.row) ?? [];
    const boxes = new Map<string, StepBox>();
    const box = (least: number, around: number): StepBox => {
      const key = `${least} ${around}`;
      const made = boxes.get(key) ?? stepBox(node, faults, { least, most: most - around });
      boxes.set(key, made);
      return made;
    };
    return { bands: bandsOf(riskPairs(node.risks, facts, most), most), box, most };
  });
}

/** Every step of a power as rows; `pageOf` says what is known of where a step stands, to be told in words. */
export function stepRows(
  power: Power,
  parts: readonly StepParts[],
  sorted: SortedWays,
  pageOf: (step: number) => number | null,
): Rows {
  const leftLanes = assignLanes(sorted.left);
  const rightLanes = assignLanes(sorted.right);
  const rows = parts.flatMap(({ bands, box: boxAtLeast, most }, step) => {
    const node = power.nodes[step];
    if (!node) return [];
    const sides = sidesOf(step, sorted, { leftLanes, rightLanes }, bands[0] !== undefined);
    const words = wordsAround(step, sorted, power, { pageOf, most });
    const { above, below } = roomAround(words);
    const head = { box: boxAtLeast(heightFor(node, sides), above + below), ...sides, ...words };
    const first = rowOf(step, node, head, bands[0] ?? []);
    return [first, ...bands.slice(1).map((pairs) => rowOf(step, node, null, pairs))];
  });
  const crowdedOut = [...withoutRoom(sorted.left, leftLanes), ...withoutRoom(sorted.right, rightLanes)];
  return { rows, leftLanes, rightLanes, crowdedOut };
}

/** Ways that found no lane, and those of a step that has more than a side holds. */
function withoutRoom(ways: readonly JoinedWay[], lanes: Lanes): readonly JoinedWay[] {
  const counts = new Map<number, number>();
  return ways.filter((way) => {
    const count = (counts.get(way.from) ?? 0) + 1;
    counts.set(way.from, count);
    return !lanes.has(way) || count > MOST_BESIDE;
  });
}

function bandsOf(pairs: readonly RiskPair[], most: number): readonly (readonly RiskPair[])[] {
  const bands: RiskPair[][] = [];
  let used = most;
  for (const pair of pairs) {
    const room = pair.height + BETWEEN_PAIRS;
    if (used + room > most) {
      bands.push([pair]);
      used = pair.height;
    } else {
      bands.at(-1)?.push(pair);
      used += room;
    }
  }
  return bands;
}

interface Sides {
  readonly left: Side;
  readonly right: Side;
}

function sidesOf(
  step: number,
  { left, right }: SortedWays,
  { leftLanes, rightLanes }: Pick<Rows, "leftLanes" | "rightLanes">,
  hasPoints: boolean,
): Sides {
  const leaving = (ways: readonly JoinedWay[], lanes: Lanes) =>
    ways.filter((way) => way.from === step && lanes.has(way));
  const isReached = (ways: readonly JoinedWay[], lanes: Lanes) =>
    ways.some((way) => way.to === step && lanes.has(way));
  return {
    left: leftSide(leaving(left, leftLanes), leftLanes, isReached(left, leftLanes)),
    right: rightSide(leaving(right, rightLanes), rightLanes, isReached(right, rightLanes), hasPoints),
  };
}

/** How high a box has to be for all that comes and goes at its sides. */
function heightFor({ kind }: FlowNode, { left, right }: Sides): number {
  const isAlone = left.ports.length <= 1 && right.ports.length <= 1;
  return Math.max(left.height, right.height) * (kind === "判断" && !isAlone ? SLOPE : 1);
}

type WordsAround = Pick<RowHead, "label" | "leaving" | "arriving">;

function wordsAround(
  step: number,
  { down, elsewhere }: SortedWays,
  power: Power,
  { pageOf, most }: { readonly pageOf: (step: number) => number | null; readonly most: number },
): WordsAround {
  const called = down.filter(({ from }) => from === step).flatMap(({ label }) => label ?? []);
  const label =
    called.length > 0
      ? evenBlock(clipped(called.join("、"), 2 * LABEL_MOST), BYWAY_WIDTH, LOOKS.label)
      : null;
  const away = elsewhere.filter(({ from }) => from === step);
  const whole = away.map((way) => ({ way, words: leavingWords(way, pageOf(step), pageOf) }));
  const isCrowded = away.length > MANY || heightOf(whole) > most / 2;
  const leaving = isCrowded ? inShort(away) : whole;
  const sources = elsewhere
    .filter(({ to }) => to === step)
    .map(({ from }) => power.nodes[from]?.step || "？");
  const arriving =
    sources.length === 0
      ? null
      : textBlock(
          clipped(`接自${[...new Set(sources)].join("、")}`, 2 * LABEL_MOST),
          BYWAY_WIDTH,
          LOOKS.label,
        );
  return { label, leaving, arriving };
}

function heightOf(leaving: RowHead["leaving"]): number {
  return leaving.reduce((sum, { words }) => sum + words.height, 0);
}

/** What the words take above and below a box. */
function roomAround({ label, leaving, arriving }: WordsAround): {
  readonly above: number;
  readonly below: number;
} {
  const words = heightOf(leaving);
  // At the end of a page the label stands before the sign that it goes on.
  const labelled = (label?.height ?? 0) + AIR - TURN_LINE;
  return {
    above: arriving ? arriving.height + STUB + AIR : 0,
    below: Math.max(words > 0 ? words + STUB + AIR : 0, labelled),
  };
}

function leavingWords(
  { label, target, to }: Way,
  here: number | null,
  pageOf: (step: number) => number | null,
): TextBlock {
  const there = to === null ? null : pageOf(to);
  const where = to === null ? "没有这个环节" : there === null || there === here ? "本页" : `第${there + 1}页`;
  const named = label === null ? "" : `${clipped(label, LABEL_MOST)}\n`;
  // A line of its own whatever the page: which it is, is known only when all pages are cut.
  return textBlock(`${named}转${target}\n（${where}）`, BYWAY_WIDTH, LOOKS.label);
}

/** Of a step that leads to very many: one line each, as far as a box may have lines; the words beside the picture name all. */
function inShort(away: readonly Way[]): RowHead["leaving"] {
  const shown = away.length <= MANY + 1 ? away.length : MANY;
  return away.map((way, i) => {
    const more = i === shown ? `另有${away.length - shown}个分支` : "";
    return { way, words: i < shown ? shortWords(way) : textBlock(more, BYWAY_WIDTH, LOOKS.label) };
  });
}

function shortWords({ label, target }: Way): TextBlock {
  return textBlock(`${clipped(label ?? "", 3)}转${clipped(target, 3)}`, BYWAY_WIDTH, LOOKS.label);
}

function rowOf(step: number, node: FlowNode, head: RowHead | null, pairs: readonly RiskPair[]): Row {
  const stack = stackHeight(pairs);
  const offset = head?.right.ports.find(({ way }) => way === "points")?.y ?? 0;
  const half = head ? head.box.height / 2 : 3;
  const { above, below } = roomAround(head ?? { label: null, leaving: [], arriving: null });
  return {
    step,
    node,
    head,
    pairs,
    offset,
    up: Math.max(half + above, stack / 2 - offset),
    down: Math.max(half + below, stack / 2 + offset),
  };
}

export function stackHeight(pairs: readonly RiskPair[]): number {
  return pairs.reduce((sum, { height }) => sum + height, Math.max(0, pairs.length - 1) * BETWEEN_PAIRS);
}

/** Millimetres from one row to the next at least, so that the label between them has its place. */
export function gapBetween(one: Row, next: Row): number {
  if (!one.head?.label) return GAP.least;
  const { box, label } = one.head;
  const free = one.down - box.height / 2 + next.up - (next.head?.box.height ?? 0) / 2;
  return Math.max(GAP.least, label.height + ARROW + AIR - free);
}
