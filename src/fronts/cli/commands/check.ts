import { checkTogether, withoutLines } from "../../../flows/checking/check";
import type { CheckedFile } from "../../../flows/checking/check-department";
import { checkedFile, recordsJson, refusedFile, runJson } from "../../../flows/json";
import { isSupervision } from "../../../flows/kinds";
import type { Stage } from "../../../findings/finding";
import { answeringJson } from "../answer-json";
import { EXIT, type ExitStatus } from "../exit";
import type { Environment, InputFile } from "../environment";
import { tellFault } from "../fault";
import type { FoundFile } from "../files/find-files";
import { notOpenElsewhere } from "../files/replaceable";
import { faultsIn, readFiles, readInstitution, withOwnLists } from "../files/read-files";
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
  const among = { jobs: 1, besides: options.institution };
  const { files, refused } = await readFiles(environment, paths, settings, keepFor(options), among);
  const own = files.length === 0 && refused.length === 1 ? refused[0] : undefined;
  if (own?.found.given && own.content && isSupervision(own.content))
    return checkSupervisionFile(environment, own.found, own.content, { ...options, institution });
  const result = checkTogether(
    files.map(({ checked }) => checked),
    institution?.house ?? null,
  );
  const told = new Map(files.map(({ checked, json }) => [checked, json] as const));
  await tellFindings(environment, options, {
    findings: result.findings,
    files: result.files.flatMap((file) => told.get(file) ?? []),
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

/** What is said of a file, and what it is put together with others by: its lines where they are asked for. */
function keepFor({ records, format }: CheckOptions) {
  return async (found: FoundFile, checked: CheckedFile, file: InputFile) => ({
    found,
    checked: records ? withOwnLists(checked) : withoutLines(checked),
    json: checkedFile(checked, format === "json" ? await file.sha256() : null),
  });
}
