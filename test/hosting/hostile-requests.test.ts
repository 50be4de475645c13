import { spawn, type ChildProcess } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, readlinkSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { tempFolder } from "../support/temp-folder";
import { answerTo, slowReader, statusOf, written } from "./raw-request";

/** Larger than what the kernel takes off a sender's hands, so that a slow reader is one. */
const LARGE = 24 << 20;
const READERS = 200;

const path = tempFolder();
let server: ChildProcess;
let port: number;

/** In a process of its own, as at people's: its memory and its open files can be counted, and it can end. */
beforeAll(async () => {
  const site = path("site");
  mkdirSync(join(site, "static"), { recursive: true });
  mkdirSync(join(site, ".git"));
  for (const name of ["index.html", "licences.txt", ".env", ".git/config", "../secret.txt"])
    writeFileSync(join(site, name), name);
  writeFileSync(join(site, "static/large.js"), Buffer.alloc(LARGE, 97));
  mkdirSync(path("elsewhere"));
  writeFileSync(path("elsewhere/page.html"), "elsewhere");
  symlinkSync(path("secret.txt"), join(site, "link.txt"));
  symlinkSync(path("elsewhere"), join(site, "linked"));
  symlinkSync(join(site, "index.html"), join(site, "inside.html"));
  server = spawn(process.execPath, ["--import", "tsx", join(__dirname, "served.ts"), site], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [first] = (await once(server.stdout ?? server, "data")) as [Buffer];
  port = Number(String(first));
});

afterAll(() => void server.kill());

/** The site still answers, from the same process. */
async function isUp(): Promise<boolean> {
  return server.exitCode === null && (await statusOf(port, "/index.html")) === 200;
}

test.each([
  ["a file taken for a folder", "/index.html/"],
  ["something below a file", "/licences.txt/x"],
  ["a name of 300 characters", `/${"a".repeat(300)}`],
  ["a name of 300 Chinese characters", `/${encodeURIComponent("名".repeat(300))}`],
  ["a path of 10,000 characters", `/${"a/".repeat(5_000)}`],
  ["no text", "/%"],
  ["half a character", "/%E5%9B"],
  ["a zero byte", "/index.html%00.png"],
  ["a way up", "/../secret.txt"],
  ["a way up in disguise", "/static/..%2f..%2fsecret.txt"],
  ["a way up by backslashes", "/..%5csecret.txt"],
  ["a folder", "/static"],
  ["a folder without a page", "/static/"],
  ["another server's address", "http://elsewhere.example/index.html"],
  ["a hidden file", "/.env"],
  ["a file in a hidden folder", "/.git/config"],
  ["a hidden file in disguise", "/%2eenv"],
  ["a link out of the folder", "/link.txt"],
  ["a page behind a linked folder", "/linked/page.html"],
  ["a link inside the folder", "/inside.html"],
])("%s is not there, and the next one is answered", async (_what, asked) => {
  expect([await statusOf(port, asked), await isUp()]).toEqual([404, true]);
});

test.each([
  ["half a request", "GET\r\n\r\n"],
  ["a request to nobody", "GET /index.html HTTP/1.1\r\n\r\n"],
  ["endless headers", written("/index.html", "localhost", [`X: ${"x".repeat(100_000)}`])],
  ["a way to elsewhere", "CONNECT elsewhere.example:443 HTTP/1.1\r\nHost: localhost\r\n\r\n"],
  ["an impossible part", written("/index.html", "localhost", ["Range: bytes=9-1", "Connection: close"])],
])("%s does not end it", async (_what, text) => {
  await answerTo(port, text);
  expect(await isUp()).toBe(true);
});

describe("asked by name", () => {
  test.each(["localhost", "127.0.0.1", "[::1]", "LOCALHOST", "localhost:8123", "[::1]:1", "pc-12.example"])(
    "%s is its own",
    async (host) => expect(await statusOf(port, "/index.html", host)).toBe(200),
  );
  test.each([
    "elsewhere.example",
    "localhost.elsewhere.example",
    "127.0.0.1.example",
    "10.0.0.1",
    "localhost.",
  ])("%s is not", async (host) => expect(await statusOf(port, "/index.html", host)).toBe(421));
});

test("no page of elsewhere may show it in a frame", async () => {
  for (const asked of ["/index.html", "/static/large.js", "/none"]) {
    const head = (await answerTo(port, written(asked, "localhost", ["Connection: close"]))).split(
      "\r\n\r\n",
    )[0];
    expect(head).toContain("Content-Security-Policy: frame-ancestors 'self'\r\n");
  }
});

// Open files and memory of another process are told by /proc alone.
const isLinux = process.platform === "linux";
if (!isLinux)
  process.stderr.write("whoever takes a file and does not finish: 只在 Linux 上能数打开的文件，跳过\n");
(isLinux ? describe : describe.skip)("whoever takes a file and does not finish", () => {
  test("leaves no file open", async () => {
    for (let i = 0; i < 100; i++) (await slowReader(port, written("/static/large.js"))).destroy();
    await expect(untilOpenFilesAre(0)).resolves.toBe(0);
    expect(await isUp()).toBe(true);
  });

  test("holds little memory, however many they are, and others are answered", async () => {
    const before = memory();
    const readers = await Promise.all(
      Array.from({ length: READERS }, () => slowReader(port, written("/static/large.js"))),
    );
    await pause(500);
    expect(memory() - before).toBeLessThan(100 << 20);
    expect(await isUp()).toBe(true);
    for (const reader of readers) reader.destroy();
    await expect(untilOpenFilesAre(0)).resolves.toBe(0);
  });

  test("opens one file, however many it asks for on one connection", async () => {
    const reader = await slowReader(port, written("/static/large.js").repeat(1_000));
    await pause(200);
    expect(openFiles()).toBe(1);
    reader.destroy();
    await expect(untilOpenFilesAre(0)).resolves.toBe(0);
    expect(await isUp()).toBe(true);
  });
});

function memory(): number {
  const status = readFileSync(`/proc/${server.pid}/status`, "utf8");
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) * 1024;
}

function openFiles(): number {
  const folder = `/proc/${server.pid}/fd`;
  return readdirSync(folder).filter((name) => linkOf(join(folder, name)).endsWith("large.js")).length;
}

/** "" where it was closed in between. */
function linkOf(path: string): string {
  try {
    return readlinkSync(path);
  } catch {
    return "";
  }
}

async function untilOpenFilesAre(wanted: number): Promise<number> {
  for (let i = 0; i < 40 && openFiles() !== wanted; i++) await pause(50);
  return openFiles();
}
