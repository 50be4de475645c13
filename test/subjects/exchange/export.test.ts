import { exportPackage } from "../../../src/flows/exchange/export";
import { overviewOf } from "../../../src/flows/year/overview/overview";
import { openPackage } from "../../../src/hosts/file/exchange/open-package";
import { packageBytes } from "../../../src/hosts/file/exchange/package-bytes";
import { readExchange } from "../../../src/subjects/exchange/read-exchange";
import type { ExchangeRows } from "../../../src/subjects/exchange/tables";
import { type Tile } from "../../../src/subjects/overview/tile";
import { isAlive } from "../../../src/subjects/system-table/rows/select-rows";
import { groupBy } from "../../../src/merging/group-by";
import { openInstitution } from "../../../src/flows/open-institution";
import { flow } from "../../../src/subjects/flow/sheets/flow";
import { table } from "../../support/books";
import { exportable, TABLE_ROW } from "../../support/exchange-books";
import { flowLines } from "../../support/flow-lines";
import { tab } from "../../support/sheets";
import { sampleBooks } from "../../support/sample-books";

/** §11 and §13 Roll-up: the package of the sample institution, counted by the package's rows and by the institution's own pages. */

const DAY = "2012-12-20";
const settings = { today: DAY, texts: "shared", warnings: null } as const;

/** `{ "岗位 一级": 12 }`. */
function counted<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Readonly<Record<string, number>> {
  return Object.fromEntries(
    [...groupBy(rows, keyOf)].map(([key, { length }]) => [key, length] as const).sort(),
  );
}

const alive = ({ points }: ExchangeRows) => points.filter(({ status }) => status !== "已撤销");

test("what was packed is read again, row for row, and packing it twice gives the same bytes", async () => {
  const exported = exportPackage(sampleBooks(), settings);
  const bytes = packageBytes(exported.package);
  const read = await readExchange(openPackage(exported.name, bytes));
  expect(exported.name).toBe("440799-2012-01.irpc.zip");
  expect(read.rows).toEqual(exported.rows);
  expect(read.manifest).toMatchObject({
    ...exported.facts,
    format: "irpc-exchange",
    version: 1,
    masked: true,
  });
  expect(packageBytes(exportPackage(sampleBooks(), settings).package)).toEqual(bytes);
});

test("[Roll-up 7] points by level and grade are those of 统计表", () => {
  const { books } = sampleBooks();
  const { rows } = exportPackage(sampleBooks(), settings);
  const own = [...books.table, ...books.loose].filter(isAlive);
  expect(counted(alive(rows), (one) => `${one.point_level} ${one.grade ?? ""}`)).toEqual(
    counted(own, (one) => `${one.level ?? ""} ${one.grade ?? ""}`),
  );
});

test("what the package says is what 总览 says", () => {
  const { rows } = exportPackage(sampleBooks(), settings);
  const tiles = new Map(overviewOf(sampleBooks(), DAY).map((tile) => [tile.id, tile] as const));
  const { coverage, findings, stages, changes } = rows;
  const sum = (key: "people_in_scope" | "people_with_points" | "rows") =>
    coverage.reduce((total, row) => total + row[key], 0);
  expect([sum("people_with_points"), sum("people_in_scope")]).toEqual([
    tiles.get("O6")?.value,
    tiles.get("O6")?.of,
  ]);
  expect(sum("rows")).toBe(tiles.get("O4")?.of);
  expect(
    counted(
      coverage.filter(({ filing }) => filing !== null),
      ({ filing }) => filing ?? "",
    ),
  ).toEqual(cellsOf(tiles.get("O1")));
  expect(counted(stages, ({ stage, state }) => `${stage} ${state}`)).toEqual(cellsOf(tiles.get("O7")));
  expect(findings.reduce((total, { n }) => total + n, 0)).toBe(tiles.get("O2")?.value);
  expect(counted(alive(rows), (one) => `${one.likelihood ?? ""} ${one.severity ?? ""}`)).toEqual(
    cellsOf(tiles.get("O3")),
  );
  expect(changes.filter(({ kind }) => kind !== "建立")).toHaveLength(tiles.get("O11")?.value ?? 0);
});

/** Cells that count something, by their words. */
function cellsOf(tile: Tile | undefined): Readonly<Record<string, number>> {
  const filled = (tile?.cells ?? []).filter(({ value }) => value > 0);
  return Object.fromEntries(
    filled.map(({ x, y, value }) => [y === null ? x : `${y} ${x}`, value] as const).sort(),
  );
}

test.each([
  [null, null, "区县院", "普通院"],
  ["市院", "专门院", "市院", "专门院"],
])("单位信息 says 机构层级 %s, 机构类别 %s", (tier, houseKind, ...told) => {
  const book = exportable([TABLE_ROW], { institutionCode: "440705", tier, houseKind });
  const { facts } = exportPackage(openInstitution(book.content()), settings);
  expect([facts.tier, facts.houseKind]).toEqual(told);
});

test("on_chart knows a number however the chart's line writes it", () => {
  const lines = table(flow, flowLines({ "2": { riskId: "gs-k-1" } }));
  const book = exportable([TABLE_ROW]).plus(tab(flow.tab, lines));
  const { rows } = exportPackage(openInstitution(book.content()), settings);
  expect(rows.points.map(({ risk_id, on_chart }) => [risk_id, on_chart])).toContainEqual([
    TABLE_ROW.riskId,
    "是",
  ]);
});
