import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { exportPackage } from "../../src/flows/exchange/export";
import { packageBytes } from "../../src/hosts/file/exchange/package-bytes";
import { openSealedZip } from "../../src/hosts/file/exchange/sealed-zip";
import { root } from "../../scripts/npm.mjs";
import { Folder } from "../support/command-line";
import { sampleBooks } from "../support/sample-books";
import { describeWith, PYTHON, tool } from "../support/tools";

/** What docs/exchange/README.md says to other people's programs, done as it stands there. */

const folder = new Folder();
const page = readFileSync(join(root, "docs/exchange/README.md"), "utf8");
const block = (language: string) => new RegExp(`\`\`\`${language}\n([^]*?)\`\`\``).exec(page)?.[1] ?? "";

const exported = exportPackage(sampleBooks(), { today: "2012-12-20", texts: "shared", warnings: null });
const bytes = packageBytes(exported.package);

/** Rows as DuckDB has them: days as text, whole numbers as numbers. */
async function asked(sql: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const { DuckDBInstance } = await import("@duckdb/node-api");
  const database = await DuckDBInstance.create(":memory:", {
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false",
  });
  const connection = await database.connect();
  try {
    return (await connection.runAndReadAll(sql)).getRowObjectsJson();
  } finally {
    connection.closeSync();
    database.closeSync();
  }
}

describeWith(["duckdb"], "DuckDB", () => {
  test.each(Object.keys(exported.rows))("reads %s as it was written, types and blanks too", async (name) => {
    const part = openSealedZip(bytes)?.parts.find((one) => one.name === `${name}.parquet`);
    mkdirSync(folder.at(), { recursive: true });
    writeFileSync(folder.at("one.parquet"), part?.bytes ?? bytes);
    const from = `read_parquet('${folder.at("one.parquet")}', hive_partitioning = false)`;
    const types = await asked(`DESCRIBE SELECT * FROM ${from}`);
    const table = exported.package.tables.find((one) => one.name === name);
    expect(types.map(({ column_name: key, column_type: type }) => [key, type])).toEqual(
      table?.columns.map(({ key, type }) => [key, type]),
    );
    expect(await asked(`SELECT * FROM ${from}`)).toEqual(exported.rows[name as keyof typeof exported.rows]);
  });

  test("answers the question of the page with the figures of the institution", async () => {
    for (const { name, bytes: part } of openSealedZip(bytes)?.parts ?? []) {
      mkdirSync(folder.at("数据"), { recursive: true });
      writeFileSync(folder.at("数据", name), part);
    }
    const rows = await asked(block("sql").replace("数据/", `${folder.at("数据")}/`));
    const alive = exported.rows.points.filter(({ status }) => status !== "已撤销");
    const sum = rows.reduce((total, { n }) => total + Number(n), 0);
    expect([sum, rows.length > 6]).toEqual([alive.length, true]);
  });
});

describeWith(["python3"], "python's own library", () => {
  const run = (given: Uint8Array) => {
    writeFileSync(folder.at("核对.py"), block("python"));
    writeFileSync(folder.at("a.irpc.zip"), given);
    const words = [folder.at("核对.py"), folder.at("a.irpc.zip"), folder.at("数据")];
    const { status, stdout, stderr } = spawnSync(tool("python3") ?? PYTHON, words, { encoding: "utf8" });
    return { status, out: stdout.trim().split("\n"), err: stderr };
  };

  test("checks and unpacks a package by the program of the page", () => {
    const { status, out } = run(bytes);
    expect([status, out]).toEqual([
      0,
      Object.entries(exported.rows).map(([name, { length }]) => `${name} ${length}`),
    ]);
    const part = openSealedZip(bytes)?.parts.find(({ name }) => name === "points.parquet");
    expect(new Uint8Array(readFileSync(folder.at("数据", "points.parquet")))).toEqual(part?.bytes);
  });

  test("and refuses one whose manifest was altered", () => {
    const altered = bytes.slice();
    altered[60] = (altered[60] ?? 0) ^ 1;
    expect(run(altered).status).not.toBe(0);
  });
});
