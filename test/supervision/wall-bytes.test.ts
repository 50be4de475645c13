import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { openPackage } from "../../src/hosts/file/exchange/open-package";
import { readExchange } from "../../src/subjects/exchange/read-exchange";
import { withSettings } from "../support/exchange-books";
import { department, institution } from "../support/books";
import { commandOn, Folder } from "../support/command-line";
import { date } from "../support/sheets";
import { ANALYSIS, ENTRY, NOTICE, supervision } from "../support/supervision-books";
import { unzip } from "../support/unzip";

/** [Wall 2] What stands in the third workbook stands in no other output; counts alone leave it. */

const folder = new Folder();
const DAY = "2012-10-26";

/** Every text and number that one could know it by. */
const SECRETS = [
  ...[
    "检廉预〔2012〕1号",
    "检函询〔2012〕1号",
    "XX-2012-001",
    "来件第八十七号",
    "反映在岭南茶楼受请",
    "已找本人核实两次",
  ],
  ...[
    "超期十九日没有报告",
    "每周五下班前自查",
    "对期限的认识模糊",
    "建立红黄绿三色台账",
    "移送前须经两人签名",
  ],
  ...["茶楼类反映上升", "请客吃饭要报告", "证照袋三号柜"],
] as const;

const OWN = supervision({
  archive: [
    {
      ...ENTRY,
      ...{ 来源件号: "来件第八十七号", 信息内容: "反映在岭南茶楼受请", 核实情况: "已找本人核实两次" },
      ...{ 处理意见: "预警", 关联通知书编号: "检廉预〔2012〕1号", 处理结果: "移送前须经两人签名" },
    },
  ],
  analyses: [{ ...ANALYSIS, 统计期: "2012-Q3", 趋势分析: "茶楼类反映上升", 预防对策建议: "请客吃饭要报告" }],
  leaders: [
    { name: "孙立", 建档日期: date("2012-01-05"), 更新日期: date("2012-09-05"), 存放处: "证照袋三号柜" },
  ],
  warnings: [
    {
      ...NOTICE,
      ...{ 预警事由: "超期十九日没有报告", 整改要求: "每周五下班前自查" },
      ...{ 回告日期: date("2012-10-09"), 成因分析: "对期限的认识模糊", 整改措施: "建立红黄绿三色台账" },
    },
    { ...NOTICE, number: "检函询〔2012〕1号", 处置方式: "发函询问" },
  ],
});

/** Where any of it is found: in a name, in a part of a package, or in the bytes themselves. */
function foundIn(path: string): readonly string[] {
  const bytes = readFileSync(path);
  const parts =
    bytes.subarray(0, 2).toString() === "PK" ? [...unzip(bytes)].flat() : [bytes.toString("utf8")];
  // Also where a text is told apart into runs of a paper.
  const texts = [basename(path), ...parts, ...parts.map((part) => part.replace(/<[^>]*>/g, ""))];
  return SECRETS.filter((secret) => texts.some((text) => text.includes(secret)));
}

const filesBelow = (at: string) =>
  readdirSync(at, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

test("[Wall 2] [Appraisal 7] no text and no number of it is in any other output", async () => {
  const house = await folder.put("院工作簿.xlsx", withSettings(institution(), { institutionCode: "440705" }));
  const own = await folder.put("送来/监察室.xlsx", OWN);
  await folder.put("送来/公诉科.xlsx", department());
  const [sent, out, summed] = [folder.at("送来"), folder.at("结果"), folder.at("结果/汇总.xlsx")];
  const at = (name: string) => join(out, name);
  const by = ["--institution", house];
  const papers = ["--out", at("文书")];
  const begun = ["begin-year", summed, "--year", "2013", "--out", at("2013.xlsx")];
  const lines: readonly (readonly [status: number, ...words: string[]])[] = [
    [
      1,
      "check",
      sent,
      ...by,
      "--stage",
      "汇总",
      "--out",
      at("问题清单.xlsx"),
      "--format",
      "json",
      "--records",
    ],
    [1, "check", sent, ...by, "--format", "text"],
    [1, "consolidate", sent, ...by, "--out", summed, "--receipts", at("回执"), "--format", "json"],
    [0, "print", summed, "--out", at("体系表.xlsx"), "--names"],
    [0, "issue", house, "--out", at("下发")],
    [0, "inspect", summed, "--format", "json"],
    [0, "paper", "告知卡", summed, ...papers],
    [0, "paper", "备案登记表", summed, ...papers],
    [0, "paper", "领导简报", summed, ...papers],
    [0, "paper", "回访卡", summed, ...papers],
    [0, "paper", "征求意见表", summed, ...papers],
    [0, "paper", "总结", summed, "--to", "市院", "--supervision", own, ...papers, "--format", "json"],
    [0, "paper", "总结", summed, "--to", "区纪委", "--supervision", own, "--draft", ...papers],
    [0, "appraise", summed, "--supervision", own, "--out", at("考核.xlsx"), "--format", "json"],
    [0, "appraise", summed, "--supervision", own],
    [0, "overview", summed, "--supervision", own],
    [0, "export", summed, "--supervision", own, "--out", at("上报"), "--format", "json"],
    [0, "publish", summed, "--draft", "--out", at("网页")],
    [0, "overview", summed, "--supervision", own, "--out", at("总览.xlsx")],
    [0, ...begun, "--supervision", own, "--supervision-out", folder.at("监察室2013.xlsx")],
  ];
  for (const [status, ...words] of lines) {
    const answer = await commandOn(DAY, ...words);
    expect([words.slice(0, 2), answer.status, answer.err]).toEqual([words.slice(0, 2), status, ""]);
    expect(SECRETS.filter((secret) => answer.out.includes(secret))).toEqual([]);
  }
  const made = filesBelow(out);
  expect(made.length).toBeGreaterThan(10);
  // Its tables are packed: what they hold is looked at as well.
  const sentOn = openPackage("a", readFileSync(at("上报/440705-2012-01.irpc.zip")));
  const told = JSON.stringify(await readExchange(sentOn));
  expect([told.includes("谈心疏导"), ...SECRETS.filter((secret) => told.includes(secret))]).toEqual([true]);
  expect(made.flatMap((path) => foundIn(path).map((secret) => [basename(path), secret]))).toEqual([]);
});

test("[Wall 2] the search finds all of it where it belongs, and the counts of 总结 are there", async () => {
  const own = await folder.put("监察室.xlsx", OWN);
  expect(foundIn(own)).toEqual(SECRETS);
  const house = await folder.put("院工作簿.xlsx", institution());
  const file = await folder.put("公诉科.xlsx", department());
  const summed = folder.at("汇总.xlsx");
  await commandOn(DAY, "consolidate", file, "--institution", house, "--out", summed);
  await commandOn(DAY, "paper", "总结", summed, "--to", "市院", "--supervision", own, "--out", folder.at());
  const text = unzip(readFileSync(folder.at("总结-市院.docx"))).get("word/document.xml") ?? "";
  // One was answered by its term; the other was not: 15 working days from 2012-09-27 were over on 2012-10-24.
  expect(text.replace(/<[^>]*>/g, "")).toContain(
    "发出预警2件：按期回告1件，逾期回告0件，逾期未回告1件；已办结0件，重新整改0件。",
  );
  const notice = ["paper", "预警通知书", own, "--number", "检廉预〔2012〕1号", "--out", folder.at()];
  expect((await commandOn(DAY, ...notice)).err).toBe("");
  expect(foundIn(folder.at("预警通知书-检廉预〔2012〕1号.docx"))).toContain("超期十九日没有报告");
});
