import { createHash } from "node:crypto";
import type { Connection } from "../database";

/** What happened, as the log names it. */
export type LoggedAction =
  | "平台启动"
  | "登录"
  | "登录失败"
  | "退出登录"
  | "报送"
  | "待确认"
  | "未收"
  | "已删除"
  | "转监察室"
  | "回告"
  | "下载"
  | "退回"
  | "换发访问码"
  | "修改口令"
  | "院工作簿"
  | "下发"
  | "汇总"
  | "发布";

export type LogFacts = Readonly<Record<string, string | number | null>>;

/** One line of the log. */
export interface LogLine {
  readonly line: number;
  readonly at: string;
  /** Whoever did it: a department's code, `office`, `platform`, or `-` for somebody who is not signed in. */
  readonly actor: string;
  readonly action: LoggedAction;
  /** JSON. */
  readonly facts: string;
  /** Digest of the line before; zeros for the first. */
  readonly before: string;
  readonly digest: string;
}

const NONE = "0".repeat(64);

/** Writes a line. Call it in the transaction of what it tells of: both are there, or neither. */
export function append(
  database: Connection,
  at: string,
  actor: string,
  action: LoggedAction,
  facts: LogFacts = {},
): LogLine {
  const last = lastLine(database);
  const unsigned = {
    line: (last?.line ?? 0) + 1,
    at,
    actor,
    action,
    facts: JSON.stringify(facts),
    before: last?.digest ?? NONE,
  };
  const written = { ...unsigned, digest: digestOfLine(unsigned) };
  database
    .prepare(
      "INSERT INTO log (line, at, actor, action, facts, before, digest) VALUES (@line, @at, @actor, @action, @facts, @before, @digest)",
    )
    .run(written);
  return written;
}

/** The newest line; undefined of an empty log. */
export function lastLine(database: Connection): LogLine | undefined {
  return database.prepare<[], LogLine>("SELECT * FROM log ORDER BY line DESC LIMIT 1").get();
}

/** Lines before one (or the newest), the newest first. */
export function linesBefore(database: Connection, line: number | null, most: number): LogLine[] {
  return database
    .prepare<[number, number], LogLine>("SELECT * FROM log WHERE line < ? ORDER BY line DESC LIMIT ?")
    .all(line ?? Number.MAX_SAFE_INTEGER, most);
}

/** Where the chain is broken: the first line that is not what was written, or does not follow the one before; null where it holds. */
export function brokenAt(database: Connection): number | null {
  let [before, next] = [NONE, 1];
  for (const line of database.prepare<[], LogLine>("SELECT * FROM log ORDER BY line").iterate()) {
    if (line.line !== next || line.before !== before || digestOfLine(line) !== line.digest) return next;
    [before, next] = [line.digest, next + 1];
  }
  return null;
}

function digestOfLine({ line, at, actor, action, facts, before }: Omit<LogLine, "digest">): string {
  return createHash("sha256")
    .update(JSON.stringify([line, at, actor, action, facts, before]))
    .digest("hex");
}
