import { existsSync } from "node:fs";
import { basename, join } from "node:path";
import { openDepartment } from "../../../../flows/reviewing/awaiting";
import { registerSigned, type Signed } from "../../../../flows/reviewing/register-signed";
import { reviewSheets } from "../../../../flows/reviewing/review-sheets";
import { digestOf } from "../../../../subjects/registers/digest";
import type { DepartmentCase } from "../../../../subjects/registers/case/department-case";
import { HostError } from "../../../../workbook/host-error";
import type { Environment, Placed } from "../../environment";
import type { ExitStatus } from "../../exit";
import { atFile } from "../../fault";
import { readInstitution } from "../../files/read-files";
import { telling, type StepOptions } from "../steps/tell-step";
import { writePatched } from "../steps/write-patched";

interface ReviewOptions extends StepOptions {
  readonly institution?: string;
}

/** `review-sheets`: a 送审表 for each reviewer who is waited for. */
export function reviewSheetsCommand(
  environment: Environment,
  path: string,
  options: ReviewOptions & { readonly out: string },
): Promise<ExitStatus> {
  return telling(environment, "review-sheets", options, async (watched, today) => {
    const { one } = await readDepartment(watched, path, today, options);
    const papers = reviewSheets(one, today);
    if (papers.length === 0) throw new HostError("not-found", "没有等待审核的风险点，不必印送审表。");
    const results = [];
    for (const { set, paper } of papers) {
      const name = set.says.replace(/[\\/:*?"<>|\p{Cc}]/gu, "_");
      const at = join(options.out, `送审表-${one.department?.name ?? ""}-${name}.docx`);
      results.push({ path: at, bytes: await watched.packPaper(paper), over: "nothing" as const });
    }
    const there = results.find((result) => existsSync(result.path));
    if (there)
      throw new HostError(
        "already-there",
        `文件已经存在：${there.path}。不会覆盖，请换一个文件夹，或先把它移走。`,
      );
    await watched.write(results);
    return {
      records: () =>
        papers.map(({ set }) => ({
          ...{ reviewer: set.says, names: set.names, code: set.code, rows: set.points.length },
          riskIds: set.points.map(({ record }) => record.riskId ?? null),
        })),
      findings: [],
      files: results.map(({ path: at, bytes }) => ({
        file: basename(at),
        kind: "送审表",
        sha256: digestOf(bytes),
      })),
      lines: [
        ...papers.map(({ set }) => `${set.says}：${set.points.length} 个风险点，校验码 ${set.code}。`),
        "下一步：打印、送签，签好以后用 register-signed 按校验码登记；这以前不要再改这些风险点。",
      ],
    };
  });
}

interface SignedOptions extends ReviewOptions, Signed {
  readonly out: string;
}

/** `register-signed`: what was signed on paper, into the rows that it was printed from; what does not fit is told, and nothing written. */
export function registerSignedCommand(
  environment: Environment,
  path: string,
  options: SignedOptions,
): Promise<ExitStatus> {
  return telling(environment, "register-signed", options, async (watched, today) => {
    const { one, placed } = await readDepartment(watched, path, today, options);
    const { patch, points, findings } = registerSigned(one, options);
    if (!patch) return { records: () => [], findings, files: [], lines: ["没有登记，什么都没有写。"] };
    const written = await writePatched(watched, placed, options, patch, "department");
    const records = points.map(({ record, table, entry }) => ({
      ...{ riskId: record.riskId ?? null, name: record.name ?? null, point: record.point ?? null },
      ...{ reviewer: options.reviewer, opinion: options.opinion, reviewedOn: options.on },
      source: { file: table.file, sheet: table.sheet, row: entry.row },
    }));
    return {
      records: () => records,
      findings,
      files: [written],
      lines: [`已登记 ${points.length} 个风险点的审核。`],
    };
  });
}

async function readDepartment(
  environment: Environment,
  path: string,
  today: string,
  { institution: given }: ReviewOptions,
): Promise<{ readonly one: DepartmentCase; readonly placed: Placed }> {
  const institution = given === undefined ? undefined : await readInstitution(environment, given);
  const file = environment.open(path);
  return atFile(path, async () => {
    const one = openDepartment(await file.read(), today, institution);
    return { one, placed: { path, sha256: await file.sha256() } };
  });
}
