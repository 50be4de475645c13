import { realpath } from "node:fs/promises";
import { basename } from "node:path";
import { HostError } from "../../../workbook/host-error";
import { withoutPassword, withPassword } from "./formats/password";

/** Asks somebody for the password of a file; null where there is nobody, or nothing was given. */
export type AskPassword = (file: string) => Promise<string | null>;

/** Passwords that were given in this run: kept in memory alone, by the file that each opens. */
export class Passwords {
  private readonly known = new Map<string, string>();
  private asking: Promise<unknown> = Promise.resolve();

  constructor(private readonly ask: AskPassword) {}

  /** A .xlsx without its password; null where nobody gave one. Throws `HostError` where it was another one. */
  async open(path: string, bytes: Uint8Array): Promise<Uint8Array | null> {
    // One question at a time, however many files are read together.
    const opened = this.asking.then(() => this.openNext(path, bytes));
    this.asking = opened.catch(() => undefined);
    return opened;
  }

  /** Bytes of a workbook as they may lie at a path: behind the password of the file that they were made from. */
  async close(path: string, pieces: readonly Uint8Array[]): Promise<readonly Uint8Array[]> {
    const password = this.known.get(await keyOf(path));
    return password === undefined ? pieces : [await withPassword(Buffer.concat(pieces), password)];
  }

  private async openNext(path: string, bytes: Uint8Array): Promise<Uint8Array | null> {
    const key = await keyOf(path);
    // What opened another file may open this one: nobody is asked twice for one password.
    for (const password of new Set([this.known.get(key), ...this.known.values()])) {
      const opened = password === undefined ? null : await withoutPassword(bytes, password);
      if (opened && password !== undefined) return this.remember(key, password, opened);
    }
    const given = await this.ask(basename(path));
    if (given === null || given === "") return null;
    const opened = await withoutPassword(bytes, given);
    if (!opened) throw wrongPassword(path);
    return this.remember(key, given, opened);
  }

  private remember(key: string, password: string, opened: Uint8Array): Uint8Array {
    this.known.set(key, password);
    return opened;
  }
}

async function keyOf(path: string): Promise<string> {
  return realpath(path).catch(() => path);
}

function wrongPassword(path: string): HostError {
  return new HostError(
    "encrypted",
    `“${basename(path)}”的密码不对，没有打开。请核对密码（注意大小写和输入法），再运行一次。`,
  );
}
