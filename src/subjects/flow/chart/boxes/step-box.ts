import {
  blockOf,
  clipped,
  evenBlock,
  firstLine,
  leadingOf,
  placed,
  textBlock,
  emOf,
  type TextBlock,
  type ChartLook,
} from "../../../../drawing/chart/text-block";
import type { ChartShape } from "../../../../paper/chart-image";
import type { FlowNode } from "../../power";
import { AXIS, BOX_WIDTH, INK, LOOKS, LOZENGE_WIDTH } from "./sheet-of-paper";

/** A step's box before it has a place. */
export interface StepBox {
  readonly kind: FlowNode["kind"];
  readonly width: number;
  readonly height: number;
  readonly blocks: readonly TextBlock[];
  /** From the upper edge to the first block. */
  readonly textTop: number;
  readonly isFaulty: boolean;
  /** What it says, for who does not see it. */
  readonly words: string;
}

/** Air between text and outline. */
const AIR = { x: 2, y: 1.6 } as const;
const LEAST = { step: 11, end: 9, lozenge: 15 } as const;
const CORNER = 5;
/** A lozenge grows by so much until its text fits. */
const GROWTH = 1;
/** No line of a lozenge is narrower, in heights of a line. */
const NARROWEST = 2;

interface Words {
  readonly part: "name" | "detail" | "fault";
  readonly text: string;
  readonly look: ChartLook;
}

/** Characters of each part, and faults: with these no box is higher than a page, whatever was typed. What the sheet allows has room. */
const MOST = {
  box: { name: 72, detail: 124, fault: 60, faults: 3 },
  lozenge: { name: 62, detail: 60, fault: 44, faults: 2 },
} as const;

/** What is left of them, step by step, where words around the box take the room. */
const SHARES = [1, 0.8, 0.6, 0.4, 0.25] as const;

function shownOf(
  all: readonly Words[],
  most: (typeof MOST)[keyof typeof MOST],
  share: number,
): readonly Words[] {
  const faults = all.filter(({ part }) => part === "fault");
  return all
    .filter((one) => one.part !== "fault" || faults.indexOf(one) < Math.ceil(most.faults * share))
    .map((one) => ({ ...one, text: clipped(one.text, Math.ceil(most[one.part] * share)) }));
}

/** The box of a step, at least so high: as much as its ways need at its sides; its words are cut until it is no higher than `most`. */
export function stepBox(
  node: FlowNode,
  faults: readonly string[],
  { least, most }: { readonly least: number; readonly most: number },
): StepBox {
  let box = boxWith(node, faults, least, 1);
  for (const share of SHARES.slice(1)) if (box.height > most) box = boxWith(node, faults, least, share);
  return box;
}

function boxWith(node: FlowNode, faults: readonly string[], least: number, share: number): StepBox {
  const { kind } = node;
  const all = wordsOf(node, faults);
  const words = all.map(({ text }) => text).join("，");
  const said = shownOf(all, kind === "判断" ? MOST.lozenge : MOST.box, share);
  const common = { kind, isFaulty: faults.length > 0, words: `${words}（${kind}）` };
  if (kind === "判断")
    return { ...common, width: LOZENGE_WIDTH, ...inLozenge(said, Math.max(least, LEAST.lozenge)) };
  const blocks = said.map(({ text, look }) => evenBlock(text, BOX_WIDTH - 2 * AIR.x, look));
  const whole = blocks.reduce((sum, block) => sum + block.height, 0);
  const height = Math.max(whole + 2 * AIR.y, kind === "步骤" ? LEAST.step : LEAST.end, least);
  return { ...common, width: BOX_WIDTH, blocks, height, textTop: (height - whole) / 2 };
}

function wordsOf(
  { kind, name, step, post, term, norm }: FlowNode,
  faults: readonly string[],
): readonly Words[] {
  const isLozenge = kind === "判断";
  const [main, detail] = isLozenge ? [LOOKS.lozenge, LOOKS.lozengeDetail] : [LOOKS.name, LOOKS.detail];
  const by = post + (term === null ? "" : post === "" ? `时限：${term}` : `（${term}）`);
  const title = name || "（未填环节名称）";
  // The number has room in the upper corner of a lozenge, where no name has.
  const named: Words[] = isLozenge
    ? [
        { part: "name", text: step, look: main },
        { part: "name", text: title, look: main },
      ]
    : [{ part: "name", text: `${step === "" ? "" : `${step}．`}${title}`, look: main }];
  const all: Words[] = [
    ...named,
    { part: "detail", text: by, look: detail },
    { part: "detail", text: norm === null ? "" : `依据：${norm}`, look: detail },
    ...faults.map((fault) => ({ part: "fault" as const, text: `【问题】${fault}`, look: LOOKS.fault })),
  ];
  return all.filter(({ text }) => text !== "");
}

/** In a lozenge each line has the width of the face where it stands: the height is the least one at which all lines fit. */
function inLozenge(said: readonly Words[], least: number): FilledLozenge {
  const fewest = said.map(({ text, look }) => textBlock(text, LOZENGE_WIDTH - AIR.x, look).lines.length);
  for (let height = least; ; height += GROWTH) {
    const found = filled(said, height, fewest);
    if (found) return { ...found, height };
  }
}

type FilledLozenge = Pick<StepBox, "blocks" | "height" | "textTop">;

/** Where lines lie hangs on how many there are, and how many on where they lie: asked until both agree. */
function filled(
  said: readonly Words[],
  height: number,
  counts: readonly number[],
): Omit<FilledLozenge, "height"> | null {
  const whole = said.reduce((sum, { look }, i) => sum + (counts[i] ?? 0) * leadingOf(look.size), 0);
  if (whole > height - 2 * AIR.y) return null;
  const textTop = (height - whole) / 2;
  let top = textTop;
  const blocks: TextBlock[] = [];
  for (const { text, look } of said) {
    const lines = linesFrom(text, look, height, top);
    if (!lines) return null;
    const block = blockOf(lines, look);
    blocks.push(block);
    top += block.height;
  }
  const found = blocks.map(({ lines }) => lines.length);
  // Fewer lines than there was room for stand where they fit.
  if (found.every((count, i) => count <= (counts[i] ?? 0))) return { blocks, textTop };
  const more = found.map((count, i) => Math.max(count, counts[i] ?? 0));
  return filled(said, height, more);
}

/** Lines of about one length, as few as the face allows: no character stands alone in the last one. Null where the face has become too narrow for them. */
function linesFrom(text: string, look: ChartLook, height: number, from: number): readonly string[] | null {
  const needed = linesWithin(text, look, { height, from, most: LOZENGE_WIDTH });
  if (!needed || needed.length === 1) return needed;
  const shares = text.length / needed.length;
  for (let most = Math.ceil(shares) * emOf(look.size); most < LOZENGE_WIDTH; most += emOf(look.size)) {
    const even = linesWithin(text, look, { height, from, most });
    if (even && even.length <= needed.length) return even;
  }
  return needed;
}

/** The same, no line wider than `most`. */
function linesWithin(
  text: string,
  look: ChartLook,
  { height, from, most }: { readonly height: number; readonly from: number; readonly most: number },
): readonly string[] | null {
  const leading = leadingOf(look.size);
  const lines: string[] = [];
  let top = from;
  for (let rest = text; rest !== ""; top += leading) {
    const width = Math.min(widthAt(height, top, top + leading) - AIR.x, most);
    if (width < NARROWEST * leading) return null;
    const [line, more] = firstLine(rest, width, look.size);
    lines.push(line);
    rest = more;
  }
  return lines;
}

/** Width of a lozenge between two heights. */
function widthAt(height: number, top: number, bottom: number): number {
  const off = Math.max(Math.abs(top - height / 2), Math.abs(bottom - height / 2));
  return LOZENGE_WIDTH * Math.max(0, 1 - (2 * off) / height);
}

/** Half the width of the face so far from its middle line: where a way leaves its side. */
export function halfWidthAt({ kind, width, height }: StepBox, offMiddle: number): number {
  if (kind === "判断") return (width / 2) * Math.max(0, 1 - (2 * Math.abs(offMiddle)) / height);
  if (kind === "步骤") return width / 2;
  const corner = Math.min(CORNER, height / 2);
  const into = Math.max(0, Math.abs(offMiddle) - (height / 2 - corner));
  return width / 2 - corner + Math.sqrt(Math.max(0, corner ** 2 - into ** 2));
}

/** How far below its upper edge the face begins, so far from the axis: nothing but for a lozenge. */
export function topAt({ kind, width, height }: StepBox, offAxis: number): number {
  return kind === "判断" ? (height / 2) * Math.min(1, (2 * Math.abs(offAxis)) / width) : 0;
}

/** The box where it stands; `data-node` is its 环节序号, which may be blank or stand there twice, `data-row` the number of its line. */
export function drawStep(box: StepBox, { step, row }: FlowNode, top: number): ChartShape {
  const { kind, width, height, blocks, textTop, isFaulty, words } = box;
  const outline = isFaulty
    ? ({ ink: INK.fault, weight: 0.6, dash: "dashes" } as const)
    : { ink: INK.line, weight: kind === "步骤" ? 0.3 : 0.4 };
  const area = { x: AXIS - width / 2, y: top, width, height, fill: INK.ground, outline };
  const face: ChartShape =
    kind === "判断"
      ? { kind: "lozenge", ...area }
      : { kind: "box", ...area, ...(kind !== "步骤" && { corner: Math.min(CORNER, height / 2) }) };
  let y = top + textTop;
  const texts = blocks.map((block) => {
    const text = placed(block, AXIS, y, "middle");
    y += block.height;
    return text;
  });
  return { kind: "group", data: { node: step, row: String(row) }, words, shapes: [face, ...texts] };
}
