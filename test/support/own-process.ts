import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildSync } from "esbuild";

/** What became of one file. */
export interface Measured {
  /** `read`, the code of a refusal, or `crash`. */
  readonly outcome: string;
  readonly message: string;
  /** Of the processor, by the process from its start: what else the machine does makes little difference. */
  readonly seconds: number;
  /** Peak of the process's memory. */
  readonly megabytes: number;
}

const CHILD = `
import { readFileSync } from "node:fs";
import { peakMegabytes } from "./test/support/peak-memory";
import { readXlsx } from "./src/hosts/file/read/read-xlsx";
import { nodeInflate } from "./src/hosts/file/disk/formats/inflate";
import { HostError } from "./src/workbook/host-error";
const bytes = readFileSync(process.argv[2]);
const say = (outcome, message) =>
  console.log(JSON.stringify({ outcome, message, seconds: process.cpuUsage().user / 1e6, megabytes: peakMegabytes() }));
readXlsx("x", bytes, nodeInflate).then(
  () => say("read", ""),
  (error) => (error instanceof HostError ? say(error.code, error.message) : say("crash", String(error.stack))),
);
`;
/** A reader that hangs is stopped, and the test fails. */
const PATIENCE = 30_000;

/** Reads files in processes of their own, so that each one's memory can be told. */
export class OwnProcess {
  private readonly folder = mkdtempSync(join(tmpdir(), "own-process-"));
  private readonly child = join(this.folder, "child.cjs");

  constructor() {
    buildSync({
      stdin: { contents: CHILD, resolveDir: join(__dirname, "../.."), loader: "ts" },
      outfile: this.child,
      bundle: true,
      platform: "node",
    });
  }

  read(bytes: Uint8Array): Measured {
    const file = join(this.folder, "file");
    writeFileSync(file, bytes);
    const said = execFileSync(process.execPath, [this.child, file], { encoding: "utf8", timeout: PATIENCE });
    return JSON.parse(said) as Measured;
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }
}
