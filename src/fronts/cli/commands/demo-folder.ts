import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { HostError } from "../../../workbook/host-error";
import type { Environment, Result } from "../environment";
import { asJson, listedFiles } from "../files/listed-files";
import { digestOf } from "../../../subjects/registers/digest";

/** Lists what the demo made, each file with its digest; hidden. */
const LIST = ".演示生成的文件.json";

type Made = Map<string, string>;

/**
 * Clears the demo's folder of what an earlier demo made and nobody changed since; everything else stays. Throws `HostError`
 * where the folder is somebody's own, or a file of the demo has become so.
 */
export async function clearDemo(environment: Environment, folder: string): Promise<void> {
  await reachable(folder, async () => {
    const names = existsSync(folder) ? await readdir(folder) : [];
    if (names.length === 0) return;
    if (!names.includes(LIST)) throw taken(`“${folder}”已经存在，里面不是演示生成的文件，什么都没有动。`);
    const made = await madeIn(folder);
    const standing = [...made].filter(([name]) => existsSync(join(folder, name)));
    for (const [name, sha256] of standing)
      if ((await environment.open(join(folder, name)).sha256()) !== sha256)
        throw taken(`“${join(folder, name)}”在上次演示以后有人改动过，不会覆盖，什么都没有动。`);
    for (const [name] of standing) await rm(join(folder, name));
    await rm(join(folder, LIST));
  });
}

/** A environment that keeps the list of what it writes into the folder. */
export function listing(environment: Environment, folder: string): Environment {
  const made: Made = new Map();
  const add = async (files: Iterable<readonly [path: string, sha256: string]>) => {
    for (const [path, sha256] of files) made.set(relative(folder, path).split(sep).join("/"), sha256);
    await reachable(folder, async () => {
      await mkdir(folder, { recursive: true });
      await writeFile(join(folder, LIST), `${JSON.stringify(Object.fromEntries(made), null, 1)}\n`);
    });
  };
  return {
    ...environment,
    write: async (results) => {
      await environment.write(results);
      await add(results.map((result) => [result.path, digestFor(result)] as const));
    },
    replaceFolder: async (path, files, over) => {
      await environment.replaceFolder(path, files, over);
      await add([...files].map(([name, bytes]) => [join(path, name), digestOf(bytes)] as const));
    },
  };
}

function digestFor(result: Result): string {
  return "bytes" in result ? digestOf(result.bytes) : result.sha256;
}

async function madeIn(folder: string): Promise<ReadonlyMap<string, string>> {
  return listedFiles(asJson(await readFile(join(folder, LIST), "utf8")));
}

function taken(sentence: string): HostError {
  return new HostError("already-there", `${sentence}请用 --out 换一个文件夹，或先把它移走。`);
}

async function reachable(folder: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (cause) {
    if (cause instanceof HostError) throw cause;
    const sentence = `写不了文件夹“${folder}”。请检查权限、关闭其中打开的文件，或用 --out 换一个文件夹。`;
    throw new HostError("no-access", sentence, { cause });
  }
}
