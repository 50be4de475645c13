import type Database from "better-sqlite3";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { open, rename, writeFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { HostError } from "../../../../workbook/host-error";
import { DATABASE, driver, openDatabase, ownersAlone } from "../database";
import { refusedByDisk } from "../disk-refusal";
import { namedFiles } from "../named-files";
import { WorkbookFiles } from "../workbook-files";

/** A backup is the database with every file that it names in one more table; whoever is signed in is not in it. */
const FILES = "CREATE TABLE backup_files (path TEXT PRIMARY KEY, bytes BLOB NOT NULL) STRICT";
const STEP = 1_000;

/** Writes everything that a platform keeps into one new file, also while it is at work. */
export async function backUp(folder: string, out: string): Promise<{ readonly files: number }> {
  if (existsSync(out)) throw new HostError("already-there", `“${out}”已经存在，没有备份。请换一个文件名。`);
  const beside = `${out}.part`;
  const source = await openDatabase(folder, { readonly: true });
  try {
    rmSync(beside, { force: true });
    ownersAlone(beside);
    await source.backup(beside, { progress: () => STEP });
    const files = await withFiles(beside, folder);
    await flushed(beside);
    await rename(beside, out);
    await flushed(dirname(out) || ".");
    return { files };
  } catch (error) {
    rmSync(beside, { force: true });
    throw refusedByDisk(error, out);
  } finally {
    source.close();
  }
}

async function withFiles(path: string, folder: string): Promise<number> {
  const backup = new (await driver())(path);
  try {
    backup.pragma("journal_mode = DELETE");
    backup.exec(`DELETE FROM sessions; DELETE FROM settings WHERE name = 'cookie-secret'; ${FILES}`);
    const insert = backup.prepare("INSERT INTO backup_files VALUES (?, ?)");
    const paths = [...namedFiles(backup)].map((sha256) => join("workbooks", `${sha256}.xlsx`));
    const all = [...paths, ...publishedFiles(backup, folder)];
    for (const one of all) insert.run(one, readFileSync(join(folder, one)));
    return all.length;
  } finally {
    backup.close();
  }
}

function publishedFiles(backup: Database.Database, folder: string): string[] {
  const last = backup
    .prepare<[], { digest: string }>("SELECT digest FROM publications ORDER BY number DESC LIMIT 1")
    .get();
  const root = last && join(folder, "published", last.digest);
  if (!root || !existsSync(root)) return [];
  return readdirSync(root, { recursive: true, withFileTypes: true }).flatMap((entry) =>
    entry.isFile() ? [relative(folder, join(entry.parentPath, entry.name))] : [],
  );
}

/** In the folder while it is being filled. */
const UNFINISHED = "restoring.part";
/** What a restore may leave that was broken off. */
const LEFT: ReadonlySet<string> = new Set([UNFINISHED, "workbooks", "published", "incoming"]);

/**
 * Puts a backup into a folder that holds nothing yet, be it there or not: whoever runs the platform need not own what lies above.
 * The database comes last, so that all of it is there, or nothing.
 */
export async function restore(from: string, folder: string): Promise<{ readonly files: number }> {
  if (!existsSync(from)) throw new HostError("not-found", `找不到备份“${from}”。请检查路径和文件名。`);
  const isNew = !existsSync(folder);
  const there = isNew ? [] : readdirSync(folder);
  if (there.length > 0 && !(there.includes(UNFINISHED) && there.every((name) => LEFT.has(name))))
    throw new HostError("already-there", `“${folder}”里已经有文件，没有恢复。请给一个空的文件夹。`);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    takeAway(folder, LEFT);
    const beside = join(folder, UNFINISHED);
    mkdirSync(beside, { mode: 0o700 });
    const files = await unpacked(from, beside);
    const others = readdirSync(beside).filter((name) => name !== DATABASE);
    for (const name of [...others, DATABASE]) await rename(join(beside, name), join(folder, name));
    rmSync(beside, { recursive: true });
    await flushed(folder);
    return { files };
  } catch (error) {
    takeAway(folder, [...LEFT, DATABASE]);
    if (isNew) rmSync(folder, { recursive: true, force: true });
    throw refusedByDisk(error, folder);
  }
}

function takeAway(folder: string, names: Iterable<string>): void {
  for (const name of names) rmSync(join(folder, name), { recursive: true, force: true });
}

async function unpacked(from: string, folder: string): Promise<number> {
  await writeFile(join(folder, DATABASE), readFileSync(from), { mode: 0o600 });
  const database = new (await driver())(join(folder, DATABASE));
  try {
    const isBackup =
      database.prepare("SELECT 1 FROM sqlite_master WHERE name = 'backup_files'").get() !== undefined;
    if (!isBackup) throw new HostError("not-a-workbook", `“${from}”不是平台的备份，没有恢复。`);
    const paths = database.prepare<[], { path: string }>("SELECT path FROM backup_files").all();
    const bytes = database.prepare<[string], { bytes: Buffer }>(
      "SELECT bytes FROM backup_files WHERE path = ?",
    );
    const files = new WorkbookFiles(folder);
    for (const { path } of paths) {
      if (!/^(?:workbooks|published)\/(?!.*\.\.)[^\\]+$/.test(path))
        throw new HostError("damaged", `“${from}”里有不该有的文件名，没有恢复。`);
      const sha256 = /^workbooks\/([0-9a-f]{64})\.xlsx$/.exec(path)?.[1];
      const to = sha256 === undefined ? join(folder, path) : files.at(sha256);
      mkdirSync(dirname(to), { recursive: true, mode: 0o700 });
      await writeFile(to, bytes.get(path)?.bytes ?? Buffer.alloc(0), { mode: 0o600, flush: true });
    }
    database.exec("DROP TABLE backup_files; VACUUM");
    return paths.length;
  } finally {
    database.close();
  }
}

async function flushed(path: string): Promise<void> {
  const handle = await open(path, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
