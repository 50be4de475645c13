import { chmodSync, copyFileSync } from "node:fs";
import { department, institution, TABS } from "../support/books";
import { command, expectOneLine, Folder, jsonOf } from "../support/command-line";
import { coverCell, numbered, office, staffCell, staffRow } from "../support/filed";
import { checkJson, consolidateJson, inspectJson, recordsJson } from "../support/run-json";
import { Book, tab } from "../support/sheets";

const folder = new Folder();
const BASICS = ["--institution", "院工作簿.xlsx", "--out", "汇总.xlsx"];

/** `consolidate` on the files of the test's folder; words that are file names stand for paths in it. */
async function consolidate(...words: readonly string[]) {
  const paths = words.map((word, i) => (isPath(word, words[i - 1]) ? folder.at(word) : word));
  return command("consolidate", ...paths);
}

function isPath(word: string, before = ""): boolean {
  return !word.startsWith("--") && !["--prefer", "--by", "--as-of", "--format", "--jobs"].includes(before);
}

async function consolidated(...words: readonly string[]) {
  const answer = await consolidate(...words, "--format", "json");
  return { ...answer, json: consolidateJson.parse(jsonOf(answer)) };
}

async function cellsOf(file: string, sheet: string): Promise<Readonly<Record<string, unknown>>> {
  const { sheets } = inspectJson.parse(jsonOf(await command("inspect", folder.at(file), "--format", "json")));
  return sheets.find(({ name }) => name === sheet)?.cells ?? {};
}

beforeEach(() => folder.put("院工作簿.xlsx", institution()));

describe("JSON", () => {
  test("files with their sums, findings, and the rows merged in this run", async () => {
    const sample = department().withRow(TABS.staff, 5, staffRow({ name: "例：张三" }));
    await folder.put("公诉科.xlsx", sample.with(staffCell("grade", 2), "1级"));
    const { status, json, err } = await consolidated("公诉科.xlsx", ...BASICS);
    expect(err).toBe("");
    // Three departments are missing.
    expect(status).toBe(1);
    expect(json.files).toMatchObject([
      {
        file: "公诉科.xlsx",
        kind: "department",
        department: "公诉科",
        rows: 8,
        merged: 7,
        setAside: 1,
        refused: null,
      },
    ]);
    expect(json.counts.error).toBe(3);
    expect(json.register).toHaveLength(7);
    expect(json.register.find(({ riskId }) => riskId === "GS-G-001")).toMatchObject({
      level: "岗位",
      department: "公诉科",
      name: "李强",
      grade: "一级",
      assessedOn: "2012-10-08",
      status: "正常",
      batch: "2012-01",
      source: { file: "公诉科.xlsx", sheet: TABS.staff, row: 2 },
    });
  });

  test("`files` never lists --institution, also not where its folder is given", async () => {
    await folder.put("公诉科.xlsx", department());
    const { json } = await consolidated(".", ...BASICS);
    expect(json.files.map(({ file }) => file)).toEqual(["公诉科.xlsx"]);
  });

  test("--jobs 2 says the same", async () => {
    await folder.put("报送/公诉科.xlsx", department());
    await folder.put("报送/办公室.xlsx", office().with(staffCell("grade", 2), "特级"));
    const [one, two] = [
      await consolidated("报送", ...BASICS),
      await consolidated("报送", "--institution", "院工作簿.xlsx", "--out", "汇总2.xlsx", "--jobs", "2"),
    ];
    expect(two.json).toEqual(one.json);
  });
});

test("in words: a line a file, the sum, and where the result lies", async () => {
  await folder.put("公诉科.xlsx", department());
  const { status, out, err } = await consolidate("公诉科.xlsx", ...BASICS, "--receipts", "回执");
  expect([status, err]).toEqual([1, ""]);
  expect(out).toContain("公诉科.xlsx：读入 7 行，并入 7 行，未并入 0 行。\n");
  expect(out).toContain("第 2012-01 批：1 个文件，共读入 7 行；汇总表现有 8 个风险点。");
  expect(out).toContain(`结果：${folder.at("汇总.xlsx")}`);
  expect(out).toContain(`回执：${folder.at("回执")}`);
});

describe("the next batch", () => {
  test("is not written over a workbook that holds a sheet which it cannot hold", async () => {
    const far = tab("很宽", [Array.from({ length: 1_200 }, (_, i) => i)]);
    await folder.put("院工作簿.xlsx", institution().plus(far));
    await folder.put("公诉科.xlsx", department());
    const answer = await consolidate(
      "公诉科.xlsx",
      "--institution",
      "院工作簿.xlsx",
      "--out",
      "院工作簿.xlsx",
    );
    expect(answer.status).toBe(2);
    expectOneLine(answer);
    expect(answer.err).toContain("很宽");
    expect((await consolidate("公诉科.xlsx", ...BASICS)).err).toBe("");
  });

  test("goes on from the result, onto the result itself", async () => {
    await folder.put("公诉科.xlsx", department());
    await folder.put("办公室.xlsx", office());
    await consolidate("公诉科.xlsx", ...BASICS, "--by", "陈明");
    const { json } = await consolidated("办公室.xlsx", "--institution", "汇总.xlsx", "--out", "汇总.xlsx");
    expect(json.register.every(({ batch }) => batch === "2012-02")).toBe(true);
    const batches = Object.values(await cellsOf("汇总.xlsx", "汇总记录"));
    expect(batches).toEqual(
      expect.arrayContaining(["2012-01", "2012-02", "公诉科.xlsx", "办公室.xlsx", "陈明"]),
    );
  });

  test("with the same files changes not one cell of 风险点汇总表", async () => {
    await folder.put("公诉科.xlsx", department().with(staffCell("grade", 2), "特级"));
    const first = await consolidated("公诉科.xlsx", ...BASICS);
    const sheets = ["风险点汇总表", "_上次汇总", "汇总记录", "未并入清单", "处理决定", "统计表"];
    const before = await Promise.all(sheets.map((sheet) => cellsOf("汇总.xlsx", sheet)));
    const second = await consolidated("公诉科.xlsx", "--institution", "汇总.xlsx", "--out", "汇总.xlsx");
    expect(await Promise.all(sheets.map((sheet) => cellsOf("汇总.xlsx", sheet)))).toEqual(before);
    expect({
      ...second.json,
      findings: second.json.findings.filter(({ file }) => file === "公诉科.xlsx"),
    }).toEqual({
      ...first.json,
      findings: first.json.findings.filter(({ file }) => file === "公诉科.xlsx"),
    });
  });

  test("is refused onto another result with batches that --institution lacks, and the sentence says what to give", async () => {
    await folder.put("公诉科.xlsx", department());
    await consolidate("公诉科.xlsx", ...BASICS);
    const before = folder.snapshot();
    const answer = await consolidate("公诉科.xlsx", ...BASICS);
    expect(answer.status).toBe(2);
    expectOneLine(answer);
    expect(answer.err).toContain(`--institution "${folder.at("汇总.xlsx")}"`);
    expect(answer.err).toContain("2012-01");
    expect(folder.snapshot()).toEqual(before);
  });

  test("may replace a result all of whose batches are known", async () => {
    await folder.put("公诉科.xlsx", department());
    await consolidate("公诉科.xlsx", ...BASICS);
    copyFileSync(folder.at("汇总.xlsx"), folder.at("旧.xlsx"));
    expect((await consolidate("公诉科.xlsx", "--institution", "汇总.xlsx", "--out", "旧.xlsx")).status).toBe(
      1,
    );
  });

  test("is refused with books that contradict themselves: a table newer than its own records", async () => {
    await folder.put("公诉科.xlsx", department());
    await consolidate("公诉科.xlsx", ...BASICS);
    const { sheets } = inspectJson.parse(
      jsonOf(await command("inspect", folder.at("汇总.xlsx"), "--format", "json")),
    );
    expect(sheets.map(({ name }) => name)).toContain("汇总记录");
    await folder.put("拼凑.xlsx", await patched("汇总.xlsx", "汇总记录", "2012-01", "2011-03"));
    const answer = await consolidate("公诉科.xlsx", "--institution", "拼凑.xlsx", "--out", "新.xlsx");
    expect(answer.status).toBe(2);
    expectOneLine(answer);
    expect(answer.err).toContain("2012-01");
    expect(folder.has("新.xlsx")).toBe(false);
  });
});

/** A workbook of the folder as a book, with a value of one sheet replaced. */
async function patched(file: string, sheet: string, value: string, by: string): Promise<Book> {
  const { sheets } = inspectJson.parse(jsonOf(await command("inspect", folder.at(file), "--format", "json")));
  const tabs = sheets.map(({ name, state, cells }) => {
    const empty = tab(name, [], { state });
    const book = Object.entries(cells).reduce(
      (done, [cell, found]) => done.with(`${name}!${cell}`, name === sheet && found === value ? by : found),
      new Book(file, [empty]),
    );
    return tab(name, book.rows(name), { state });
  });
  return new Book(file, tabs, { "IRPC.Kind": "institution", "IRPC.Version": "1" });
}

describe("what is not done, and leaves everything as it was", () => {
  const refusals: readonly (readonly [string, readonly string[], string])[] = [
    [
      "an institution workbook that is none",
      ["公诉科.xlsx", "--institution", "公诉科.xlsx", "--out", "汇总.xlsx"],
      "不是院工作簿",
    ],
    [
      "no institution workbook there",
      ["公诉科.xlsx", "--institution", "没有.xlsx", "--out", "汇总.xlsx"],
      "没有.xlsx",
    ],
    ["an institution workbook as a department's", ["院2.xlsx", ...BASICS], "--institution"],
    [
      "the institution workbook itself as a department's",
      ["公诉科.xlsx", "院工作簿.xlsx", ...BASICS],
      "--institution",
    ],
    [
      "a department's file as result",
      ["公诉科.xlsx", "--institution", "院工作簿.xlsx", "--out", "公诉科.xlsx"],
      "公诉科.xlsx",
    ],
    [
      "any other workbook as result",
      ["公诉科.xlsx", "--institution", "院工作簿.xlsx", "--out", "办公室.xlsx"],
      "不会覆盖",
    ],
    [
      "an institution workbook without batches as result",
      ["公诉科.xlsx", "--institution", "院工作簿.xlsx", "--out", "院2.xlsx"],
      "不会覆盖",
    ],
    [
      "any other file as result",
      ["公诉科.xlsx", "--institution", "院工作簿.xlsx", "--out", "文本.xlsx"],
      "不会覆盖",
    ],
    [
      "--prefer of a file that is not among them",
      ["公诉科.xlsx", ...BASICS, "--prefer", "别的.xlsx"],
      "别的.xlsx",
    ],
    ["a named file that is no workbook", ["公诉科.xlsx", "文本.xlsx", ...BASICS], "文本.xlsx"],
    ["a named file that is not there", ["公诉科.xlsx", "没有.xlsx", ...BASICS], "没有.xlsx"],
    ["a folder without workbooks", ["空", ...BASICS], "没有找到"],
  ];

  test.each(refusals)("%s: exit 2, one line, JSON, nothing written", async (_what, words, sentence) => {
    await folder.put("公诉科.xlsx", department());
    await folder.put("办公室.xlsx", office());
    await folder.put("院2.xlsx", institution());
    folder.text("文本.xlsx", "这不是工作簿");
    folder.text("空/.keep", "");
    const before = folder.snapshot();
    const answer = await consolidated(...words);
    expect(answer.status).toBe(2);
    expect(answer.err).toContain(sentence);
    expectOneLine(answer);
    expect(answer.json.register).toEqual([]);
    expect(folder.snapshot()).toEqual(before);
    const inWords = await consolidate(...words);
    expect([inWords.status, inWords.err]).toEqual([2, answer.err]);
    expect(folder.snapshot()).toEqual(before);
  });

  test("a refused file is listed with its reason", async () => {
    await folder.put("公诉科.xlsx", department());
    folder.text("坏.xlsx", "这不是工作簿");
    const { json } = await consolidated("公诉科.xlsx", "坏.xlsx", ...BASICS);
    expect(json.files.map(({ file, refused, merged }) => [file, refused === null, merged])).toEqual([
      ["公诉科.xlsx", true, 0],
      ["坏.xlsx", false, 0],
    ]);
  });

  test("receipts are never overwritten, and then the result is not written either", async () => {
    await folder.put("公诉科.xlsx", department());
    folder.text("回执/02-公诉科-回执.xlsx", "科室已经改过的回执");
    const before = folder.snapshot();
    const answer = await consolidate("公诉科.xlsx", ...BASICS, "--receipts", "回执");
    expect(answer.status).toBe(2);
    expectOneLine(answer);
    expect(folder.snapshot()).toEqual(before);
  });

  test("a folder that may not be written to", async () => {
    await folder.put("公诉科.xlsx", department());
    folder.text("只读/x", "");
    chmodSync(folder.at("只读"), 0o500);
    const before = folder.snapshot();
    // Whoever may do everything is not refused by the system.
    if (process.getuid?.() === 0) return expect(before).toBeDefined();
    const answer = await consolidated(
      "公诉科.xlsx",
      "--institution",
      "院工作簿.xlsx",
      "--out",
      "只读/汇总.xlsx",
    );
    expect(answer.status).toBe(2);
    expectOneLine(answer);
    expect(folder.snapshot()).toEqual(before);
  });
});

test("of two files that nothing tells apart the command says how one is taken", async () => {
  await folder.put("甲.xlsx", department());
  await folder.put("乙.xlsx", department().with(staffCell("measures", 2), "每半年另派一人清点一次。"));
  const undecided = await consolidate("甲.xlsx", "乙.xlsx", ...BASICS);
  expect(undecided.out).toContain(
    "乙.xlsx、甲.xlsx一行也没有并入，原因见“未并入清单”。要指定采用某一份的，加上 --prefer 文件名，再汇总一次。",
  );
});

test("a refused file inside a folder: exit 1, listed, the work goes on and the result is written", async () => {
  await folder.put("报送/公诉科.xlsx", department());
  folder.text("报送/办公室.xlsx", "这不是工作簿");
  const { status, json, err } = await consolidated("报送", ...BASICS);
  expect([status, err]).toEqual([1, ""]);
  expect(json.files.map(({ file, merged, refused }) => [file, merged, refused === null])).toEqual([
    ["公诉科.xlsx", 7, true],
    ["办公室.xlsx", 0, false],
  ]);
  expect(folder.has("汇总.xlsx")).toBe(true);
});

test("two versions in folders: --prefer by path, and by the name that was shown", async () => {
  await folder.put("报送/一/公诉科.xlsx", department());
  await folder.put(
    "报送/二/公诉科.xlsx",
    department().with(staffCell("measures", 3), "会见两人以上并登记备查。"),
  );
  const undecided = await consolidated("报送", ...BASICS);
  expect(
    undecided.json.findings.filter(({ rule }) => rule === "D03").map(({ severity }) => severity),
  ).toEqual(["error", "error"]);
  for (const [i, name] of [folder.at("报送/二/公诉科.xlsx"), "二/公诉科.xlsx"].entries()) {
    const { json } = await consolidated(
      "报送",
      "--institution",
      "院工作簿.xlsx",
      "--out",
      `汇总${i}.xlsx`,
      "--prefer",
      name,
    );
    expect(json.files.map(({ file, merged }) => [file, merged])).toEqual([
      ["一/公诉科.xlsx", 0],
      ["二/公诉科.xlsx", 7],
    ]);
  }
});

test("--as-of is the day of judgement and of the record", async () => {
  await folder.put("公诉科.xlsx", department());
  const late = await consolidated("公诉科.xlsx", ...BASICS, "--as-of", "2013-03-01");
  expect(late.json.findings.filter(({ rule }) => rule === "M05")).toHaveLength(2);
});

describe("receipts", () => {
  test("are read by check, hold the numbers, and can be gone on from", async () => {
    const twice = numbered()
      .with(staffCell("riskId", 4), "GS-G-001")
      .with(staffCell("likelihood", 3), "很大")
      .with(staffCell("opinion", 2), "退回");
    await folder.put("公诉科.xlsx", twice);
    await consolidate("公诉科.xlsx", ...BASICS, "--receipts", "回执");
    expect(Object.keys(folder.snapshot())).toContain("回执/02-公诉科-回执.xlsx");
    const receipt = folder.at("回执/02-公诉科-回执.xlsx");
    const read = await command("check", receipt, "--records", "--format", "json");
    const { register, files } = recordsJson.parse(jsonOf(read));
    expect(files).toMatchObject([{ kind: "department", department: "公诉科", rows: 7 }]);
    expect(register.map(({ riskId }) => riskId)).toEqual(
      expect.arrayContaining(["GS-G-001", "GS-G-002", "GS-G-003", "GS-K-001", "GS-K-004"]),
    );
    // What could not be used stands as it was typed.
    expect(Object.values(await cellsOf("回执/02-公诉科-回执.xlsx", TABS.staff))).toContain("很大");
    expect(Object.values(await cellsOf("回执/02-公诉科-回执.xlsx", "核查结果"))).toContain("D01");

    const next = await consolidated("回执", "--institution", "汇总.xlsx", "--out", "汇总.xlsx");
    expect(next.json.findings.filter(({ rule }) => rule === "D01" || rule === "D08")).toEqual([]);
    const numbers = next.json.register.map(({ riskId, name, point }) => [riskId, name, point] as const);
    expect(numbers.find(([, name]) => name === "王芳")?.[0]).toBe("GS-G-003");
  });

  test("a department whose versions nobody can tell apart gets none; a superseded version gets none", async () => {
    await folder.put("报送/公诉科-1.xlsx", department());
    await folder.put(
      "报送/公诉科-2.xlsx",
      department().with(staffCell("measures", 3), "会见两人以上并登记备查。"),
    );
    await folder.put("报送/办公室-1.xlsx", office().with(coverCell("submission"), 1));
    await folder.put("报送/办公室-2.xlsx", office(["公务接待超标准"]).with(coverCell("submission"), 2));
    await consolidate("报送", ...BASICS, "--receipts", "回执");
    expect(Object.keys(folder.snapshot()).filter((name) => name.startsWith("回执/"))).toEqual([
      "回执/01-办公室-回执.xlsx",
    ]);
    const { files } = checkJson.parse(jsonOf(await command("check", folder.at("回执"), "--format", "json")));
    expect(files).toMatchObject([{ rows: 5 }]);
  });
});
