import { clipped, placed, textBlock, type TextBlock } from "../../../drawing/chart/text-block";
import type { ChartImage, ChartShape } from "../../../paper/chart-image";
import { GRADES } from "../../../sheets/words";
import type { Power } from "../power";
import { markOf, type ChartFacts } from "./boxes/facts";
import { INK, LOOKS, PAGE } from "./boxes/sheet-of-paper";

/** Boxes side by side, and the millimetres between them. */
const ACROSS = 3;
const BETWEEN = 4;
const AIR = 1.8;
const WIDTH = (PAGE.right - PAGE.left - (ACROSS - 1) * BETWEEN) / ACROSS;
/** Of a department's name. */
const BAND = 7;
/** For the sign that there is a next page. */
const FOOT = 8;

const TITLE = "廉政风险防控流程图总图";

interface PowerBox {
  readonly power: Power;
  readonly blocks: readonly TextBlock[];
  readonly height: number;
  readonly words: string;
}

/** A department's name or a line of boxes; lines of one department stay below its name. */
type Strip =
  | { readonly kind: "name"; readonly department: string; readonly height: number }
  | {
      readonly kind: "boxes";
      readonly department: string;
      readonly boxes: readonly PowerBox[];
      readonly height: number;
    };

/** 主图: every power of the institution as a box with its points counted by grade, department by department, on A4 pages. */
export function drawMainChart(powers: readonly Power[], facts: ChartFacts): readonly ChartImage[] {
  const title = textBlock(TITLE, PAGE.right - PAGE.left, LOOKS.title);
  const top = PAGE.top + title.height + 2 + 7;
  const pages = cut(stripsOf(powers, facts), PAGE.bottom - top - FOOT);
  return pages.map((strips, number) => {
    const page = `第${number + 1}页 共${pages.length}页`;
    const under = [
      placed(title, (PAGE.left + PAGE.right) / 2, PAGE.top, "middle"),
      placed(textBlock(facts.institution ?? "", 120, LOOKS.under), PAGE.left, top - 7, "start"),
      placed(textBlock(page, 50, LOOKS.under), PAGE.right, top - 7, "end"),
    ];
    const goesOn = number < pages.length - 1 ? [sign("（接下页）", PAGE.bottom - 6)] : [];
    return {
      title: pages.length > 1 ? `${TITLE}（${page}）` : TITLE,
      description: describe(powers, facts),
      width: PAGE.width,
      height: PAGE.height,
      shapes: [...under, ...drawStrips(strips, top), ...goesOn],
    };
  });
}

function describe(powers: readonly Power[], facts: ChartFacts): string {
  return powers.map((power) => `${power.department} ${boxOf(power, facts).words}`).join("；");
}

function sign(text: string, y: number): ChartShape {
  return placed(textBlock(text, 60, LOOKS.sign), (PAGE.left + PAGE.right) / 2, y, "middle");
}

function stripsOf(powers: readonly Power[], facts: ChartFacts): readonly Strip[] {
  const departments = [...new Set(powers.map(({ department }) => department))];
  return departments.flatMap((department) => {
    const boxes = powers
      .filter((power) => power.department === department)
      .map((power) => boxOf(power, facts));
    const lines: Strip[] = [];
    for (let i = 0; i < boxes.length; i += ACROSS) {
      const line = boxes.slice(i, i + ACROSS);
      lines.push({
        kind: "boxes",
        department,
        boxes: line,
        height: Math.max(...line.map(({ height }) => height)),
      });
    }
    return [{ kind: "name", department, height: BAND }, ...lines];
  });
}

function boxOf(power: Power, facts: ChartFacts): PowerBox {
  const { matter, nodes } = power;
  const found = new Set(nodes.flatMap(({ risks }) => risks));
  const risks = [...found].flatMap((riskId) => facts.risks.get(riskId) ?? []);
  const counted = [...GRADES, null].flatMap((grade) => {
    const count = risks.filter((risk) => risk.grade === grade).length;
    return count === 0 ? [] : [{ ...markOf(grade), count }];
  });
  const width = WIDTH - 2 * AIR;
  const isFaulty = nodes.some(({ row }) => facts.faults.has(row));
  const blocks = [
    textBlock(clipped(matter || "（未填职权事项）", 60), width, LOOKS.name),
    textBlock(`${nodes.length}个环节`, width, LOOKS.detail),
    ...counted.map(({ words, ink, count }) =>
      textBlock(`${words}　${count}个`, width, { ...LOOKS.mark, ink }),
    ),
    ...(counted.length === 0 ? [textBlock("没有标注风险点", width, LOOKS.detail)] : []),
    ...(isFaulty ? [textBlock("【流程图有问题】", width, LOOKS.fault)] : []),
  ];
  const marks = counted.map(({ words, count }) => `${words}${count}个`).join("，") || "没有标注风险点";
  const height = blocks.reduce((sum, block) => sum + block.height, 2 * AIR);
  return { power, blocks, height, words: `${matter}：${nodes.length}个环节，${marks}` };
}

/** Strips by page; a department that goes on has its name again, and no name stands at the foot of a page. */
function cut(strips: readonly Strip[], room: number): readonly (readonly Strip[])[] {
  const pages: Strip[][] = [[]];
  let used = 0;
  strips.forEach((strip, i) => {
    const next = strips[i + 1];
    const needed = strip.kind === "name" && next ? strip.height + BETWEEN + next.height : strip.height;
    if (used + needed > room && used > 0) {
      pages.push([]);
      used = 0;
      if (strip.kind === "boxes") {
        const { department } = strip;
        pages.at(-1)?.push({ kind: "name", department: `${department}（续）`, height: BAND });
        used += BAND + BETWEEN;
      }
    }
    pages.at(-1)?.push(strip);
    used += strip.height + BETWEEN;
  });
  return pages;
}

function drawStrips(strips: readonly Strip[], top: number): readonly ChartShape[] {
  let y = top;
  return strips.flatMap((strip) => {
    const shapes =
      strip.kind === "name" ? drawName(strip.department, y) : drawLine(strip.boxes, y, strip.height);
    y += strip.height + BETWEEN;
    return shapes;
  });
}

function drawName(department: string, y: number): readonly ChartShape[] {
  const name = textBlock(
    clipped(department || "（未填科室）", 40),
    PAGE.right - PAGE.left - 2 * AIR,
    LOOKS.header,
  );
  const edge = { ink: INK.frame, weight: 0.25 };
  return [
    {
      kind: "box",
      x: PAGE.left,
      y,
      width: PAGE.right - PAGE.left,
      height: BAND,
      fill: "EFEFEF",
      outline: edge,
    },
    placed(name, PAGE.left + AIR, y + (BAND - name.height) / 2, "start"),
  ];
}

function drawLine(boxes: readonly PowerBox[], top: number, height: number): readonly ChartShape[] {
  return boxes.map(({ power, blocks, words }, i) => {
    const x = PAGE.left + i * (WIDTH + BETWEEN);
    const whole = blocks.reduce((sum, block) => sum + block.height, 0);
    let y = top + (height - whole) / 2;
    const texts = blocks.map((block) => {
      const text = placed(block, x + WIDTH / 2, y, "middle");
      y += block.height;
      return text;
    });
    const face: ChartShape = {
      ...{ kind: "box" as const, x, y: top, width: WIDTH, height, corner: 1.5 },
      ...{ fill: INK.ground, outline: { ink: INK.line, weight: 0.35 } },
    };
    return {
      kind: "group",
      data: { power: power.matter, department: power.department },
      words,
      shapes: [face, ...texts],
    };
  });
}
