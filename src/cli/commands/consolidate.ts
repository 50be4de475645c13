import { existsSync } from "node:fs";
import { realpath } from "node:fs/promises";
import { basename, join } from "node:path";
import { newestBatch } from "../../consolidation/books";
import type { FileTally } from "../../consolidation/submission";
import { consolidateWorkbooks, type Consolidated } from "../../flows/consolidate";
import { checkedFile, mergedJson, refusedFile, runJson, type FileJson } from "../../flows/json";
import { openInstitution, type Institution } from "../../flows/open-institution";
import { receipts } from "../../flows/receipts";
import { countBySeverity } from "../../findings/finding";
import { HostError } from "../../workbook/host-error";
import type { WorkbookImage } from "../../workbook/sheet-image";
import type { Desk } from "../desk";
import { answeringJson, outJson } from "../answer-json";
import { EXIT, type ExitStatus } from "../exit";
import { readFiles, readInstitution, type ReadFiles, type Refused } from "../read-files";
import { notASource, readable } from "../replaceable";
import { countLine } from "../words";

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
export function consolidate(
  desk: Desk,
  paths: readonly string[],
  options: ConsolidateOptions,
): Promise<ExitStatus> {
  const empty = () => runJson([], [], []);
  return answeringJson(desk, options.format, empty, (watched) => consolidateAll(watched, paths, options));
}

async function consolidateAll(
  desk: Desk,
  paths: readonly string[],
  options: ConsolidateOptions,
): Promise<ExitStatus> {
  const institution = await readInstitution(desk, options.institution);
  await mayWriteTo(desk, options, institution);
  const settings = { stage: "汇总" as const, today: desk.today(), asOf: options.asOf, institution };
  const read = await readFiles(desk, paths, settings, options.jobs, options.institution);
  await notASource(
    options.out,
    [...read.files, ...read.refused].map(({ found }) => found.path),
  );
  const stop = read.refused.find(({ found }) => found.given) ?? asRefusal(read);
  if (stop) return fail(desk, options, read, stop);
  const done = consolidateWorkbooks(institution, read.files, {
    today: options.asOf ?? desk.today(),
    asOf: options.asOf,
    by: options.by ?? null,
    preferred: await preferredNames(options.prefer ?? [], read),
    target: basename(options.out),
  });
  await mayLeave(done, options);
  const written = await writeResults(desk, institution, done, options);
  report(desk, done, read, options, written);
  return countBySeverity(done.result.findings).error > 0 || read.refused.length > 0
    ? EXIT.findings
    : EXIT.fine;
}

/** An institution workbook among the files to be merged was not meant. */
function asRefusal({ files }: ReadFiles): Refused | undefined {
  const own = files.find(({ checked }) => checked.kind === "institution");
  return (
    own && { found: own.found, reason: "这是院工作簿，不能当科室工作簿汇总。请用 --institution 给出它。" }
  );
}

function fail(
  desk: Desk,
  { format }: ConsolidateOptions,
  { files, refused }: ReadFiles,
  stop: Refused,
): ExitStatus {
  if (format === "json") {
    const listed = files
      .filter(({ found }) => found !== stop.found)
      .map(({ checked, sha256 }) => checkedFile(checked, sha256));
    const reasons = refused.some(({ found }) => found === stop.found) ? refused : [...refused, stop];
    const refusals = reasons.map(({ found, reason }) => refusedFile(found.name, reason));
    outJson(desk, runJson([...listed, ...refusals], [], []));
  }
  desk.err(`${stop.found.name}：${stop.reason}\n`);
  return EXIT.failed;
}

/** The result may go onto the institution workbook itself; onto another only where that knows no batch which it lacks. */
async function mayWriteTo(
  desk: Desk,
  { out, institution: path }: ConsolidateOptions,
  institution: Institution,
): Promise<void> {
  if (!existsSync(out) || (await realpath(out)) === (await realpath(path))) return;
  const there = await readable(desk, out);
  const batches =
    there?.properties.get("IRPC.Kind") === "institution" ? openInstitution(there).books.batches : [];
  if (batches.length === 0)
    throw new HostError(
      "already-there",
      `“${out}”已经存在，而且不是汇总结果，不会覆盖。请换一个名称，或先把它移走。`,
    );
  const known = new Set(institution.books.batches.map(({ batch }) => batch));
  const lacking = batches.find(({ batch }) => !known.has(batch));
  if (lacking) {
    throw new HostError(
      "outdated",
      `“${out}”里已有批次${lacking.batch ?? ""}，“${path}”里没有（只到${newestBatch(institution.books) ?? "尚无批次"}）。请改用 --institution "${out}"，在它的基础上继续汇总。`,
    );
  }
}

/** Onto the institution workbook itself only where the result holds every sheet of it. */
async function mayLeave(
  { left }: Consolidated,
  { out, institution: path }: ConsolidateOptions,
): Promise<void> {
  if (left.length === 0 || !existsSync(out) || (await realpath(out)) !== (await realpath(path))) return;
  throw new HostError(
    "over-limits",
    `“${path}”里的工作表${left.join("、")}太大，带不到结果文件里，写在原件上就没有了。请把 --out 换成另一个文件名。`,
  );
}

async function preferredNames(prefer: readonly string[], { files }: ReadFiles): Promise<ReadonlySet<string>> {
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

async function writeResults(
  desk: Desk,
  institution: Institution,
  { image, result }: Consolidated,
  options: ConsolidateOptions,
): Promise<readonly string[]> {
  const { out, receipts: folder } = options;
  const answers = folder === undefined ? [] : receipts(institution, result);
  const files = answers.map(({ file, image: receipt }) => [join(folder ?? "", file), receipt] as const);
  await desk.write(new Map<string, WorkbookImage>([...files, [out, image]]), { overwrite: [out] });
  return folder === undefined ? [] : [folder];
}

function report(
  desk: Desk,
  { result, notes }: Consolidated,
  { files, refused }: ReadFiles,
  { format, out }: ConsolidateOptions,
  receiptFolders: readonly string[],
): void {
  const kinds = new Map(files.map(({ checked }) => [checked.read.file, checked.kind] as const));
  if (format === "json") {
    const listed = [
      ...result.tallies.map((tally) => fileJson(tally, kinds.get(tally.submission.file) ?? null)),
      ...refused.map(({ found, reason }) => refusedFile(found.name, reason)),
    ];
    outJson(desk, runJson(listed, result.findings, mergedJson(result)));
    for (const note of notes) desk.err(`${note}\n`);
    return;
  }
  for (const { submission, read, merged, setAside } of result.tallies)
    desk.out(`${submission.file}：读入 ${read} 行，并入 ${merged} 行，未并入 ${setAside} 行。\n`);
  for (const { found, reason } of refused) desk.out(`${found.name}：没有读取。${reason}\n`);
  const rows = result.tallies.reduce((sum, { read }) => sum + read, 0);
  desk.out(
    `第 ${result.batch} 批：${result.tallies.length} 个文件，共读入 ${rows} 行；汇总表现有 ${result.table.length} 个风险点。${countLine(result.findings)}。\n`,
  );
  desk.out(`结果：${out}（问题见“核查结果”，未并入的行见“未并入清单”）\n`);
  for (const folder of receiptFolders) desk.out(`回执：${folder}\n`);
  for (const note of notes) desk.out(`${note}\n`);
}

function fileJson({ submission, read, merged, setAside }: FileTally, kind: string | null): FileJson {
  return {
    file: submission.file,
    kind,
    department: submission.one.department?.name ?? null,
    sha256: submission.sha256,
    rows: read,
    merged,
    setAside,
    refused: null,
  };
}
