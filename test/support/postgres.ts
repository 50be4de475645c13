import { execFileSync } from "node:child_process";
import { chownSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { POSTGRES } from "./tools";

/** Nothing here outlives the test. */
const HASTY = [
  "fsync=off",
  "full_page_writes=off",
  "synchronous_commit=off",
  "shared_buffers=32MB",
  "listen_addresses=127.0.0.1",
];

/** Debian's PostgreSQL servers, started in folders of their own and on free ports; as the user postgres where the test is root's. */
export class PostgresServers {
  private readonly root = mkdtempSync(join(tmpdir(), "integrity-risk-postgres-"));
  private readonly ports: number[] = [];

  /** So many of them; texts are ordered as the given locale has it. */
  static async start(count: number, locale = "zh-Hans-CN"): Promise<PostgresServers> {
    const servers = new PostgresServers();
    if (isRoot()) {
      const [, user, group] = /^postgres:[^:]*:(\d+):(\d+):/m.exec(readFileSync("/etc/passwd", "utf8")) ?? [];
      chownSync(servers.root, Number(user), Number(group));
    }
    servers.run(
      "initdb",
      "-D",
      servers.folder(0),
      "-U",
      "postgres",
      "-A",
      "trust",
      "-E",
      "UTF8",
      "--locale=C.UTF-8",
      "--locale-provider=icu",
      `--icu-locale=${locale}`,
      "--no-sync",
    );
    for (let number = 1; number < count; number++)
      servers.as("cp", "-r", servers.folder(0), servers.folder(number));
    for (let number = 0; number < count; number++) {
      servers.ports[number] = await freePort();
      const settings = [
        ...HASTY,
        `port=${servers.ports[number]!}`,
        `unix_socket_directories=${servers.folder(number)}`,
      ];
      servers.run(
        "pg_ctl",
        "-D",
        servers.folder(number),
        "-l",
        join(servers.folder(number), "log"),
        "-w",
        "-o",
        settings.map((one) => `-c ${one}`).join(" "),
        "start",
      );
    }
    return servers;
  }

  port(number: number): number {
    return this.ports[number]!;
  }

  address(number: number, database = "postgres"): string {
    return `postgres://postgres@127.0.0.1:${this.port(number)}/${database}`;
  }

  stop(): void {
    for (const number of this.ports.keys())
      this.run("pg_ctl", "-D", this.folder(number), "-m", "immediate", "stop");
    rmSync(this.root, { recursive: true, force: true });
  }

  private folder(number: number): string {
    return join(this.root, String(number));
  }

  private run(program: string, ...words: readonly string[]): void {
    this.as(join(POSTGRES, program), ...words);
  }

  private as(program: string, ...words: readonly string[]): void {
    const [file, ...rest] = isRoot()
      ? ["runuser", "-u", "postgres", "--", program, ...words]
      : [program, ...words];
    // What pg_ctl leaves running must not hold our pipes open.
    execFileSync(file, rest, { stdio: "ignore", cwd: this.root });
  }
}

function isRoot(): boolean {
  return process.getuid?.() === 0;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
