import { dirname, relative, resolve, sep } from "node:path";
import { checkTogether } from "../../../flows/checking/check";
import { checkedFile, recordsJson, refusedFile, runJson } from "../../../flows/json";
import { drawFindings } from "../../../subjects/consolidation/pages/findings-page";
import type { Stage } from "../../../findings/finding";
import { answeringJson, outJson } from "../answer-json";
import { EXIT, type ExitStatus } from "../exit";
import type { Environment } from "../environment";
import { tellFault } from "../fault";
import { notOpenElsewhere, replaceable } from "../files/replaceable";
import { faultsIn, readFiles, readInstitution, type CheckedInput } from "../files/read-files";
import { countLine, findingLine } from "../words";

export interface CheckOptions {
  readonly institution?: string;
  readonly stage: Stage;
  readonly asOf?: string;
  readonly format: "text" | "json";
  readonly records?: boolean;
  readonly out?: string;
}

/** Findings of any workbooks. */
export function checkCommand(
  environment: Environment,
  paths: readonly string[],
  options: CheckOptions,
): Promise<ExitStatus> {
  const empty = () => runJson([], [], options.records ? [] : undefined);
  return answeringJson(environment, options.format, empty, (watched) => checkAll(watched, paths, options));
}

async function checkAll(
  environment: Environment,
  paths: readonly string[],
  options: CheckOptions,
): Promise<ExitStatus> {
  if (options.out !== undefined) await notOpenElsewhere(options.out);
  const institution =
    options.institution === undefined ? undefined : await readInstitution(environment, options.institution);
  const settings = { stage: options.stage, today: environment.today(), asOf: options.asOf, institution };
  const { files, refused } = await readFiles(environment, paths, settings, 1, options.institution);
  const result = checkTogether(
    files.map(({ checked }) => checked),
    institution?.house ?? null,
  );
  const sums = new Map(files.map(({ checked, sha256 }) => [checked, sha256] as const));
  const listed = [
    ...result.files.map((file) => checkedFile(file, sums.get(file) ?? null)),
    ...refused.map(({ found, reason }) => refusedFile(found.name, reason)),
  ];

  if (options.out !== undefined) {
    const sources = [...files, ...refused].map(({ found }) => found.path);
    const over = await replaceable(environment, options.out, sources);
    const pathOf = pathsFrom(options.out, files);
    const bytes = await environment.pack({
      sheets: [drawFindings(result.findings, { title: "问题清单", pathOf })],
      properties: { "IRPC.Kind": "result" },
    });
    await environment.write([{ path: options.out, bytes, over }]);
  }
  if (options.format === "json")
    outJson(environment, runJson(listed, result.findings, options.records ? recordsJson(result) : undefined));
  else {
    for (const finding of result.findings) environment.out(`${findingLine(finding)}\n`);
    for (const { found, reason } of refused) environment.out(`${found.name}：没有读取。${reason}\n`);
    environment.out(`共核查 ${files.length} 个工作簿：${countLine(result.findings)}。\n`);
    if (options.out !== undefined) environment.out(`问题清单：${options.out}\n`);
  }
  const faults = faultsIn(refused);
  for (const fault of faults) tellFault(environment, fault);
  if (faults.length > 0) return EXIT.fault;
  const failed = refused.find(({ found }) => found.given);
  if (failed) environment.err(`${failed.found.name}：${failed.reason}\n`);
  if (failed) return EXIT.failed;
  return result.counts.error > 0 || refused.length > 0 ? EXIT.findings : EXIT.fine;
}

/** Where the checked files lie, seen from the list of findings. */
function pathsFrom(out: string, files: readonly CheckedInput[]): (file: string) => string | undefined {
  const paths = new Map(files.map(({ checked, found }) => [checked.read.file, found.path]));
  return (file) => {
    const path = paths.get(file);
    return path === undefined
      ? undefined
      : relative(dirname(resolve(out)), resolve(path))
          .split(sep)
          .join("/");
  };
}
