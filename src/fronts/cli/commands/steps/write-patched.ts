import { existsSync } from "node:fs";
import { realpath } from "node:fs/promises";
import { basename } from "node:path";
import type { WrittenFile } from "../../../../flows/envelope";
import { digestOf } from "../../../../subjects/registers/digest";
import { HostError } from "../../../../workbook/host-error";
import type { WorkbookPatch } from "../../../../workbook/live/workbook-patch";
import type { Environment, Placed } from "../../environment";
import { notOpenElsewhere } from "../../files/replaceable";

/** Where to, and who says so. */
interface Target {
  readonly out: string;
  readonly by?: string | undefined;
}

/**
 * Writes single cells of a workbook of that kind: onto the file that was read, if nobody saved it meanwhile, or as a new file beside it.
 * Throws `HostError` where something else stands there, or the file is open in a spreadsheet program.
 */
export async function writePatched(
  environment: Environment,
  placed: Placed,
  { out, by }: Target,
  patch: WorkbookPatch,
  kind: string,
): Promise<WrittenFile> {
  await notOpenElsewhere(out);
  const isSame = await isOneFile(out, placed.path);
  if (!isSame && existsSync(out))
    throw new HostError(
      "already-there",
      `“${out}”已经存在，不是读取的那个文件，不会覆盖。请换一个名称，或者写回原文件。`,
    );
  const properties = { ...patch.properties, ...saidBy(by) };
  const bytes = await environment.patch(placed, { ...patch, properties });
  await environment.write([{ path: out, bytes, over: isSame ? { sha256: placed.sha256 } : "nothing" }]);
  return { file: basename(out), kind, sha256: digestOf(bytes) };
}

/** Who worked on a workbook, as a property of it. */
export function saidBy(by: string | undefined): Readonly<Record<string, string>> {
  return by === undefined ? {} : { "IRPC.By": by };
}

async function isOneFile(out: string, path: string): Promise<boolean> {
  return existsSync(out) && (await realpath(out)) === (await realpath(path));
}

/** `IRPC.Kind` of the institution's workbook, as files that were written are listed. */
export const INSTITUTION_KIND = "institution";
