import { readFileSync } from "node:fs";
import { nodeInflate } from "../../src/hosts/file/disk/formats/inflate";
import { readXlsx } from "../../src/hosts/file/read/read-xlsx";
import { commandOn, Folder, jsonOf } from "../support/command-line";
import { unzip } from "../support/unzip";

const folder = new Folder();
const DAY = "2012-10-11";

const sets = (fields: Readonly<Record<string, string>>) =>
  Object.entries(fields).flatMap(([key, value]) => ["--set", `${key}=${value}`]);
const SECTION = { 对象类型: "科室", 对象: "公诉科", 科室: "公诉科", 责任领导: "陈伟明" };
const PERSON = { 对象类型: "检察干警", 对象: "何建新", 科室: "公诉科" };
const ABOUT = { 预警事由: "审批把关不严", 整改要求: "落实集体讨论" };

/** The supervision workbook of the sample with one warning of this method issued, and its number. */
async function issued(
  method: string,
  object: Readonly<Record<string, string>>,
): Promise<readonly [own: string, number: string]> {
  const [institution, own] = [folder.at("院.xlsx"), folder.at("监察室.xlsx")];
  await commandOn(DAY, "new", "--sample", "--out", institution);
  await commandOn(DAY, "new-supervision", institution, "--out", own);
  const step = async (...words: readonly string[]) => {
    const answer = await commandOn(DAY, ...words, "--out", own, "--format", "json");
    expect([answer.err, answer.status]).toEqual(["", 0]);
    return (jsonOf(answer) as { records: { number: string }[] }).records[0]?.number ?? "";
  };
  await step("warn", "draft", own, ...sets({ ...object, ...ABOUT, 处置方式: method }));
  const signed = { 批准人: "林国栋", 签发人: "林国栋", 签发日期: DAY };
  return [own, await step("warn", "issue", own, "--number", "草-1", ...sets(signed))];
}

const paper = (kind: string, own: string, number: string, ...more: readonly string[]) =>
  commandOn(
    DAY,
    "paper",
    kind,
    own,
    "--number",
    number,
    "--out",
    folder.at("文书"),
    "--format",
    "json",
    ...more,
  );

const textOf = (name: string) =>
  (unzip(readFileSync(folder.at("文书", name))).get("word/document.xml") ?? "").replace(/<[^>]+>/g, "");

test.each([
  ["预警通知书", "限期整改", SECTION, "检廉预〔2012〕1号"],
  ["责成通知", "责成制定防范措施", SECTION, "检廉预〔2012〕1号"],
  ["建议书", "发送纪检监察建议书", SECTION, "检纪建〔2012〕1号"],
  ["函询", "发函询问", PERSON, "检函询〔2012〕1号"],
  ["诫勉通知", "诫勉谈话", PERSON, "检诫勉〔2012〕1号"],
  ["诫勉记录", "诫勉谈话", PERSON, "检诫勉〔2012〕1号"],
  ["谈话记录", "批评教育", PERSON, "检廉预〔2012〕1号"],
])("%s of a warning by %s", async (kind, method, object, expected) => {
  const [own, number] = await issued(method, object);
  expect(number).toBe(expected);
  const answer = await paper(kind, own, number);
  expect([answer.err, answer.status]).toEqual(["", 0]);
  const text = textOf(`${kind}-${number}.docx`);
  expect(text).toContain(object.对象);
  expect(text).not.toMatch(/undefined|null/);
});

test("整改回告书 comes with the workbook that it is answered in", async () => {
  const [own, number] = await issued("限期整改", SECTION);
  const answer = await paper("回告书", own, number);
  const { files } = jsonOf(answer) as { files: { file: string }[] };
  expect(files.map(({ file }) => file)).toEqual([`回告书-${number}.docx`, `回告书-${number}.xlsx`]);
  const bytes = readFileSync(folder.at("文书", `回告书-${number}.xlsx`));
  const { properties } = await readXlsx("回告书.xlsx", bytes, nodeInflate);
  expect([properties.get("IRPC.Kind"), properties.get("IRPC.Notice")]).toEqual(["notice", number]);
});

test("a paper that does not go with the warning, or of none, is refused; nothing is written", async () => {
  const [own, number] = await issued("限期整改", SECTION);
  for (const [kind, of, says] of [
    ["函询", number, "不印函询"],
    ["预警通知书", "检廉预〔2012〕9号", "没有“检廉预〔2012〕9号”"],
  ] as const) {
    const answer = await paper(kind, own, of);
    expect([answer.status, answer.err]).toEqual([2, expect.stringContaining(says)]);
  }
  expect(folder.has("文书")).toBe(false);
});

test("twice is never over the first", async () => {
  const [own, number] = await issued("限期整改", SECTION);
  expect((await paper("回告书", own, number)).status).toBe(0);
  const before = folder.snapshot();
  expect((await paper("回告书", own, number)).status).toBe(2);
  expect(folder.snapshot()).toEqual(before);
});
