import type { Client } from "pg";
import { HostError, type HostErrorCode } from "../../workbook/host-error";

/** Milliseconds that a database is waited for. */
const PATIENCE = 15_000;
/** Groups are counted where their rows are, on each shard. */
const SESSION = "SET enable_partitionwise_aggregate = on; SET enable_partitionwise_join = on; SET jit = off";

/** A session of the database, in which every value comes as text. Rejects with `HostError`; the address is told to nobody, for the password in it. */
export async function connected(address: string): Promise<Client> {
  if (!/^postgres(?:ql)?:\/\/./.test(address))
    throw new HostError("refused", "数据库的地址请写成 postgres://用户@服务器/数据库 这样。");
  // Most commands ask no database.
  const { Client: Session } = await import("pg");
  const client = new Session({
    connectionString: address,
    connectionTimeoutMillis: PATIENCE,
    types: { getTypeParser: () => String },
  });
  // A connection that breaks while nothing is asked is told by the next question.
  client.on("error", () => undefined);
  await answered(client.connect());
  await answered(client.query(SESSION));
  return client;
}

/** An answer of the database; rejects with `HostError` where it says no. */
export async function answered<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    throw asHostError(error);
  }
}

/** What is no fault of ours, by the beginning of the database's or the system's code. */
const SENTENCES: readonly (readonly [codes: RegExp, HostErrorCode, sentence: string])[] = [
  [
    /^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ETIMEDOUT|ENOENT)$/,
    "not-found",
    "连不上数据库。请检查地址里的服务器和端口，数据库是不是开着。",
  ],
  [/^28/, "no-access", "数据库不让进。请检查地址里的用户和密码。"],
  [/^3D000$/, "not-found", "数据库服务器上没有这个数据库。请检查地址里的数据库名，或先建好。"],
  [/^42501$/, "no-access", "在这个数据库里没有权限。请让数据库管理员给这个用户建表和读写的权限。"],
  [/^25006$/, "no-access", "这个数据库只能读，加不了数据包，查询也要能建临时视图。请换成可以写的那一台。"],
  [/^53/, "disk", "数据库没有地方或内存了。请让数据库管理员处理以后再试。"],
  [/^(?:08|57P|ECONNRESET|EPIPE)/, "no-access", "和数据库的连接断了，这次什么都没有写。请再试一次。"],
  [/^40/, "no-access", "有别的程序同时在改这些表，这次什么都没有写。请再试一次。"],
  [/^HV/, "no-access", "数据库连不上它的分片。请让数据库管理员检查 postgres_fdw 的服务器和用户。"],
  [
    /^42(?:703|P01|804)$/,
    "wrong-kind",
    "数据库里的表和本程序的不一样：少了表、栏目，或者类型不同。请换一个空数据库，或让数据库管理员按手册核对。",
  ],
];

function asHostError(error: unknown): unknown {
  const { code, message } = error as { readonly code?: unknown; readonly message?: unknown };
  const found = SENTENCES.find(([codes]) => typeof code === "string" && codes.test(code));
  // pg gives no code to a server that does not answer in time.
  const isSilent = /timeout expired|Connection terminated/.test(String(message));
  const [, kind, sentence] = found ?? (isSilent ? SENTENCES[0]! : []);
  return kind === undefined || sentence === undefined
    ? error
    : new HostError(kind, sentence, { cause: error });
}
