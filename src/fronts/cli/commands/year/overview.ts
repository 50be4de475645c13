import { overviewJson, overviewOf } from "../../../../flows/year/overview/overview";
import { overviewPatch } from "../../../../flows/year/overview/overview-sheet";
import { wordsOf, type Tile } from "../../../../subjects/overview/tile";
import type { Environment } from "../../environment";
import type { ExitStatus } from "../../exit";
import type { StepOptions } from "../steps/tell-step";
import { tilesOfSupervision } from "../supervision/counts/overview-counts";
import { institutionStep } from "./institution-step";

interface OverviewOptions extends StepOptions {
  readonly supervision?: string;
  readonly out?: string;
}

/** `overview`: the figures of the year with the rows that they count. */
export function overviewCommand(
  environment: Environment,
  path: string,
  options: OverviewOptions,
): Promise<ExitStatus> {
  return institutionStep(environment, "overview", path, options, async ({ institution, today, ...at }) => {
    const own = overviewOf(institution, today);
    const counted = await tilesOfSupervision(at.environment, options.supervision, institution, today);
    const tiles = [...own, ...counted];
    const files = await at.write(() => overviewPatch(institution, tiles, today));
    return {
      ...{ records: () => tiles.map(overviewJson), findings: [], files },
      lines: [
        `总览（按 ${today} 判断）`,
        ...tiles.flatMap(tileLines),
        ...(options.supervision === undefined
          ? ["没有给出监察室专用工作簿（--supervision）：不列预警处置和信息档案。"]
          : []),
      ],
    };
  });
}

/** A figure, and of a matrix its lines; what is nowhere is left out. */
function tileLines(tile: Tile): readonly string[] {
  const { id, label, value, of, cells } = tile;
  const sum = `${id} ${label}：${value}${of === null ? "" : `／${of}`}`;
  if (!cells) return [sum];
  const ys = wordsOf(tile, "y");
  const line = (y: string | null) =>
    cells
      .filter((cell) => cell.y === y && cell.value > 0)
      .map((cell) => `${shortened(cell.x)} ${cell.value}`)
      .join("，");
  if (ys.length === 0) return value === 0 ? [sum] : [`${sum}（${line(null)}）`];
  return [sum, ...ys.flatMap((y) => (line(y) === "" ? [] : [`  ${y}：${line(y)}`]))];
}

/** A text of a risk point stands for its group. */
const LONGEST = 24;

function shortened(word: string): string {
  return word.length > LONGEST ? `“${word.slice(0, LONGEST)}…”` : word;
}
