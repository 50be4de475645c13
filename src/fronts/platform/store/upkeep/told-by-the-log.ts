import type { Connection } from "../database";
import { digestOfHandouts, digestOfReport, HANDOUTS_DIGEST, REPORT_DIGEST } from "../kept/log-facts";

/** A table of rows that are written once, and what the log says of each. */
interface Told {
  readonly table: string;
  readonly called: string;
  /** What a person finds the row by; SQL. */
  readonly name: string;
  /** Lines that tell of a row of the table; SQL. */
  readonly lines: string;
  /** The one that tells of this row, with what it says of it; SQL. */
  readonly line: string;
}

const fact = (name: string) => `json_extract(log.facts, '$.${name}')`;

const TOLD: readonly Told[] = [
  {
    table: "hand_ins",
    called: "报送",
    name: "department || ' 第 ' || number || ' 次'",
    lines: "log.action IN ('报送', '回告')",
    // Of before it was told, a line says nothing of what was found.
    line: `log.actor = department AND log.action = iif(kind = 'reply', '回告', '报送') AND log.at = hand_ins.at
      AND ${fact("次数")} = number AND ${fact("SHA256")} = sha256 AND ${fact("文件")} = file AND ${fact("错误")} = errors
      AND ${fact("理由")} IS reason AND ifnull(${fact(REPORT_DIGEST)} = digest_of_report(report), 1)`,
  },
  {
    table: "set_apart",
    called: "未收文件",
    name: "file",
    lines: "log.action = '转监察室'",
    line: `log.actor = department AND ${fact("SHA256")} = sha256 AND ${fact("文件")} = file AND ${fact("原因")} = sentence`,
  },
  {
    table: "institutions",
    called: "院工作簿",
    name: "'第 ' || number || ' 版'",
    lines: "log.action IN ('院工作簿', '汇总')",
    line: `${fact("SHA256")} = sha256 AND ifnull(${fact("版本")}, number) = number AND ifnull(${fact("来源")}, '汇总') = origin`,
  },
  {
    table: "returns",
    called: "退回",
    name: "'报送记录 ' || hand_in",
    lines: "log.action = '退回'",
    line: `${fact("报送")} = hand_in AND ${fact("理由")} = reasons`,
  },
  {
    table: "consolidations",
    called: "汇总",
    name: "batch",
    lines: "log.action = '汇总'",
    line: `${fact("批次")} = batch AND ${fact("份数")} = (SELECT count(*) FROM consolidated WHERE consolidation = consolidations.id)`,
  },
  {
    table: "publications",
    called: "发布",
    name: "'第 ' || number || ' 次'",
    lines: "log.action = '发布'",
    line: `${fact("SHA256")} = publications.digest AND ${fact("草稿")} = iif(draft = 1, '是', '否')`,
  },
];

/** Rows that are written once and are not as the log tells, and lines of the log whose rows are gone: a sentence each. */
export function untoldFaults(database: Connection): string[] {
  database.function("digest_of_report", (report: Buffer) => digestOfReport(report));
  return [...TOLD.flatMap((told) => faultsOf(database, told)), ...handoutFaults(database)];
}

function faultsOf(database: Connection, { table, called, name, lines, line }: Told): string[] {
  const rows = countOf(database, `SELECT count(*) n FROM ${table}`);
  const told = countOf(database, `SELECT count(*) n FROM log WHERE ${lines}`);
  const strays = database
    .prepare<[], { name: string }>(
      `SELECT ${name} name FROM ${table} WHERE NOT EXISTS (SELECT 1 FROM log WHERE ${lines} AND ${line})`,
    )
    .all();
  return [
    ...(rows === told ? [] : [`${called}：数据库里有 ${rows} 条，日志里有 ${told} 条`]),
    ...strays.map((stray) => `${called} ${stray.name}：日志里没有同样的一行`),
  ];
}

/** Workbooks that lie ready for departments: many are put out with one line, which counts them. */
function handoutFaults(database: Connection): string[] {
  const handouts = database
    .prepare<[], { department: string; sha256: string }>(
      "SELECT department, sha256 FROM handouts ORDER BY id",
    )
    .all();
  const lines = database
    .prepare<[], { line: number; n: number; digest: string | null }>(
      `SELECT line, ifnull(${fact("回执")}, ${fact("份数")}) n, ${fact(HANDOUTS_DIGEST)} digest
        FROM log WHERE action IN ('下发', '汇总') ORDER BY line`,
    )
    .all();
  let next = 0;
  const changed = lines.flatMap(({ line, n, digest }) => {
    const found = digestOfHandouts(handouts.slice(next, (next += n)));
    return digest === null || digest === found ? [] : [`发给科室的工作簿和日志第 ${line} 行写的不同`];
  });
  if (next === handouts.length) return changed;
  return [`发给科室的工作簿：数据库里有 ${handouts.length} 份，日志里有 ${next} 份`, ...changed];
}

function countOf(database: Connection, sql: string): number {
  return database.prepare<[], { n: number }>(sql).get()?.n ?? 0;
}
