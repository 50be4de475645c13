import { checkTogether } from "../../../flows/checking/check";
import { checkedFile, recordsJson, refusedFile, runJson } from "../../../flows/json";
import { isSupervision } from "../../../flows/kinds";
import type { Stage } from "../../../findings/finding";
import { answeringJson } from "../answer-json";
import { EXIT, type ExitStatus } from "../exit";
import type { Environment } from "../environment";
import { tellFault } from "../fault";
import { notOpenElsewhere } from "../files/replaceable";
import { faultsIn, readFiles, readInstitution } from "../files/read-files";
import { checkSupervisionFile } from "./supervision/check-supervision";
import { tellFindings } from "./tell-findings";

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
  const own = files.length === 0 && refused.length === 1 ? refused[0] : undefined;
  if (own?.found.given && own.content && isSupervision(own.content))
    return checkSupervisionFile(environment, own.found, own.content, { ...options, institution });
  const result = checkTogether(
    files.map(({ checked }) => checked),
    institution?.house ?? null,
  );
  const sums = new Map(files.map(({ checked, sha256 }) => [checked, sha256] as const));
  await tellFindings(environment, options, {
    findings: result.findings,
    files: result.files.map((file) => checkedFile(file, sums.get(file) ?? null)),
    refused: refused.map(({ found, reason }) => refusedFile(found.name, reason)),
    paths: new Map(files.map(({ checked, found }) => [checked.read.file, found.path])),
    sources: [...files, ...refused].map(({ found }) => found.path),
    ...(options.records && { register: recordsJson(result) }),
  });
  const faults = faultsIn(refused);
  for (const fault of faults) tellFault(environment, fault);
  if (faults.length > 0) return EXIT.fault;
  const failed = refused.find(({ found }) => found.given);
  if (failed) environment.err(`${failed.found.name}：${failed.reason}\n`);
  if (failed) return EXIT.failed;
  return result.counts.error > 0 || refused.length > 0 ? EXIT.findings : EXIT.fine;
}
