import { spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createHash } from "node:crypto";
import { machineEnvironment } from "../../src/fronts/cli/hosts";
import { run } from "../../src/fronts/cli/program";
import { HostError } from "../../src/workbook/host-error";
import { writeWorkbook } from "../../src/hosts/file/write/write-workbook";
import { deflate } from "../../src/hosts/file/disk/formats/deflate";
import type { SheetImage, WorkbookImage } from "../../src/workbook/sheet-image";
import type { Book } from "./sheets";

/** What a command line answered. */
export interface Answer {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** The day of every run here; deadlines and dates of the test workbooks are made for it. */
export const TODAY = "2012-10-26";
export const PROGRAM = join(__dirname, "../../bin/integrity-risk.js");

/** One command line in this process, with files on the disk and a calendar that stands still. */
export function command(...words: readonly string[]): Promise<Answer> {
  return commandOn(TODAY, ...words);
}

/** The same on another day. */
export async function commandOn(day: string, ...words: readonly string[]): Promise<Answer> {
  let [out, err] = ["", ""];
  const desk = {
    ...machineEnvironment(),
    today: () => day,
    out: (text: string) => void (out += text),
    err: (text: string) => void (err += text),
    terminal: false,
  };
  try {
    return { status: await run(desk, words), out, err };
  } catch (error) {
    // The door does the same; anything else is a bug and fails the test.
    if (!(error instanceof HostError)) throw error;
    return { status: 2, out, err: `${err}${error.message}\n` };
  }
}

/** The built program in a process of its own. */
export function program(...words: readonly string[]): Answer {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...words], { encoding: "utf8" });
  return { status: status ?? -1, out: stdout, err: stderr };
}

/** The JSON that was printed; there must be nothing else on stdout. */
export function jsonOf({ out }: Answer): unknown {
  return JSON.parse(out);
}

/** One clear line for people: Chinese, no stack trace. */
export function expectOneLine({ err }: Answer): void {
  expect(err).toMatch(/^[^\n]*[\u4e00-\u9fff][^\n]*\n$/);
  expect(err).not.toMatch(/\bat .*:\d+:\d+|Error:/);
}

/** A folder for each test of a file; files that are made once can be copied into it. */
export class Folder {
  private readonly root = mkdtempSync(join(tmpdir(), "integrity-risk-cli-"));
  private current = 0;

  /** Call at the top of a test file. */
  constructor() {
    beforeEach(() => mkdirSync(join(this.root, String(++this.current))));
    afterAll(() => rmSync(this.root, { recursive: true, force: true }));
  }

  /** A path in the folder of the current test. */
  at(...parts: readonly string[]): string {
    return join(this.root, String(this.current), ...parts);
  }

  /** A path in the folder that all tests of the file share. */
  shared(...parts: readonly string[]): string {
    return join(this.root, "shared", ...parts);
  }

  async put(name: string, book: Book | WorkbookImage): Promise<string> {
    const path = this.at(name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, await writeWorkbook("content" in book ? imageOf(book) : book, deflate));
    return path;
  }

  text(name: string, content: string): string {
    const path = this.at(name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    return path;
  }

  copy(from: string, name: string): string {
    const path = this.at(name);
    cpSync(from, path, { recursive: true });
    return path;
  }

  /** Names of everything below the folder, hidden files too, with digests of their bytes. */
  snapshot(): Readonly<Record<string, string>> {
    const names = readdirSync(this.at(), { recursive: true, withFileTypes: true });
    const files = names.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
    return Object.fromEntries(
      files
        .sort()
        .map((path) => [
          path.slice(this.at().length + 1),
          createHash("sha256").update(readFileSync(path)).digest("hex"),
        ]),
    );
  }

  /** Everything below the folder as it is now, to go back to. */
  saved(): { restore(): void } {
    const copy = mkdtempSync(join(this.root, "saved-"));
    cpSync(this.at(), copy, { recursive: true, preserveTimestamps: true });
    return {
      restore: () => {
        rmSync(this.at(), { recursive: true, force: true });
        cpSync(copy, this.at(), { recursive: true, preserveTimestamps: true });
      },
    };
  }

  has(name: string): boolean {
    return existsSync(this.at(name));
  }
}

/** A test's book as a picture to write. */
export function imageOf({ tabs, properties }: Book): WorkbookImage {
  return {
    properties,
    sheets: tabs.map(({ name, rows, state }): SheetImage => ({
      sheet: name,
      state,
      columns: Array.from({ length: Math.max(1, ...rows.map(({ length }) => length)) }, () => ({
        width: 12,
      })),
      rows: rows.map((cells) => ({ cells })),
    })),
  };
}
