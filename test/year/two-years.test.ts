import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { machineEnvironment } from "../../src/fronts/cli/hosts";
import { openInstitution } from "../../src/flows/open-institution";
import { fileSource } from "../../src/hosts/file/disk/formats/read-file";
import { keysOf } from "../../src/sheets/define-sheet";
import { personalPoints } from "../../src/subjects/personal/sheets/personal-page";
import { commandOn, Folder, jsonOf } from "../support/command-line";

/** The sample institution through two years, on files: from issue to appraisal, and the next year begun from it. */

const folder = new Folder();

type Record_ = Readonly<Record<string, unknown>>;
interface Json {
  readonly records: readonly Record_[];
  readonly findings: readonly { readonly rule: string }[];
  readonly register: readonly Readonly<Record<string, string | null>>[];
}

async function json(day: string, ...words: readonly string[]): Promise<Json> {
  return jsonOf(await commandOn(day, ...words, "--format", "json")) as Json;
}

/** Somebody fills in the first open line of a page, and changes the measures of his point. */
async function fillIn(path: string, point: string): Promise<void> {
  const file = fileSource(path);
  const content = await file.read();
  const [sheet] = content.sheets;
  const header = sheet?.rows.find(({ values }) => values[0] === personalPoints.columns.riskId.header);
  if (!sheet || !header) throw new Error(`no page in ${path}`);
  const [own, open] = [header.number + 1, header.number + 2];
  const cell = (row: number, key: keyof typeof personalPoints.columns, value: string) => ({
    ...{ sheet: sheet.sheet, row, column: keysOf(personalPoints).indexOf(key) + 1, value },
  });
  const changes = [
    cell(own, "measures", "每次移送当面清点，双方签字。"),
    ...[cell(open, "point", point), cell(open, "category", "思想道德")],
    ...[cell(open, "likelihood", "较大"), cell(open, "severity", "较严重")],
  ];
  const bytes = await machineEnvironment().patch({ path, sha256: await file.sha256() }, { changes });
  writeFileSync(path, bytes);
}

async function historyOf(path: string) {
  return openInstitution(await fileSource(path).read()).books.history;
}

/** The number after the highest of a series. */
function nextOf(numbers: readonly (string | null | undefined)[], series: string): string {
  const given = numbers.flatMap((one) => (one?.startsWith(series) ? [Number(one.slice(series.length))] : []));
  return `${series}${String(Math.max(...given) + 1).padStart(3, "0")}`;
}

test("2012 from issue to appraisal, 2013 begun, revised by departments, consolidated: no number reused, no line of history lost", async () => {
  const [house, first, next] = [folder.at("院.xlsx"), folder.at("汇总.xlsx"), folder.at("2013.xlsx")];
  await commandOn("2012-10-08", "new", "--sample", "--out", house);
  await commandOn("2012-10-08", "issue", house, "--sample", "--out", folder.at("下发"));
  const own = folder.at("监察室.xlsx");
  await commandOn("2012-10-08", "new-supervision", house, "--out", own);
  const { register } = await json(
    "2012-12-20",
    "consolidate",
    folder.at("下发"),
    "--institution",
    house,
    "--out",
    first,
  );

  const standings = (await json("2012-12-31", "progress", first, "--out", first)).records;
  expect(
    standings
      .filter(({ stage }) => stage === "查找风险点")
      .every(({ state }) => String(state).includes("完成")),
  ).toBe(true);
  expect(standings.at(-1)).toMatchObject({
    stage: "总结",
    department: "单位（院）",
    state: "完成",
    on: "2012-12-24",
  });

  const scored = await json("2012-12-31", "appraise", first, "--supervision", own, "--out", first);
  const sum = scored.records.find(({ object, code }) => object === "公诉科" && code === "合计");
  expect(sum).toMatchObject({ full: 100, vetoed: false, weighted: null });
  const lines = scored.records.filter(({ object, code }) => object === "公诉科" && code !== "合计");
  const lost = lines.reduce((all, { deduction }) => all + Number(deduction), 0);
  expect(Math.abs(lost - Number(sum?.deduction))).toBeLessThan(1e-9);

  const words = ["begin-year", first, "--year", "2013", "--out"];
  const supervised = ["--supervision", own, "--supervision-out", folder.at("监察室2013.xlsx")];
  expect((await commandOn("2013-01-04", ...words, next, ...supervised)).status).toBe(0);
  expect((await commandOn("2013-01-05", ...words, next)).status).toBe(2);
  const skipped = ["begin-year", first, "--year", "2014", "--out", folder.at("2014.xlsx")];
  const refused = await commandOn("2013-01-05", ...skipped);
  expect([refused.status, refused.out.includes("加上 --from-older")]).toEqual([1, true]);
  expect(folder.has("2014.xlsx")).toBe(false);

  await commandOn("2013-01-06", ...words, folder.at("再来.xlsx"));
  const bytes = folder.snapshot();
  expect(bytes["再来.xlsx"]).toBe(bytes["2013.xlsx"]);

  // 2013 as departments work on it: issued with last year's points, one page filled in, the others sent as they were.
  const [issued, sheets] = [folder.at("科室2013"), folder.at("自查表")];
  await commandOn("2013-01-07", "issue", next, "--with-points", "--out", issued);
  await commandOn("2013-01-07", "issue", next, "--personal", "--out", sheets);
  await fillIn(join(sheets, "07-公诉科", "甘诗敏.xlsx"), "为熟人打探案件进展，泄露案情");
  const into = join(issued, "07-公诉科.xlsx");
  const collected = await json(
    "2013-01-20",
    ...["collect", join(sheets, "07-公诉科"), "--into", into, "--out", into],
  );
  const outcomes = collected.records.map(({ outcome }) => outcome);
  expect(outcomes.filter((one) => one === "新增")).toHaveLength(1);
  expect(new Set(outcomes)).toEqual(new Set(["新增", "修改", "已有"]));

  const before = await historyOf(next);
  const run = ["consolidate", issued, "--institution", next, "--out", next];
  const again = await json("2013-10-20", ...run);
  const numbers = (rows: Json["register"]) => rows.map(({ riskId }) => riskId);
  const fresh = numbers(again.register).filter((riskId) => !numbers(register).includes(riskId));
  expect(fresh).toEqual([nextOf(numbers(register), "GS-G-")]);
  expect(new Set(numbers(again.register)).size).toBe(register.length + 1);
  expect(again.register.find(({ riskId }) => riskId === fresh[0])).toMatchObject({
    ...{ name: "甘诗敏", 沿用状态: "新增", 上年等级: null, batch: "2013-01" },
  });
  const after = await historyOf(next);
  expect(after.slice(0, before.length)).toEqual(before);
  expect(after.length).toBeGreaterThan(before.length);
  const { records: story } = await json("2013-10-21", "history", next, "--risk", "GS-G-001");
  expect(story.map(({ 事件: event }) => event)).toEqual(["建立", "年度沿用"]);
  for (const [file, out] of [
    [first, "体系表2012.xlsx"],
    [next, "体系表2013.xlsx"],
  ] as const)
    expect((await commandOn("2013-10-22", "print", file, "--out", folder.at(out))).status).toBe(0);
}, 120_000);

test("one object alone; without the third workbook E5 is 未取数; an object that there is not is refused", async () => {
  const [house, first] = [folder.at("院.xlsx"), folder.at("汇总.xlsx")];
  await commandOn("2012-10-08", "new", "--sample", "--out", house);
  await commandOn("2012-10-08", "issue", house, "--sample", "--out", folder.at("下发"));
  await commandOn("2012-12-20", "consolidate", folder.at("下发"), "--institution", house, "--out", first);
  const { records } = await json("2012-12-31", "appraise", first, "--object", "公诉科");
  expect(records.find(({ code }) => code === "E5")).toMatchObject({
    deduction: null,
    office: null,
    reasons: ["未取数"],
  });
  expect(records.map(({ object }) => object)).toEqual(records.map(() => "公诉科"));
  const answer = await commandOn("2012-12-31", "appraise", first, "--object", "没有的科室");
  expect([answer.status, answer.err]).toEqual([2, expect.stringContaining("没有考核对象“没有的科室”")]);
}, 60_000);
