import { institution } from "../support/books";
import { department } from "../support/books";
import { command, expectOneLine, Folder, jsonOf } from "../support/command-line";
import { staffCell } from "../support/filed";
import { checkJson, inspectJson } from "../support/run-json";
import { departments } from "../../src/subjects/institution/sheets/departments";

/** `new`, `issue`, `print` and `inspect`. */

const folder = new Folder();

async function sheetsOf(path: string) {
  return inspectJson.parse(jsonOf(await command("inspect", path, "--format", "json"))).sheets;
}

function shown(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

async function textOf(path: string): Promise<string> {
  return (await sheetsOf(path)).flatMap(({ cells }) => Object.values(cells).map(shown)).join("\n");
}

describe("new", () => {
  test("makes an institution workbook that check takes for one", async () => {
    const { status, out } = await command("new", "--out", folder.at("院工作簿.xlsx"));
    expect(status).toBe(0);
    expect(out).toContain(folder.at("院工作簿.xlsx"));
    const { files } = checkJson.parse(
      jsonOf(await command("check", folder.at("院工作簿.xlsx"), "--format", "json")),
    );
    expect(files).toMatchObject([{ kind: "institution", rows: 0 }]);
  });

  test("fills in the sample institution", async () => {
    await command("new", "--out", folder.at("院工作簿.xlsx"), "--sample");
    expect(await textOf(folder.at("院工作簿.xlsx"))).toContain("公诉科");
  });

  test("makes the folders on the way", async () => {
    expect((await command("new", "--out", folder.at("2012", "廉政", "院工作簿.xlsx"))).status).toBe(0);
  });

  test("never overwrites, whatever is there", async () => {
    folder.text("院工作簿.xlsx", "重要");
    const before = folder.snapshot();
    const answer = await command("new", "--out", folder.at("院工作簿.xlsx"));
    expect(answer.status).toBe(2);
    expectOneLine(answer);
    expect(folder.snapshot()).toEqual(before);
  });
});

describe("issue", () => {
  test("one workbook a department, named by order and name, that check finds empty and belonging", async () => {
    const house = await folder.put("院工作簿.xlsx", institution());
    const { status, out } = await command("issue", house, "--out", folder.at("下发"));
    expect(status).toBe(0);
    expect(out).toContain("4 个科室工作簿");
    const names = ["00-院领导班子.xlsx", "01-办公室.xlsx", "02-公诉科.xlsx", "03-反贪污贿赂局.xlsx"];
    expect(Object.keys(folder.snapshot()).filter((name) => name.startsWith("下发/"))).toEqual(
      names.map((name) => `下发/${name}`),
    );
    const { files } = checkJson.parse(
      jsonOf(await command("check", folder.at("下发"), "--stage", "排查", "--format", "json")),
    );
    expect(files.map(({ department: name, rows }) => [name, rows])).toEqual([
      ["院领导班子", 0],
      ["办公室", 0],
      ["公诉科", 0],
      ["反贪污贿赂局", 0],
    ]);
  });

  test("never overwrites: where one is there, none is written", async () => {
    const house = await folder.put("院工作簿.xlsx", institution());
    folder.text("下发/02-公诉科.xlsx", "填好的");
    const before = folder.snapshot();
    const answer = await command("issue", house, "--out", folder.at("下发"));
    expect(answer.status).toBe(2);
    expect(answer.err).toContain("02-公诉科.xlsx");
    expectOneLine(answer);
    expect(folder.snapshot()).toEqual(before);
  });

  test("a name that no file may bear", async () => {
    const slash = institution().with(`${departments.tab}!C3`, "控告/申诉科");
    await command("issue", await folder.put("院工作簿.xlsx", slash), "--out", folder.at("下发"));
    expect(Object.keys(folder.snapshot())).toContain("下发/02-控告_申诉科.xlsx");
  });

  test("without departments it says what to fill in", async () => {
    await command("new", "--out", folder.at("院工作簿.xlsx"));
    const answer = await command("issue", folder.at("院工作簿.xlsx"), "--out", folder.at("下发"));
    expect(answer.status).toBe(2);
    expectOneLine(answer);
  });

  test("of a department's workbook is refused", async () => {
    const answer = await command(
      "issue",
      await folder.put("公诉科.xlsx", department()),
      "--out",
      folder.at("下发"),
    );
    expect(answer.status).toBe(2);
    expectOneLine(answer);
  });
});

describe("print", () => {
  beforeEach(async () => {
    await folder.put("院工作簿.xlsx", institution());
    await folder.put("公诉科.xlsx", department().with(staffCell("category", 4), null));
    const words = ["--institution", folder.at("院工作簿.xlsx"), "--out", folder.at("汇总.xlsx")];
    expect((await command("consolidate", folder.at("公诉科.xlsx"), ...words)).status).toBe(1);
  });

  const printed = async (...words: readonly string[]) => {
    const answer = await command(
      "print",
      folder.at("汇总.xlsx"),
      "--out",
      folder.at("体系表.xlsx"),
      ...words,
    );
    expect([answer.status, answer.err]).toEqual([0, ""]);
    return textOf(folder.at("体系表.xlsx"));
  };

  test("the whole table, as a draft while a row is not in order", async () => {
    const text = await printed();
    expect(text).toContain("新会区检察院廉政风险防控体系表");
    expect(text).toContain("送审稿");
    for (const point of ["吃请", "案卷交接手续不全", "量刑建议没有统一标准", "个人意见代替集体决定"])
      expect(text).toContain(point);
  });

  test("--final leaves out what is not in order, and lists it", async () => {
    const sheets = await (async () => {
      await printed("--final");
      return sheetsOf(folder.at("体系表.xlsx"));
    })();
    const [, table, omitted] = sheets.map(({ cells }) => Object.values(cells).map(shown).join("\n"));
    expect(table).not.toContain("案卷交接手续不全");
    expect(table).not.toContain("送审稿");
    expect(omitted).toContain("GS-G-003");
    expect(omitted).toMatch(/待整改：[^\n]+。/);
    expect(omitted).not.toContain("填报内容尚有错误");
  });

  test("--department, by an alias too, and --post", async () => {
    expect(await printed("--department", "起诉科")).not.toContain("个人意见代替集体决定");
    const post = await printed("--post", "内勤");
    expect(post).toContain("案卷交接手续不全");
    expect(post).not.toContain("吃请");
  });

  test("--names prints names but not on 思想道德 rows; --masked none at all", async () => {
    const cells = async (...words: readonly string[]) => (await printed(...words)).split("\n");
    expect(await cells("--names")).toContain("王芳");
    expect(await cells("--names")).not.toContain("张三");
    expect(await cells()).not.toContain("王芳");
    const masked = await printed("--masked");
    for (const name of ["李强", "张三", "王芳", "赵刚"]) expect(masked).not.toContain(name);
  });

  test("--date says when, never the clock", async () => {
    expect(await printed("--date", "2012-12-05")).toContain("2012年12月5日");
    expect(await printed()).not.toContain("2012年10月26日");
  });

  test("--paper A4", async () => {
    const { out } = await command(
      "print",
      folder.at("汇总.xlsx"),
      "--out",
      folder.at("A4.xlsx"),
      "--paper",
      "A4",
    );
    expect(out).toContain("A4");
  });

  test("replaces an earlier print, and nothing else", async () => {
    await printed();
    await printed("--masked");
    const before = folder.snapshot();
    for (const out of ["公诉科.xlsx", "汇总.xlsx", "院工作簿.xlsx"]) {
      const answer = await command("print", folder.at("汇总.xlsx"), "--out", folder.at(out));
      expect(answer.status).toBe(2);
      expectOneLine(answer);
    }
    expect(folder.snapshot()).toEqual(before);
  });

  test.each([
    ["a department that is none", ["--department", "研究室"], "公诉科"],
    ["a post that is none", ["--post", "司机"], "司机"],
  ])("%s: exit 2 and a line that helps", async (_what, words, hint) => {
    const answer = await command(
      "print",
      folder.at("汇总.xlsx"),
      "--out",
      folder.at("体系表.xlsx"),
      ...words,
    );
    expect(answer.status).toBe(2);
    expect(answer.err).toContain(hint);
    expectOneLine(answer);
    expect(folder.has("体系表.xlsx")).toBe(false);
  });

  test("before the first consolidation there is nothing to print", async () => {
    const answer = await command("print", folder.at("院工作簿.xlsx"), "--out", folder.at("体系表.xlsx"));
    expect(answer.status).toBe(2);
    expect(answer.err).toContain("请先汇总各科室工作簿");
    expectOneLine(answer);
  });

  test("a print in a folder is passed over when the folder is checked", async () => {
    await printed();
    const { files } = checkJson.parse(jsonOf(await command("check", folder.at(), "--format", "json")));
    expect(files.map(({ file }) => file)).toEqual(["公诉科.xlsx"]);
  });
});
