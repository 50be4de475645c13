import { HostError } from "../../../workbook/host-error";

const FULL = ["SQLITE_FULL", "ENOSPC", "EDQUOT"];
const REFUSED = [
  "SQLITE_IOERR",
  "SQLITE_CANTOPEN",
  "SQLITE_READONLY",
  "EACCES",
  "EPERM",
  "EROFS",
  "EIO",
  "ENOTDIR",
  "EISDIR",
  "EEXIST",
  "ENOENT",
];

/** What kind of error the system or the database says it is; blank of any other. The database's errors need not be this realm's `Error`. */
export function codeSaidBy(error: unknown): string {
  return typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";
}

/** What the disk or the database said where it would not take something, as a sentence; anything else stays as it is. */
export function refusedByDisk(error: unknown, what: string): unknown {
  const code = codeSaidBy(error);
  const is = (codes: readonly string[]) => codes.some((one) => code === one || code.startsWith(`${one}_`));
  if (is(FULL))
    return new HostError(
      "disk",
      "服务器的磁盘满了，这次没有收下，什么都没有改动。请告诉监察室清理磁盘，再试一次。",
      {
        cause: error,
      },
    );
  if (is(REFUSED))
    return new HostError("disk", `写不了“${what}”（${code}），什么都没有改动。请检查文件夹的权限和磁盘。`, {
      cause: error,
    });
  if (is(["SQLITE_CORRUPT", "SQLITE_NOTADB"]))
    return new HostError(
      "damaged",
      `“${what}”里的数据库已损坏。请先停止平台，再用最近的备份恢复（platform restore）。`,
      {
        cause: error,
      },
    );
  return error;
}
