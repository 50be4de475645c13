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

test("2012 from issue to appraisal, 2013 begun, consolidated: no number reused, no line of history lost", async () => {
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

  const run = ["consolidate", folder.at("下发"), "--institution", next, "--out", next];
  const again = await json("2013-10-20", ...run);
  const numbers = (rows: Json["register"]) => rows.map(({ riskId }) => riskId).sort();
  expect(numbers(again.register)).toEqual(numbers(register));
  expect(again.register.every(({ batch }) => batch === "2013-01")).toBe(true);
  const { records: story } = await json("2013-10-21", "history", next, "--risk", "GS-G-001");
  expect(story.map(({ 事件: event }) => event).slice(0, 2)).toEqual(["建立", "年度沿用"]);
  for (const [file, out] of [
    [first, "体系表2012.xlsx"],
    [next, "体系表2013.xlsx"],
  ] as const)
    expect((await commandOn("2013-10-22", "print", file, "--out", folder.at(out))).status).toBe(0);
}, 120_000);

test("scores that people typed stay, and the next run weighs them", async () => {
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
