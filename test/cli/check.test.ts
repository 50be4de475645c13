import { symlinkSync } from "node:fs";
import { department, institution, TABS } from "../support/books";
import { command, expectOneLine, Folder, jsonOf } from "../support/command-line";
import { antiGraft, office, ownCell, staffCell } from "../support/filed";
import { checkJson, recordsJson } from "../support/run-json";
import { date, tab, Book } from "../support/sheets";

const folder = new Folder();
const wrong = department().with(staffCell("grade", 2), "1级").with(staffCell("reviewer", 3), null);

async function checked(...words: readonly string[]) {
  const answer = await command("check", ...words, "--format", "json");
  const json = (words.includes("--records") ? recordsJson : checkJson).parse(jsonOf(answer));
  return { ...answer, json };
}

test("says nothing wrong of a correct workbook: exit 0", async () => {
  const { status, json, err } = await checked(await folder.put("公诉科.xlsx", department()));
  expect([status, err]).toEqual([0, ""]);
  expect(json.counts).toEqual({ error: 0, warning: 0, hint: 2 });
  expect(json.files).toMatchObject([
    {
      file: "公诉科.xlsx",
      kind: "department",
      department: "公诉科",
      rows: 7,
      merged: 0,
      setAside: 0,
      refused: null,
    },
  ]);
});

test("a warning alone is exit 0, an error exit 1", async () => {
  const spelled = await folder.put("公诉科.xlsx", department().with(staffCell("grade", 2), "1级"));
  const { status, json } = await checked(spelled);
  expect(status).toBe(0);
  expect(json.findings.find(({ rule }) => rule === "F03")).toEqual({
    rule: "F03",
    severity: "warning",
    file: "公诉科.xlsx",
    sheet: TABS.staff,
    cell: staffCell("grade", 2).split("!")[1],
    row: 2,
    field: "grade",
    value: "1级",
    message: expect.stringContaining("一级") as string,
    basis: expect.any(String) as string,
    fix: { value: "一级" },
  });
  expect(
    (await checked(await folder.put("错.xlsx", department().with(staffCell("category", 2), "其他")))).status,
  ).toBe(1);
});

test("in words: a line a finding, then the sum", async () => {
  const path = await folder.put("公诉科.xlsx", wrong);
  const { status, out, err } = await command("check", path, "--stage", "汇总");
  expect([status, err]).toEqual([1, ""]);
  expect(out).toMatch(
    /^公诉科\.xlsx › 岗位风险点登记表 › [A-Z]+2 \[提醒 F03\] 风险等级：.*［可采用］.*依据：方案/m,
  );
  expect(out).toMatch(/共核查 1 个工作簿：错误 \d+ 个，提醒 \d+ 个，提示 \d+ 个。\n$/);
});

describe("--stage", () => {
  const bare = department().withAll(
    [
      "likelihood",
      "severity",
      "grade",
      "assessedOn",
      "reviewer",
      "opinion",
      "reviewedOn",
      "measures",
      "responsible",
      "due",
    ].map((key) => staffCell(key as "grade", 2)),
    null,
  );
  const rulesOf = async (...words: readonly string[]) => {
    const { json } = await checked(await folder.put("公诉科.xlsx", bare), ...words);
    return new Set(json.findings.filter(({ row }) => row === 2).map(({ rule }) => rule));
  };

  test("what a later stage asks for is silent before it; 措施 is the default", async () => {
    expect(await rulesOf("--stage", "排查")).toEqual(new Set());
    const graded = await rulesOf("--stage", "评级");
    expect(graded).toContain("F01");
    expect(graded).not.toContain("M01");
    expect(await rulesOf()).toEqual(await rulesOf("--stage", "措施"));
    expect(await rulesOf()).toContain("M01");
  });

  test("a missing review is a warning before 汇总, an error at 汇总", async () => {
    const path = await folder.put("公诉科.xlsx", department().with(staffCell("reviewer", 3), null));
    const severity = async (stage: string) =>
      (await checked(path, "--stage", stage)).json.findings.find(({ rule }) => rule === "A02")?.severity;
    expect([await severity("措施"), await severity("汇总")]).toEqual(["warning", "error"]);
  });
});

test("--as-of is the day of judgement", async () => {
  const path = await folder.put("公诉科.xlsx", department());
  const late = async (day: string) =>
    (await checked(path, "--as-of", day)).json.findings.filter(({ rule }) => rule === "M05").length;
  expect([await late("2012-12-01"), await late("2013-02-01")]).toEqual([0, 2]);
});

test("--institution: names, ranks and reviewers come from there, and only the given departments are judged", async () => {
  const house = await folder.put("院工作簿.xlsx", institution());
  const moved = department().with(`${TABS.cover}!B5`, "王芳").with(staffCell("reviewer", 3), "王芳");
  const { json } = await checked(await folder.put("公诉科.xlsx", moved), "--institution", house);
  expect(json.findings.map(({ rule }) => rule)).toContain("A03");
  expect(json.findings.map(({ rule }) => rule)).not.toContain("C04");
  expect(json.files.map(({ file }) => file)).toEqual(["公诉科.xlsx"]);
});

test("an institution workbook is checked too", async () => {
  const { json } = await checked(await folder.put("院工作簿.xlsx", institution()));
  expect(json.files).toMatchObject([{ kind: "institution", department: null, rows: 1 }]);
});

describe("--records", () => {
  test("gives every row read: unusable fields null, inherited reviews filled in, values canonical", async () => {
    const book = wrong
      .with(staffCell("likelihood", 4), "很大")
      .withAll([staffCell("reviewer", 3), staffCell("opinion", 3), staffCell("reviewedOn", 3)], null);
    const line = book.rows(TABS.cover).findIndex(([first]) => first === "干警岗位") + 1;
    const path = await folder.put(
      "公诉科.xlsx",
      book.withRow(TABS.cover, line, ["干警岗位", "李强", "同意", date("2012-10-16")]),
    );
    const { json } = await checked(path, "--records");
    const { register } = recordsJson.parse(json);
    expect(register).toHaveLength(7);
    expect(register[0]).toMatchObject({
      riskId: null,
      level: "岗位",
      department: "公诉科",
      name: "李强",
      grade: "一级",
      assessedOn: "2012-10-08",
      source: { file: "公诉科.xlsx", sheet: TABS.staff, row: 2 },
    });
    expect(register[1]).toMatchObject({ reviewer: "李强", opinion: "同意", reviewedOn: "2012-10-16" });
    expect(register[2]).toMatchObject({ likelihood: null });
  });

  test("without it there is no register", async () => {
    const { json } = await checked(await folder.put("公诉科.xlsx", wrong));
    expect(json).not.toHaveProperty("register");
  });
});

describe("--out", () => {
  test("writes the findings as a workbook, which may be replaced", async () => {
    const path = await folder.put("公诉科.xlsx", wrong);
    for (let times = 0; times < 2; times++) {
      const { status, out } = await command("check", path, "--out", folder.at("问题清单.xlsx"));
      expect(status).toBe(0);
      expect(out).toContain("问题清单.xlsx");
    }
    const seen = await command("inspect", folder.at("问题清单.xlsx"), "--format", "json");
    expect(seen.out).toContain("F03");
    expect(Object.keys(folder.snapshot()).sort()).toEqual(["公诉科.xlsx", "问题清单.xlsx"].sort());
  });

  test.each([
    ["a department's workbook", () => folder.put("别的.xlsx", office())],
    ["any other file", () => Promise.resolve(folder.text("别的.xlsx", "不是工作簿"))],
  ])("never replaces %s", async (_what, make) => {
    const there = await make();
    const path = await folder.put("公诉科.xlsx", department());
    const before = folder.snapshot();
    const answer = await command("check", path, "--out", there);
    expect(answer.status).toBe(2);
    expect(answer.err).toContain("不会覆盖");
    expectOneLine(answer);
    expect(folder.snapshot()).toEqual(before);
  });

  test("is never the checked file itself, also not by another path", async () => {
    const path = await folder.put("公诉科.xlsx", department());
    symlinkSync(path, folder.at("link.xlsx"));
    const before = folder.snapshot();
    for (const out of [path, folder.at("link.xlsx")])
      expect((await command("check", path, "--out", out)).status).toBe(2);
    expect(folder.snapshot()).toEqual(before);
  });
});

describe("numbers used twice (D01)", () => {
  const told = async (...books: readonly Book[]) => {
    const paths = await Promise.all(books.map((book) => folder.put(book.name, book)));
    const { json } = await checked(...paths);
    return json.findings.filter(({ rule }) => rule === "D01").map(({ file, cell }) => [file, cell]);
  };

  test("over all files of a run, at the later one", async () => {
    const twice = antiGraft().with(staffCell("riskId", 2), "GS-G-001");
    expect(await told(department().with(staffCell("riskId", 2), "GS-G-001"), twice)).toEqual([
      ["反贪局.xlsx", "A2"],
    ]);
  });

  test("a column 编号 that counts 1, 2, 3 on each sheet is none", async () => {
    const rows = [2, 3, 4];
    const staff = rows.reduce((book, line) => book.with(staffCell("riskId", line), line - 1), department());
    expect(
      await told(rows.reduce((book, line) => book.with(ownCell("riskId", line), line - 1), staff)),
    ).toEqual([]);
  });
});

describe("files and folders", () => {
  test("folders are searched all the way down; ~$, hidden files, what systems leave and institution workbooks are passed over", async () => {
    await folder.put("报送/公诉科.xlsx", department());
    await folder.put("报送/二批/办公室.xlsx", office());
    await folder.put("报送/院工作簿.xlsx", institution());
    for (const name of ["~$公诉科.xlsx", ".隐藏.xlsx", ".~汇总.xlsx.0123.tmp", "Thumbs.db", "desktop.ini"])
      folder.text(`报送/${name}`, "x");
    const { status, json } = await checked(folder.at("报送"));
    expect(status).toBe(0);
    expect(json.files.map(({ file }) => file).sort()).toEqual(["公诉科.xlsx", "办公室.xlsx"].sort());
  });

  test("what is no workbook is listed as refused: exit 1, the work goes on", async () => {
    await folder.put("报送/公诉科.xlsx", department());
    folder.text("报送/办公室.xlsx", "这不是工作簿");
    folder.text("报送/说明.docx", "PK");
    symlinkSync(folder.at("没有.xlsx"), folder.at("报送/断链.xlsx"));
    const { status, json, err } = await checked(folder.at("报送"));
    expect([status, err]).toEqual([1, ""]);
    expect(json.files).toHaveLength(4);
    const refused = json.files.filter(({ refused: reason }) => reason !== null);
    expect(refused.map(({ file }) => file).sort()).toEqual(["办公室.xlsx", "断链.xlsx", "说明.docx"].sort());
    for (const { refused: reason, kind, sha256, rows } of refused) {
      expect(reason).toMatch(/[\u4e00-\u9fff]/);
      expect([kind, sha256, rows]).toEqual([null, null, 0]);
    }
  });

  test("a refused file that was named: exit 2, one line, JSON all the same, the others checked", async () => {
    const good = await folder.put("公诉科.xlsx", wrong);
    const answer = await checked(good, folder.text("坏.xlsx", "这不是工作簿"), folder.at("没有.xlsx"));
    expect(answer.status).toBe(2);
    expectOneLine(answer);
    expect(answer.json.files.map(({ file, refused }) => [file, refused !== null])).toEqual([
      ["公诉科.xlsx", false],
      ["坏.xlsx", true],
      ["没有.xlsx", true],
    ]);
    expect(answer.json.findings.length).toBeGreaterThan(0);
  });

  test("equal base names are told apart by the path relative to the argument", async () => {
    await folder.put("报送/一/公诉科.xlsx", department());
    await folder.put("报送/二/公诉科.xlsx", wrong);
    await folder.put("报送/二/办公室.xlsx", office());
    const { json } = await checked(folder.at("报送"));
    expect(json.files.map(({ file }) => file)).toEqual(
      expect.arrayContaining(["一/公诉科.xlsx", "二/公诉科.xlsx", "办公室.xlsx"]),
    );
    expect(new Set(json.findings.map(({ file }) => file))).toContain("二/公诉科.xlsx");
  });

  test("a file named twice, or named and in a folder, is read once", async () => {
    const path = await folder.put("报送/公诉科.xlsx", department());
    expect((await checked(path, path, folder.at("报送"), folder.at("报送"))).json.files).toHaveLength(1);
  });

  test("a folder link in a circle comes to an end", async () => {
    await folder.put("报送/公诉科.xlsx", department());
    symlinkSync(folder.at("报送"), folder.at("报送/回到自己"));
    expect((await checked(folder.at("报送"))).json.files).toHaveLength(1);
  });

  test("an empty folder: exit 2 and a line that says what to give", async () => {
    folder.text("报送/.keep", "");
    const answer = await command("check", folder.at("报送"));
    expect(answer.status).toBe(2);
    expectOneLine(answer);
  });

  test("a workbook that is none of ours has kind other, no rows and L01", async () => {
    const menu = new Book("食堂菜单.xlsx", [
      tab("菜单", [
        ["星期", "菜"],
        ["一", "红烧肉"],
      ]),
    ]);
    const { status, json } = await checked(await folder.put("食堂菜单.xlsx", menu));
    expect(status).toBe(1);
    expect(json.files).toMatchObject([{ kind: "other", department: null, rows: 0 }]);
    expect(json.findings.map(({ rule }) => rule)).toContain("L01");
  });

  test("findings follow the official order of departments, then sheet, row, column, rule", async () => {
    const house = await folder.put("院工作簿.xlsx", institution());
    await folder.put("报送/A-公诉科.xlsx", wrong);
    await folder.put("报送/B-办公室.xlsx", office().with(staffCell("grade", 2), "1级"));
    const { json } = await checked(folder.at("报送"), "--institution", house);
    const files = json.findings.map(({ file }) => file);
    expect(files).toEqual([...files].sort().reverse());
    expect(json.files.map(({ file }) => file)).toEqual(["B-办公室.xlsx", "A-公诉科.xlsx"]);
  });
});
