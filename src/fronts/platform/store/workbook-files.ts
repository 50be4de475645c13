import { createHash, randomBytes } from "node:crypto";
import { createReadStream, existsSync, mkdirSync, readdirSync, rmSync, statSync } from "node:fs";
import { mkdir, open, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { Transform, type Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { refusedByDisk } from "./disk-refusal";

/** A file that came in: whole on the disk, flushed, under a name that nobody asks for. */
export interface IncomingFile {
  readonly path: string;
  readonly sha256: string;
  readonly size: number;
}

const NAME = /^[0-9a-f]{64}$/;

/**
 * Workbooks as files under their SHA-256. A file is written beside its place, flushed and renamed, and never written again: the same
 * bytes are the same file.
 */
export class WorkbookFiles {
  private readonly kept: string;
  private readonly incoming: string;

  constructor(folder: string) {
    this.kept = join(folder, "workbooks");
    this.incoming = join(folder, "incoming");
    for (const one of [this.kept, this.incoming]) mkdirSync(one, { recursive: true, mode: 0o700 });
  }

  /** A name for a file that is being made. */
  beside(): string {
    return join(this.incoming, randomBytes(12).toString("hex"));
  }

  /** A folder for files that are made together: what was not kept of them is taken away, however it ends. */
  async aside<T>(work: (folder: string) => Promise<T>): Promise<T> {
    const folder = this.beside();
    try {
      await mkdir(folder, { mode: 0o700 });
      return await work(folder);
    } catch (error) {
      throw refusedByDisk(error, this.incoming);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  /** Takes in a stream, or leaves nothing of it. */
  async receive(stream: Readable): Promise<IncomingFile> {
    const path = this.beside();
    const digest = createHash("sha256");
    let size = 0;
    const counting = new Transform({
      transform(piece: Buffer, _encoding, done) {
        digest.update(piece);
        size += piece.length;
        done(null, piece);
      },
    });
    try {
      const handle = await open(path, "wx", 0o600);
      await pipeline(stream, counting, handle.createWriteStream({ flush: true }));
      return { path, sha256: digest.digest("hex"), size };
    } catch (error) {
      await this.drop(path);
      throw refusedByDisk(error, this.incoming);
    }
  }

  /** Gives a file that came in its lasting name. Afterwards it is on the disk for good. */
  async keep({ path, sha256 }: IncomingFile): Promise<void> {
    try {
      if (existsSync(this.at(sha256))) await rm(path, { force: true });
      else await rename(path, this.at(sha256));
      const folder = await open(this.kept, "r");
      try {
        await folder.sync();
      } finally {
        await folder.close();
      }
    } catch (error) {
      throw refusedByDisk(error, this.kept);
    }
  }

  /** Takes away a file that came in and is not kept. */
  async drop(path: string): Promise<void> {
    await rm(path, { force: true });
  }

  /** Where the file of a digest lies. Throws where that is no digest, whatever else it is. */
  at(sha256: string): string {
    if (!NAME.test(sha256)) throw new Error("not a digest");
    return join(this.kept, `${sha256}.xlsx`);
  }

  /** What is wrong with the file of a digest; null where it is as it was written. */
  async faultOf(sha256: string): Promise<"missing" | "changed" | null> {
    if (!existsSync(this.at(sha256))) return "missing";
    const digest = createHash("sha256");
    await pipeline(createReadStream(this.at(sha256)), digest);
    return digest.digest("hex") === sha256 ? null : "changed";
  }

  sizeOf(sha256: string): number {
    return statSync(this.at(sha256)).size;
  }

  /** Digests of all files that are kept. */
  all(): string[] {
    return readdirSync(this.kept).flatMap((name) => (name.endsWith(".xlsx") ? name.slice(0, -5) : []));
  }

  /** Takes away what hand-ins left that were broken off before they were answered. Only for whoever has the folder to himself. */
  sweep(named: ReadonlySet<string>): void {
    for (const name of readdirSync(this.incoming))
      rmSync(join(this.incoming, name), { recursive: true, force: true });
    for (const sha256 of this.all())
      if (!named.has(sha256)) rmSync(join(this.kept, `${sha256}.xlsx`), { force: true });
  }
}
