import { createHash } from "node:crypto";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { writeAll, writeNew, writeWhole } from "../../../src/hosts/file/disk/atomic-write";
import { commit } from "../../../src/hosts/file/disk/commit";
import { HostError } from "../../../src/workbook/host-error";
import { tempFolder } from "../../support/temp-folder";

const inFolder = tempFolder();
const OLD = Buffer.from("旧");
const NEW = Buffer.from("新");

/** A path in a folder of its own, so that leftovers show. */
function fresh(name: string): string {
  mkdirSync(inFolder(name));
  return inFolder(`${name}/汇总.xlsx`);
}

async function refusal(work: Promise<void>): Promise<HostError> {
  const error: unknown = await work.then(
    () => undefined,
    (refused: unknown) => refused,
  );
  if (error instanceof HostError) return error;
  throw new Error("Not refused.", { cause: error });
}

describe("a file written whole", () => {
  test("is there, and nothing is left beside it", async () => {
    const path = fresh("new");
    await writeWhole(path, NEW);
    expect(readFileSync(path)).toEqual(NEW);
    expect(readdirSync(inFolder("new"))).toEqual(["汇总.xlsx"]);
  });

  test("clears away what a killed writer left long ago, and nothing of one at work", async () => {
    const path = fresh("swept");
    writeFileSync(inFolder("swept/.~汇总.xlsx.aaaa.tmp"), OLD);
    writeFileSync(inFolder("swept/.~汇总.xlsx.bbbb.tmp"), OLD);
    utimesSync(inFolder("swept/.~汇总.xlsx.aaaa.tmp"), 0, 0);
    await writeWhole(path, NEW);
    expect(readdirSync(inFolder("swept")).sort()).toEqual([".~汇总.xlsx.bbbb.tmp", "汇总.xlsx"]);
  });

  test("takes the old one's place and rights", async () => {
    const path = fresh("replaced");
    writeFileSync(path, OLD);
    chmodSync(path, 0o640);
    await writeWhole(path, NEW);
    expect(readFileSync(path)).toEqual(NEW);
    expect(statSync(path).mode & 0o777).toBe(0o640);
  });

  // Nothing is forbidden to root.
  const testAsUser = process.getuid?.() === 0 ? test.failing : test;
  testAsUser("leaves a write-protected file alone", async () => {
    const path = fresh("protected");
    writeFileSync(path, OLD);
    chmodSync(path, 0o440);
    const error = await refusal(writeWhole(path, NEW));
    expect(error.code).toBe("no-access");
    expect(readFileSync(path)).toEqual(OLD);
  });

  test("replaces what a link points at, not the link", async () => {
    const path = fresh("linked");
    writeFileSync(path, OLD);
    symlinkSync(path, inFolder("linked/link.xlsx"));
    await writeWhole(inFolder("linked/link.xlsx"), NEW);
    expect(readFileSync(path)).toEqual(NEW);
  });

  test("may have a name as long as the file system allows", async () => {
    const path = inFolder(`${"长".repeat(80)}.xlsx`);
    await writeWhole(path, NEW);
    expect(readFileSync(path)).toEqual(NEW);
  });

  test("is refused in words where the folder is missing or a folder bears its name", async () => {
    const missing = await refusal(writeWhole(inFolder("nowhere/汇总.xlsx"), NEW));
    expect([missing.code, missing.message]).toEqual([
      "not-found",
      "要写入“汇总.xlsx”的文件夹不存在，请先建好文件夹再试。",
    ]);
    mkdirSync(inFolder("taken.xlsx"));
    const taken = await refusal(writeWhole(inFolder("taken.xlsx"), NEW));
    expect([taken.code, taken.message]).toEqual([
      "no-access",
      "“taken.xlsx”是一个文件夹，请换一个文件名再试。",
    ]);
    expect(readdirSync(inFolder("")).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  });
});

describe("several files written together", () => {
  test("all change", async () => {
    const path = fresh("all");
    await writeAll(
      new Map([
        [path, NEW],
        [inFolder("all/体系表.xlsx"), NEW],
      ]),
    );
    expect(readdirSync(inFolder("all")).sort()).toEqual(["体系表.xlsx", "汇总.xlsx"]);
  });

  test("none changes where one cannot be prepared", async () => {
    const path = fresh("none");
    writeFileSync(path, OLD);
    await refusal(
      writeAll(
        new Map([
          [path, NEW],
          [inFolder("none/missing/体系表.xlsx"), NEW],
        ]),
      ),
    );
    expect(readFileSync(path)).toEqual(OLD);
    expect(readdirSync(inFolder("none"))).toEqual(["汇总.xlsx"]);
  });
});

test.each(["回执/汇总.xlsx", "回执/第二批/汇总.xlsx"])(
  "where a folder is to be and a file of its name is, that is said: %s",
  async (name) => {
    fresh(name.replaceAll("/", "-"));
    const folder = name.replaceAll("/", "-");
    writeFileSync(inFolder(`${folder}/回执`), "我的");
    const path = inFolder(`${folder}/${name}`);
    const error = await refusal(commit([{ path, bytes: NEW, over: "nothing" }], { makeFolders: true }));
    expect([error.code, error.message]).toEqual([
      "already-there",
      expect.stringContaining("“回执”是一个文件，不是文件夹"),
    ]);
    expect(readFileSync(inFolder(`${folder}/回执`), "utf8")).toBe("我的");
  },
);

describe("of two runs that write the same files at once the slower one", () => {
  test.each([
    ["the copy first", ["汇总.上一批.xlsx", "汇总.xlsx"]],
    ["the result first", ["汇总.xlsx", "汇总.上一批.xlsx"]],
  ])("hears that the result was changed, and not to move the other's copy away: %s", async (what, names) => {
    const path = fresh(what);
    const read = createHash("sha256").update(OLD).digest("hex");
    for (const name of names) writeFileSync(inFolder(`${what}/${name}`), "另一次运行写的");
    const error = await refusal(
      commit(
        names.map((name) => ({
          path: inFolder(`${what}/${name}`),
          bytes: NEW,
          over: name === "汇总.xlsx" ? { sha256: read } : "nothing",
        })),
      ),
    );
    expect([error.code, error.message]).toEqual([
      "outdated",
      expect.stringContaining("“汇总.xlsx”在读取以后"),
    ]);
    expect(readFileSync(path, "utf8")).toBe("另一次运行写的");
    expect(readdirSync(inFolder(what)).sort()).toEqual([...names].sort());
  });
});

describe("a file that must be new", () => {
  test("is written where there is none", async () => {
    const path = fresh("first");
    await writeNew(path, NEW);
    expect(readFileSync(path)).toEqual(NEW);
    expect(readdirSync(inFolder("first"))).toEqual(["汇总.xlsx"]);
  });

  test("is refused where there is one, which stays", async () => {
    const path = fresh("second");
    writeFileSync(path, OLD);
    const error = await refusal(writeNew(path, NEW));
    expect([error.code, error.message]).toEqual([
      "already-there",
      "“汇总.xlsx”已经存在，没有改动；请换一个文件名，或先把它移走。",
    ]);
    expect(readFileSync(path)).toEqual(OLD);
    expect(readdirSync(inFolder("second"))).toEqual(["汇总.xlsx"]);
  });

  test("is written by one of two who try at once", async () => {
    const path = fresh("race");
    const done = await Promise.allSettled([writeNew(path, OLD), writeNew(path, NEW)]);
    expect(done.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(existsSync(path)).toBe(true);
  });
});
