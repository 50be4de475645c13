import { existsSync } from "node:fs";
import { realpath } from "node:fs/promises";
import { HostError } from "../workbook/host-error";
import type { Desk } from "./desk";

/** Throws `HostError` unless the place is free or holds an earlier result of ours that may be replaced; a source file never is. */
export async function replaceable(desk: Desk, out: string, sources: readonly string[]): Promise<void> {
  if (!existsSync(out)) return;
  await notASource(out, sources);
  const { properties } = await desk.open(out).read();
  if (properties.get("IRPC.Kind") !== "result")
    throw new HostError(
      "already-there",
      `“${out}”已经存在，而且不是本程序生成的结果，不会覆盖。请换一个名称，或先把它移走。`,
    );
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
