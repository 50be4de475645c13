import { existsSync } from "node:fs";
import { realpath } from "node:fs/promises";
import { basename } from "node:path";
import { countBySeverity } from "../../../../findings/finding";
import { checkedFile, refusedFile, runJson, type FileJson } from "../../../../flows/json";
import { HostError } from "../../../../workbook/host-error";
import { answeringJson, outJson } from "../../answer-json";
import type { Environment } from "../../environment";
import { EXIT, type ExitStatus } from "../../exit";
import { tellFault } from "../../fault";
import {
  faultsIn,
  keepWhole,
  readFiles,
  readInstitutionFile,
  type CheckedInputs,
  type RefusedInput,
} from "../../files/read-files";
import { notASource, notOpenElsewhere } from "../../files/replaceable";
import { countLine } from "../../words";
import { consolidateAllThatCan } from "./consolidate-all";
import { outcomeOf, type RunOutcome } from "./consolidate-outcome";
import { targetOf, type Base, type FormerState, type Target } from "./consolidate-places";
import { writeResults } from "./consolidate-results";

export interface ConsolidateOptions {
  readonly institution: string;
  readonly out: string;
  readonly receipts?: string;
  readonly prefer?: readonly string[];
  readonly asOf?: string;
  readonly by?: string;
  readonly format: "text" | "json";
  readonly jobs: number;
}

/** Department workbooks into the institution's books. */
export function consolidateCommand(
  environment: Environment,
  paths: readonly string[],
  options: ConsolidateOptions,
): Promise<ExitStatus> {
  const empty = () => runJson([], [], []);
  return answeringJson(environment, options.format, empty, (watched) =>
    consolidateAll(watched, paths, options),
  );
}

async function consolidateAll(
  environment: Environment,
  paths: readonly string[],
  options: ConsolidateOptions,
): Promise<ExitStatus> {
  await notOpenElsewhere(options.out);
  const base: Base = {
    path: options.institution,
    ...(await readInstitutionFile(environment, options.institution)),
  };
  const target = await targetOf(environment, options.out, base);
  if (target.refusal !== null && options.receipts === undefined) throw target.refusal;
  const outcome = await mergedFrom(environment, paths, options, base);
  if (typeof outcome === "number") return outcome;
  mayLeave(outcome, options, target);
  const former = await writeResults(environment, base, target, outcome, options);
  report(environment, outcome, options, former);
  return statusOf(environment, outcome);
}

/** What the run comes to, or how it ended; what was read is let go before anything is written. */
async function mergedFrom(
  environment: Environment,
  paths: readonly string[],
  options: ConsolidateOptions,
  { institution }: Base,
): Promise<RunOutcome | ExitStatus> {
  const settings = { stage: "汇总" as const, today: environment.today(), asOf: options.asOf, institution };
  const among = { jobs: options.jobs, besides: options.institution };
  const found = await readFiles(environment, paths, settings, keepWhole, among);
  await notASource(
    options.out,
    [...found.files, ...found.refused].map((file) => file.found.path),
  );
  const stop = found.refused.find((file) => file.found.given && !file.fault) ?? asRefusal(found);
  if (stop) return fail(environment, options, found, stop);
  const fault = found.refused.find((file) => file.fault);
  if (found.files.length === 0 && fault) return fail(environment, options, found, fault);
  const merged = consolidateAllThatCan(institution, found, options.receipts !== undefined, {
    today: options.asOf ?? environment.today(),
    asOf: options.asOf,
    by: options.by ?? null,
    preferred: await preferredNames(options.prefer ?? [], found),
    target: basename(options.out),
  });
  return outcomeOf(merged, options.format);
}

function statusOf(environment: Environment, { findings, refused }: RunOutcome): ExitStatus {
  const faults = faultsIn(refused);
  for (const fault of faults) tellFault(environment, fault);
  if (faults.length > 0) return EXIT.fault;
  return countBySeverity(findings).error > 0 || refused.length > 0 ? EXIT.findings : EXIT.fine;
}

/** An institution workbook among the files to be merged was not meant. */
function asRefusal({ files }: CheckedInputs): RefusedInput | undefined {
  const own = files.find(({ checked }) => checked.kind === "institution");
  return (
    own && { found: own.found, reason: "这是院工作簿，不能当科室工作簿汇总。请用 --institution 给出它。" }
  );
}

function fail(
  environment: Environment,
  { format }: ConsolidateOptions,
  { files, refused }: CheckedInputs,
  stop: RefusedInput,
): ExitStatus {
  if (format === "json") {
    const listed = files
      .filter(({ found }) => found !== stop.found)
      .map(({ checked, sha256 }) => checkedFile(checked, sha256));
    const reasons = refused.some(({ found }) => found === stop.found) ? refused : [...refused, stop];
    const refusals = reasons.map(({ found, reason }) => refusedFile(found.name, reason));
    outJson(environment, runJson([...listed, ...refusals], [], []));
  }
  if (!stop.fault) environment.err(`${stop.found.name}：${stop.reason}\n`);
  for (const fault of faultsIn(refused)) tellFault(environment, fault);
  return stop.fault ? EXIT.fault : EXIT.failed;
}

/** Onto the institution workbook itself only where the result holds every sheet of it. */
function mayLeave(
  { left }: RunOutcome,
  { institution: path }: ConsolidateOptions,
  { ontoBase }: Target,
): void {
  if (left.length === 0 || !ontoBase) return;
  throw new HostError(
    "over-limits",
    `“${path}”里的工作表${left.join("、")}太大，带不到结果文件里，写在原件上就没有了。请把 --out 换成另一个文件名。`,
  );
}

async function preferredNames(
  prefer: readonly string[],
  { files }: CheckedInputs,
): Promise<ReadonlySet<string>> {
  const names = new Set<string>();
  for (const wanted of prefer) {
    const real = existsSync(wanted) ? await realpath(wanted) : null;
    let found: string | undefined;
    for (const { found: file } of files)
      if (file.name === wanted || (real !== null && (await realpath(file.path)) === real)) found = file.name;
    if (found === undefined)
      throw new HostError("not-found", `--prefer 指定的“${wanted}”不在要汇总的文件里。请核对文件名。`);
    names.add(found);
  }
  return names;
}

function report(
  environment: Environment,
  { batch, files, refused, findings, points, register, notes }: RunOutcome,
  { format, out, receipts }: ConsolidateOptions,
  former: FormerState,
): void {
  if (format === "json") {
    const refusals = refused.map(({ found, reason }) => refusedFile(found.name, reason));
    outJson(environment, runJson([...files, ...refusals], findings, register));
    for (const note of notes) environment.err(`${note}\n`);
    return;
  }
  for (const { file, rows, merged, setAside } of files)
    environment.out(`${file}：读入 ${rows} 行，并入 ${merged} 行，未并入 ${setAside} 行。\n`);
  for (const { found, reason } of refused) environment.out(`${found.name}：没有读取。${reason}\n`);
  const read = files.reduce((sum, { rows }) => sum + rows, 0);
  environment.out(
    `第 ${batch} 批：${files.length} 个文件，共读入 ${read} 行；汇总表现有 ${points} 个风险点。${countLine(findings)}。\n`,
  );
  environment.out(`结果：${out}（问题见“核查结果”，未并入的行见“未并入清单”）\n`);
  environment.out(`汇总以前的内容：${former.path}（撤销这一批：consolidate --undo ${quoted(out)}）\n`);
  if (receipts !== undefined) environment.out(`回执：${receipts}\n`);
  for (const line of [...unmerged(files), ...notes]) environment.out(`${line}\n`);
}

/** How a file is taken that nobody could place: its findings name no option, since the pane says them too. */
function unmerged(files: readonly FileJson[]): readonly string[] {
  const alone = files.filter(({ rows, merged }) => rows > 0 && merged === 0);
  const names = alone.map(({ file }) => file).join("、");
  return alone.length === 0
    ? []
    : [`${names}一行也没有并入，原因见“未并入清单”。要指定采用某一份的，加上 --prefer 文件名，再汇总一次。`];
}

/** A path as it is typed on a command line. */
function quoted(path: string): string {
  return /\s/.test(path) ? `"${path}"` : path;
}
