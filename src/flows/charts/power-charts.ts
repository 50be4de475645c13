import type { Finding } from "../../findings/finding";
import type { ChartImage } from "../../paper/chart-image";
import { powersIn, type Power } from "../../subjects/flow/power";
import { HostError } from "../../workbook/host-error";
import { plain } from "../../workbook/text/plain";
import type { Institution } from "../open-institution";
import { chartFacts } from "./chart-facts";
import { chartFindings } from "./chart-findings";

/** A chart, and what its files are called by. */
export interface NamedChart {
  readonly name: string;
  /** 科室 whose power it is, and 职权事项; 主图 for the main chart. */
  readonly department: string;
  readonly matter: string;
  readonly kind: "流程图" | "主图";
  readonly pages: readonly ChartImage[];
}

export interface PowerCharts {
  readonly charts: readonly NamedChart[];
  readonly findings: readonly Finding[];
}

export const MAIN_CHART = "主图";

interface ChartSettings {
  readonly today: string;
  /** Of these 职权事项 alone, with what is wrong there (V06 is about all of them). */
  readonly powers?: readonly string[] | undefined;
  readonly withoutMain?: boolean;
}

/** 《本单位廉政风险防控流程图》: one chart a power, and the main chart. Throws `HostError` where there is nothing to draw. */
export async function powerCharts(
  institution: Institution,
  { today, powers: asked, withoutMain = false }: ChartSettings,
): Promise<PowerCharts> {
  const { flow } = institution.read.institution;
  const powers = powersIn(institution.read.institution);
  if (!flow || powers.length === 0)
    throw new HostError(
      "not-found",
      `“${institution.read.file}”的“权力运行流程”是空的，没有可画的流程图。请先填写，一个环节一行。`,
    );
  const chosen = asked ? chosenOf(powers, asked) : powers;
  const said = chartFindings(institution, today);
  const facts = chartFacts(institution, said);
  // Most commands draw nothing.
  const [{ drawPower }, { drawMainChart }] = await Promise.all([
    import("../../subjects/flow/chart/draw-power"),
    import("../../subjects/flow/chart/main-chart"),
  ]);
  const rows = new Set(chosen.flatMap(({ nodes }) => nodes.map(({ row }) => row)));
  const names = new Set<string>();
  const named = (name: string, pages: readonly ChartImage[]) => ({
    name: freeName(names, name, pages.length),
    pages,
  });
  const charts: NamedChart[] = chosen.map((power) => ({
    ...{ department: power.department, matter: power.matter, kind: "流程图" },
    ...named(fileName(power), drawPower(power, facts)),
  }));
  if (!withoutMain)
    charts.push({
      ...{ department: MAIN_CHART, matter: MAIN_CHART, kind: MAIN_CHART },
      ...named(MAIN_CHART, drawMainChart(powers, facts)),
    });
  return {
    charts,
    findings: said.filter(
      ({ place }) => place.sheet !== flow.sheet || place.row === null || rows.has(place.row),
    ),
  };
}

/** Powers of these names, each once, in the order of the sheet. */
function chosenOf(powers: readonly Power[], asked: readonly string[]): readonly Power[] {
  const names = new Set(powers.map(({ matter }) => plain(matter)));
  const unknown = asked.find((one) => !names.has(plain(one)));
  if (unknown === undefined) {
    const wanted = new Set(asked.map(plain));
    return powers.filter(({ matter }) => wanted.has(plain(matter)));
  }
  const choices = [...new Set(powers.map(({ matter }) => matter))].join("、");
  throw new HostError("not-found", `“权力运行流程”里没有职权事项“${unknown}”。可选：${choices}。`);
}

/** A file name holds 255 bytes, of which a Chinese character takes three and what is written beside it takes some. */
const LONGEST_NAME = 60;

/** `公诉科-审查起诉`; characters that no file name may hold are replaced, and what is too long is cut off. */
function fileName({ department, matter }: Power): string {
  const name = [department, matter].filter((part) => part !== "").join("-") || "流程图";
  return [...name.replace(/[\\/:*?"<>|\p{Cc}]/gu, "_")].slice(0, LONGEST_NAME).join("");
}

/** What the file of a chart's page is called, without its ending: `公诉科-审查起诉`, `公诉科-审查起诉-2`. */
export function pageName(name: string, page: number): string {
  return page === 0 ? name : `${name}-${page + 1}`;
}

/** Windows tells no capital letters apart: a second one of a name gets a number, be it that of another chart's page. */
function freeName(taken: Set<string>, name: string, pages: number): string {
  const files = (one: string) => Array.from({ length: pages }, (_none, i) => pageName(one, i).toLowerCase());
  let free = name;
  for (let count = 2; files(free).some((file) => taken.has(file)); count++) free = `${name}（${count}）`;
  for (const file of files(free)) taken.add(file);
  return free;
}
