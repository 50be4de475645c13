import { commandOn, Folder, jsonOf } from "../support/command-line";

const folder = new Folder();

interface Json {
  readonly records: readonly Readonly<Record<string, string | null>>[];
  readonly findings: readonly { readonly rule: string; readonly severity: string }[];
}

const sets = (fields: Readonly<Record<string, string>>) =>
  Object.entries(fields).flatMap(([key, value]) => ["--set", `${key}=${value}`]);

test("an entry, its warning from draft to closing, the analysis: each on the same file, and nothing wrong in the end", async () => {
  const [institution, own] = [folder.at("院.xlsx"), folder.at("监察室.xlsx")];
  await commandOn("2012-10-08", "new", "--sample", "--out", institution);
  await commandOn("2012-10-08", "new-supervision", institution, "--out", own);
  const step = async (day: string, ...words: readonly string[]) => {
    const answer = await commandOn(
      day,
      ...words,
      "--institution",
      institution,
      "--out",
      own,
      "--format",
      "json",
    );
    return [answer.status, (jsonOf(answer) as Json).records[0]] as const;
  };
  const entry = { 收集日期: "2012-10-08", 来源: "举报", 涉及科室: "公诉科", 信息内容: "反映审批把关不严" };
  const added = await commandOn(
    "2012-10-08",
    ...["archive", "add", own, ...sets({ ...entry, 是否新发现风险: "否", 承办人: "吴敏" }), "--out", own],
  );
  expect(added.status).toBe(0);
  const about = { 对象类型: "科室", 对象: "公诉科", 科室: "公诉科", 责任领导: "陈伟明" };
  const asked = { 预警事由: "审批把关不严", 处置方式: "限期整改", 整改要求: "落实集体讨论" };
  const draft = await step("2012-10-10", "warn", "draft", own, ...sets({ ...about, ...asked }));
  expect(draft).toMatchObject([0, { number: "草-1", status: "草拟" }]);
  const issued = await step(
    "2012-10-11",
    ...["warn", "issue", own, "--number", "草-1", ...sets({ 签发人: "林国栋", 签发日期: "2012-10-11" })],
  );
  expect(issued).toMatchObject([0, { number: "检廉预〔2012〕1号", status: "待签收" }]);
  const next = (day: string, name: string, fields: Readonly<Record<string, string>>) =>
    step(day, "warn", name, own, "--number", "检廉预〔2012〕1号", ...sets(fields));
  expect(await next("2012-10-12", "sign", { 签收人: "刘春晖", 签收日期: "2012-10-12" })).toMatchObject([
    0,
    { status: "待回告", due: "2012-10-26" },
  ]);
  // As in a cell, the end of the year is that of the plan's.
  const reply = {
    回告日期: "2012-10-25",
    成因分析: "分工不清",
    整改措施: "集体讨论",
    整改完成时限: "年底前",
  };
  expect(await next("2012-10-25", "reply", reply)).toMatchObject([
    0,
    { status: "已回告", 整改完成时限: "2012-12-31" },
  ]);
  const review = { 复核意见: "合格", 复核人: "吴敏", 复核日期: "2012-10-29" };
  expect(await next("2012-10-29", "review", review)).toMatchObject([0, { status: "已办结" }]);
  const checked = await commandOn(
    "2012-10-30",
    ...["check", own, "--institution", institution, "--format", "json"],
  );
  const { findings } = jsonOf(checked) as Json;
  expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(findings.some(({ rule }) => rule === "W16")).toBe(false);
});
