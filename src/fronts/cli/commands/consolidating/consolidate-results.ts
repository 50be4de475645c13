import { existsSync } from "node:fs";
import { join } from "node:path";
import { HostError } from "../../../../workbook/host-error";
import type { FileBytes } from "../../../../workbook/workbook";
import { digestOf } from "../../../../subjects/registers/digest";
import type { Environment, Result } from "../../environment";
import type { RunOutcome } from "./consolidate-outcome";
import { FORMER, formerState, type Base, type FormerState, type Target } from "./consolidate-places";

/** A result whose bytes are known. */
type Packed = Extract<Result, { readonly bytes: FileBytes }>;

/**
 * The state before first, then the books, then the receipts: whatever stops in between, no number is out that the books
 * do not know, and the same command finishes.
 */
export async function writeResults(
  environment: Environment,
  base: Base,
  target: Target,
  { batch, image, answers }: RunOutcome,
  { out, receipts: folder }: { readonly out: string; readonly receipts?: string },
): Promise<FormerState> {
  const former = await formerState(environment, out, base, target, batch);
  const properties = { ...image.properties, [FORMER]: former.sha256 };
  const books: Packed = {
    path: out,
    bytes: await environment.packInPieces({ ...image, properties }, base.path),
    over: target.over,
  };
  const receipts: Packed[] = [];
  if (folder !== undefined)
    for (const { file, image: receipt } of answers)
      receipts.push({ path: join(folder, file), bytes: await environment.pack(receipt), over: "nothing" });
  const missing = await missingOf(environment, receipts);
  const resumes = target.refusal !== null && missing.length > 0 && (await stands(environment, books));
  if (target.refusal !== null && !resumes) throw target.refusal;
  await environment.write([
    ...(former.result ? [former.result] : []),
    ...(resumes ? [] : [books]),
    ...missing,
  ]);
  return former;
}

/**
 * Receipts that are not there yet. One that stands to the byte was written by a run that was killed; where all of them
 * stand, nothing was, and they are not written twice.
 */
async function missingOf(environment: Environment, receipts: readonly Packed[]): Promise<readonly Packed[]> {
  const there = receipts.filter(({ path }) => existsSync(path));
  let taken = there.length === receipts.length ? there[0] : undefined;
  for (const receipt of there) if (!(await stands(environment, receipt))) taken ??= receipt;
  if (taken)
    throw new HostError(
      "already-there",
      `文件已经存在：${taken.path}。不会覆盖，请换一个名称，或先把它移走。`,
    );
  return receipts.filter((receipt) => !there.includes(receipt));
}

async function stands(environment: Environment, { path, bytes }: Packed): Promise<boolean> {
  return existsSync(path) && (await environment.open(path).sha256()) === digestOf(bytes);
}
