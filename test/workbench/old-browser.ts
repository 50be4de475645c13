import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import newer from "./newer-than-chromium-91.json";

/** What a browser newer than Chromium 91 has, by the Chromium that had it first. */
export const NEWER: Readonly<Record<string, number>> = newer;

/**
 * A copy of a built page for a browser like Chromium 91: every script begins by taking away what is newer, in workers too.
 */
export function copyForOldBrowser(built: string, to: string): void {
  cpSync(built, to, { recursive: true });
  const taking = `(${takeAway.toString()})(${JSON.stringify(Object.keys(NEWER))});\n`;
  for (const name of readdirSync(join(to, "static")).filter((file) => file.endsWith(".js"))) {
    const path = join(to, "static", name);
    writeFileSync(path, taking + readFileSync(path, "utf8"));
    // The packed form would be served instead.
    rmSync(`${path}.gz`, { force: true });
  }
}

/** Runs in the page: everything it needs is in it. */
function takeAway(paths: readonly string[]): void {
  type Holder = Record<string | symbol, unknown>;
  const world = globalThis as unknown as Holder;
  // Once a thread: what came to it later is a polyfill.
  if (world.takenAway === true) return;
  world.takenAway = true;
  for (const path of paths) {
    const names = path.split(".");
    const last = names.pop() ?? "";
    const owner = names.reduce<Holder | undefined>(
      (holder, name) =>
        (name === "TypedArray" ? Object.getPrototypeOf(Int8Array) : holder?.[name]) as Holder | undefined,
      world,
    );
    if (owner && !Reflect.deleteProperty(owner, last)) throw new Error(`${path} cannot be taken away`);
  }
  Reflect.deleteProperty(ReadableStream.prototype, Symbol.asyncIterator);
  for (const name of ["DecompressionStream", "CompressionStream"])
    world[name] = new Proxy(world[name] as typeof DecompressionStream, {
      construct(target, [format]: [CompressionFormat]) {
        if (format === "deflate-raw") throw new TypeError(`Unsupported compression format: '${format}'`);
        return new target(format);
      },
    });
  // 93: before, an error had no cause.
  world.Error = new Proxy(Error, {
    construct: (target, [message]: unknown[], made: () => void) =>
      Reflect.construct(target, message === undefined ? [] : [message], made) as object,
  });
}
