import { spawn, type ChildProcess } from "node:child_process";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";

const SCRIPT = join(__dirname, "../../scripts/start.ts");

function start(...args: readonly string[]): ChildProcess {
  // A screen, and no program that could open a browser on it.
  const env = { ...process.env, DISPLAY: ":99", PATH: "" };
  return spawn(process.execPath, ["--import", "tsx", SCRIPT, ...args], { env });
}

/** What it prints until the words come, or until it ends. */
function said({ stdout, stderr }: ChildProcess, words: string): Promise<string> {
  return new Promise((resolve) => {
    let text = "";
    for (const stream of [stdout, stderr])
      stream?.setEncoding("utf8").on("data", (part: string) => {
        text += part;
        if (text.includes(words)) resolve(text);
      });
    stdout?.on("end", () => resolve(text));
  });
}

function ended(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => child.on("close", (code) => resolve(code)));
}

describe("npm start", () => {
  let other: Server;
  let port: number;
  beforeAll(async () => {
    other = createServer();
    await new Promise<void>((resolve) => other.listen(0, "localhost", resolve));
    port = (other.address() as AddressInfo).port;
  });
  afterAll(() => void other.close());

  test("takes the next port where one is taken, needs no browser, and ends by Ctrl+C", async () => {
    const child = start("--port", String(port));
    const text = await said(child, "Ctrl+C");
    const address = /http:\/\/localhost:(\d+)\/index\.html/.exec(text);
    expect(Number(address?.[1])).toBeGreaterThan(port);
    // Built or not, somebody answers there; and holds the connection.
    expect((await fetch(address?.[0] ?? "")).status).toBeLessThan(500);
    const end = ended(child);
    child.kill("SIGINT");
    expect(await end).toBe(0);
  });

  test("refuses a port that is none in words", async () => {
    const child = start("--port", "八千");
    const end = ended(child);
    expect(await said(child, "八千")).toContain("端口应为 1 到");
    expect(await end).toBe(2);
  });
});
