import { endingOf } from "../../../../workbook/text/endings";
import { existsSync } from "node:fs";
import { realpath } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { newestBatch } from "../../../../subjects/consolidation/books";
import { openInstitution, type Institution } from "../../../../flows/open-institution";
import type { WorkbookContent } from "../../../../workbook/grid";
import { HostError } from "../../../../workbook/host-error";
import type { Environment, Overwrites, Placed, Result } from "../../environment";
import { readable } from "../../files/replaceable";

/** Says which state before it a result was made from: the digest of the copy beside it. */
export const FORMER = "IRPC.Former";

/** The institution workbook as it was read. */
export interface Base extends Placed {
  readonly institution: Institution;
}

/** Where the result goes. */
export interface Target {
  readonly over: Overwrites;
  /** Onto the institution workbook itself. */
  readonly ontoBase: boolean;
  /** It may not, unless it stands there already and only its receipts are missing. */
  readonly refusal: HostError | null;
}

/** The result may go onto the institution workbook itself; onto another only where that knows no batch which it lacks. */
export async function targetOf(environment: Environment, out: string, base: Base): Promise<Target> {
  if (!existsSync(out)) return { over: "nothing", ontoBase: false, refusal: null };
  if ((await realpath(out)) === (await realpath(base.path)))
    return { over: { sha256: base.sha256 }, ontoBase: true, refusal: null };
  const there = environment.open(out);
  const content = await readable(there);
  const sha256 = content ? await there.sha256() : "";
  if (sha256 === base.sha256 && base.institution.books.batches.length === 0) throw sameAs(out, base);
  return { over: { sha256 }, ontoBase: false, refusal: refusalOf(content, out, base) };
}

function refusalOf(
  there: WorkbookContent | undefined,
  out: string,
  { institution, path }: Base,
): HostError | null {
  const batches = isInstitution(there) ? openInstitution(there).books.batches : [];
  if (batches.length === 0)
    throw new HostError(
      "already-there",
      `“${out}”已经存在，而且不是汇总结果，不会覆盖。请换一个名称，或先把它移走。`,
    );
  const known = knownBatches(institution);
  const lacking = batches.find(({ batch }) => !known.has(batch));
  return lacking
    ? new HostError(
        "outdated",
        `“${out}”里已有批次${lacking.batch ?? ""}，“${path}”里没有（只到${newestBatch(institution.books) ?? "尚无批次"}）。请改用 --institution "${out}"，在它的基础上继续汇总。`,
      )
    : null;
}

/** So it is after the first batch was taken back. */
function sameAs(out: string, { path }: Base): HostError {
  return new HostError(
    "already-there",
    `“${out}”和“${path}”内容一样，不会覆盖。请改用 --institution "${out}"，或换一个结果文件名。`,
  );
}

function isInstitution(content: WorkbookContent | undefined): content is WorkbookContent {
  return content?.properties.get("IRPC.Kind") === "institution";
}

function knownBatches({ books }: Institution): ReadonlySet<string | null> {
  return new Set(books.batches.map(({ batch }) => batch));
}

/** Where the state before a result is kept; `kind` is the file whose ending it bears. */
export function formerPath(out: string, kind: string = out): string {
  const ending = endingOf(kind) ?? ".xlsx";
  return join(dirname(out), `${basename(out).replace(/\.xlsx$/i, "")}.上一批${ending}`);
}

/** The state before this batch, as the file beside the result that keeps it. */
export interface FormerState extends Placed {
  /** To be written; null where it is there already. */
  readonly result: Result | null;
}

/**
 * Keeps the institution workbook as it was read. A run that makes no new batch leaves the state before the batch that
 * stands. Throws `HostError` where the place is taken by something else than an earlier state.
 */
export async function formerState(
  environment: Environment,
  out: string,
  base: Base,
  { ontoBase }: Target,
  batch: string,
): Promise<FormerState> {
  const { institution, sha256 } = base;
  const path = formerPath(out, base.path);
  const copy = (over: Overwrites): Result => ({ path, copyOf: base.path, sha256, over });
  if (!existsSync(path)) return { path, sha256, result: copy("nothing") };
  const file = environment.open(path);
  const there = await readable(file);
  const standing = there ? await file.sha256() : "";
  if (standing === sha256) return { path, sha256, result: null };
  const isOwn = standing === institution.content.properties.get(FORMER);
  if (isOwn && ontoBase && knownBatches(institution).has(batch))
    return { path, sha256: standing, result: null };
  if (!isOwn && !isEarlier(there, institution))
    throw new HostError(
      "already-there",
      `“${path}”是用来保存上一批的，现在放着别的内容，不会覆盖，这次没有汇总。请先把它移走或改名。`,
    );
  return { path, sha256, result: copy({ sha256: standing }) };
}

function isEarlier(there: WorkbookContent | undefined, institution: Institution): boolean {
  if (!isInstitution(there)) return false;
  try {
    const known = knownBatches(institution);
    return openInstitution(there).books.batches.every(({ batch }) => known.has(batch));
  } catch (error) {
    if (error instanceof HostError) return false;
    throw error;
  }
}
