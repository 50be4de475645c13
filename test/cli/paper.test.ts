import { readFileSync } from "node:fs";
import { createHash } from "node:crypto";
import { command, expectOneLine, Folder, jsonOf } from "../support/command-line";
import { department, institution } from "../support/books";
import { paragraphsOf } from "../support/document-text";
import { envelopeJson } from "../support/run-json";

/** `paper`: documents to be printed and signed. */

const folder = new Folder();

/** A consolidation of 公诉科, whose workbook has nothing to mend. */
async function summary(): Promise<string> {
  const path = folder.at("汇总.xlsx");
  if (!folder.has("汇总.xlsx")) {
    const house = await folder.put("院工作簿.xlsx", institution());
    const file = await folder.put("公诉科.xlsx", department());
    await command("consolidate", file, "--institution", house, "--out", path);
  }
  return path;
}

const out = (name = "") => folder.at("文书", name);
const textOf = (name: string) => paragraphsOf(readFileSync(out(name))).join("\n");

test("告知卡: a document a department, named by it; no personal name in it", async () => {
  const { status, out: said } = await command("paper", "告知卡", await summary(), "--out", out());
  expect(status).toBe(0);
  expect(said).toContain("告知卡-公诉科.docx");
  const text = textOf("告知卡-公诉科.docx");
  expect(text).toContain("岗位廉政风险告知卡");
  expect(text).not.toMatch(/李强|张三|王芳/);
});

test("one department alone", async () => {
  await command("paper", "告知卡", await summary(), "--out", out(), "--department", "公诉科");
  expect(Object.keys(folder.snapshot()).filter((name) => name.endsWith(".docx"))).toEqual([
    "文书/告知卡-公诉科.docx",
  ]);
});

test.each(["回访卡", "征求意见表"])("%s needs no workbook; with one it bears its name", async (kind) => {
  expect((await command("paper", kind, "--out", out())).status).toBe(0);
  const blank = textOf(`${kind}.docx`);
  await command("paper", kind, await folder.put("院工作簿.xlsx", institution()), "--out", folder.at("另"));
  const named = paragraphsOf(readFileSync(folder.at("另", `${kind}.docx`))).join("\n");
  expect([blank, named].map((text) => text.includes("新会区检察院"))).toEqual([false, true]);
});

test("备案登记表 has the points of the institution", async () => {
  await command("paper", "备案登记表", await summary(), "--out", out());
  expect(textOf("备案登记表.docx")).toContain("Y-001");
});

test("JSON: the envelope, each file with its digest; the day is the one asked for", async () => {
  const answer = await command(
    "paper",
    "回访卡",
    "--out",
    out(),
    "--as-of",
    "2012-11-30",
    "--format",
    "json",
  );
  const { command: name, asOf, files, records, counts } = envelopeJson.parse(jsonOf(answer));
  expect([name, asOf, records, counts]).toEqual([
    "paper",
    "2012-11-30",
    [],
    { error: 0, warning: 0, hint: 0 },
  ]);
  const sha256 = createHash("sha256")
    .update(readFileSync(out("回访卡.docx")))
    .digest("hex");
  expect(files).toEqual([{ file: "回访卡.docx", kind: "回访卡", sha256 }]);
});

test("equal input, equal bytes", async () => {
  const path = await summary();
  for (const name of ["一", "二"]) await command("paper", "告知卡", path, "--out", folder.at(name));
  const all = folder.snapshot();
  expect(all["一/告知卡-公诉科.docx"]).toBe(all["二/告知卡-公诉科.docx"]);
});

describe("refused with one line, and nothing written", () => {
  test.each([
    ["a file that is there", ["回访卡", "--out", "文书"], "不会覆盖"],
    ["no workbook where one is needed", ["告知卡", "--out", "新"], "请写明是哪个文件"],
    ["an unknown paper", ["请假条", "--out", "新"], "可选：告知卡"],
    [
      "an unknown department",
      ["告知卡", "汇总.xlsx", "--department", "外事科", "--out", "新"],
      "没有科室“外事科”",
    ],
    ["nothing to send back", ["退回通知", "汇总.xlsx", "--out", "新"], "没有要退回修改的内容"],
  ])("%s", async (_, words, said) => {
    await summary();
    folder.text("文书/回访卡.docx", "签过的");
    const before = folder.snapshot();
    const at = words.map((word) => (/^(文书|新|汇总\.xlsx)$/.test(word) ? folder.at(word) : word));
    const answer = await command("paper", ...at);
    expect(answer.status).toBe(2);
    expectOneLine(answer);
    expect(answer.err).toContain(said);
    expect(folder.snapshot()).toEqual(before);
  });
});

describe("总结", () => {
  test("to 市院 by its name, with the signer; every figure from the books", async () => {
    await command("paper", "总结", await summary(), "--to", "市院", "--out", out());
    const text = textOf("总结-市院.docx");
    expect(text).toMatch(/签发人：/);
    expect(text).toContain("关于2012年廉政风险防控工作的总结");
    // 公诉科 has three people with a point each and one of its own, the institution one.
    expect(text).toMatch(/共查找风险点\d+个：单位风险点1个，其中一级/);
    expect(text).toContain("岗位风险点3个");
    expect(text).not.toMatch(/undefined|null|NaN|【待补】/);
  });

  test("a draft marks what no data say", async () => {
    await command("paper", "总结", await summary(), "--to", "区纪委", "--draft", "--out", out());
    expect(textOf("总结-区纪委.docx")).toContain("绘制流程图【待补】张，制定或者修订制度【待补】项。");
  });

  test("without saying to whom: refused", async () => {
    const answer = await command("paper", "总结", await summary(), "--out", out());
    expect(answer.status).toBe(2);
    expect(answer.err).toContain("--to 市院");
  });

  test("without a red head it begins with the title", async () => {
    await command("paper", "总结", await summary(), "--to", "市院", "--head", "none", "--out", out());
    expect(textOf("总结-市院.docx")).not.toContain("签发人");
  });
});
