import { zipSync } from "fflate";
import { parquetWriteBuffer } from "hyparquet-writer";
import { exportPackage } from "../../../src/flows/exchange/export";
import { openInstitution } from "../../../src/flows/open-institution";
import { openPackage } from "../../../src/hosts/file/exchange/open-package";
import { packageBytes, sha256Of } from "../../../src/hosts/file/exchange/package-bytes";
import { openSealedZip, sealedZip, type SealedPart } from "../../../src/hosts/file/exchange/sealed-zip";
import { readExchange } from "../../../src/subjects/exchange/read-exchange";
import type { DataPackage, DataTable } from "../../../src/workbook/data/data-table";
import { HostError } from "../../../src/workbook/host-error";
import { exportable } from "../../support/exchange-books";

/** §11: a package is read as it was made, or refused with a sentence that says what to do. */

const NAME = "440705-2012-01.irpc.zip";
const settings = { today: "2012-10-26", texts: "shared", warnings: [] } as const;
const own = exportPackage(openInstitution(exportable().content()), settings).package;
const bytes = packageBytes(own);

const read = async (given: Uint8Array) => readExchange(openPackage(NAME, given));

/** What is said of it; "" where it is read. */
async function saidOf(given: Uint8Array): Promise<string> {
  try {
    await read(given);
    return "";
  } catch (error) {
    if (error instanceof HostError) return error.message;
    throw error;
  }
}

function changed(
  change: (table: DataTable) => DataTable | undefined,
  facts: DataPackage["facts"] = {},
): Uint8Array {
  const tables = own.tables.flatMap((table) => change(table) ?? []);
  return packageBytes({ facts: { ...own.facts, ...facts }, tables });
}

const only = (name: string, change: (table: DataTable) => DataTable | undefined) => (table: DataTable) =>
  table.name === name ? change(table) : table;
const column = (key: string, change: (one: DataTable["columns"][number]) => DataTable["columns"][number]) =>
  only("points", (table) => ({
    ...table,
    columns: table.columns.map((one) => (one.key === key ? change(one) : one)),
  }));
const points = (row: DataTable["rows"][number]) =>
  only("points", (table) => ({ ...table, rows: table.rows.map((one) => ({ ...one, ...row })) }));
const same = (table: DataTable) => table;

test("not one byte of it can be altered", async () => {
  // Every byte of the frame, and one of thirteen of what it holds.
  const places = Array.from({ length: bytes.length }, (_, i) => i).filter(
    (at) => at < 400 || at > bytes.length - 400 || at % 13 === 0,
  );
  for (const at of places) {
    const altered = bytes.slice();
    altered[at] = (altered[at] ?? 0) ^ 0x20;
    expect([at, await saidOf(altered)]).toEqual([at, expect.stringMatching(/再发一次|请选择/)]);
  }
}, 60_000);

test("nor cut off, nor made longer", async () => {
  for (const given of [
    bytes.slice(0, -1),
    bytes.slice(0, 100),
    Uint8Array.of(...bytes, 0),
    new Uint8Array(0),
  ])
    expect(await saidOf(given)).toMatch(/再发一次|请选择/);
});

test("columns and tables may come later: what this version does not know is passed over", async () => {
  const wider = only("points", (table) => ({
    ...table,
    columns: [...table.columns, { key: "later", type: "VARCHAR", nullable: true }],
    rows: table.rows.map((row) => ({ ...row, later: "以后的" })),
  }));
  const later: DataTable = {
    name: "later",
    columns: [{ key: "n", type: "INTEGER", nullable: false }],
    rows: [{ n: 1 }],
  };
  expect((await read(changed(wider))).rows).toEqual((await read(bytes)).rows);
  const more = packageBytes({ ...own, tables: [...own.tables, later] });
  expect((await read(more)).rows).toEqual((await read(bytes)).rows);
});

test("a package of before 机构类别 was asked for is one of a 普通院", async () => {
  const facts = Object.fromEntries(Object.entries(own.facts).filter(([key]) => key !== "houseKind"));
  expect((await read(packageBytes({ ...own, facts }))).manifest.houseKind).toBe("普通院");
});

test.each<[what: string, given: Uint8Array, says: RegExp]>([
  ["of no kind of house", changed(same, { houseKind: "张三" }), /清单不对（houseKind）/],
  ["of a newer version", changed(same, { version: 2 }), /第 2 版.*请先升级本程序/],
  ["of no version", changed(same, { version: null }), /清单不对（version）/],
  ["of another format", changed(same, { format: "other" }), /不是上报数据包/],
  ["not masked", changed(same, { masked: false }), /清单不对（masked）/],
  ["without a code", changed(same, { institution: "新会" }), /清单不对（institution）/],
  ["of a day that is none", changed(same, { asOf: "2012-13-40" }), /清单不对（asOf）/],
  ["without a table", changed(only("stages", () => undefined)), /缺少表 stages.*重新上报/],
  [
    "without a column",
    changed(
      only("points", (table) => ({ ...table, columns: table.columns.filter(({ key }) => key !== "grade") })),
    ),
    /表 points 缺少栏目 grade/,
  ],
  [
    "with a column of another type",
    changed(column("urgency", (one) => ({ ...one, type: "INTEGER" }))),
    /urgency 是 INTEGER，应当是 VARCHAR/,
  ],
  [
    "with a column that may be blank now",
    changed(column("status", (one) => ({ ...one, nullable: true }))),
    /status/,
  ],
  ["with a name where a word belongs", changed(points({ grade: "张三" })), /栏目 grade 里有不该有的内容/],
  ["with a name for a code", changed(points({ department_code: "张三" })), /栏目 department_code/],
  ["with rows of another institution", changed(points({ institution_code: "440703" })), /别的单位或年度/],
  ["with rows of another year", changed(points({ plan_year: 2011 })), /别的单位或年度/],
])("refused: a package %s", async (_what, given, says) => {
  expect(await saidOf(given)).toMatch(says);
});

const { parts = [], comment = "" } = openSealedZip(bytes) ?? {};
const [manifest, ...tables] = parts;

/** The same parts, some of them others, with whatever seal they need. */
function resealed(change: (part: SealedPart) => SealedPart): Uint8Array {
  const all = parts.map(change);
  return sealedZip(all, sha256Of(all[0]?.bytes ?? new Uint8Array(0)));
}

test.each<[what: string, given: Uint8Array, says: RegExp]>([
  ["the comment of another manifest", sealedZip(parts, "0".repeat(64)), /清单的校验值/],
  ["no manifest", sealedZip(tables, comment), /不是上报数据包/],
  [
    "a table that is none",
    resealed((part) => (part === tables[0] ? { ...part, bytes: Uint8Array.of(1) } : part)),
    /校验值/,
  ],
  [
    "two tables changed about",
    resealed((part) => (part === tables[0] ? { ...part, bytes: tables[1]?.bytes ?? part.bytes } : part)),
    /校验值/,
  ],
  [
    "a file that the manifest does not name",
    sealedZip([...parts, { name: "../../x", bytes: bytes }], comment),
    /对不上/,
  ],
  [
    "a manifest that is none",
    resealed((part) => (part === manifest ? { ...part, bytes: Uint8Array.of(123) } : part)),
    /清单读不出来/,
  ],
])("refused: a package with %s", async (_what, given, says) => {
  expect(await saidOf(given)).toMatch(says);
});

test("packed anew by another program, it is no longer what it was, and that is said", async () => {
  const anew = zipSync(Object.fromEntries(parts.map(({ name, bytes: part }) => [name, part])));
  expect(await saidOf(anew)).toMatch(/解压后又重新压缩过/);
  expect(await saidOf(zipSync({ "a.txt": Uint8Array.of(1) }))).toMatch(/不是上报数据包.*请选择/);
});

/** A package in which the table `points` consists of these bytes. */
function withPoints(parquet: Uint8Array, rows: number): Uint8Array {
  const listed = JSON.parse(new TextDecoder().decode(manifest?.bytes)) as { tables: { name: string }[] };
  const said = listed.tables.map((table) =>
    table.name === "points" ? { ...table, rows, sha256: sha256Of(parquet) } : table,
  );
  const text = new TextEncoder().encode(JSON.stringify({ ...listed, tables: said }));
  return resealed((part) => {
    if (part === manifest) return { ...part, bytes: text };
    return part.name === "points.parquet" ? { ...part, bytes: parquet } : part;
  });
}

const packed = (data: unknown[], more: object = {}) =>
  new Uint8Array(parquetWriteBuffer({ columnData: [{ name: "a", data, type: "STRING", ...more }] }));

test("few bytes that stand for very many are not unpacked", async () => {
  const rows = packed(new Array<string>(300_000).fill("a"));
  expect([rows.length < 3_000, await saidOf(withPoints(rows, 300_000))]).toEqual([
    true,
    expect.stringMatching(/太大/),
  ]);
  const long = packed(["a".repeat(140 << 20)]);
  expect([long.length < 10 << 20, await saidOf(withPoints(long, 1))]).toEqual([
    true,
    expect.stringMatching(/太大/),
  ]);
  const chained = packed(["a", "ab"], { encoding: "DELTA_BYTE_ARRAY" });
  expect(await saidOf(withPoints(chained, 2))).toMatch(/太大/);
}, 60_000);

test("a table whose bytes were mutated before it was sealed is read or refused, and never thrown at people", async () => {
  const own_ = tables.find(({ name }) => name === "points.parquet")?.bytes ?? bytes;
  for (let at = 0; at < own_.length; at += 7) {
    const mutated = own_.slice();
    mutated[at] = 255 - (mutated[at] ?? 0);
    expect(typeof (await saidOf(withPoints(mutated, 1)))).toBe("string");
  }
}, 60_000);
