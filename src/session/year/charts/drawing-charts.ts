import { chartFacts } from "../../../flows/charts/chart-facts";
import { chartPapers } from "../../../flows/charts/chart-papers";
import { powerCharts } from "../../../flows/charts/power-charts";
import { paperFile } from "../../../flows/papers/paper-file";
import type { Institution } from "../../../flows/open-institution";
import type { ChartImage } from "../../../paper/chart-image";
import type { PaperImage } from "../../../paper/paper-image";
import { drawPower, stepsInWords } from "../../../subjects/flow/chart/draw-power";
import type { Power } from "../../../subjects/flow/power";
import { rememberingParts } from "../../../workbook/remembering";
import { institutionOf } from "../../institution/institution";
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
  return new Map(
    charts.flatMap(({ name, pages }) =>
      pages.map((page, i) => [`${name}${i === 0 ? "" : `-${i + 1}`}.${form}`, page] as const),
    ),
  );
}
