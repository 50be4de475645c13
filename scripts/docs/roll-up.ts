import type { KeptTable } from "../../src/workbook/data/roll-up-place";
import { KEPT_TABLES, RELATIONS } from "../../src/subjects/roll-up/relations";
import { ROLL_UP_VIEWS } from "../../src/subjects/roll-up/views";

/** docs/exchange/views.md: what is asked of many institutions, and the one table that no package brings. */
export function rollUpPage(table: (headers: readonly string[], lines: readonly string[][]) => string): string[] {
  return [
    "# 汇总的视图",
    "十个视图的 SQL 在 `sql/` 里，一个视图一份，各种引擎用同一份。结果的栏目按这里的次序，只有代号、方案里的词、日期和整数；比例由用的人自己算。",
    ...ROLL_UP_VIEWS.flatMap(({ id, title, says, years, columns, keys }) => [
      `## ${id} ${title}`,
      `${says}。${years === "each" ? "一年一行，可以不限年度。" : "一次看一个年度。"}`,
      table(
        ["栏目", "是什么", "次序"],
        columns.map(({ key, header }) => [`\`${key}\``, header, keys.includes(key) ? "按它排列" : ""]),
      ),
    ]),
    "## packages",
    "视图除了[数据包的表](tables.md)，还用到这一张：一个数据包一行，内容来自它的 manifest.json。",
    table(
      ["栏目", "类型", "可空", "是什么"],
      Object.entries(RELATIONS.packages).map(([key, { type, nullable, means }]) => [
        `\`${key}\``,
        type,
        nullable ? "可空" : "",
        means,
      ]),
    ),
  ];
}

/** Shards of the example. */
const SHARDS = [1, 2] as const;

/** docs/exchange/postgres.md: one database, and several behind one. */
export function postgresPage(): string[] {
  return [
    "# 用 PostgreSQL 汇总",
    "`rollup add --engine postgres://用户@服务器/数据库` 在数据库里建表并加入数据包，`rollup query`、`rollup report` 用同一份 SQL 查询。PostgreSQL 15 及以上，用户要能建表、建临时视图。地址里的密码可以放在环境变量 PGPASSWORD 或 ~/.pgpass 里。",
    "## 一台服务器",
    "什么都不用先做：第一次加入数据包时建表，按单位和年度建索引。",
    "## Citus",
    "数据库里装了 Citus 扩展的，新建的表自动按 institution_code 分布（create_distributed_table）：一个单位的各张表在同一台机器上。",
    "## 几台服务器，用 postgres_fdw 分片",
    "数据分在几台服务器上，前面一台只管转发和合并；一个单位的全部数据在同一片上。先在每一片的数据库里建表：",
    block(KEPT_TABLES.flatMap((table) => [`CREATE TABLE ${table.name} (${columnsOf(table)});`, `CREATE INDEX ON ${table.name} (institution_code, plan_year);`])),
    "再在前面这一台建同样的表，每张表的分区指向各片。地址、用户和片数改成自己的；以后加片要搬数据，片数一开始就定好。",
    block([
      "CREATE EXTENSION IF NOT EXISTS postgres_fdw;",
      ...SHARDS.flatMap((shard) => [
        `CREATE SERVER shard${shard} FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host 'shard${shard}.example', port '5432', dbname 'irpc', async_capable 'true', fetch_size '10000', batch_size '1000', use_remote_estimate 'true', fdw_tuple_cost '0.2');`,
        `CREATE USER MAPPING FOR CURRENT_USER SERVER shard${shard} OPTIONS (user 'irpc', password 'irpc');`,
      ]),
      ...KEPT_TABLES.flatMap((table) => [
        `CREATE TABLE ${table.name} (${columnsOf(table)}) PARTITION BY HASH (institution_code);`,
        ...SHARDS.map(
          (shard) =>
            `CREATE FOREIGN TABLE ${table.name}_${shard} PARTITION OF ${table.name} FOR VALUES WITH (MODULUS ${SHARDS.length}, REMAINDER ${shard - 1}) SERVER shard${shard} OPTIONS (table_name '${table.name}');`,
        ),
      ]),
    ]),
    `以后只和前面这一台打交道，命令与一台服务器时一样。分组计数在各片上做，前面一台只收各组的数；各片要知道自己的表有多大（autovacuum 开着就会；刚加完一大批的，可以在每一片上运行一次 ANALYZE）。看得到：\`EXPLAIN (VERBOSE)\` 里的 \`Foreign Scan … Relations: Aggregate on …\`。`,
    "加入几个数据包时，每一片上要么全有、要么全没有；各片的提交有先后，正在提交时断电，可能有的片写了、有的片没写。再加一次同样的数据包就补齐。",
  ];
}

function columnsOf({ columns }: KeptTable): string {
  return columns.map(({ key, type, nullable }) => `${key} ${type}${nullable ? "" : " NOT NULL"}`).join(", ");
}

function block(lines: readonly string[]): string {
  return ["```sql", ...lines, "```"].join("\n");
}
