import { judgePackage } from "../../src/flows/roll-up/adding";
import { reportOf } from "../../src/flows/roll-up/report";
import { ParquetPlace } from "../../src/hosts/file/disk/store/parquet-place";
import { viewText } from "../../src/hosts/file/disk/store/view-text";
import { roomOf } from "../../src/subjects/roll-up/pages/report-page";
import { KEPT_TABLES } from "../../src/subjects/roll-up/relations";
import { ROLL_UP_VIEWS } from "../../src/subjects/roll-up/views";
import type { SheetImage, WorkbookImage } from "../../src/workbook/sheet-image";
import { province } from "../support/province";
import { inTurn, kept } from "../support/sent-packages";
import { tempFolder } from "../support/temp-folder";

/** What a report of a province looks like on paper, and whom it compares. */

const at = tempFolder();
/** Series that patterns tell apart where no colour does. */
const PATTERNS = 4;
const SENT = [...province({ institutions: 70, years: [2012, 2013], points: 12, seed: 3 })];
let report: WorkbookImage;

beforeAll(async () => {
  const place = new ParquetPlace(at("库"), KEPT_TABLES);
  await place.add(inTurn(SENT.map(kept)), judgePackage);
  report = await reportOf(place, { audience: "内部", textOf: viewText });
  await place.close();
});

const pageOf = (id: string) => report.sheets.find(({ sheet }) => sheet.startsWith(id))!;
const textsOf = ({ rows }: SheetImage) =>
  rows.flatMap(({ cells }) => cells.flatMap((cell) => (typeof cell === "string" ? [cell] : [])));
/** `区县院`, and `区县院（派出院）` for those of another kind. */
const alikeBy = new Map(
  SENT.map(({ facts }) => [
    facts.institutionName,
    facts.houseKind === "普通院" ? facts.tier : `${facts.tier}（${facts.houseKind}）`,
  ]),
);

test.each(ROLL_UP_VIEWS)(
  "$id: each chart stands whole on a page, its bars told apart by patterns",
  ({ id }) => {
    const { charts = [], page, rows, columns } = pageOf(id);
    expect(charts.length).toBeGreaterThan(0);
    const room = roomOf(
      columns.map(({ width }) => width),
      page!.landscape,
    );
    for (const { place, series } of charts) {
      expect(series.length).toBeLessThanOrEqual(PATTERNS);
      const begins = Math.max(0, ...(page?.breaksAfter ?? []).filter((row) => row < place.top));
      const above = rows.slice(begins, place.bottom);
      expect(above.reduce((sum, { height = 0 }) => sum + height, 0)).toBeLessThanOrEqual(room);
      expect((page?.breaksAfter ?? []).filter((row) => row >= place.top && row < place.bottom)).toEqual([]);
    }
  },
);

test("institutions stand beside their like alone, in tables, charts and sentences", () => {
  const { rows, charts = [] } = pageOf("Q03");
  const among = charts.map(({ title }) => title.split("，")[1]);
  expect(among.sort()).toEqual([...new Set(alikeBy.values())].sort());
  for (const { title, categories } of charts) {
    const names = rows
      .slice(categories.top - 1, categories.bottom)
      .flatMap(({ cells: [name] }) => (typeof name === "string" ? name : []));
    expect(names).toHaveLength(categories.bottom - categories.top + 1);
    expect(new Set(names.map((name) => alikeBy.get(name)))).toEqual(new Set([title.split("，")[1]]));
  }
  const said = textsOf(pageOf("总览")).filter((text) => /最[高多]的：/.test(text));
  expect(said).toContainEqual(expect.stringMatching(/^区县院（派出院）里逾期没有落实最多的：/));
  for (const sentence of said) {
    const [whose = "", named = ""] = sentence.slice(0, -1).split(/里(?:一级|逾期).*：/);
    const names = named.split("、");
    expect([sentence, new Set(names).size]).toEqual([sentence, names.length]);
    expect(new Set(names.map((name) => alikeBy.get(name)))).toEqual(new Set([whose]));
  }
  // One alone is compared with nobody.
  expect(said.filter((sentence) => sentence.startsWith("省院"))).toEqual([]);
});

test("names, texts and rules say what codes stand for, and a 0 is printed", () => {
  expect(textsOf(pageOf("Q04")).filter((text) => text.startsWith("审批环节把关不严")).length).toBeGreaterThan(
    2,
  );
  expect(report.sheets.flatMap(textsOf)).not.toContain("—");
  const formats = pageOf("Q06").rows.flatMap(({ looks }) =>
    Array.isArray(looks) ? (looks as { format?: string }[]).flatMap(({ format }) => format ?? []) : [],
  );
  expect(new Set(formats)).toEqual(new Set(["0"]));
});
