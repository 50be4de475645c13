import { readFileSync } from "node:fs";
import { openInstitution } from "../../src/flows/open-institution";
import { overviewOf } from "../../src/flows/year/overview/overview";
import { institutionTable } from "../../src/subjects/consolidation/sheets/institution-table";
import { gradeHistory } from "../../src/subjects/grade-changes/sheets/grade-history";
import { overviewTiles, type OverviewFacts } from "../../src/subjects/overview/overview";
import { countsAlone } from "../../src/subjects/overview/counts-alone";
import { countAt, Tile } from "../../src/subjects/overview/tile";
import { recordOf, type SheetDefinition } from "../../src/sheets/define-sheet";
import { CATEGORIES, GRADES, LIKELIHOODS, SEVERITIES } from "../../src/sheets/words";
import { institution, table } from "../support/books";
import { command, commandOn, Folder, jsonOf } from "../support/command-line";
import { randomNumbers } from "../support/random-numbers";
import { sampleBooks, sampleImage } from "../support/sample-books";
import { date, tab, type Book, type Cell } from "../support/sheets";
import { ENTRY, NOTICE, sampleSupervision } from "../support/supervision-books";
import { unzip } from "../support/unzip";

/** §13 Overview: figures, and the rows that bear them out. */

const DAY = "2012-10-26";
const folder = new Folder();

interface Figure {
  readonly value: number;
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}
interface Record_ extends Figure {
  readonly id: string;
  readonly of: number | null;
  readonly cells?: readonly (Figure & { readonly x: string; readonly y: string | null })[];
}

const with_ = (book: Book, definition: SheetDefinition, rows: readonly Record<string, Cell>[]) =>
  book.plus(tab(definition.tab, table(definition, rows)));

/** `overview --format json` of a workbook, by the figures' names. */
async function figures(...words: readonly string[]): Promise<ReadonlyMap<string, Record_>> {
  const answer = await commandOn(DAY, "overview", ...words, "--format", "json");
  expect([answer.status, answer.err]).toEqual([0, ""]);
  const { records } = jsonOf(answer) as { readonly records: readonly Record_[] };
  return new Map(records.map((record) => [record.id, record]));
}

/** Cells that count something: `[x, y, value]`. */
function filled(tile: Tile | undefined) {
  return (tile?.cells ?? []).flatMap(({ x, y, value }) => (value > 0 ? [[x, y, value]] : []));
}

/** The figures of these points of 风险点汇总表. */
function of(rows: readonly Record<string, Cell>[], day = DAY, more: (book: Book) => Book = (book) => book) {
  const book = more(with_(institution(), institutionTable, rows));
  return new Map(overviewOf(openInstitution(book.content()), day).map((tile) => [tile.id, tile]));
}

const POINT = { riskId: "GS-G-001", level: "岗位", department: "公诉科", name: "张三", status: "正常" };

test("[Overview 0] every figure of 总结 is that of the overview, be it of the sample or of its warnings", async () => {
  const { books } = sampleBooks();
  const [house, own] = [folder.at("汇总.xlsx"), await folder.put("监察室.xlsx", SUPERVISION)];
  await folder.put("汇总.xlsx", sampleImage());
  const tiles = await figures(house, "--supervision", own);
  const rowsOf = (id: string) => tiles.get(id)?.rows ?? [];
  const points = (level: string, grade: string) =>
    rowsOf("O4").filter((row) => row.level === level && row.grade === grade).length;
  const at = (id: string, x: string, y: string | null = null) =>
    tiles.get(id)?.cells?.find((cell) => cell.x === x && cell.y === y)?.value;
  await command(
    "paper",
    "总结",
    house,
    "--to",
    "市院",
    "--supervision",
    own,
    "--as-of",
    DAY,
    "--out",
    folder.at(),
  );
  const xml = unzip(readFileSync(folder.at("总结-市院.docx"))).get("word/document.xml") ?? "";
  const text = xml.replace(/<[^>]*>/g, "");
  const inner = (x?: string) =>
    rowsOf("O1").filter((row) => row.department !== "院领导班子" && (x === undefined || row.standing !== x))
      .length;
  const all = tiles.get("O4")?.value;
  expect(all).toBe(books.table.length);
  for (const said of [
    `${inner()}个内设机构中，有${inner("未报")}个完成排查`,
    `应参加排查${tiles.get("O6")?.of}人，查找出岗位风险点的${tiles.get("O6")?.value}人。共查找风险点${all}个`,
    ...["单位", "科室", "岗位"].map((level) =>
      GRADES.map((grade) => `${grade}${points(level, grade)}个`).join("、"),
    ),
    `审核到位的风险点${rowsOf("O4").filter((row) => row.status === "正常").length}个`,
    `${all}个风险点中，${tiles.get("O8")?.value}个已经制定防控措施，${at("O8", "已落实")}个已经落实`,
    `发出预警2件`,
    `逾期未回告${at("O14", "逾期未回告", "2012")}件；已办结${at("O14", "已办结", "2012")}件，重新整改${at("O14", "重新整改", "2012")}件`,
  ])
    expect(text).toContain(said);
});

/** One answered by its term, one not answered at all, one not yet issued; two entries and one that may not be kept. */
const SUPERVISION = sampleSupervision({
  warnings: [
    { ...NOTICE, 回告日期: date("2012-10-09"), 成因分析: "疏忽", 整改措施: "登记" },
    { ...NOTICE, number: "检函询〔2012〕1号", 处置方式: "发函询问" },
    { ...NOTICE, number: null, 签发日期: null, 签收日期: null },
  ],
  archive: [
    { ...ENTRY, 来源: "投诉", 收集日期: date("2012-04-02") },
    { ...ENTRY, entry: "XX-2012-002", 来源: "举报", 收集日期: date("2012-10-02") },
    { ...ENTRY, entry: "XX-2012-003", 来源: "举报", 收集日期: date("2012-10-03"), 密级: "秘密" },
  ],
});

test("[Overview 1] each figure's value is the number of its rows, and each row leads somewhere", async () => {
  await folder.put("汇总.xlsx", sampleImage());
  const tiles = await figures(
    folder.at("汇总.xlsx"),
    "--supervision",
    await folder.put("监察室.xlsx", SUPERVISION),
  );
  expect([...tiles.keys()]).toEqual(Array.from({ length: 15 }, (_, i) => `O${i + 1}`));
  for (const { id, value, rows, cells } of tiles.values())
    for (const figure of [{ value, rows }, ...(cells ?? [])]) {
      expect([id, figure.value]).toEqual([id, figure.rows.length]);
      for (const row of figure.rows) expect(Object.values(row).some((key) => key !== null)).toBe(true);
    }
  const own = tiles.get("O4")?.rows[0];
  expect(own).toMatchObject({
    riskId: expect.any(String) as string,
    source: { file: "汇总.xlsx", sheet: institutionTable.tab },
  });
});

test("[Overview 2] the heat map of the sample sums to 166", () => {
  const sample = sampleBooks();
  const [heat] = overviewOf(sample, DAY).filter(({ id }) => id === "O3");
  expect(heat?.value).toBe(166);
  expect((heat?.cells ?? []).reduce((sum, { value }) => sum + value, 0)).toBe(166);
  expect(heat?.cells).toHaveLength(9);
});

test("[Overview 5] without the third workbook O14 and O15 are absent, not 0; with it they bear their own keys alone", async () => {
  const house = await folder.put("汇总.xlsx", institution());
  expect([...(await figures(house)).keys()]).toEqual(Array.from({ length: 13 }, (_, i) => `O${i + 1}`));
  const told = await commandOn(DAY, "overview", house);
  expect(told.out).not.toMatch(/O1[45]/);
  const own = SUPERVISION.with("单位信息!B1", "新会区检察院");
  const tiles = await figures(house, "--supervision", await folder.put("监察室.xlsx", own));
  expect(tiles.get("O14")?.rows.map((row) => Object.keys(row))).toEqual(
    Array.from({ length: 3 }, () => ["number", "round", "status", "source"]),
  );
  const archive = tiles.get("O15");
  expect(archive?.rows.map((row) => row.entry)).toEqual(["XX-2012-001", "XX-2012-002"]);
  expect(archive?.cells?.filter(({ value }) => value > 0).map(({ x, y }) => [x, y])).toEqual([
    ["投诉", "2012-Q2"],
    ["举报", "2012-Q4"],
  ]);
});

describe("what a point counts in", () => {
  test("O9: from the day to a fortnight later, a month by its last day, and not what is done", () => {
    const due = ["2012-10-25", DAY, "2012-11-09", "2012-11-10", "2012-10", "长期", "2012-11"];
    const rows = due.map((day, i) => ({ ...POINT, riskId: `GS-G-00${i}`, measures: "每月抽查", due: day }));
    const tiles = of([...rows, { ...POINT, riskId: "GS-G-009", measures: "登记", due: DAY, done: "已落实" }]);
    expect(tiles.get("O9")?.rows.map(({ fields }) => fields.due)).toEqual([DAY, "2012-11-09", "2012-10"]);
    expect(filled(tiles.get("O8"))).toEqual([
      ["已落实", null, 1],
      ["落实中", null, 6],
      ["逾期", null, 1],
    ]);
  });

  test("O3, O4, O5: no word is no place on the heat map, and a word of its own elsewhere; withdrawn points are none", () => {
    const tiles = of([
      { ...POINT, likelihood: "大", severity: "严重", grade: "一级", category: "岗位职责" },
      { ...POINT, riskId: "GS-K-001", level: "科室", likelihood: "大" },
      { ...POINT, riskId: "GS-G-003", status: "已撤销", grade: "一级", likelihood: "大", severity: "严重" },
    ]);
    expect(filled(tiles.get("O3"))).toEqual([["严重", "大", 1]]);
    expect([tiles.get("O3")?.value, tiles.get("O3")?.of]).toEqual([1, 2]);
    expect(filled(tiles.get("O4"))).toEqual([
      ["一级", "公诉科", 1],
      ["未评级", "公诉科", 1],
    ]);
    expect(filled(tiles.get("O5"))).toEqual([
      ["岗位", "岗位职责", 1],
      ["科室", "（未注明类别）", 1],
    ]);
  });

  test("O11: changes of grade by month, until the day; what was set up is none", () => {
    const event = (日期: string, 事件: string) => ({
      riskId: "GS-G-001",
      日期: date(日期),
      事件,
      to: "一级",
    });
    const history = [
      event("2012-07-01", "建立"),
      event("2012-09-03", "升级"),
      event("2012-09-30", "升级"),
      event("2012-10-27", "降级"),
    ];
    const tiles = of([POINT], DAY, (book) => with_(book, gradeHistory, history));
    expect(filled(tiles.get("O11"))).toEqual([["2012-09", "升级", 2]]);
    expect(new Set(tiles.get("O11")?.cells?.map(({ x }) => x)).size).toBe(15);
  });

  test("O12: one text in three departments, in two it is nothing; O13: the institution's own point without a number", () => {
    const text = "扣押款物不当场清点开单，不及时移交保管部门";
    const own = ["公诉科", "反贪污贿赂局", "办公室"].map((department, i) => ({
      ...{ ...POINT, riskId: `GS-G-00${i}`, department, point: `${text}。` },
    }));
    expect(of(own).get("O12")).toMatchObject({ value: 3, cells: [{ x: `${text}。`, value: 3 }] });
    expect(of(own.slice(1)).get("O12")).toMatchObject({ value: 0, cells: [] });
    const unfiled = { ...POINT, riskId: "DW-001", level: "单位", department: "单位（院）", name: null };
    expect(of([...own, unfiled, { ...unfiled, riskId: "DW-002", filingNo: "备1" }]).get("O13")).toMatchObject(
      {
        ...{ value: 1, of: 2 },
      },
    );
  });
});

test("where nothing but counts may be seen, figures stay and rows say nothing", () => {
  const row = (number: string) => ({
    fields: { number },
    source: { file: "监察室.xlsx", sheet: "台账", row: 2 },
  });
  const placed = ["检廉预〔2012〕1号", "检廉预〔2012〕2号"].map((number) => ({
    x: "待回告",
    y: "2012",
    row: row(number),
  }));
  const own = Tile.matrix("O14", "预警处置", null, { xs: ["草拟", "待回告"], ys: [] }, placed);
  const [bare] = countsAlone([own]);
  expect(bare?.cells?.map(({ x, y, value }) => [x, y, value])).toEqual([
    ["草拟", "2012", 0],
    ["待回告", "2012", 2],
  ]);
  expect(bare?.value).toBe(2);
  expect(JSON.stringify(bare)).not.toMatch(/检廉预|监察室|台账/);
});

test("property: whatever the points, a value is its rows, and a matrix the sum of its cells", () => {
  for (let seed = 1; seed <= 60; seed++) {
    const random = randomNumbers(seed);
    const pick = <T>(words: readonly T[]) => words[random(words.length)] as T;
    const points = Array.from({ length: random(80) }, (_, i) => {
      const record = recordOf(institutionTable, {
        riskId: `GS-G-${i}`,
        level: pick(["岗位", "科室", "单位", null]),
        department: pick(["公诉科", "监所检察科", "没有的科", null]),
        category: pick([...CATEGORIES, "思想道德、岗位职责", null]),
        likelihood: pick([...LIKELIHOODS, null]),
        severity: pick([...SEVERITIES, null]),
        grade: pick([...GRADES, null]),
        measures: pick(["登记", null]),
        due: pick(["2012-10", "2012-10-30", "2013-01-01", "长期", null]),
        done: pick(["已落实", "落实中", null]),
      });
      return { record, row: { fields: { riskId: record.riskId }, source: null } };
    });
    const tiles = new Map(overviewTiles(facts(points)).map((tile) => [tile.id, tile]));
    const sum = (id: Tile["id"]) => (tiles.get(id)?.cells ?? []).reduce((all, { value }) => all + value, 0);
    for (const tile of tiles.values())
      for (const { value, rows } of [tile, ...(tile.cells ?? [])]) expect(value).toBe(rows.length);
    for (const id of ["O3", "O4", "O8"] as const) expect(sum(id)).toBe(tiles.get(id)?.value);
    expect(tiles.get("O4")?.value).toBe(points.length);
    expect(tiles.get("O5")?.value).toBe(points.length);
    // A point of two categories is counted in both.
    const both = points.filter(({ record }) => record.category?.includes("、")).length;
    expect(sum("O5")).toBe(points.length + both);
    expect(countAt(tiles.get("O8") as Tile, "已落实")).toBe(
      points.filter(({ record }) => record.measures !== null && record.done === "已落实").length,
    );
  }
});

function facts(points: OverviewFacts["points"]): OverviewFacts {
  return {
    ...{ today: DAY, months: ["2012-10"], departments: ["公诉科", "监所检察科"], points },
    ...{ filings: [], findings: [], took: [], inScope: 0, stages: [], inspections: [], changes: [] },
    ...{ alike: [], toFile: 0, unfiled: [] },
  };
}
