import { existsSync, readdirSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { commit } from "../../../src/hosts/file/disk/commit";
import { fileDigest } from "../../../src/hosts/file/disk/digest";
import { lockAll } from "../../../src/hosts/file/disk/write-lock";
import { tempFolder } from "../../support/temp-folder";

const inFolder = tempFolder();
const LOCK = ".~汇总.xlsx.lock";

/** A lock as another writer leaves it. */
function left(host: string, pid: number, age = 0): void {
  writeFileSync(inFolder(LOCK), JSON.stringify({ host, pid, token: "ab" }));
  const then = new Date(Date.now() - age);
  utimesSync(inFolder(LOCK), then, then);
}

test("who holds the lock is alone; it leaves nothing", async () => {
  const path = inFolder("汇总.xlsx");
  const order: string[] = [];
  const work = async (name: string) => {
    const lock = await lockAll([path]);
    order.push(`${name} in`);
    await new Promise((wake) => setTimeout(wake, 120));
    await lock.stillHeld();
    order.push(`${name} out`);
    await lock.release();
  };
  await Promise.all([work("a"), work("b"), work("c")]);
  for (let i = 0; i < order.length; i += 2) expect(order[i + 1]).toBe(order[i]?.replace("in", "out"));
  expect(readdirSync(inFolder(""))).toEqual([]);
});

/** Killed before it signed. */
function leftBlank(): void {
  writeFileSync(inFolder(LOCK), "");
  utimesSync(inFolder(LOCK), 0, 0);
}

const ABANDONED: readonly (readonly [string, () => void])[] = [
  ["a process that is not there any more", () => left(hostname(), 99_999_999)],
  ["another machine, long ago", () => left("别的机器", 1, 3_600_000)],
  ["nobody", leftBlank],
];

test.each(ABANDONED)("a lock of %s is broken", async (_whose, leave) => {
  leave();
  const lock = await lockAll([inFolder("汇总.xlsx")]);
  await lock.stillHeld();
  expect(readFileSync(inFolder(LOCK), "utf8")).toContain(`"pid":${process.pid}`);
  await lock.release();
  expect(readdirSync(inFolder(""))).toEqual([]);
});

test("a lock of another machine at work is waited for, and then refused in words", async () => {
  left("别的机器", 1);
  await expect(lockAll([inFolder("汇总.xlsx")])).rejects.toMatchObject({
    code: "no-access",
    message: expect.stringContaining(LOCK) as string,
  });
  expect(existsSync(inFolder(LOCK))).toBe(true);
}, 30_000);

test("of many that break one lock at once each is alone all the same", async () => {
  left(hostname(), 99_999_999);
  let inside = 0;
  const work = async () => {
    const lock = await lockAll([inFolder("汇总.xlsx")]);
    expect(++inside).toBe(1);
    await new Promise((wake) => setTimeout(wake, 5));
    inside--;
    await lock.release();
  };
  await Promise.all(Array.from({ length: 12 }, work));
});

test("of many writers that read one file, one writes and the others are told", async () => {
  const path = inFolder("账.xlsx");
  writeFileSync(path, "0");
  for (let round = 1; round <= 20; round++) {
    const sha256 = fileDigest(readFileSync(path));
    const writers = Array.from({ length: 4 }, (_, i) =>
      commit([{ path, bytes: Buffer.from(`${round}.${i}`), over: { sha256 } }]),
    );
    const done = await Promise.allSettled(writers);
    expect(done.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const written = done.findIndex(({ status }) => status === "fulfilled");
    expect(readFileSync(path, "utf8")).toBe(`${round}.${written}`);
  }
});
