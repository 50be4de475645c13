import { dateInWords } from "../../../drawing/paper/date-in-words";
import { paragraph } from "../../../drawing/paper/paragraphs";
import { CHARACTER, countLines, lineStarts } from "../../../drawing/text-measure";
import type { GridImage, PaperBlock, PaperImage, TableImage } from "../../../paper/paper-image";
import type { BriefFacts } from "./facts";
import { briefPicture } from "./brief-picture";
import { BRIEF_SHEETS, type BriefPaper, type BriefSheet } from "./sheets-of-paper";

/** Millimetres of a point of type; a line is this much higher than its type; a cell keeps this much beside and above its texts. */
const POINT = 25.4 / 72;
const LINE = 1.45;
const BESIDE = 4;
const ABOVE = 1.7;
/** Those of 一级 points, stages and decisions. */
const HEADINGS = 3;
/** What no measure of ours sees: lines that a program breaks otherwise, gaps below tables. */
const RESERVE = 4;
/** So many 一级 points stand there whatever happens, each in so many lines; decisions take so many lines. */
const LEAST_POINTS = 3;
const MOST_LINES = 2;
const DECISION_LINES = 10;
/** Millimetres that the picture keeps where there is much to say. */
const LEAST_PICTURE = 60;

/** 领导简报: one page for the meeting of the party group, as A4 portrait or A3 landscape. */
export function brief(facts: BriefFacts, paper: BriefPaper): PaperImage {
  const sheet = BRIEF_SHEETS[paper];
  const { institution, year, day } = facts;
  const title = `${institution}${year === null ? "" : `${year}年`}廉政风险防控工作简报`;
  const stages = `${facts.stages.map(({ stage, standing }) => `${stage}：${standing}`).join("；")}。`;
  const decisions = decisionLines(facts, sheet);
  const texts = [stages, ...decisions].reduce((sum, text) => sum + textHeight(sheet, text), 0);
  const above = sheet.above + (linesOf(title, sheet.width, sheet.title) - 1) * lineHeight(sheet.title);
  const free = sheet.height - above - HEADINGS * sheet.heading - texts - RESERVE;
  const least = tableHeight(sheet, gravestRows(facts, sheet).slice(0, LEAST_POINTS));
  const picture = Math.max(LEAST_PICTURE, Math.min(sheet.picture, free - least));
  return {
    title,
    day,
    page: { ...sheet.page, footer: 7 },
    styles: sheet.styles,
    footer: "",
    blocks: [
      paragraph("title", title),
      paragraph("closing", `供院党组会审议　数据截至${dateInWords(day)}`),
      figures(facts, sheet),
      { kind: "picture", chart: briefPicture(facts, { width: sheet.width, height: picture }) },
      ...gravest(facts, sheet, free - picture),
      paragraph("heading", "各阶段进展（科室数）"),
      paragraph("body", stages),
      paragraph("heading", "提请院党组研究决定"),
      ...decisions.map((text) => paragraph("body", text)),
    ],
  };
}

/** The most pressing; what has no room is pressing less. */
function decisionLines({ decisions }: BriefFacts, { width, body }: BriefSheet): readonly string[] {
  if (decisions.length === 0) return ["目前没有需要院党组决定的事项。"];
  let lines = 0;
  return decisions
    .map((text, index) => `${index + 1}．${text}`)
    .filter((text) => (lines += linesOf(text, width, body)) <= DECISION_LINES);
}

/** Labels above, figures below, so many side by side. */
function figures({ figures: all }: BriefFacts, { width, aside }: BriefSheet): GridImage {
  const lines = Array.from({ length: Math.ceil(all.length / aside) }, (_, index) =>
    all.slice(index * aside, (index + 1) * aside),
  );
  return {
    kind: "grid",
    widths: Array.from({ length: aside }, () => width / aside),
    rows: lines.flatMap((line) => [
      { height: 5, cells: line.map(({ label }) => ({ text: label, style: "label" as const })) },
      { height: 8, cells: line.map(({ value }) => ({ text: value, style: "subheading" as const })) },
    ]),
  };
}

type TableRow = TableImage["rows"][number];

/** As many 一级 points as there is room for; the others are counted. */
function gravest(facts: BriefFacts, sheet: BriefSheet, room: number): readonly PaperBlock[] {
  const all = gravestRows(facts, sheet);
  let shown = Math.min(LEAST_POINTS, all.length);
  while (shown < all.length && tableHeight(sheet, all.slice(0, shown + 1)) <= room) shown++;
  const rest = all.length - shown;
  const heading = `一级风险点${all.length}个${rest > 0 ? `，列出最突出的${shown}个，其余见体系表` : ""}`;
  return [
    paragraph("heading", heading),
    ...(shown > 0 ? [{ kind: "table" as const, columns: sheet.columns, rows: all.slice(0, shown) }] : []),
  ];
}

function gravestRows({ gravest: all }: BriefFacts, sheet: BriefSheet): readonly TableRow[] {
  return all.map(({ where, point, measures, standing }, index) => {
    const texts = [String(index + 1), where, point, ...(sheet.withMeasures ? [measures] : []), standing];
    return {
      cells: texts.map((text, column) => [shortened(text, sheet.columns[column]!.width, sheet.cell)]),
    };
  });
}

/** With its header. */
function tableHeight({ columns, cell }: BriefSheet, rows: readonly TableRow[]): number {
  const lines = rows.map(({ cells }) =>
    Math.max(...cells.map(([text = ""], column) => linesOf(text, columns[column]!.width, cell))),
  );
  return [1, ...lines].reduce((sum, count) => sum + count * lineHeight(cell) + ABOVE, 0);
}

/** No more lines than there is room for; what is left out is marked. */
function shortened(text: string, width: number, size: number): string {
  const end = lineStarts(text, charactersOf(width), size, MOST_LINES + 1)[MOST_LINES];
  return end === undefined ? text : `${text.slice(0, end - 1)}…`;
}

function textHeight({ width, body }: BriefSheet, text: string): number {
  return linesOf(text, width, body) * lineHeight(body);
}

function lineHeight(size: number): number {
  return size * LINE * POINT;
}

function linesOf(text: string, width: number, size: number): number {
  return countLines(text, charactersOf(width), size);
}

/** Millimetres of a cell → characters as the measure counts them. */
function charactersOf(width: number): number {
  return (width - BESIDE) / POINT / CHARACTER;
}
