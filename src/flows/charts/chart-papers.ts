import { named } from "../../house/names";
import type { ChartImage } from "../../paper/chart-image";
import type { PaperImage } from "../../paper/paper-image";
import { HostError } from "../../workbook/host-error";
import { plain } from "../../workbook/text/plain";
import type { SheetImage, WorkbookImage } from "../../workbook/sheet-image";
import type { Institution } from "../open-institution";
import { chartFile } from "../../paper/svg/chart-svg";
import { MAIN_CHART, powerCharts, type NamedChart } from "./power-charts";

/** 《本单位廉政风险防控流程图》 of a department, or the main chart, as a document. */
interface ChartPaper {
  readonly of: string;
  readonly paper: PaperImage;
  /** What stands in it, page by page, as much of each page as is drawn on. */
  readonly charts: readonly NamedChart[];
}

/** Of a chart's page, in millimetres: its own margins are left out, the paper has some of its own. */
export const SHOWN = { origin: { x: 13, y: 11 }, width: 184, height: 275 } as const;
/** A page holds a picture and the line that it stands in. */
const PAGE = {
  width: 210,
  height: 297,
  margins: { top: 9, right: 13, bottom: 9, left: 13 },
  footer: 5,
} as const;

/** One document a department, and one with the main chart; of one department alone where it is asked for. Throws `HostError` where there is none. */
export async function chartPapers(
  institution: Institution,
  { day, department }: { readonly day: string; readonly department?: string | undefined },
): Promise<readonly ChartPaper[]> {
  const { charts } = await powerCharts(institution, { today: day });
  const byDepartment = new Map<string, NamedChart[]>();
  for (const chart of charts) {
    const shown = { ...chart, pages: chart.pages.map((page) => ({ ...page, ...SHOWN })) };
    byDepartment.set(chart.department, [...(byDepartment.get(chart.department) ?? []), shown]);
  }
  // A department may be called otherwise on the sheet than where it is asked for.
  const nameOf = (one: string) => plain(named(institution.house, one)?.name ?? one);
  const chosen = [...byDepartment].filter(
    ([of]) => department === undefined || nameOf(of) === nameOf(department),
  );
  if (chosen.length === 0) {
    const choices = [...byDepartment.keys()].join("、");
    throw new HostError("not-found", `没有“${department ?? ""}”的流程图。可选：${choices}。`);
  }
  return chosen.map(([of, found]) => ({ of, paper: paperOf(of, found, day), charts: found }));
}

function paperOf(of: string, charts: readonly NamedChart[], day: string): PaperImage {
  return {
    title: of === MAIN_CHART ? "廉政风险防控流程图" : `廉政风险防控流程图（${of}）`,
    day,
    page: PAGE,
    styles: { body: { font: "宋体", size: 9 } },
    footer: "",
    blocks: charts.flatMap(({ pages }) => pages.map((chart) => ({ kind: "picture" as const, chart }))),
  };
}

/** Rows of a sheet that a page goes over: 50 of 15.75 points are 277.8 millimetres. */
const ROWS = 50;
const ROW = 15.75;
/** Together a hair wider than a page. */
const COLUMNS = Array.from({ length: 10 }, () => ({ width: 10 }));
const LONGEST_TAB = 26;
const MARGINS = { top: 6, right: 5, bottom: 6, left: 5, header: 3, footer: 3 } as const;

/** The same as a workbook: a sheet each chart; numbered, so that no two are called alike. */
export function chartWorkbook(charts: readonly NamedChart[], dots: ChartDots): WorkbookImage {
  return { sheets: charts.map((chart, i) => chartSheet(chart, `${i + 1}．`, dots)), properties: {} };
}

/** A sheet that holds a chart, its pages one below another, each printed on a page. */
export function chartSheet({ matter, pages }: NamedChart, before: string, dots: ChartDots): SheetImage {
  return {
    sheet: tabName(before, matter),
    columns: COLUMNS,
    rows: Array.from({ length: ROWS * pages.length }, () => ({ height: ROW, cells: [] })),
    page: {
      ...{ paper: "A4", landscape: false, margins: MARGINS, scale: "one-page-wide", centred: true },
      breaksAfter: pages.slice(1).map((_page, i) => ROWS * (i + 1)),
      area: { top: 1, left: 1, bottom: ROWS * pages.length, right: COLUMNS.length },
    },
    pictures: pages.map((page, i) => ({
      ...{ png: dots.get(page) ?? new Uint8Array(), svg: chartFile(page), row: ROWS * i + 1, column: 1 },
      ...{ width: page.width, height: page.height, words: `${page.title}。${page.description}` },
    })),
  };
}

/** Pages as the bytes of .png files. */
type ChartDots = ReadonlyMap<ChartImage, Uint8Array>;

/** As much of it as a tab may be called. */
function tabName(before: string, matter: string): string {
  return `${before}${matter.replace(/[\\/?*[\]:']/g, "_").slice(0, LONGEST_TAB)}`;
}
