import { command, expectOneLine, Folder, jsonOf } from "../support/command-line";

/** Command lines that are not understood, and help. */

const folder = new Folder();
const COMMANDS = ["new", "issue", "check", "consolidate", "print", "inspect", "demo"];

test("help lists every command, in Chinese", async () => {
  const { status, out, err } = await command("--help");
  expect([status, err]).toEqual([0, ""]);
  for (const name of COMMANDS) expect(out).toMatch(new RegExp(`^ {2}${name} .*[\\u4e00-\\u9fff]`, "m"));
});

test.each(COMMANDS)("help of %s, by --help and by help, in Chinese", async (name) => {
  const { status, out } = await command(name, "--help");
  expect(status).toBe(0);
  expect(out).toMatch(/^用法：/);
  expect(out).not.toMatch(/Usage|Options|Arguments|Commands|display|default:|choices:|\[options\]/);
  for (const line of out.split("\n").filter((text) => text.startsWith("  -")))
    expect(line).toMatch(/[\u4e00-\u9fff]$|[）]$|\d$/);
  expect((await command("help", name)).out).toBe(out);
});

test.each([
  ["nothing", [], "请写明"],
  ["a command that is none", ["merge"], "没有命令“merge”"],
  ["a missing argument", ["check"], "缺少参数"],
  ["a missing option", ["new"], "缺少必需的选项“--out"],
  ["an option without its value", ["new", "--out"], "后面缺少内容"],
  ["an option that is none", ["check", "x", "--strict"], "没有选项“--strict”"],
  ["a stage that is none", ["check", "x", "--stage", "整改"], "排查、评级、措施、汇总"],
  ["a format that is none", ["inspect", "x", "--format", "xml"], "text、json"],
  ["a paper that is none", ["print", "x", "--out", "y.xlsx", "--paper", "A5"], "A3、A4"],
  ["a day that is none", ["check", "x", "--as-of", "2012-02-30"], "2012-10-26"],
  ["a date in words", ["print", "x", "--out", "y.xlsx", "--date", "昨天"], "2012-10-26"],
  [
    "too many jobs",
    ["consolidate", "x", "--institution", "y", "--out", "z.xlsx", "--jobs", "1000"],
    "1 到 64",
  ],
  ["a result that Excel would not open", ["new", "--out", "院工作簿"], ".xlsx 结尾"],
  ["too many arguments", ["inspect", "x", "y"], "参数太多"],
])("%s is said in one line, exit 2, nothing on stdout", async (_what, words, sentence) => {
  const answer = await command(...words);
  expect([answer.status, answer.out]).toEqual([2, ""]);
  expect(answer.err).toContain(sentence);
  expect(answer.err).toContain("--help");
  expectOneLine(answer);
});

test("a usage error writes nothing", async () => {
  await command("new", "--out", folder.at("新.xlsx"), "--simple");
  expect(folder.snapshot()).toEqual({});
});

test.each([
  ["check", ["check", "没有.xlsx"]],
  ["check --records", ["check", "没有.xlsx", "--records"]],
  ["check --institution", ["check", "没有.xlsx", "--institution", "也没有.xlsx"]],
  ["consolidate", ["consolidate", "没有.xlsx", "--institution", "也没有.xlsx", "--out", "汇总.xlsx"]],
  ["inspect", ["inspect", "没有.xlsx"]],
])("%s prints JSON even where nothing could be done", async (_what, words) => {
  const answer = await command(...words, "--format", "json");
  expect(answer.status).toBe(2);
  expect(jsonOf(answer)).toBeInstanceOf(Object);
  expectOneLine(answer);
});
