import { realpath } from "node:fs/promises";
import { basename } from "node:path";
import { existsSync } from "node:fs";
import { openSupervision, type Supervision } from "../../../../flows/supervision/open-supervision";
import type { WrittenFile } from "../../../../flows/envelope";
import { HostError } from "../../../../workbook/host-error";
import { digestOf } from "../../../../subjects/registers/digest";
import type { WorkbookPatch } from "../../../../workbook/live/workbook-patch";
import { SUPERVISION } from "../../../../flows/kinds";
import type { Environment, Placed } from "../../environment";
import { atFile } from "../../fault";
import { notOpenElsewhere } from "../../files/replaceable";

/** The supervision workbook at a path, and what its bytes were. */
interface SupervisionFile {
  readonly supervision: Supervision;
  readonly placed: Placed;
}

export async function readSupervision(environment: Environment, path: string): Promise<SupervisionFile> {
  const file = environment.open(path);
  return atFile(path, async () => {
    const supervision = openSupervision(await file.read());
    return { supervision, placed: { path, sha256: await file.sha256() } };
  });
}

/**
 * Writes a step: onto the file that was read, if nobody saved it meanwhile, or as a new file beside it. Throws `HostError` where
 * something else stands there, or the file is open in a spreadsheet program.
 */
export async function writeStep(
  environment: Environment,
  placed: Placed,
  out: string,
  patch: WorkbookPatch,
): Promise<WrittenFile> {
  await notOpenElsewhere(out);
  const isSame = await isOneFile(out, placed.path);
  if (!isSame && existsSync(out))
    throw new HostError(
      "already-there",
      `“${out}”已经存在，不是读取的那个文件，不会覆盖。请换一个名称，或者写回原文件。`,
    );
  const bytes = await environment.patch(placed, patch);
  await environment.write([{ path: out, bytes, over: isSame ? { sha256: placed.sha256 } : "nothing" }]);
  return { file: basename(out), kind: SUPERVISION, sha256: digestOf(bytes) };
}

async function isOneFile(out: string, path: string): Promise<boolean> {
  return existsSync(out) && (await realpath(out)) === (await realpath(path));
}
