import type * as Disk from "node:fs/promises";

/** `node:fs/promises` whose Nth operation that changes something is refused by the disk, once. */

type Handle = Disk.FileHandle;

const CHANGES = ["mkdir", "rename", "link", "copyFile", "rm", "rmdir", "unlink", "writeFile"] as const;
const OF_HANDLES = ["writeFile", "sync", "chmod", "close"] as const;

let done = 0;
let failAt = 0;
let refused = "";
let isGone = false;

/** The operations of one piece of work. */
export async function counted<T>(
  work: () => Promise<T>,
): Promise<{ readonly answer: T; readonly count: number }> {
  const answer = await failingAt(0, work);
  return { answer, count: done };
}

export async function failingAt<T>(n: number, work: () => Promise<T>): Promise<T> {
  [done, failAt, refused] = [0, n, ""];
  try {
    return await work();
  } finally {
    failAt = 0;
  }
}

/** From the Nth operation on nothing can be done any more: so it is where a process is killed. */
export async function goneFrom<T>(n: number, work: () => Promise<T>): Promise<T> {
  isGone = true;
  try {
    return await failingAt(n, work);
  } finally {
    isGone = false;
  }
}

/** Name of the operation that was refused last. */
export function failed(): string {
  return refused;
}

/** The module, with the operations counted. */
export function failing(real: typeof Disk): typeof Disk {
  const counting = Object.fromEntries(CHANGES.map((name) => [name, refusing(name, real[name], real)]));
  const open = async (...words: Parameters<typeof real.open>): Promise<Handle> => {
    if (words[1] !== undefined && words[1] !== "r" && words[1] !== 0) step("open");
    return watched(await real.open(...words));
  };
  return { ...real, ...counting, open };
}

function watched(handle: Handle): Handle {
  for (const name of OF_HANDLES) {
    const real = handle[name].bind(handle) as (...words: unknown[]) => Promise<void>;
    Object.defineProperty(handle, name, {
      value: async (...words: unknown[]) => {
        // What cannot be closed is closed all the same, or the test runs out of handles.
        if (name === "close") await real();
        step(name);
        if (name !== "close") await real(...words);
      },
    });
  }
  return handle;
}

function refusing(name: string, real: unknown, self: object): unknown {
  return async (...words: unknown[]): Promise<unknown> => {
    step(name);
    return (real as (...given: unknown[]) => Promise<unknown>).apply(self, words);
  };
}

function step(name: string): void {
  done++;
  if (failAt === 0 || (isGone ? done < failAt : done !== failAt)) return;
  refused = name;
  throw Object.assign(new Error(`EIO: i/o error, ${name}`), { code: "EIO", errno: -5, syscall: name });
}
