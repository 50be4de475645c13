import { existsSync } from "node:fs";
import { realpath } from "node:fs/promises";
import type { WorkbookContent } from "../workbook/grid";
import { HostError } from "../workbook/host-error";
import type { Desk } from "./desk";

/** Throws `HostError` unless the place is free or holds an earlier result of ours that may be replaced; a source file never is. */
export async function replaceable(desk: Desk, out: string, sources: readonly string[]): Promise<void> {
  if (!existsSync(out)) return;
  await notASource(out, sources);
  if ((await kindAt(desk, out)) !== "result")
    throw new HostError(
      "already-there",
      `“${out}”已经存在，而且不是本程序生成的结果，不会覆盖。请换一个名称，或先把它移走。`,
    );
}

/** The kind that a workbook says it is; undefined for other workbooks and for what is none. */
async function kindAt(desk: Desk, path: string): Promise<string | undefined> {
  return (await readable(desk, path))?.properties.get("IRPC.Kind");
}

/** A workbook that may or may not be one. */
export async function readable(desk: Desk, path: string): Promise<WorkbookContent | undefined> {
  try {
    return await desk.open(path).read();
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
