import type Database from "better-sqlite3";
import { closeSync, existsSync, mkdirSync, openSync } from "node:fs";
import { join } from "node:path";
import { HostError } from "../../../workbook/host-error";
import { codeSaidBy, refusedByDisk } from "./disk-refusal";
import { FORMAT, SCHEMA } from "./schema";

export type Connection = Database.Database;

/** The database in a data folder. */
export const DATABASE = "platform.sqlite";
const IN_USE = "in-use.sqlite";

/** Opens, makes where it is wanted, and hands out the database of a data folder. Throws `HostError` where there is none, or one of a newer program. */
export async function openDatabase(
  folder: string,
  { make = false, readonly = false } = {},
): Promise<Connection> {
  const path = join(folder, DATABASE);
  const isNew = !existsSync(path);
  if (isNew && !make)
    throw new HostError("not-found", `“${folder}”里没有平台的数据。请用 --data 给出数据所在的文件夹。`);
  const Driver = await driver();
  try {
    if (isNew) mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (make) ownersAlone(path);
    const database = new Driver(path, { readonly, timeout: 10_000 });
    if (!readonly) {
      database.pragma("journal_mode = WAL");
      // An answer that was given is on the disk, whatever is switched off next.
      database.pragma("synchronous = FULL");
    }
    database.pragma("foreign_keys = ON");
    // One that was broken off before its first table holds nothing yet.
    if (make && !has(database, "%")) database.transaction(() => begun(database)).exclusive();
    expectFormat(database, folder);
    return database;
  } catch (error) {
    throw refusedByDisk(error, folder);
  }
}

/** Makes a file where there is none that its owner alone may read, whatever the folder allows; what the database writes beside it is as it. */
export function ownersAlone(path: string): void {
  closeSync(openSync(path, "a", 0o600));
}

/** Whether there is a table of a name, in which `%` stands for any letters. */
function has(database: Connection, table: string): boolean {
  return (
    database.prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name LIKE ?").get(table) !==
    undefined
  );
}

function begun(database: Connection): void {
  database.exec(SCHEMA);
  database.prepare("INSERT INTO settings VALUES ('format', ?)").run(FORMAT);
}

function expectFormat(database: Connection, folder: string): void {
  const format = has(database, "settings") ? storedSetting(database, "format") : null;
  if (format !== FORMAT)
    throw new HostError(
      "outdated",
      `“${folder}”里的数据是另一个版本的程序写的（格式 ${format ?? "不明"}，本程序 ${FORMAT}）。请用新版本的程序打开。`,
    );
}

/** A setting of the data folder; null where it was never set. */
export function storedSetting(database: Connection, name: string): string | null {
  const row = database
    .prepare<[string], { value: string }>("SELECT value FROM settings WHERE name = ?")
    .get(name);
  return row?.value ?? null;
}

/**
 * Keeps a data folder for this process alone until the answer is called; the system gives it free when the process ends, however
 * that happens. Throws `HostError` where another one has it.
 */
export async function occupied(folder: string): Promise<() => void> {
  const Driver = await driver();
  ownersAlone(join(folder, IN_USE));
  const lock = new Driver(join(folder, IN_USE), { timeout: 0 });
  try {
    lock.pragma("journal_mode = DELETE");
    lock.exec("BEGIN EXCLUSIVE");
  } catch (error) {
    lock.close();
    if (!codeSaidBy(error).startsWith("SQLITE_BUSY")) throw refusedByDisk(error, folder);
    throw new HostError("no-access", `“${folder}”正由另一个平台使用。请先停止它，或换一个文件夹。`, {
      cause: error,
    });
  }
  return () => lock.close();
}

/** The database comes with a part that is built for each system: where it is missing, everything else of the program works. */
export async function driver(): Promise<typeof Database> {
  try {
    return (await import("better-sqlite3")).default;
  } catch (error) {
    throw new HostError(
      "not-found",
      "平台的数据库部件（better-sqlite3）没有装上，平台不能启动，其他命令不受影响。请在联网的电脑上运行 npm install better-sqlite3，装不上的先装编译工具（Debian：build-essential、python3）。",
      { cause: error },
    );
  }
}
