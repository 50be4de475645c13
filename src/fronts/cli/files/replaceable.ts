import { existsSync } from "node:fs";
import { realpath } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { WorkbookContent } from "../../../workbook/grid";
import { HostError } from "../../../workbook/host-error";
import type { Environment, InputFile, Overwrites } from "../environment";

/**
 * What may be replaced at a place: nothing where it is free, or the earlier result of ours that stands there now. Throws
 * `HostError` where something else stands there; a source file is never replaced.
 */
export async function replaceable(
  environment: Environment,
  out: string,
  sources: readonly string[],
): Promise<Overwrites> {
  if (!existsSync(out)) return "nothing";
  await notOpenElsewhere(out);
  await notASource(out, sources);
  const there = environment.open(out);
  if ((await readable(there))?.properties.get("IRPC.Kind") !== "result")
    throw new HostError(
      "already-there",
      `“${out}”已经存在，而且不是本程序生成的结果，不会覆盖。请换一个名称，或先把它移走。`,
    );
  return { sha256: await there.sha256() };
}

/** A workbook that may or may not be one. */
export async function readable(file: InputFile): Promise<WorkbookContent | undefined> {
  try {
    return await file.read();
  } catch (error) {
    if (error instanceof HostError) return undefined;
    throw error;
  }
}

/** A department's own file is never rewritten. */
export async function notASource(out: string, sources: readonly string[]): Promise<void> {
  if (!existsSync(out)) return;
  const own = await realpath(out);
  for (const source of sources) {
    if (existsSync(source) && (await realpath(source)) === own)
      throw new HostError("already-there", `“${out}”是要处理的文件本身，不会改写。请换一个结果文件名。`);
  }
}

/** What Excel and WPS, LibreOffice, and WPS on Linux lay beside a workbook as long as it is open. */
const OPEN_MARKS: readonly ((name: string) => string)[] = [
  (name) => `~$${name}`,
  (name) => `.~lock.${name}#`,
  (name) => `.~${name}`,
];

/** Throws `HostError` where a file that is to be replaced is open in a spreadsheet program: whoever saves last would win. */
export async function notOpenElsewhere(out: string): Promise<void> {
  for (const path of new Set([out, await realpath(out).catch(() => out)])) {
    for (const mark of OPEN_MARKS) {
      const beside = mark(basename(path));
      if (existsSync(join(dirname(path), beside)))
        throw new HostError(
          "no-access",
          `“${basename(path)}”正在 Excel、WPS 或 LibreOffice 里打开（旁边有“${beside}”），什么都没有写。请先保存并关闭它；确已关闭的，删除“${beside}”再试。`,
        );
    }
  }
}
