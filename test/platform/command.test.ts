import { execFileSync } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { join } from "node:path";
import { platformCommand } from "../../src/fronts/platform/command";
import { OFFICE_ACCOUNT } from "../../src/fronts/platform/store/kept/accounts";
import { HostError } from "../../src/workbook/host-error";
import { certificateIn } from "../support/certificate";
import { describeWith } from "../support/tools";
import { Desk, filled } from "./desk";

let desk: Desk;
beforeAll(async () => {
  desk = await Desk.open();
  await desk.hand(await desk.as("GS"), await filled("公诉科"));
});
afterAll(() => desk.close());

interface Said {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** One command line of the platform, in this process; the door's sentence for what the world refuses. */
async function platform(...words: readonly string[]): Promise<Said> {
  let [out, err] = ["", ""];
  const machine = {
    clock: desk.store.clock,
    program: join(__dirname, "../../dist/platform"),
    out: (text: string) => void (out += text),
    err: (text: string) => void (err += text),
  };
  try {
    return { status: await platformCommand(["platform", ...words], machine), out, err };
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    return { status: 2, out, err: error.message };
  }
}

test("verify says that all is one, and the newest line of the log", async () => {
  const { status, out } = await platform("verify", "--data", desk.folder);
  expect(status).toBe(0);
  expect(out).toMatch(
    /^日志、文件和数据库一致。\n报送 1 份，文件 \d+ 个。\n日志最新一行：第 \d+ 行 [0-9a-f]{64}\n$/,
  );
});

test("backup and restore go round, before or after the word", async () => {
  const [file, folder] = [join(desk.folder, "b.sqlite"), join(desk.folder, "neu")];
  expect((await platform("backup", "--data", desk.folder, "--out", file)).out).toContain("已备份");
  expect(await platform("--data", folder, "restore", file)).toMatchObject({
    status: 0,
    out: expect.stringContaining("一致") as string,
  });
});

test("a new password for the office, where the old one is lost", async () => {
  const other = join(desk.folder, "p");
  const own = await Desk.open({ folder: other });
  await own.app.close();
  own.store.close();
  const password = /新口令：(\S{19})/.exec((await platform("password", "--data", other)).out)?.[1];
  const again = await Desk.open({ folder: other });
  expect((await again.signIn(OFFICE_ACCOUNT, password)).statusCode).toBe(303);
  await again.close();
});

test.each([
  [["verify"], /--data/],
  [["verify", "--data", "/nowhere"], /没有平台的数据/],
  [[], /--demo/],
  [["--data", "x", "--port", "99999"], /端口/],
  [["--data", "x", "--no-such"], /没有选项/],
  [["restore"], /缺少参数/],
  [["backup", "--data", "x"], /--out/],
  [["--data", "x", "--cert", "a"], /--cert 和 --key/],
] as const)("%j is one line that says what to do", async (words, sentence) => {
  const { status, err } = await platform(...words);
  expect([status, err.trim().split("\n").length]).toEqual([2, 1]);
  expect(err).toMatch(sentence);
  expect(existsSync("x")).toBe(false);
});

describeWith(["openssl"], "what it is started with", () => {
  const at = (name: string) => join(desk.folder, name);
  const openssl = (...words: string[]) => execFileSync("openssl", words, { stdio: "pipe" });
  const start = (...words: string[]) => platform("--data", at("neu-2"), "--port", "0", ...words);
  beforeAll(() => {
    certificateIn(desk.folder);
    openssl("genrsa", "-out", at("other"), "2048");
    openssl("rsa", "-aes256", "-passout", "pass:geheim", "-in", at("key.pem"), "-out", at("locked"));
    writeFileSync(at("junk"), "junk");
  });

  test.each([
    ["a key of another certificate", "cert.pem", "other", /是不是一对/],
    ["no certificate", "junk", "key.pem", /PEM/],
    ["no key", "cert.pem", "junk", /PEM/],
    ["a key behind a password", "cert.pem", "locked", /私钥带密码/],
    ["a file that there is not", "cert.pem", "nowhere", /找不到文件/],
    ["a folder", ".", "key.pem", /读取 .* 失败/],
  ])("%s is a sentence", async (_what, cert, key, says) => {
    const { status, err } = await start("--cert", at(cert), "--key", at(key));
    expect([status, err]).toEqual([2, expect.stringMatching(says)]);
  });

  test.each([
    ["an institution workbook that is a folder", "--institution", ".", /读取 .* 失败/],
    ["one that there is not", "--institution", "nowhere", /找不到文件/],
    ["a file for the codes that is there already", "--demo-codes", "junk", /已经存在/],
  ])("%s is a sentence", async (_what, option, name, says) => {
    const { status, err } = await start("--demo", option, at(name));
    expect([status, err]).toEqual([2, expect.stringMatching(says)]);
  });

  test("data where a file lies are a sentence", async () => {
    expect(await platform("--data", at("junk"), "--port", "0")).toMatchObject({
      status: 2,
      err: expect.stringContaining("写不了") as string,
    });
  });
});

test("a port that is taken is said, and the data are free again", async () => {
  const taken = createServer().listen(0, "127.0.0.1");
  await new Promise((done) => taken.once("listening", done));
  const folder = join(desk.folder, "belegt");
  const port = String((taken.address() as AddressInfo).port);
  for (let n = 0; n < 2; n++)
    expect((await platform("--data", folder, "--port", port)).err).toContain("已被占用");
  taken.close();
});

test("help is Chinese, and where the database is missing it is one sentence", async () => {
  expect((await platform("--help")).out).toMatch(/用法：[^]*verify[^]*backup[^]*restore/);
  jest.resetModules();
  jest.doMock("better-sqlite3", () => {
    throw Object.assign(new Error("Cannot find module"), { code: "MODULE_NOT_FOUND" });
  });
  const { openDatabase } = await import("../../src/fronts/platform/store/database");
  await expect(openDatabase(join(desk.folder, "ohne"), { make: true })).rejects.toMatchObject({
    name: "HostError",
    message: expect.stringContaining("npm install better-sqlite3") as string,
  });
});
