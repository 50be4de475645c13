import { commandOn, Folder, jsonOf } from "../support/command-line";
import { checkJson, consolidateJson } from "../support/run-json";

/** The sample institution's work is done right: nothing but hints, by every command and on whatever day. */

const folder = new Folder();

test.each([["2012-12-20"], ["2012-12-31"], ["2031-05-06"]])("no error and no warning, judged on %s", async (day) => {
  const command = (...words: readonly string[]) => commandOn(day, ...words);
  const at = (name: string) => folder.at(name);
  expect((await command("new", "--out", at("院工作簿.xlsx"), "--sample")).status).toBe(0);
  expect((await command("issue", at("院工作簿.xlsx"), "--out", at("报送"), "--sample")).status).toBe(0);
  const house = ["--institution", at("院工作簿.xlsx")];
  for (const words of [[], house]) {
    const answer = await command("check", at("报送"), ...words, "--stage", "汇总", "--format", "json");
    expect(checkJson.parse(jsonOf(answer)).counts).toMatchObject({ error: 0, warning: 0 });
    expect([answer.status, answer.err]).toEqual([0, ""]);
  }
  const run = await command("consolidate", at("报送"), ...house, "--out", at("汇总.xlsx"), "--format", "json");
  const json = consolidateJson.parse(jsonOf(run));
  expect(json.findings.filter(({ severity }) => severity !== "hint")).toEqual([]);
  expect(run.status).toBe(0);
  expect(json.files).toHaveLength(18);
  expect(json.files.every(({ rows, merged }) => rows > 0 && merged === rows)).toBe(true);
  expect(json.register.every(({ status }) => status === "正常")).toBe(true);
});
