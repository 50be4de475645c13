import { mkdir, mkdtemp, rename, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { columnList, inSql, tablesIn, whereClause } from "../../../../workbook/data/narrowed-tables";
import type {
  AnsweredRow,
  PackageJudge,
  KeptPackage,
  KeptTable,
  Narrowing,
  Placing,
  RollUpPlace,
} from "../../../../workbook/data/roll-up-place";
import { HostError } from "../../../../workbook/host-error";
import { asDiskError } from "../disk-error";
import { DuckDb } from "./duckdb";
import { ParquetStore } from "./parquet-store";
import { bucketsOf, type Bucket } from "./store-files";

/** Where so many files would have to be opened, those of many institutions are packed into one first. */
const MANY_FILES = 200;
/** How often a question is asked again because the store changed while it was answered. */
const PATIENCE = 5;

/** A folder of Parquet files, asked through DuckDB. */
export class ParquetPlace implements RollUpPlace {
  private readonly store: ParquetStore;
  private duckDb: DuckDb | undefined;
  private spill: string | undefined;

  constructor(
    root: string,
    private readonly tables: readonly KeptTable[],
  ) {
    this.store = new ParquetStore(
      root,
      tables.map(({ name }) => name),
    );
  }

  add(coming: AsyncIterable<KeptPackage>, judge: PackageJudge): Promise<readonly Placing[]> {
    return this.store.add(coming, judge);
  }

  async ask(text: string, narrowing: Narrowing): Promise<readonly AnsweredRow[]> {
    for (let left = PATIENCE; ; left--) {
      const { generation } = await this.store.settle();
      try {
        await this.show(text, narrowing, generation);
        const rows = await (await this.engine()).run(text);
        if ((await this.store.settle()).generation === generation) return rows;
      } catch (error) {
        // Files that went away under the question.
        if ((await this.store.settle()).generation === generation) throw error;
      }
      if (left === 0)
        throw new HostError("no-access", "汇总库一直有人在写，这次没有读成。请等数据包加完以后再试。");
    }
  }

  async close(): Promise<void> {
    this.duckDb?.close();
    if (this.spill !== undefined) await rm(this.spill, { recursive: true, force: true });
  }

  private async engine(): Promise<DuckDb> {
    this.spill ??= await mkdtemp(join(tmpdir(), "integrity-risk-"));
    this.duckDb ??= await DuckDb.open(this.spill);
    return this.duckDb;
  }

  /** The tables that a text reads, as it calls them. */
  private async show(text: string, narrowing: Narrowing, generation: number): Promise<void> {
    for (const { table, shown, narrowing: own } of tablesIn(text, this.tables, narrowing)) {
      const files = await this.filesOf(table, own, generation);
      const engine = await this.engine();
      await engine.run(
        `CREATE OR REPLACE TEMP VIEW ${shown} AS ${selected(table, files)}${whereClause(own)}`,
      );
    }
  }

  private async filesOf(
    table: KeptTable,
    narrowing: Narrowing,
    generation: number,
  ): Promise<readonly string[]> {
    const { layout } = this.store;
    const buckets = await bucketsOf(layout, table.name, narrowing);
    const loose = buckets.filter(({ packed }) => packed === null);
    if (loose.reduce((sum, { single }) => sum + single.length, 0) <= MANY_FILES)
      return buckets.flatMap(namesOf);
    await this.pack(table, loose, generation);
    return (await bucketsOf(layout, table.name, narrowing)).flatMap(namesOf);
  }

  /** Many small files become one each. A store that cannot be written to is read as it is. */
  private async pack(table: KeptTable, buckets: readonly Bucket[], generation: number): Promise<void> {
    const engine = await this.engine();
    try {
      for (const { year, bucket, single } of buckets) {
        await this.store.locked(async () => {
          const state = await this.store.state();
          if (state?.generation !== generation || state.moving !== null) return;
          const packed = this.store.layout.packed(table.name, year, bucket);
          await mkdir(dirname(packed), { recursive: true });
          const beside = `${packed}.tmp`;
          const rows = `${selected(table, single)} ORDER BY institution_code`;
          await engine.run(`COPY (${rows}) TO ${inSql(beside)} (FORMAT parquet, COMPRESSION zstd)`);
          await rename(beside, packed);
        });
      }
    } catch (error) {
      const said = asDiskError(error, this.store.layout.root);
      if (!(said instanceof HostError) || !["no-access", "disk"].includes(said.code)) throw said;
    }
  }
}

function namesOf({ packed, single }: Bucket): readonly string[] {
  return packed === null ? single : [packed];
}

/** The columns of a table in their order, blank where files of an earlier version lack one; without files none of its rows. */
function selected(table: KeptTable, files: readonly string[]): string {
  const blank = table.columns.map(({ key, type }) => `CAST(NULL AS ${type}) AS ${key}`).join(", ");
  const nothing = `SELECT * FROM (SELECT ${blank} WHERE 1 = 0) AS nothing`;
  if (files.length === 0) return nothing;
  const list = files.map((file) => inSql(file.replace(/[[*?]/g, "[$&]"))).join(", ");
  const rows = `SELECT * FROM read_parquet([${list}], hive_partitioning = false, union_by_name = true)`;
  return `SELECT ${columnList(table)} FROM (${nothing} UNION ALL BY NAME ${rows}) AS kept`;
}
