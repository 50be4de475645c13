import { placed, textBlock, type TextBlock } from "../../../../drawing/chart/text-block";
import type { ChartShape } from "../../../../paper/chart-image";
import { markOf } from "../boxes/facts";
import { COLUMNS, INK, LOOKS, PAGE } from "../boxes/sheet-of-paper";
import { GRADES } from "../../../../sheets/words";

/** What stands around the columns of each page. */
export interface PageFrame {
  readonly title: TextBlock;
  /** Left and right under the title. */
  readonly under: readonly [left: TextBlock, right: TextBlock];
  /** Upper and lower edge of the columns below their headers. */
  readonly top: number;
  readonly bottom: number;
}

const HEADERS = { steps: "业务流程", risks: "廉政风险点", measures: "防控措施及责任人" } as const;
const HEADER = 9;
const LEGEND = 8;
const AIR = 2;

export function frameOf(title: string, left: string, right: string): PageFrame {
  const width = PAGE.right - PAGE.left;
  const head = textBlock(title, width, LOOKS.title);
  const under = [
    textBlock(left, width * 0.72, LOOKS.under),
    textBlock(right, width * 0.26, LOOKS.under),
  ] as const;
  const underHeight = Math.max(under[0].height, under[1].height);
  const top = PAGE.top + head.height + AIR + underHeight + 1 + HEADER;
  return { title: head, under, top, bottom: PAGE.bottom - LEGEND };
}

export function drawFrame({ title, under, top, bottom }: PageFrame): readonly ChartShape[] {
  const y = PAGE.top + title.height + AIR;
  return [
    placed(title, (PAGE.left + PAGE.right) / 2, PAGE.top, "middle"),
    placed(under[0], PAGE.left, y, "start"),
    placed(under[1], PAGE.right, y, "end"),
    ...(["steps", "risks", "measures"] as const).flatMap((name) => column(name, top, bottom)),
    ...legend(bottom),
  ];
}

function column(name: keyof typeof COLUMNS, top: number, bottom: number): readonly ChartShape[] {
  const { left, right } = COLUMNS[name];
  const header = textBlock(HEADERS[name], right - left, LOOKS.header);
  const edge = { ink: INK.frame, weight: 0.25 };
  return [
    { kind: "box", x: left, y: top, width: right - left, height: bottom - top, outline: edge },
    {
      kind: "box",
      x: left,
      y: top - HEADER,
      width: right - left,
      height: HEADER,
      fill: "EFEFEF",
      outline: edge,
    },
    placed(header, (left + right) / 2, top - HEADER + (HEADER - header.height) / 2, "middle"),
  ];
}

/** What the signs mean, in one line at the foot. */
function legend(bottom: number): readonly ChartShape[] {
  const y = bottom + (LEGEND + 1) / 2;
  const outline = { ink: INK.line, weight: 0.3 };
  const word = (text: string, x: number, ink?: string): ChartShape => {
    const block = textBlock(text, 60, { size: 8.5, ...(ink !== undefined && { ink }) });
    return placed(block, x, y - block.height / 2, "start");
  };
  const area = { width: 9, height: 4.6, y: y - 2.3, fill: INK.ground, outline };
  const marks = GRADES.map((grade) => markOf(grade));
  return [
    word("图例：", PAGE.left, INK.grey),
    { kind: "box", x: 25, corner: 2.3, ...area },
    word("开始、结束", 35.5),
    { kind: "box", x: 55, ...area },
    word("步骤", 65.5),
    { kind: "lozenge", x: 76, ...area },
    word("判断", 86.5),
    {
      kind: "line",
      points: [
        { x: 98, y },
        { x: 107, y },
      ],
      outline: { ink: "606060", weight: 0.35, dash: "dots" },
    },
    word("环节上的风险点", 108.5),
    ...marks.map(({ words, ink }, i) => word(words, [137, 158, 176][i] ?? 0, ink)),
  ];
}
