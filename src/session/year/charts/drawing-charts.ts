import { chartFacts } from "../../../flows/charts/chart-facts";
import { chartPapers, chartSheet } from "../../../flows/charts/chart-papers";
import { pageName, powerCharts } from "../../../flows/charts/power-charts";
import { paperFile } from "../../../flows/papers/paper-file";
import type { Institution } from "../../../flows/open-institution";
import type { ChartImage } from "../../../paper/chart-image";
import type { PaperImage } from "../../../paper/paper-image";
import { drawPower, stepsInWords } from "../../../subjects/flow/chart/draw-power";
import type { Power } from "../../../subjects/flow/power";
import { rememberingParts } from "../../../workbook/remembering";
import { HostError } from "../../../workbook/host-error";
import { institutionOf } from "../../institution/institution";
import type { Plan } from "../../plan";
import type { SessionState } from "../../state";
import { saidOfCharts } from "./charting";

interface DrawnPower {
  readonly pages: readonly ChartImage[];
  /** What the picture says, a sentence a step, each with its line on the sheet. */
  readonly steps: readonly { readonly row: number; readonly words: string }[];
}

const factsOn = rememberingParts((institution: Institution, today: string) =>
  chartFacts(institution, saidOfCharts(institution, today)),
);

/** The chart of a power as the sheet has it now. Loaded with the view that shows it. */
export function drawnPower(state: SessionState, power: Power): DrawnPower {
  const facts = factsOn(institutionOf(state), state.today);
  const words = stepsInWords(power, facts);
  return {
    pages: drawPower(power, facts),
    steps: power.nodes.map(({ row }, i) => ({ row, words: words[i] ?? "" })),
  };
}

/** The charts of a department as a document that is printed. */
export async function chartDocument(
  state: SessionState,
  department: string,
): Promise<ReadonlyMap<string, PaperImage>> {
  const papers = await chartPapers(institutionOf(state), { day: state.today, department });
  return new Map(papers.map(({ of, paper }) => [paperFile("流程图", of), paper]));
}

/** A power's chart as pictures on a sheet of its own; `draw` makes dots of them, for hosts that take no lines. */
export async function chartSheetPlan(
  state: SessionState,
  { matter, department }: Power,
  draw: (chart: ChartImage) => Promise<Uint8Array>,
): Promise<Plan> {
  const papers = await chartPapers(institutionOf(state), { day: state.today, department });
  const charts = papers.flatMap((paper) => paper.charts);
  const chart = charts.find((one) => one.matter === matter && one.department === department);
  if (!chart) throw new HostError("not-found", `“权力运行流程”里没有“${matter}”了。`);
  const dots = new Map<ChartImage, Uint8Array>();
  for (const page of chart.pages) dots.set(page, await draw(page));
  const image = chartSheet(chart, "流程图 ", dots);
  return {
    label: `画到工作表 ${matter}`,
    ...{ sentences: [], changes: [], images: [image] },
    reveal: { sheet: image.sheet, row: 1, column: 1 },
  };
}

/** Charts as files, a page each: of one power, or all of them with the main chart. */
export async function chartFiles(
  state: SessionState,
  form: "svg" | "png",
  power?: Power,
): Promise<ReadonlyMap<string, ChartImage>> {
  const { charts } = await powerCharts(institutionOf(state), {
    today: state.today,
    ...(power && { powers: [power.matter], withoutMain: true }),
  });
  // Two departments may have a power of one name.
  const wanted = charts.filter(({ department }) => power === undefined || department === power.department);
  return new Map(
    wanted.flatMap(({ name, pages }) =>
      pages.map((page, i) => [`${pageName(name, i)}.${form}`, page] as const),
    ),
  );
}
