import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { root } from "../npm.mjs";

const PROGRAM = join(root, "bin/integrity-risk.js");

/** The built platform as a process of its own. */
export class PlatformProcess {
  private constructor(
    readonly child: ChildProcess,
    readonly address: string,
    /** What it said when it began. */
    readonly said: string,
  ) {}

  /** Starts it on a port that is free; `words` are more of its options. */
  static start(data: string, ...words: readonly string[]): Promise<PlatformProcess> {
    return PlatformProcess.startProgram(PROGRAM, data, ...words);
  }

  /** The same of a program that was installed somewhere. */
  static async startProgram(
    program: string,
    data: string,
    ...words: readonly string[]
  ): Promise<PlatformProcess> {
    const port = String(20_000 + Math.floor(Math.random() * 20_000));
    const child = spawn(
      process.execPath,
      [program, "platform", "--data", data, "--port", port, "--proxy", "127.0.0.1", ...words],
      { stdio: ["ignore", "pipe", "pipe"] },
    );
    let said = "";
    await new Promise<void>((ready, failed) => {
      const heard = (piece: Buffer) => {
        said += piece.toString();
        if (said.includes("Ctrl+C")) ready();
      };
      child.stdout.on("data", heard);
      child.stderr.on("data", heard);
      child.once("exit", () => failed(new Error(`The platform did not start: ${said}`)));
    });
    return new PlatformProcess(child, `http://127.0.0.1:${port}`, said);
  }

  /** Ends it between two instructions, as a power cut would. */
  async kill(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const gone = once(this.child, "exit");
    this.child.kill("SIGKILL");
    await gone;
  }

  async stop(): Promise<void> {
    const gone = once(this.child, "exit");
    this.child.kill("SIGTERM");
    await gone;
  }
}

/** What a hand-in was answered with; `status` 0 where the line broke. */
export interface HandInAnswer {
  readonly status: number;
  readonly outcome: string;
  readonly number: number;
  readonly milliseconds: number;
}

/** Somebody at an address of his own. */
export class Visitor {
  private cookie = "";
  private token = "";

  constructor(
    private address: string,
    private readonly from: string,
  ) {}

  async signIn(account: string, secret: string): Promise<void> {
    const page = await (await fetch(`${this.address}/sign-in`, { headers: this.headers() })).text();
    const form = /name="_token"\s+value="([^"]+)"/.exec(page)?.[1] ?? "";
    const body = new URLSearchParams({ _token: form, account, secret });
    const answer = await fetch(`${this.address}/sign-in`, {
      method: "POST",
      body,
      redirect: "manual",
      headers: { ...this.headers(), accept: "application/json" },
    });
    if (answer.status !== 200)
      throw new Error(`${account} did not come in: ${answer.status} ${await answer.text()}`);
    this.cookie = answer.headers
      .getSetCookie()
      .map((one) => one.split(";")[0])
      .join("; ");
    this.token = ((await answer.json()) as { token: string }).token;
  }

  /** Goes on at another address, as the same person. */
  moveTo(address: string): void {
    this.address = address;
  }

  async handIn(file: string, bytes: Uint8Array): Promise<HandInAnswer> {
    const form = new FormData();
    form.set("_token", this.token);
    form.set("file", new Blob([bytes as Uint8Array<ArrayBuffer>]), file);
    const begun = performance.now();
    try {
      const answer = await fetch(`${this.address}/department/hand-in`, {
        method: "POST",
        body: form,
        headers: { ...this.headers(), accept: "application/json" },
      });
      const { outcome, number } = (await answer.json()) as { outcome: string; number?: number };
      return { status: answer.status, outcome, number: number ?? 0, milliseconds: performance.now() - begun };
    } catch (error) {
      // By its name: a test has a TypeError of its own.
      if ((error as { readonly name?: string }).name !== "TypeError") throw error;
      return { status: 0, outcome: "broken off", number: 0, milliseconds: performance.now() - begun };
    }
  }

  async post(path: string, fields: Readonly<Record<string, string>> = {}): Promise<Response> {
    return fetch(this.address + path, {
      method: "POST",
      body: new URLSearchParams({ _token: this.token, ...fields }),
      redirect: "manual",
      headers: this.headers(),
    });
  }

  async get(path: string): Promise<Response> {
    return fetch(this.address + path, { headers: this.headers(), redirect: "manual" });
  }

  private headers(): Record<string, string> {
    return {
      origin: this.address,
      "x-forwarded-for": this.from,
      ...(this.cookie && { cookie: this.cookie }),
    };
  }
}

/** The code of each department, from the file that `--demo-codes` wrote. */
export function codesIn(text: string): ReadonlyMap<string, string> {
  return new Map(
    text
      .trim()
      .split("\n")
      .map((line) => line.split("\t") as [string, string]),
  );
}
