import type { Client } from "pg";
import { columnList, tablesIn, whereClause } from "../../workbook/data/narrowed-tables";
import type {
  AnsweredRow,
  PackageJudge,
  KeptPackage,
  KeptTable,
  Narrowing,
  Placing,
  RollUpPlace,
  PackageStanding,
} from "../../workbook/data/roll-up-place";
import { HostError } from "../../workbook/host-error";
import { connected, answered } from "./connection";
import { createMissing } from "./tables";

/** Of all programs that add packages to one database one at a time does. */
const ADVISORY_LOCK = 0x69727063;

/** A PostgreSQL database: alone, before shards that it reaches by postgres_fdw, or with Citus. */
export class PostgresPlace implements RollUpPlace {
  private schema: string | undefined;

  private constructor(
    private readonly client: Client,
    private readonly tables: readonly KeptTable[],
  ) {}

  /** Rejects with `HostError` where the database cannot be reached, or lets nobody in by this address. */
  static async open(address: string, tables: readonly KeptTable[]): Promise<PostgresPlace> {
    return new PostgresPlace(await connected(address), tables);
  }

  async add(coming: AsyncIterable<KeptPackage>, judge: PackageJudge): Promise<readonly Placing[]> {
    await this.run("BEGIN");
    try {
      await this.run(`SELECT pg_advisory_xact_lock(${ADVISORY_LOCK})`);
      await answered(createMissing(this.client, this.tables));
      const placings: Placing[] = [];
      for await (const one of coming) placings.push(await this.place(one, judge));
      await this.run("COMMIT");
      return placings;
    } catch (error) {
      // What went wrong first is told; a connection that is gone rolls back by itself.
      await this.client.query("ROLLBACK").catch(() => undefined);
      throw error;
    }
  }

  async ask(text: string, narrowing: Narrowing): Promise<readonly AnsweredRow[]> {
    const schema = await this.schemaOfTables();
    // Narrowed tables are there for this question alone.
    await this.run("BEGIN");
    try {
      for (const { table, shown, narrowing: own } of tablesIn(text, this.tables, narrowing)) {
        // Of two tables of one name that of the session comes first.
        const rows = `SELECT ${columnList(table)} FROM ${schema}.${table.name}${whereClause(own)}`;
        await this.run(`CREATE TEMP VIEW ${shown} AS ${rows}`);
      }
      return await this.run(text);
    } finally {
      await this.client.query("ROLLBACK").catch(() => undefined);
    }
  }

  close(): Promise<void> {
    return this.client.end();
  }

  private async place(one: KeptPackage, judge: PackageJudge): Promise<Placing> {
    const { institution, planYear, standing, tables } = one;
    const became = judge(one, await this.standingOf(institution, planYear));
    if (became !== "same")
      for (const { name, columns, rows } of tables) {
        await this.run(`DELETE FROM ${name} WHERE institution_code = $1 AND plan_year = $2`, [
          institution,
          planYear,
        ]);
        if (rows.length === 0) continue;
        const keys = columns.map(({ key }) => key);
        const values = columns.map(({ type }, i) => `$${i + 1}::${type === "VARCHAR" ? "text" : type}[]`);
        await this.run(
          `INSERT INTO ${name} (${keys.join(", ")}) SELECT * FROM unnest(${values.join(", ")})`,
          keys.map((key) => rows.map((row) => row[key] ?? null)),
        );
      }
    return { institution, planYear, standing, became };
  }

  private async standingOf(institution: string, planYear: number): Promise<PackageStanding | null> {
    const [row] = await this.run(
      "SELECT institution_name, batch, as_of, digest FROM packages WHERE institution_code = $1 AND plan_year = $2",
      [institution, planYear],
    );
    if (!row) return null;
    const [name = "", batch = "", asOf = "", digest = ""] = row.map(String);
    return { name, batch, asOf, digest };
  }

  /** Where the tables are, whatever the session calls so. */
  private async schemaOfTables(): Promise<string> {
    if (this.schema !== undefined) return this.schema;
    const [row] = await this.run(
      "SELECT quote_ident(n.nspname) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.oid = to_regclass('packages')",
    );
    if (!row)
      throw new HostError(
        "not-found",
        "这个数据库里还没有汇总的表。请检查地址里的数据库名；还没有加过的，先用 rollup add 加入数据包。",
      );
    return (this.schema = String(row[0]));
  }

  /** Every value as text. */
  private async run(text: string, values: readonly unknown[] = []): Promise<readonly AnsweredRow[]> {
    const asked = { text, values: [...values], rowMode: "array" as const };
    const { rows } = await answered(this.client.query<(string | null)[]>(asked));
    return rows;
  }
}
