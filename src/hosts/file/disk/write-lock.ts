import { link, open, readFile, rename, stat } from "node:fs/promises";
import { hostname } from "node:os";
import { basename, dirname, join } from "node:path";
import { HostError } from "../../../workbook/host-error";
import { asDiskError, errorCode } from "./disk-error";
import { nodeCrypto } from "./formats/node-crypto";
import { besideName } from "./formats/prepare-file";
import { removed } from "./removed";

/** The right to replace files: held from the look at what stands there until the new ones stand. */
interface WriteLock {
  /** Throws `HostError` where somebody took the lock for abandoned and broke it. */
  stillHeld(): Promise<void>;
  release(): Promise<void>;
}

/** Milliseconds that another writer is waited for: no commit takes longer. */
const PATIENCE = 15_000;
const PAUSE = 50;
/** Milliseconds after which a lock of another machine belongs to nobody, and one without a name in it. */
const ABANDONED = 600_000;
const UNSIGNED = 5_000;

/**
 * A lock file beside each path, made exclusively; who finds one waits. One whose process is gone is broken: it is moved
 * away first, so that of two who break it one alone succeeds. Other programs know nothing of it: what Excel saves in the
 * moment between the last look and the renaming is not seen.
 */
export async function lockAll(paths: readonly string[]): Promise<WriteLock> {
  const signature = JSON.stringify({
    host: hostname(),
    pid: process.pid,
    token: nodeCrypto().randomBytes(8).toString("hex"),
  });
  const held: string[] = [];
  const release = async () => {
    for (const lock of held.splice(0)) if ((await signatureAt(lock)) === signature) await removed(lock);
  };
  try {
    // In one order for everybody, lest two wait for each other.
    const locks = new Map(paths.map((path) => [lockName(path), path] as const));
    for (const [lock, path] of [...locks].sort(([a], [b]) => (a < b ? -1 : 1))) {
      await take(path, lock, signature);
      held.push(lock);
    }
  } catch (error) {
    await release();
    throw error;
  }
  return {
    release,
    async stillHeld() {
      for (const lock of held) if ((await signatureAt(lock)) !== signature) throw busy(lock, lock);
    },
  };
}

function lockName(path: string): string {
  return join(dirname(path), `${besideName(path)}lock`);
}

async function take(path: string, lock: string, signature: string): Promise<void> {
  const until = performance.now() + PATIENCE;
  while (!(await made(path, lock, signature))) {
    if (await breakIfAbandoned(lock)) continue;
    if (performance.now() > until) throw busy(path, lock);
    await new Promise((wake) => setTimeout(wake, PAUSE));
  }
}

async function made(path: string, lock: string, signature: string): Promise<boolean> {
  try {
    const file = await open(lock, "wx");
    try {
      await file.writeFile(signature).finally(() => file.close());
    } catch (error) {
      await removed(lock);
      throw error;
    }
    return true;
  } catch (error) {
    if (errorCode(error) === "EEXIST") return false;
    throw asDiskError(error, path);
  }
}

/** Whether a lock was there that belongs to nobody, and is not any more. */
async function breakIfAbandoned(lock: string): Promise<boolean> {
  const seen = await signatureAt(lock);
  if (seen === null) return true;
  if (!(await isAbandoned(lock, seen))) return false;
  const aside = `${lock}.${nodeCrypto().randomBytes(6).toString("hex")}.tmp`;
  try {
    await rename(lock, aside);
  } catch {
    return false;
  }
  // Broken and taken anew by another in between: given back.
  if ((await signatureAt(aside)) !== seen) await link(aside, lock).catch(() => undefined);
  await removed(aside);
  return true;
}

async function isAbandoned(lock: string, signature: string): Promise<boolean> {
  const age = await stat(lock).then(
    ({ mtimeMs }) => performance.timeOrigin + performance.now() - mtimeMs,
    () => 0,
  );
  const [, host, pid] = /^\{"host":"([^"]*)","pid":(\d+),/.exec(signature) ?? [];
  if (host === undefined) return age > UNSIGNED;
  return host === hostname() ? !isAlive(Number(pid)) : age > ABANDONED;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // A process of somebody else may not be asked, and lives.
    return errorCode(error) === "EPERM";
  }
}

async function signatureAt(lock: string): Promise<string | null> {
  return readFile(lock, "utf8").catch(() => null);
}

function busy(path: string, lock: string): HostError {
  return new HostError(
    "no-access",
    `另一次运行正在写“${basename(path)}”，这次没有写入。请等它结束再试；确认没有的，删除“${basename(lock)}”后再试。`,
  );
}
