import type { Client } from "pg";
import type { KeptTable } from "../../workbook/data/roll-up-place";

/** By this column tables are spread over machines: all that an institution sent lies on one of them. */
const SPREAD_BY = "institution_code";

/** Makes the tables that are not there; where Citus is, they are spread over its machines. What is there is left as somebody made it. */
export async function createMissing(client: Client, tables: readonly KeptTable[]): Promise<void> {
  const { rowCount } = await client.query("SELECT 1 FROM pg_extension WHERE extname = 'citus'");
  for (const { name, columns } of tables) {
    const { rows } = await client.query<[string | null]>({
      text: "SELECT to_regclass($1)",
      values: [name],
      rowMode: "array",
    });
    if (rows[0]?.[0] !== null) continue;
    const lines = columns.map(({ key, type, nullable }) => `${key} ${type}${nullable ? "" : " NOT NULL"}`);
    await client.query(`CREATE TABLE ${name} (${lines.join(", ")})`);
    await client.query(`CREATE INDEX ON ${name} (${SPREAD_BY}, plan_year)`);
    if (rowCount === 1) await client.query("SELECT create_distributed_table($1, $2)", [name, SPREAD_BY]);
  }
}
