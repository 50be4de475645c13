import type * as DuckDbLibrary from "@duckdb/node-api";
import type { DuckDBConnection, DuckDBInstance, DuckDBValue } from "@duckdb/node-api";
import type { AnsweredRow } from "../../../../workbook/data/roll-up-place";
import { HostError } from "../../../../workbook/host-error";

/** Nothing is fetched from anywhere; what does not fit into the memory is worked through piece by piece. */
const SETTINGS = {
  autoinstall_known_extensions: "false",
  autoload_known_extensions: "false",
  memory_limit: "400MB",
  // Files are read once.
  enable_external_file_cache: "false",
  preserve_insertion_order: "false",
};

/** The library does not come with every installation, nor does its program run everywhere. */
const ABSENT = ["MODULE_NOT_FOUND", "ERR_MODULE_NOT_FOUND", "ERR_DLOPEN_FAILED"];

/** DuckDB in this process, over nothing that it keeps itself. */
export class DuckDb {
  private constructor(
    private readonly instance: DuckDBInstance,
    private readonly connection: DuckDBConnection,
  ) {}

  /** `spill`: a folder for what does not fit into the memory. Throws `HostError` where the library is not there. */
  static async open(spill: string): Promise<DuckDb> {
    const library = await loaded();
    const instance = await library.DuckDBInstance.create(":memory:", { ...SETTINGS, temp_directory: spill });
    return new DuckDb(instance, await instance.connect());
  }

  async run(text: string): Promise<readonly AnsweredRow[]> {
    const reader = await this.connection.runAndReadAll(text);
    return reader.getRows().map((row) => row.map(plain));
  }

  close(): void {
    this.connection.closeSync();
    this.instance.closeSync();
  }
}

async function loaded(): Promise<typeof DuckDbLibrary> {
  try {
    return await import("@duckdb/node-api");
  } catch (error) {
    const code = typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";
    if (!ABSENT.includes(code)) throw error;
    throw new HostError(
      "not-found",
      "这台电脑上没有装 DuckDB（@duckdb/node-api），或者它在这里不能运行，不能使用汇总库。请在程序所在的文件夹运行 npm install @duckdb/node-api；装不了的，用 --engine 连接 PostgreSQL 数据库。",
      { cause: error },
    );
  }
}

/** Counts come as large whole numbers, days as objects that write themselves as 2012-10-26. */
function plain(value: DuckDBValue): AnsweredRow[number] {
  if (value === null || typeof value === "string" || typeof value === "number") return value;
  return typeof value === "bigint" ? Number(value) : String(value);
}
