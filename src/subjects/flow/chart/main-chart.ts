import { clipped, evenBlock, placed, textBlock, type TextBlock } from "../../../drawing/chart/text-block";
import type { ChartImage, ChartShape } from "../../../paper/chart-image";
import { GRADES } from "../../../sheets/words";
import type { Power } from "../power";
import { markOf, type ChartFacts } from "./boxes/facts";
import { INK, LOOKS, PAGE } from "./boxes/sheet-of-paper";

/** Boxes side by side, and the millimetres between them. */
const ACROSS = 3;
const BETWEEN = 4;
/** One line of boxes below another. */
const BELOW = 2.6;
const AIR = 1.3;
/** For the name of a department, on the left. */
const NAME = 30;
const FIRST = PAGE.left + NAME + BETWEEN;
const WIDTH = (PAGE.right - FIRST - (ACROSS - 1) * BETWEEN) / ACROSS;
/** From a box's middle to where a mark begins, and to where its count ends. */
const MARKED = 14;
/** For the sign that there is a next page. */
const FOOT = 6;

/** Characters of a name. */
const LONGEST = 60;

const TITLE = "廉政风险防控流程图总图";

interface PowerBox {
  readonly power: Power;
  readonly head: readonly TextBlock[];
  readonly marks: readonly { readonly mark: TextBlock; readonly count: TextBlock }[];
  readonly foot: readonly TextBlock[];
  readonly height: number;
  readonly words: string;
}

/** Boxes side by side. */
interface Strip {
  readonly department: string;
  readonly boxes: readonly PowerBox[];
  readonly height: number;
}

/** Strips of one department on one page. */
interface Stack {
  readonly name: string;
  readonly strips: readonly Strip[];
}

/** 主图: every power of the institution as a box with its points counted by grade, department by department, on A4 pages. */
export function drawMainChart(powers: readonly Power[], facts: ChartFacts): readonly ChartImage[] {
  const title = textBlock(TITLE, PAGE.right - PAGE.left, LOOKS.title);
  const top = PAGE.top + title.height + 2 + 7;
  const pages = cut(stripsOf(powers, facts), PAGE.bottom - top - FOOT);
  return pages.map((stacks, number) => {
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
      shapes: [...under, ...drawStacks(stacks, top), ...goesOn],
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
    const strips: Strip[] = [];
    for (let i = 0; i < boxes.length; i += ACROSS) {
      const line = boxes.slice(i, i + ACROSS);
      const height = Math.max(nameOf(department).height + 2 * AIR, ...line.map((box) => box.height));
      strips.push({ department, boxes: line, height });
    }
    return strips;
  });
}

function nameOf(department: string): TextBlock {
  return evenBlock(clipped(department || "（未填科室）", LONGEST), NAME - 2 * AIR, LOOKS.header);
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
  const head = [
    evenBlock(clipped(matter || "（未填职权事项）", LONGEST), width, LOOKS.name),
    textBlock(`${nodes.length}个环节`, width, LOOKS.detail),
  ];
  const marks = counted.map(({ words, ink, count }) => ({
    mark: textBlock(words, width, { ...LOOKS.mark, ink }),
    count: textBlock(`${count}个`, width, { ...LOOKS.mark, ink }),
  }));
  const foot = [
    ...(counted.length === 0 ? [textBlock("没有标注风险点", width, LOOKS.detail)] : []),
    ...(isFaulty ? [textBlock("【流程图有问题】", width, LOOKS.fault)] : []),
  ];
  const blocks = [...head, ...marks.map(({ mark }) => mark), ...foot];
  const height = blocks.reduce((sum, block) => sum + block.height, 2 * AIR);
  const said = counted.map(({ words, count }) => `${words}${count}个`).join("，") || "没有标注风险点";
  return { power, head, marks, foot, height, words: `${matter}：${nodes.length}个环节，${said}` };
}

/** Strips by page; a department that goes on has its name again. */
function cut(strips: readonly Strip[], room: number): readonly (readonly Stack[])[] {
  const pages: Stack[][] = [[]];
  let used = 0;
  let last = "";
  for (const strip of strips) {
    const { department, height } = strip;
    const isNew = used > 0 && used + height > room;
    if (isNew) pages.push([]);
    used = (isNew ? 0 : used) + height + BELOW;
    const page = pages.at(-1);
    const stack = page?.at(-1);
    if (stack && last === department && !isNew)
      page?.splice(-1, 1, { ...stack, strips: [...stack.strips, strip] });
    else page?.push({ name: last === department ? `${department}（续）` : department, strips: [strip] });
    last = department;
  }
  return pages;
}

function drawStacks(stacks: readonly Stack[], top: number): readonly ChartShape[] {
  let y = top;
  return stacks.flatMap(({ name, strips }) => {
    const height = strips.reduce((sum, strip) => sum + strip.height + BELOW, -BELOW);
    const shapes = [drawName(name, y, height)];
    for (const strip of strips) {
      shapes.push(strip.boxes.map((box, i) => drawBox(box, FIRST + i * (WIDTH + BETWEEN), y, strip.height)));
      y += strip.height + BELOW;
    }
    return shapes.flat();
  });
}

function drawName(department: string, y: number, height: number): readonly ChartShape[] {
  const name = nameOf(department);
  const outline = { ink: INK.frame, weight: 0.25 };
  return [
    { kind: "box", x: PAGE.left, y, width: NAME, height, fill: "EFEFEF", outline },
    placed(name, PAGE.left + NAME / 2, y + (height - name.height) / 2, "middle"),
  ];
}

function drawBox(
  { power, head, marks, foot, height: own, words }: PowerBox,
  x: number,
  top: number,
  height: number,
): ChartShape {
  const middle = x + WIDTH / 2;
  let y = top + AIR + (height - own) / 2;
  const next = (block: TextBlock): number => {
    y += block.height;
    return y - block.height;
  };
  const centred = (block: TextBlock) => placed(block, middle, next(block), "middle");
  const face: ChartShape = {
    ...{ kind: "box", x, y: top, width: WIDTH, height, corner: 1.5 },
    ...{ fill: INK.ground, outline: { ink: INK.line, weight: 0.35 } },
  };
  const marked = ({ mark, count }: PowerBox["marks"][number]) => {
    const at = next(mark);
    return [placed(mark, middle - MARKED, at, "start"), placed(count, middle + MARKED, at, "end")];
  };
  const shapes = [face, ...head.map(centred), ...marks.flatMap(marked), ...foot.map(centred)];
  return { kind: "group", data: { power: power.matter, department: power.department }, words, shapes };
}
