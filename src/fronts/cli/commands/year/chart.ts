import { existsSync } from "node:fs";
import { basename, join } from "node:path";
import { MAIN_CHART, pageName, powerCharts, type PowerCharts } from "../../../../flows/charts/power-charts";
import type { ReadFile } from "../../../../flows/envelope";
import type { ChartImage } from "../../../../paper/chart-image";
import { chartFile } from "../../../../paper/svg/chart-svg";
import { digestOf } from "../../../../subjects/registers/digest";
import { HostError } from "../../../../workbook/host-error";
import type { Environment } from "../../environment";
import type { ExitStatus } from "../../exit";
import { atFile } from "../../fault";
import { readInstitution } from "../../files/read-files";
import { Progress } from "../../progress";
import { telling, type StepOptions } from "../steps/tell-step";

interface ChartOptions extends StepOptions {
  readonly out: string;
  /** These 职权事项 alone, without the main chart. */
  readonly power?: readonly string[];
  /** Which have a .png, besides the main chart; all of them where it is not said. Each page takes a while. */
  readonly inDots?: readonly string[];
}

interface ChartPage {
  readonly path: string;
  readonly kind: string;
  readonly matter: string;
  readonly image: ChartImage;
}

/** `chart`: 《本单位廉政风险防控流程图》 as .svg with a .png beside each, none over a file that is there; faulty charts are drawn too. */
export function chartCommand(
  environment: Environment,
  path: string,
  options: ChartOptions,
): Promise<ExitStatus> {
  return telling(environment, "chart", options, async (watched, today) => {
    const institution = await readInstitution(watched, path);
    const { power: powers, inDots } = options;
    const settings = { today, powers, withoutMain: powers !== undefined };
    const drawn = await atFile(path, () => powerCharts(institution, settings));
    const pages = pagesOf(drawn, options.out);
    refuseExisting(pages);
    const { pictures, missing } = await picturesOf(
      watched,
      pages.filter(({ kind, matter }) => kind === MAIN_CHART || (inDots?.includes(matter) ?? true)),
    );
    const svgs = pages.map(({ path: at, kind, image }) => {
      return { path: `${at}.svg`, kind, bytes: new TextEncoder().encode(chartFile(image)) };
    });
    const files = [...svgs, ...pictures].sort((one, other) => (one.path < other.path ? -1 : 1));
    await watched.write(
      files.map((file) => ({ path: file.path, bytes: file.bytes, over: "nothing" as const })),
    );
    return {
      records: () => [],
      findings: drawn.findings,
      files: files.map(({ path: at, kind, bytes }) => ({
        file: basename(at),
        kind,
        sha256: digestOf(bytes),
      })),
      read: missing,
      lines: [`${drawn.charts.length}张图，${pages.length}页，存放在 ${options.out}。`],
    };
  });
}

/** Each page by its path without the ending: `公诉科-审查起诉`, `公诉科-审查起诉-2`. */
function pagesOf({ charts }: PowerCharts, folder: string): readonly ChartPage[] {
  return charts.flatMap(({ name, kind, matter, pages }) =>
    pages.map((image, i) => ({ path: join(folder, pageName(name, i)), kind, matter, image })),
  );
}

/** Before anything is drawn in dots, which takes a while. */
function refuseExisting(pages: readonly ChartPage[]): void {
  const there = pages.flatMap(({ path }) => [`${path}.svg`, `${path}.png`]).find((path) => existsSync(path));
  if (there !== undefined)
    throw new HostError("already-there", `文件已经存在：${there}。不会覆盖，请换一个文件夹，或先把它移走。`);
}

interface Pictures {
  readonly pictures: readonly { readonly path: string; readonly kind: string; readonly bytes: Uint8Array }[];
  /** Why there are none. */
  readonly missing: readonly ReadFile[];
}

/** A computer without a Chinese font has the .svg files, which hold the whole chart, and is told about the rest. */
async function picturesOf(environment: Environment, pages: readonly ChartPage[]): Promise<Pictures> {
  const pictures: Pictures["pictures"][number][] = [];
  const progress = new Progress(environment, "画图", pages.length);
  try {
    for (const { path, kind, image } of pages) {
      pictures.push({ path: `${path}.png`, kind, bytes: await environment.packPicture(image) });
      progress.at(pictures.length);
    }
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    return { pictures: [], missing: [{ file: "*.png", kind: null, sha256: null, refused: error.message }] };
  } finally {
    progress.end();
  }
  return { pictures, missing: [] };
}
