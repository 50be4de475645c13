import { spawn } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import library from "officecrypto-tool";
import { asked } from "../support/asked";
import { department, institution } from "../support/books";
import { expectOneLine, Folder, type Answer } from "../support/command-line";

/** Workbooks behind a password: opened by whoever knows it, written again behind the same. */

const folder = new Folder();
const SECRET = "密码Qz7-旧瓶";

/** Puts a file of the folder behind the password, by either scheme of Excel's. */
function lock(path: string, type?: "standard"): string {
  const bytes = library.encrypt(readFileSync(path), { password: SECRET, ...(type && { type }) });
  writeFileSync(path, bytes);
  return path;
}

const isLocked = (path: string) => readFileSync(path).subarray(0, 2).toString("hex") === "d0cf";

/** No file of the folder, and nothing that was said, holds the password in any writing. */
function expectNoSecret({ out, err }: Answer): void {
  const said = [Buffer.from(out + err)];
  const files = readdirSync(folder.at(), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name)));
  for (const bytes of [...said, ...files])
    for (const encoding of ["utf8", "utf16le", "base64"] as const)
      expect(bytes.includes(encoding === "base64" ? btoaOf(SECRET) : Buffer.from(SECRET, encoding))).toBe(
        false,
      );
}

function btoaOf(text: string): string {
  return Buffer.from(text).toString("base64");
}

describe.each([["agile"], ["standard"]] as const)("ECMA-376 %s", (scheme) => {
  const type = scheme === "standard" ? scheme : undefined;

  test("a department's workbook is read by whoever gives the password", async () => {
    const path = lock(await folder.put("公诉科.xlsx", department()), type);
    const answer = await asked([SECRET], "check", path, "--stage", "排查");
    expect([answer.status, answer.questions]).toEqual([0, ["公诉科.xlsx"]]);
    expectNoSecret(answer);
  });

  test("a wrong password is one sentence", async () => {
    const path = lock(await folder.put("公诉科.xlsx", department()), type);
    const answer = await asked(["别的"], "check", path);
    expect(answer.status).toBe(2);
    expectOneLine(answer);
    expect(answer.err).toContain("密码不对");
  });
});

test.each([
  ["nobody there", null],
  ["nothing given", ""],
])("%s: refused as one that must lose its password first", async (_, given) => {
  const path = lock(await folder.put("公诉科.xlsx", department()));
  const answer = await asked([given], "check", path);
  expect(answer.status).toBe(2);
  expect(answer.err).toContain("请先取消密码");
});

test("one password for several files is asked for once", async () => {
  lock(await folder.put("收回/公诉科.xlsx", department()));
  lock(await folder.put("收回/院工作簿.xlsx", institution()));
  const answer = await asked([SECRET], "check", folder.at("收回"), "--stage", "排查");
  expect(answer.questions).toHaveLength(1);
});

test("a consolidation of an institution's workbook behind a password is written behind the same", async () => {
  const house = lock(await folder.put("院工作簿.xlsx", institution()));
  const file = await folder.put("公诉科.xlsx", department());
  const out = folder.at("汇总.xlsx");
  const answer = await asked([SECRET], "consolidate", file, "--institution", house, "--out", out);
  expect(answer.err).toBe("");
  expect([isLocked(out), isLocked(folder.at("汇总.上一批.xlsx"))]).toEqual([true, true]);
  expectNoSecret(answer);
  const again = await asked([SECRET], "print", out, "--out", folder.at("体系表.xlsx"));
  expect([again.status, again.questions]).toEqual([0, ["汇总.xlsx"]]);
});

test("read from standard input, the password stands in no list of processes and in no file", async () => {
  const path = lock(await folder.put("公诉科.xlsx", department()));
  const child = spawn(
    process.execPath,
    ["--import", "tsx", "src/fronts/cli/index.ts", "check", path, "--stage", "排查", "--password-stdin"],
    { cwd: join(__dirname, "../..") },
  );
  let [out, err] = ["", ""];
  child.stdout.on("data", (data: Buffer) => (out += data.toString()));
  child.stderr.on("data", (data: Buffer) => (err += data.toString()));
  const listed = ["cmdline", "environ"].map((name) => readFileSync(`/proc/${child.pid}/${name}`));
  child.stdin.end(`${SECRET}\n`);
  const status = await new Promise((resolve) => child.on("close", resolve));
  expect([status, err]).toEqual([0, ""]);
  expect(listed.map((bytes) => bytes.includes(SECRET))).toEqual([false, false]);
  expectNoSecret({ status: 0, out, err });
}, 60_000);
