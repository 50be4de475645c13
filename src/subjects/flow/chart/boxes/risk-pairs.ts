import { blockOf, placed, textBlock, type TextBlock } from "../../../../drawing/chart/text-block";
import type { ChartArea, ChartOutline, ChartShape } from "../../../../paper/chart-image";
import { markOf, markOfNone, type ChartFacts, type DrawnRisk, type GradeMark } from "./facts";
import { COLUMNS, INK, INSET, LOOKS } from "./sheet-of-paper";

/** A risk point and what is done about it, side by side and of one height; a long one goes on in further pieces. */
export interface RiskPair {
  readonly riskId: string;
  readonly mark: GradeMark;
  /** From 0; only the first is the point itself, the others go on with it. */
  readonly piece: number;
  readonly point: readonly TextBlock[];
  readonly measures: readonly TextBlock[];
  readonly height: number;
  readonly words: string;
  readonly isKnown: boolean;
}

/** Air between text and outline. */
const AIR = { x: 1.8, y: 1.1 } as const;
const LEAST = 10;
/** Of a mark, in millimetres: a character is no wider. */
const EM = (LOOKS.mark.size * 25.4) / 72;
/** Of one box above another. */
export const BETWEEN_PAIRS = 2.5;

/** The pairs of a step, none higher than `most`. */
export function riskPairs(riskIds: readonly string[], facts: ChartFacts, most: number): readonly RiskPair[] {
  return riskIds.flatMap((riskId) => pairsOf(riskId, facts, most));
}

function pairsOf(riskId: string, facts: ChartFacts, most: number): readonly RiskPair[] {
  const risk = facts.risks.get(riskId);
  const mark = risk ? { ...markOf(risk.grade), isFault: false } : markOfNone(riskId, facts);
  const point = cut(pointBlocks(riskId, risk, mark), most);
  const measures = cut(measureBlocks(risk), most);
  const said = risk
    ? `${risk.text}。防控措施：${risk.measures ?? "未填"}。责任岗位：${risk.post ?? "未填"}`
    : "";
  const pieces = Array.from({ length: Math.max(point.length, measures.length) }, (_none, piece) => piece);
  return pieces.map((piece) => {
    const [left, right] = [point[piece] ?? [goesOn(riskId)], measures[piece] ?? []];
    const height = Math.max(LEAST, heightOf(left), heightOf(right));
    const words = `${riskId} ${mark.words} ${said}`.trim();
    return { riskId, mark, piece, point: left, measures: right, height, words, isKnown: !mark.isFault };
  });
}

function goesOn(riskId: string): TextBlock {
  return textBlock(`${riskId}（续）`, pointWidth(), LOOKS.number);
}

function pointWidth(): number {
  return COLUMNS.risks.right - COLUMNS.risks.left - 2 * (INSET + AIR.x);
}

function pointBlocks(riskId: string, risk: DrawnRisk | undefined, mark: GradeMark): readonly TextBlock[] {
  const width = pointWidth();
  return [
    textBlock(riskId, width, LOOKS.number),
    ...(isBeside(riskId, mark) ? [] : [textBlock(mark.words, width, { ...LOOKS.mark, ink: mark.ink })]),
    textBlock(risk?.text ?? "", width, LOOKS.text),
  ];
}

/** Whether number and mark have room in one line. */
function isBeside(riskId: string, mark: GradeMark): boolean {
  const room = pointWidth() - [...mark.words].length * EM;
  return room > 0 && textBlock(riskId, room, LOOKS.number).lines.length <= 1;
}

function measureBlocks(risk: DrawnRisk | undefined): readonly TextBlock[] {
  if (!risk) return [];
  const width = COLUMNS.measures.right - COLUMNS.measures.left - 2 * (INSET + AIR.x);
  return [
    textBlock(risk.measures ?? "（未填防控措施）", width, LOOKS.measures),
    textBlock(`责任岗位：${risk.post ?? "（未填）"}`, width, LOOKS.post),
  ];
}

function heightOf(blocks: readonly TextBlock[]): number {
  return blocks.reduce((sum, block) => sum + block.height, 2 * AIR.y);
}

/** Blocks in pieces that are no higher than `most`, cut between lines. */
function cut(blocks: readonly TextBlock[], most: number): readonly (readonly TextBlock[])[] {
  const pieces: TextBlock[][] = [[]];
  let used = 2 * AIR.y;
  for (const { lines, height: _height, leading, ...look } of blocks) {
    let held: string[] = [];
    for (const line of lines) {
      if (used + leading > most) {
        pieces.at(-1)?.push(blockOf(held, look));
        pieces.push([]);
        [held, used] = [[], 2 * AIR.y];
      }
      held.push(line);
      used += leading;
    }
    pieces.at(-1)?.push(blockOf(held, look));
  }
  return pieces.map((piece) => piece.filter(({ lines }) => lines.length > 0));
}

/** Both boxes at a height, and the dotted line between them. */
export function drawPair(pair: RiskPair, top: number): readonly ChartShape[] {
  const { riskId, mark, piece, point, measures, height, words, isKnown } = pair;
  const middle = top + height / 2;
  const area = (column: "risks" | "measures"): ChartArea => {
    const { left, right } = COLUMNS[column];
    return { x: left + INSET, y: top, width: right - left - 2 * INSET, height };
  };
  const edge: ChartOutline = { ink: mark.ink, weight: mark.weight, ...(!isKnown && { dash: "dashes" }) };
  const data = piece === 0 ? { risk: riskId, mark: mark.words } : { continues: riskId };
  const box = boxWith(area("risks"), edge, point, piece === 0 && isBeside(riskId, mark) ? mark : null);
  const shapes: ChartShape[] = [{ kind: "group", data, words, shapes: box }];
  if (measures.length === 0) return shapes;
  const joint = dotted(COLUMNS.risks.right - INSET, COLUMNS.measures.left + INSET, middle);
  const answer = boxWith(area("measures"), { ink: INK.line, weight: 0.25 }, measures, null);
  return [...shapes, joint, { kind: "group", data: { measures: riskId }, shapes: answer }];
}

export function dotted(from: number, to: number, y: number): ChartShape {
  const outline = { ink: "606060", weight: 0.35, dash: "dots" } as const;
  return {
    kind: "line",
    points: [
      { x: from, y },
      { x: to, y },
    ],
    outline,
  };
}

/** Texts in the middle of the box, from its left; a point's mark at the right end of its first line. */
function boxWith(
  area: ChartArea,
  outline: ChartOutline,
  blocks: readonly TextBlock[],
  beside: GradeMark | null,
): readonly ChartShape[] {
  const whole = blocks.reduce((sum, block) => sum + block.height, 0);
  let y = area.y + (area.height - whole) / 2;
  const right = area.x + area.width - AIR.x;
  const mark = beside && blockOf([beside.words], { ...LOOKS.mark, ink: beside.ink });
  const marked = mark ? [placed(mark, right, y - (mark.leading - (blocks[0]?.leading ?? 0)) / 2, "end")] : [];
  const texts = blocks.map((block) => {
    const text = placed(block, area.x + AIR.x, y, "start");
    y += block.height;
    return text;
  });
  return [{ kind: "box", ...area, fill: INK.ground, outline }, ...texts, ...marked];
}
