import { existsSync } from "node:fs";
import { basename, resolve } from "node:path";
import { beginYear, leavingJson, yearFindings } from "../../../../flows/year/begin-year";
import { SUPERVISION } from "../../../../flows/kinds";
import { digestOf } from "../../../../subjects/registers/digest";
import { HostError } from "../../../../workbook/host-error";
import type { Environment } from "../../environment";
import type { ExitStatus } from "../../exit";
import { readInstitution } from "../../files/read-files";
import { telling, type StepOptions } from "../steps/tell-step";
import { INSTITUTION_KIND, saidBy } from "../steps/write-patched";
import { begunSupervision } from "../supervision/begin-supervision-year";

interface BeginOptions extends StepOptions {
  readonly year: string;
  readonly out: string;
  readonly fromOlder?: boolean;
  readonly supervision?: string;
  readonly supervisionOut?: string;
}

/** `begin-year`: the workbooks of the next year beside those of this one, none over a file that is there. */
export function beginYearCommand(
  environment: Environment,
  path: string,
  options: BeginOptions,
): Promise<ExitStatus> {
  return telling(environment, "begin-year", options, async (watched) => {
    const { year, out, supervision, supervisionOut } = options;
    if ((supervision === undefined) !== (supervisionOut === undefined))
      throw new HostError(
        "refused",
        "--supervision 和 --supervision-out 要一起写：读哪个文件，写到哪个文件。",
      );
    if (supervisionOut !== undefined && resolve(supervisionOut) === resolve(out))
      throw new HostError("refused", "--out 和 --supervision-out 是同一个文件。请各写一个名称。");
    const institution = await readInstitution(watched, path);
    const findings = yearFindings(institution, year, options.fromOlder ?? false);
    if (findings.length > 0) {
      const wouldPass = yearFindings(institution, year, true).length === 0;
      const how = wouldPass ? ["确要从较早的年度开始的，加上 --from-older。"] : [];
      return { records: () => [], findings, files: [], lines: ["没有开始新年度，什么都没有写。", ...how] };
    }
    const { image, leaving, notes } = beginYear(institution, { year, target: basename(out) });
    const said = { ...image, properties: { ...image.properties, ...saidBy(options.by) } };
    const results = [{ path: out, bytes: await watched.pack(said, path), kind: INSTITUTION_KIND }];
    if (supervision !== undefined && supervisionOut !== undefined) {
      const { bytes } = await begunSupervision(watched, supervision, year);
      results.push({ path: supervisionOut, bytes, kind: SUPERVISION });
    }
    await writeAll(watched, results);
    return {
      records: () => leavingJson(institution, leaving),
      findings: [],
      files: results.map(({ path: at, bytes, kind }) => ({
        file: basename(at),
        kind,
        sha256: digestOf(bytes),
      })),
      lines: [
        `${year}年度：风险点和编号接着用，评定、审核、备案、落实情况要重新填写。`,
        ...leaving.map(({ row, reason }) => `拟撤销：${row.riskId ?? ""} ${row.point ?? ""}（${reason}）`),
        ...(leaving.length > 0
          ? ["拟撤销的核对以后，用 change --to 撤销 逐个撤销；由别人接任的，在科室工作簿里改到接任的人名下。"]
          : []),
        ...notes,
        "下一步：核对新工作簿的“单位信息”“人员名册”，再用 issue --with-points 下发科室工作簿，用 issue --personal 下发个人自查表。",
      ],
    };
  });
}

async function writeAll(
  environment: Environment,
  results: readonly { readonly path: string; readonly bytes: Uint8Array }[],
): Promise<void> {
  const there = results.find(({ path }) => existsSync(path));
  if (there)
    throw new HostError(
      "already-there",
      `文件已经存在：${there.path}。不会覆盖，请换一个名称，或先把它移走。`,
    );
  await environment.write(results.map(({ path, bytes }) => ({ path, bytes, over: "nothing" as const })));
}
