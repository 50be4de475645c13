import { spawnSync } from "node:child_process";
import { appendFileSync, mkdtempSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A disk of its own, so small that a test can fill it. */
export class SmallDisk {
  private readonly filler: string;

  private constructor(readonly folder: string) {
    this.filler = join(folder, "filler");
  }

  /** Mounts one in memory; null where this account may not mount. */
  static mount(megabytes: number): SmallDisk | null {
    const folder = mkdtempSync(join(tmpdir(), "small-disk-"));
    const { status } = spawnSync("mount", ["-t", "tmpfs", "-o", `size=${megabytes}m`, "tmpfs", folder]);
    if (status === 0) return new SmallDisk(folder);
    rmSync(folder, { recursive: true });
    return null;
  }

  /** Takes all room but so many bytes. */
  fill(left: number): void {
    this.clear();
    writeFileSync(this.filler, "");
    const piece = Buffer.alloc(64_000);
    try {
      for (;;) appendFileSync(this.filler, piece);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ENOSPC") throw error;
    }
    truncateSync(this.filler, Math.max(0, statSync(this.filler).size - left));
  }

  /** Makes room again. */
  clear(): void {
    rmSync(this.filler, { force: true });
  }

  unmount(): void {
    spawnSync("umount", ["--lazy", this.folder]);
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** A `describe` on a small disk; where none can be mounted (not root, or a container that may not) that is said, and it is skipped. */
export function describeOnSmallDisk(megabytes: number, title: string, body: (disk: SmallDisk) => void): void {
  const disk = SmallDisk.mount(megabytes);
  if (disk === null) {
    const reason = `${title}: 不能挂载小磁盘（要 root 权限），跳过`;
    process.stderr.write(`${reason}\n`);
    // Skipped, and the reason printed: a container that may not mount is no fault of the project.
    describe.skip(reason, () => body(undefined as never));
    return;
  }
  describe(title, () => {
    afterAll(() => disk.unmount());
    body(disk);
  });
}
