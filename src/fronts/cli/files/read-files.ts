import { realpath } from "node:fs/promises";
import type { CheckedFile, CheckSettings } from "../../../flows/checking/check-department";
import { checkWorkbook } from "../../../flows/checking/check";
import { refusalOf } from "../../../flows/kinds";
import { openInstitution, type Institution } from "../../../flows/open-institution";
import type { WorkbookContent } from "../../../workbook/grid";
import { HostError } from "../../../workbook/host-error";
import type { Environment, InputFile } from "../environment";
import { atFile, Fault, FAULT_REASON } from "../fault";
import { findFiles, type FoundFile } from "./find-files";
import { Progress } from "../progress";

/** A file read and checked. */
export interface CheckedInput {
  readonly found: FoundFile;
  readonly sha256: string;
  readonly checked: CheckedFile;
}

/** What is kept of a file that was read and checked, while the others are. */
type Keep<Kept> = (found: FoundFile, checked: CheckedFile, file: InputFile) => Promise<Kept>;

/** A file that could not be read, with the sentence why. */
export interface RefusedInput {
  readonly found: FoundFile;
  readonly reason: string;
  /** What was read of a workbook that is none of these, such as the supervision office's own. */
  readonly content?: WorkbookContent;
  /** The program failed at it, not the file. */
  readonly fault?: Fault;
}

export interface CheckedInputs<Kept = CheckedInput> {
  readonly files: readonly Kept[];
  readonly refused: readonly RefusedInput[];
}

/** The institution workbook at a path. */
export async function readInstitution(environment: Environment, path: string): Promise<Institution> {
  return (await readInstitutionFile(environment, path)).institution;
}

/** The same, and the digest of what was read. */
export async function readInstitutionFile(
  environment: Environment,
  path: string,
): Promise<{ readonly institution: Institution; readonly sha256: string }> {
  const file = environment.open(path);
  return atFile(path, async () => {
    const institution = openInstitution(await file.read());
    return { institution, sha256: await file.sha256() };
  });
}

/** Finds, reads and checks; what cannot be read is listed, and the work goes on. `besides` is the institution workbook itself. */
export async function readFiles<Kept extends object>(
  environment: Environment,
  paths: readonly string[],
  settings: CheckSettings,
  keep: Keep<Kept>,
  { jobs, besides }: { readonly jobs: number; readonly besides: string | undefined },
): Promise<CheckedInputs<Kept>> {
  const own = besides === undefined ? undefined : await realpath(besides);
  const found = (await findFiles(paths)).filter(({ given, real }) => given || real !== own);
  const progress = new Progress(environment, "读取", found.length);
  const results: (Kept | RefusedInput | null)[] = [];
  let next = 0;
  let done = 0;
  const work = async (): Promise<void> => {
    for (let index = next++; index < found.length; index = next++) {
      const file = found[index];
      if (file) results[index] = await readOne(environment, file, settings, keep);
      progress.at(++done);
    }
  };
  try {
    await Promise.all(Array.from({ length: Math.max(1, jobs) }, work));
  } finally {
    progress.end();
  }
  const read = results.filter((one) => one !== null);
  const list = {
    files: read.filter((one): one is Kept => !isRefused(one)),
    refused: read.filter(isRefused),
  };
  if (list.files.length + list.refused.length === 0)
    throw new HostError("not-found", "没有找到要处理的科室工作簿。请给出工作簿或存放它们的文件夹。");
  return list;
}

function isRefused(one: object): one is RefusedInput {
  return "reason" in one;
}

async function readOne<Kept>(
  environment: Environment,
  found: FoundFile,
  settings: CheckSettings,
  keep: Keep<Kept>,
): Promise<Kept | RefusedInput | null> {
  try {
    return await atFile(found.name, () => checkOne(environment, found, settings, keep));
  } catch (error) {
    if (error instanceof HostError) return { found, reason: error.message };
    if (error instanceof Fault) return { found, reason: FAULT_REASON, fault: error };
    throw error;
  }
}

/** Our own results and institution workbooks in a folder are not what the folder was given for: null. */
async function checkOne<Kept>(
  environment: Environment,
  found: FoundFile,
  settings: CheckSettings,
  keep: Keep<Kept>,
): Promise<Kept | RefusedInput | null> {
  const file = environment.open(found.path);
  const content: WorkbookContent = { ...(await file.read()), name: found.name };
  if (!found.given && content.properties.get("IRPC.Kind") === "result") return null;
  const reason = refusalOf(content);
  if (reason !== null) return { found, reason, content };
  const checked = checkWorkbook(content, settings);
  if (!found.given && checked.kind === "institution") return null;
  return keep(found, checked, file);
}

/** All of it, for what is merged. */
export const keepWhole: Keep<CheckedInput> = async (found, checked, file) => ({
  found,
  sha256: await file.sha256(),
  checked: withOwnLists(checked),
});

/** What rules worked out of the lists that they were handed is remembered as long as those are, and many files are held at once. */
export function withOwnLists(checked: CheckedFile): CheckedFile {
  const points = [...checked.points];
  return { ...checked, points, one: checked.one && { ...checked.one, points } };
}

/** Every file that the program itself failed at. */
export function faultsIn(refused: readonly RefusedInput[]): Fault[] {
  return refused.flatMap(({ fault }) => fault ?? []);
}
