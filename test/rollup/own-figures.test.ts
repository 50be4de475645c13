import { exportPackage } from "../../src/flows/exchange/export";
import { judgePackage } from "../../src/flows/roll-up/adding";
import { askView, scopeOf } from "../../src/flows/roll-up/asking";
import { reportOf } from "../../src/flows/roll-up/report";
import { overviewOf } from "../../src/flows/year/overview/overview";
import { ParquetPlace } from "../../src/hosts/file/disk/store/parquet-place";
import { viewText } from "../../src/hosts/file/disk/store/view-text";
import { KEPT_TABLES } from "../../src/subjects/roll-up/relations";
import { ROLL_UP_VIEWS } from "../../src/subjects/roll-up/views";
import { sampleBooks } from "../support/sample-books";
import { inTurn, kept } from "../support/sent-packages";
import { tempFolder } from "../support/temp-folder";

const at = tempFolder();
const DAY = "2012-12-20";

test("what a store says of the sample institution is what its own 总览 says, and no name of its roster is in a report", async () => {
  const institution = sampleBooks();
  const exported = exportPackage(institution, { today: DAY, texts: "shared", warnings: null });
  const store = new ParquetPlace(at("库"), KEPT_TABLES);
  await store.add(inTurn([kept(exported)]), judgePackage);
  const sumOf = async (
    id: string,
    key: string,
    only: (row: Readonly<Record<string, unknown>>) => boolean = () => true,
  ) => {
    const view = ROLL_UP_VIEWS.find((one) => one.id === id)!;
    const rows = await askView(store, view, await viewText(id), await scopeOf(store, {}), {});
    return rows.filter(only).reduce((sum, row) => sum + Number(row[key]), 0);
  };
  const tiles = new Map(overviewOf(institution, DAY).map((tile) => [tile.id, tile] as const));
  const cell = (id: string, x: string) =>
    (tiles.get(id as never)?.cells ?? [])
      .filter((one) => one.x === x)
      .reduce((sum, one) => sum + one.value, 0);
  expect({
    departments: await sumOf("Q01", "n_departments"),
    filed: await sumOf("Q01", "n_filed"),
    people: [await sumOf("Q01", "n_with_points"), await sumOf("Q01", "n_in_scope")],
    points: await sumOf("Q02", "n"),
    grave: await sumOf("Q03", "n_grade1"),
    placed: await sumOf("Q05", "n"),
    overdue: await sumOf("Q07", "n_overdue"),
    done: await sumOf("Q09", "n_done"),
    found: await sumOf("Q10", "n"),
  }).toEqual({
    departments: tiles.get("O1")?.of,
    filed: cell("O1", "已报"),
    people: [tiles.get("O6")?.value, tiles.get("O6")?.of],
    points: tiles.get("O4")?.of,
    grave: cell("O4", "一级"),
    placed: tiles.get("O3")?.value,
    overdue: cell("O8", "逾期"),
    done: cell("O7", "完成") + cell("O7", "逾期完成"),
    found: tiles.get("O2")?.value,
  });
  const report = JSON.stringify(await reportOf(store, { audience: "内部", textOf: viewText }));
  await store.close();
  const names = institution.house.people.map(({ name }) => name);
  expect(names.length).toBeGreaterThan(50);
  expect(names.filter((name) => report.includes(name))).toEqual([]);
});
