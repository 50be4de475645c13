import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { openDatabase, type Connection } from "../database";
import { brokenAt, lastLine, type LogLine } from "../kept/log";
import { namedFiles } from "../named-files";
import { untoldFaults } from "./told-by-the-log";
import { WorkbookFiles } from "../workbook-files";

/** What a check of everything that is kept brought. */
interface Verified {
  /** A sentence for each thing that is missing or was changed. */
  readonly faults: readonly string[];
  readonly handIns: number;
  readonly files: number;
  /** Files that no row names: of hand-ins that were broken off before they were answered. */
  readonly leftOver: number;
  /** The newest line of the log; null of an empty one. */
  readonly last: Pick<LogLine, "line" | "digest"> | null;
}

/** The list of a publication, each file with its digest; its own digest is the name of the folder. */
const LIST = "published.json";

/** Checks log, files and database against each other; also while a platform is at work. Throws `HostError` where there are no data. */
export async function verified(folder: string): Promise<Verified> {
  const database = await openDatabase(folder, { readonly: true });
  try {
    // One moment of the database, whatever is written meanwhile.
    database.exec("BEGIN");
    const files = new WorkbookFiles(folder);
    const named = namedFiles(database);
    const faults = [
      ...databaseFaults(database),
      ...chainFaults(database),
      ...untoldFaults(database),
      ...numberFaults(database),
      ...(await fileFaults(database, files, named)),
      ...publishedFaults(database, folder),
    ];
    const count = database.prepare<[], { n: number }>("SELECT count(*) n FROM hand_ins").get()?.n ?? 0;
    const leftOver = files.all().filter((sha256) => !named.has(sha256)).length;
    const last = lastLine(database);
    return {
      faults,
      handIns: count,
      files: named.size,
      leftOver,
      last: last ? { line: last.line, digest: last.digest } : null,
    };
  } finally {
    database.close();
  }
}

function databaseFaults(database: Connection): string[] {
  const said = database.pragma("integrity_check") as readonly { readonly integrity_check: string }[];
  const broken = said.map(({ integrity_check }) => integrity_check).filter((one) => one !== "ok");
  const loose = (database.pragma("foreign_key_check") as readonly unknown[]).length;
  return [
    ...broken.map((one) => `数据库损坏：${one}`),
    ...(loose > 0 ? [`数据库里有 ${loose} 行指向没有的行`] : []),
  ];
}

function chainFaults(database: Connection): string[] {
  const broken = brokenAt(database);
  return broken === null ? [] : [`日志从第 ${broken} 行起被改动过，或者缺行`];
}

function numberFaults(database: Connection): string[] {
  return database
    .prepare<[], { department: string; most: number; n: number }>(
      "SELECT department, max(number) most, count(*) n FROM hand_ins GROUP BY department, kind HAVING most <> n",
    )
    .all()
    .map(({ department, most, n }) => `报送 ${department}：编到第 ${most} 次，只有 ${n} 份`);
}

async function fileFaults(
  database: Connection,
  files: WorkbookFiles,
  named: ReadonlySet<string>,
): Promise<string[]> {
  const faults: string[] = [];
  for (const sha256 of [...named].sort()) {
    const fault = await files.faultOf(sha256);
    if (fault === "missing") faults.push(`缺少文件 ${sha256}（${namesOf(database, sha256)}）`);
    if (fault === "changed") faults.push(`文件 ${sha256} 被改动过（${namesOf(database, sha256)}）`);
  }
  return faults;
}

/** Where the database names a file. */
function namesOf(database: Connection, sha256: string): string {
  const rows = database
    .prepare<[string, string, string], { name: string }>(
      "SELECT department || ' 第 ' || number || ' 次' name FROM hand_ins WHERE sha256 = ? UNION SELECT '院工作簿第 ' || number || ' 版' FROM institutions WHERE sha256 = ? UNION SELECT department || ' ' || kind FROM handouts WHERE sha256 = ?",
    )
    .all(sha256, sha256, sha256);
  return rows.map(({ name }) => name).join("，") || "没有计入的文件";
}

/** The pages that all staff read now, each as it was published. */
function publishedFaults(database: Connection, folder: string): string[] {
  const last = database
    .prepare<[], { digest: string }>("SELECT digest FROM publications ORDER BY number DESC LIMIT 1")
    .get();
  if (!last) return [];
  const at = (name: string) => join(folder, "published", last.digest, name);
  const digestAt = (name: string) =>
    existsSync(at(name))
      ? createHash("sha256")
          .update(readFileSync(at(name)))
          .digest("hex")
      : null;
  if (digestAt(LIST) !== last.digest) return ["发布的网页不在了，或者被改动过。请再发布一次。"];
  const { files } = JSON.parse(readFileSync(at(LIST), "utf8")) as {
    readonly files: Readonly<Record<string, string>>;
  };
  return Object.entries(files).flatMap(([name, sha256]) =>
    digestAt(name) === sha256 ? [] : [`发布的网页 ${name} 不在了，或者被改动过`],
  );
}
