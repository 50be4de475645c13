import { judgePackage, keptPackage } from "../../../../flows/roll-up/adding";
import { readExchange } from "../../../../subjects/exchange/read-exchange";
import { digestOf } from "../../../../subjects/registers/digest";
import type { KeptPackage, Placing } from "../../../../workbook/data/roll-up-place";
import type { Environment } from "../../environment";
import type { ExitStatus } from "../../exit";
import { findFiles, type FoundFile } from "../../files/find-files";
import { Progress } from "../../progress";
import { telling, type StepOptions } from "../steps/tell-step";
import { atPlace, type PlaceOptions } from "./place";

/** What packages are called. */
const PACKAGE = /\.irpc\.zip$/i;

/** `rollup add`: packages into a store or a database, all of them or none. */
export function rollUpAdd(
  environment: Environment,
  paths: readonly string[],
  options: PlaceOptions & StepOptions,
): Promise<ExitStatus> {
  return telling(environment, "rollup add", options, (watched) =>
    atPlace(watched, options, async (place) => {
      const found = await findFiles(paths);
      const packages = found.filter(({ given, name }) => given || PACKAGE.test(name));
      const placings = await place.add(readAll(watched, packages), judgePackage);
      return {
        records: () => placings.map(placingJson),
        findings: [],
        files: [],
        lines: [...placings.map(placingLine), ...sums(placings, found.length - packages.length)],
      };
    }),
  );
}

/** One after the other: thousands of them must not stand in memory together. */
async function* readAll(environment: Environment, files: readonly FoundFile[]): AsyncGenerator<KeptPackage> {
  const progress = new Progress(environment, "读取", files.length);
  try {
    for (const [done, { path, name }] of files.entries()) {
      progress.at(done);
      const bytes = await environment.bytesOf(path);
      const exchange = await readExchange(await environment.openTables(name, bytes));
      yield keptPackage(name, exchange, digestOf(bytes));
    }
  } finally {
    progress.end();
  }
}

function placingJson({ institution, planYear, standing, became }: Placing): object {
  const { batch, asOf, digest } = standing;
  return { institution, planYear, batch, asOf, sha256: digest, became };
}

const BECAME: Readonly<Record<Placing["became"], string>> = {
  new: "已加入",
  replaces: "已替换以前的",
  same: "和已经加入的一样，没有变化",
};

function placingLine({ institution, planYear, standing, became }: Placing): string {
  return `${institution} ${planYear}年度第 ${standing.batch} 批：${BECAME[became]}。`;
}

function sums(placings: readonly Placing[], passedOver: number): readonly string[] {
  const changed = placings.filter(({ became }) => became !== "same").length;
  return [
    `共 ${placings.length} 个数据包，写入 ${changed} 个。`,
    ...(passedOver > 0 ? [`文件夹里另有 ${passedOver} 个文件不是 .irpc.zip，没有看。`] : []),
  ];
}
