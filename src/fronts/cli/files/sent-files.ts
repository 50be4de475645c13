import { realpath } from "node:fs/promises";
import type { WorkbookContent } from "../../../workbook/grid";
import { HostError } from "../../../workbook/host-error";
import { endingOf } from "../../../workbook/text/endings";
import type { Environment } from "../environment";
import { atFile } from "../fault";
import { findFiles, type FoundFile } from "./find-files";

/** A file of a folder of what people sent back: read, refused with a sentence, or no workbook at all. */
export interface SentFile<T> {
  readonly name: string;
  /** Named on the command line itself. */
  readonly given: boolean;
  readonly sha256: string | null;
  readonly read?: T;
  readonly refused?: string;
}

/** Everything below a folder but our `own` files, each workbook as `understood` takes it. What was named itself and cannot be read stops all: `HostError`. */
export async function readSentFiles<T>(
  environment: Environment,
  folder: string,
  own: readonly string[],
  understood: (content: WorkbookContent) => T,
): Promise<readonly SentFile<T>[]> {
  const ours = new Set(await Promise.all(own.map((path) => realpath(path).catch(() => path))));
  const sent: SentFile<T>[] = [];
  for (const found of await findFiles([folder]))
    if (!ours.has(await realpath(found.path).catch(() => found.path)))
      sent.push(await readOne(environment, found, understood));
  return sent;
}

async function readOne<T>(
  environment: Environment,
  { path, name, given }: FoundFile,
  understood: (content: WorkbookContent) => T,
): Promise<SentFile<T>> {
  // Signed and scanned, a page lies beside its workbook.
  if (!given && endingOf(name) === null) return { name, given, sha256: null };
  const file = environment.open(path);
  try {
    const read = await atFile(name, async () => understood({ ...(await file.read()), name }));
    return { name, given, sha256: await file.sha256(), read };
  } catch (error) {
    if (given || !(error instanceof HostError)) throw error;
    return { name, given, sha256: null, refused: error.message };
  }
}

/** How many were no workbooks, and were not looked at. */
export function noWorkbooks(sent: readonly SentFile<unknown>[]): number {
  return sent.filter(({ read, refused }) => read === undefined && refused === undefined).length;
}
