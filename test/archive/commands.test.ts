import { writeFileSync } from "node:fs";
import { machineEnvironment } from "../../src/fronts/cli/hosts";
import { command, commandOn, expectOneLine, Folder, jsonOf } from "../support/command-line";
import { date } from "../support/sheets";
import { ENTRY, supervision } from "../support/supervision-books";

const folder = new Folder();

const SET = [
  "收集日期=2012-11-02",
  "来源=举报",
  "涉及科室=公诉科",
  "信息内容=反映接受吃请",
  "是否新发现风险=否",
  "承办人=吴敏",
];
const sets = (...more: readonly string[]) => [...SET, ...more].flatMap((one) => ["--set", one]);

interface Json {
  readonly command: string;
  readonly asOf: string;
  readonly records: readonly Readonly<Record<string, string | null>>[];
  readonly findings: readonly { readonly rule: string; readonly cell: string | null }[];
  readonly files: readonly { readonly file: string; readonly kind: string }[];
}

async function json(day: string, ...words: readonly string[]): Promise<Json> {
  return jsonOf(await commandOn(day, ...words, "--format", "json")) as Json;
}

const put = (entries: Parameters<typeof supervision>[0]["archive"]) =>
  folder.put("监察室.xlsx", supervision({ ...(entries && { archive: entries }) }));

/** Somebody types into a row of the file, from a column on, and saves. */
async function typed(path: string, sheet: string, row: number, values: readonly (string | null)[], from = 1) {
  const desk = machineEnvironment();
  const file = { path, sha256: await desk.open(path).sha256() };
  const changes = values.map((value, i) => ({ sheet, row, column: from + i, value }));
  writeFileSync(path, await desk.patch(file, { changes }));
}

describe("archive add", () => {
  test("an entry gets the next number of its year, and stands below the others as they were", async () => {
    const own = await put([ENTRY, { ...ENTRY, entry: "XX-2012-007" }]);
    const added = await json("2012-11-05", "archive", "add", own, ...sets(), "--out", own);
    expect(added).toMatchObject({ command: "archive add", asOf: "2012-11-05" });
    expect(added.records[0]).toMatchObject({
      entry: "XX-2012-008",
      status: "待核实",
      来源: "举报",
      密级: null,
    });
    expect(added.files).toEqual([
      { file: "监察室.xlsx", kind: "supervision", sha256: expect.any(String) as string },
    ]);
    const { records } = await json("2012-11-05", "archive", "list", own);
    expect(records.map(({ entry, status }) => [entry, status])).toEqual([
      ["XX-2012-001", "已归档"],
      ["XX-2012-007", "已归档"],
      ["XX-2012-008", "待核实"],
    ]);
  });

  test("[Archive 1] numbers survive sorting and the deletion of the last line; lines typed by hand get theirs", async () => {
    const own = await put([{ ...ENTRY, entry: "XX-2012-002" }, ENTRY, { ...ENTRY, entry: null }]);
    const numbers = async () =>
      (await json("2012-11-05", "archive", "list", own)).records.map(({ entry }) => entry);
    await command("archive", "add", own, ...sets(), "--out", own);
    expect(await numbers()).toEqual(["XX-2012-002", "XX-2012-001", "XX-2012-003", "XX-2012-004"]);
    await typed(
      own,
      "信息档案库",
      5,
      Array.from({ length: 22 }, () => null),
    );
    await command("archive", "add", own, ...sets(), "--out", own);
    expect((await numbers()).at(-1)).toBe("XX-2012-005");
  });

  test("all that is missing or wrong is named at once, and nothing is written", async () => {
    const own = await put([ENTRY]);
    const before = folder.snapshot();
    const missing = await command("archive", "add", own, "--set", "来源=举报", "--out", own);
    expectOneLine(missing);
    expect(missing.err).toMatch(/还缺：收集日期、涉及科室、信息内容、是否新发现风险、承办人/);
    const wrong = await command(
      "archive",
      "add",
      own,
      ...sets("状态=已归档", "颜色=红", "核实日期=十月"),
      "--out",
      own,
    );
    expectOneLine(wrong);
    expect(wrong.err).toMatch(/没有“状态”一项.*没有“颜色”一项.*核实日期/);
    expect([missing.status, wrong.status]).toEqual([2, 2]);
    expect(folder.snapshot()).toEqual(before);
  });

  test.each(["秘密", "机密", "绝密"])("[Wall 4] %s is refused", async (secret) => {
    const own = await put([ENTRY]);
    const before = folder.snapshot();
    const answer = await command("archive", "add", own, ...sets(`密级=${secret}`), "--out", own);
    expect([answer.status, answer.err]).toEqual([2, expect.stringContaining("涉密信息不得录入")]);
    expect(folder.snapshot()).toEqual(before);
  });

  test("another file that stands there is not written over", async () => {
    const own = await put([ENTRY]);
    const other = await folder.put("别的.xlsx", supervision({}));
    const before = folder.snapshot();
    expect((await command("archive", "add", own, ...sets(), "--out", other)).status).toBe(2);
    expect(folder.snapshot()).toEqual(before);
  });
});

describe("archive list", () => {
  const open = {
    ...ENTRY,
    entry: "XX-2012-002",
    核实情况: null,
    核实日期: null,
    处理意见: null,
    归档日期: null,
  };

  test("the day alone changes states, no byte of the file; --status narrows", async () => {
    const own = await put([ENTRY, open]);
    const before = folder.snapshot();
    const states = async (day: string) =>
      (await json("2013-01-01", "archive", "list", own, "--as-of", day)).records.map(({ status }) => status);
    expect(await states("2012-10-11")).toEqual(["待核实", "待核实"]);
    expect(await states("2012-10-19")).toEqual(["办理中", "待核实"]);
    expect(await states("2012-10-20")).toEqual(["已归档", "待核实"]);
    const { records } = await json("2012-11-01", "archive", "list", own, "--status", "待核实");
    expect(records.map(({ entry }) => entry)).toEqual(["XX-2012-002"]);
    expect(folder.snapshot()).toEqual(before);
  });

  test("I findings alone are told; errors give exit 1", async () => {
    const own = await put([{ ...ENTRY, 承办人: null }]);
    const answer = await commandOn("2012-11-05", "archive", "list", own, "--format", "json");
    expect(answer.status).toBe(1);
    expect((jsonOf(answer) as Json).findings.map(({ rule, cell }) => [rule, cell])).toEqual([
      ["I01", "S2"],
      ["I06", null],
    ]);
  });

  test("another workbook is refused in a sentence, with an empty answer", async () => {
    const path = await folder.put("院.xlsx", supervision({}).saying({ "IRPC.Kind": "institution" }));
    const answer = await command("archive", "list", path, "--format", "json");
    expect(answer.status).toBe(2);
    expect(answer.err).toContain("不是监察室专用工作簿");
    expect(jsonOf(answer)).toMatchObject({ command: "archive list", records: [], findings: [], files: [] });
  });
});

describe("archive analyse", () => {
  const third = { ...ENTRY, entry: "XX-2012-000", 收集日期: date("2012-08-01"), 来源: "投诉" };

  test("[Archive 2] totals of the fourth quarter are its lines, against the third; a secret one is not counted", async () => {
    const own = await put([third, ENTRY, { ...ENTRY, entry: "XX-2012-002" }, { ...ENTRY, 密级: "机密" }]);
    const { records } = await json("2013-01-05", "archive", "analyse", own, "--period", "2012-Q4");
    expect(records[0]).toMatchObject({
      信息总数: "2",
      按来源: "举报2件",
      按科室: "公诉科2件",
      与上期比:
        "2012-Q3有1件，增加1件；来源：举报增加2件、投诉减少1件；科室：公诉科增加1件；类别：岗位职责增加1件",
    });
  });

  test("written twice, what people wrote in between stays", async () => {
    const own = await put([ENTRY]);
    const words = ["archive", "analyse", own, "--period", "2012-Q4", "--out", own];
    expect((await command(...words)).status).toBe(0);
    await typed(own, "档案分析", 2, ["信访件减少"], 7);
    const { records } = await json("2013-01-05", ...words);
    expect(records[0]).toMatchObject({ 信息总数: "1", 趋势分析: "信访件减少" });
    const { records: again } = await json("2013-01-05", "archive", "analyse", own, "--period", "2012-Q4");
    expect(again).toHaveLength(1);
  });

  test("what is no period is refused", async () => {
    const own = await put([ENTRY]);
    const answer = await command("archive", "analyse", own, "--period", "第四季度");
    expect([answer.status, answer.err]).toEqual([
      2,
      "“第四季度”不是统计期。请写成 2012-Q4、2012-11 或 2012。\n",
    ]);
  });
});
