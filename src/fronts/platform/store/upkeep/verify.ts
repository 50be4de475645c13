import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { openDatabase, type Connection } from "../database";
import { brokenAt, lastLine, type LogLine } from "../kept/log";
import { namedFiles } from "../named-files";
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

/** What the log says of a row that is written once. */
const TOLD = [
  { table: "hand_ins", called: "报送", actions: ["报送", "回告"] },
  { table: "set_apart", called: "未收文件", actions: ["转监察室"] },
  { table: "institutions", called: "院工作簿", actions: ["院工作簿", "汇总"] },
  { table: "returns", called: "退回", actions: ["退回"] },
  { table: "consolidations", called: "汇总", actions: ["汇总"] },
  { table: "publications", called: "发布", actions: ["发布"] },
] as const;

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
      ...logFaults(database),
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

/** The chain, and that each row that is written once has its line, and each line its row. */
function logFaults(database: Connection): string[] {
  const broken = brokenAt(database);
  const counts = TOLD.flatMap(({ table, called, actions }) => {
    const rows = countOf(database, `SELECT count(*) n FROM ${table}`);
    const lines = countOf(
      database,
      `SELECT count(*) n FROM log WHERE action IN (${actions.map((one) => `'${one}'`).join(", ")})`,
    );
    return rows === lines ? [] : [`${called}：数据库里有 ${rows} 条，日志里有 ${lines} 条`];
  });
  const strays = database
    .prepare<[], { department: string; number: number; kind: string }>(
      `SELECT department, number, kind FROM hand_ins WHERE NOT EXISTS (
        SELECT 1 FROM log WHERE log.actor = hand_ins.department AND log.action = CASE kind WHEN 'reply' THEN '回告' ELSE '报送' END
          AND json_extract(log.facts, '$.次数') = hand_ins.number AND json_extract(log.facts, '$.SHA256') = hand_ins.sha256)`,
    )
    .all();
  return [
    ...(broken === null ? [] : [`日志从第 ${broken} 行起被改动过，或者缺行`]),
    ...counts,
    ...strays.map(({ department, number }) => `报送 ${department} 第 ${number} 次：日志里没有同样的一行`),
  ];
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

function countOf(database: Connection, sql: string): number {
  return database.prepare<[], { n: number }>(sql).get()?.n ?? 0;
}
