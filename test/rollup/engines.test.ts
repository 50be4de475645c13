import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Client } from "pg";
import { judgePackage } from "../../src/flows/roll-up/adding";
import { askView, scopeOf } from "../../src/flows/roll-up/asking";
import { reportOf } from "../../src/flows/roll-up/report";
import { ParquetPlace } from "../../src/hosts/file/disk/store/parquet-place";
import { viewText } from "../../src/hosts/file/disk/store/view-text";
import { PostgresPlace } from "../../src/hosts/postgres/postgres-place";
import { KEPT_TABLES } from "../../src/subjects/roll-up/relations";
import { ROLL_UP_VIEWS } from "../../src/subjects/roll-up/views";
import type { RollUpPlace } from "../../src/workbook/data/roll-up-place";
import { PostgresServers } from "../support/postgres";
import { province, sentBy } from "../support/province";
import { inTurn, kept } from "../support/sent-packages";
import { tempFolder } from "../support/temp-folder";
import { describeWith } from "../support/tools";

const at = tempFolder();
const SENT = [...province({ institutions: 64, years: [2012, 2013], points: 150, seed: 7 })];
const YEAR = { year: 2013, institutions: null };

/** The blocks of SQL of docs/exchange/postgres.md: of a shard, and of the server in front of two. */
function blocksOfPage(): readonly [shard: string, front: string] {
  const page = readFileSync(join(__dirname, "../../docs/exchange/postgres.md"), "utf8");
  const [shard = "", front = ""] = [...page.matchAll(/```sql\n([^]*?)```/g)].map(([, block = ""]) => block);
  return [shard, front];
}

async function runSql(address: string, text: string): Promise<void> {
  const client = new Client({ connectionString: address });
  await client.connect();
  await client.query(text);
  await client.end();
}

describeWith(["postgres"], "the same answers from every engine", () => {
  let servers: PostgresServers;
  const places: Record<"DuckDB" | "PostgreSQL" | "two shards", RollUpPlace> = {} as never;

  beforeAll(async () => {
    servers = await PostgresServers.start(3);
    await runSql(servers.address(0), "CREATE DATABASE alone");
    const [shard, front] = blocksOfPage();
    for (const number of [1, 2]) await runSql(servers.address(number), shard);
    const local = front
      .replaceAll(
        /host 'shard(\d)\.example', port '5432', dbname 'irpc'/g,
        (_, number: string) => `host '127.0.0.1', port '${servers.port(Number(number))}', dbname 'postgres'`,
      )
      .replaceAll("user 'irpc', password 'irpc'", "user 'postgres', password 'none'");
    await runSql(servers.address(0), local);
    places.DuckDB = new ParquetPlace(at("库"), KEPT_TABLES);
    places.PostgreSQL = await PostgresPlace.open(servers.address(0, "alone"), KEPT_TABLES);
    places["two shards"] = await PostgresPlace.open(servers.address(0), KEPT_TABLES);
    for (const place of Object.values(places)) await place.add(inTurn(SENT.map(kept)), judgePackage);
    for (const number of [1, 2]) await runSql(servers.address(number), "ANALYZE");
  });

  afterAll(async () => {
    for (const place of Object.values(places)) await place.close();
    servers.stop();
  });

  const asked = [{}, { year: "2012" }, { parent: "440100" }] as const;
  test.each(ROLL_UP_VIEWS.flatMap((view) => asked.map((one) => ({ view, one, about: JSON.stringify(one) }))))(
    "$view.id, asked of $about",
    async ({ view, one }) => {
      const text = await viewText(view.id);
      const [first, ...others] = await Promise.all(
        Object.values(places).map(async (place) =>
          askView(place, view, text, await scopeOf(place, one), one),
        ),
      );
      expect(first?.length).toBeGreaterThan(0);
      for (const rows of others) expect(rows).toEqual(first);
    },
  );

  test.each(ROLL_UP_VIEWS)("$id: groups are counted on the shards", async ({ id }) => {
    const plan = (
      await places["two shards"].ask(`EXPLAIN (VERBOSE, COSTS OFF) ${await viewText(id)}`, YEAR)
    ).join("\n");
    const sent = plan.split("\n").filter((line) => line.includes("Remote SQL"));
    expect(sent.filter((line) => line.includes("GROUP BY")).length).toBeGreaterThanOrEqual(2);
    // Of tables with many rows only groups travel.
    expect(
      sent.filter(
        (line) =>
          / FROM public\.(?:points|changes|stages|findings|warnings|coverage)\b/.test(line) &&
          !line.includes("GROUP BY"),
      ),
    ).toEqual([]);
  });

  test("a report is the same from every engine, row for row", async () => {
    const [first, ...others] = await Promise.all(
      Object.values(places).map((place) => reportOf(place, { audience: "内部", textOf: viewText })),
    );
    for (const report of others) expect(report).toEqual(first);
  });

  test("both shards hold some, and all that one institution sent is on one of them", async () => {
    const rows = await places["two shards"].ask(
      "SELECT tableoid, institution_code, COUNT(*) FROM public.points GROUP BY tableoid, institution_code",
      YEAR,
    );
    expect(new Set(rows.map(([shard]) => shard)).size).toBe(2);
    expect(new Set(rows.map(([, code]) => code)).size).toBe(rows.length);
  });

  test.each(["PostgreSQL", "two shards"] as const)(
    "%s: the same again changes nothing, an older batch nothing at all",
    async (name) => {
      const place = places[name];
      const own = SENT.find(({ facts }) => facts.institution === "440105" && facts.planYear === 2012)!;
      expect((await place.add(inTurn([kept(own)]), judgePackage)).map(({ became }) => became)).toEqual([
        "same",
      ]);
      const other = sentBy({ institution: "449999", parent: "440100", tier: "区县院" }, 2012, {
        points: 5,
        seed: 1,
      });
      const older = { ...sentBy(own.facts, 2012, { points: 5, seed: 2 }) };
      const coming = [kept(other), kept({ ...older, facts: { ...older.facts, batch: "2012-01" } })];
      await expect(place.add(inTurn(coming), judgePackage)).rejects.toThrow("已经有较新的第 2012-03 批");
      const [counted] = await place.ask(
        "SELECT COUNT(*) FROM public.points WHERE institution_code = '449999'",
        YEAR,
      );
      expect(counted).toEqual(["0"]);
    },
  );

  test.each(["PostgreSQL", "two shards"] as const)(
    "%s: a later batch takes the place whole",
    async (name) => {
      const place = places[name];
      const own = sentBy({ institution: "440106", parent: "440100", tier: "区县院" }, 2012, {
        points: 5,
        seed: 3,
      });
      const later = { ...own, facts: { ...own.facts, batch: "2012-04" } };
      expect((await place.add(inTurn([kept(later)]), judgePackage)).map(({ became }) => became)).toEqual([
        "replaces",
      ]);
      const [counted] = await place.ask(
        "SELECT COUNT(*) FROM public.points WHERE institution_code = '440106' AND plan_year = 2012",
        YEAR,
      );
      expect(counted).toEqual([String(own.rows.points.length)]);
    },
  );

  test("a database without tables says what to do", async () => {
    await runSql(servers.address(0), "CREATE DATABASE bare");
    const bare = await PostgresPlace.open(servers.address(0, "bare"), KEPT_TABLES);
    await expect(scopeOf(bare, {})).rejects.toThrow("还没有汇总的表");
    await bare.close();
    await expect(PostgresPlace.open(servers.address(0, "没有"), KEPT_TABLES)).rejects.toThrow(
      "没有这个数据库",
    );
    await expect(
      PostgresPlace.open(servers.address(0).replace("postgres@", "nobody@"), KEPT_TABLES),
    ).rejects.toThrow("数据库不让进");
  });
});
