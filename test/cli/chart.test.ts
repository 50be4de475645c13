import { readFileSync } from "node:fs";
import { machineEnvironment } from "../../src/fronts/cli/hosts";
import { run } from "../../src/fronts/cli/program";
import { HostError } from "../../src/workbook/host-error";
import { flow } from "../../src/subjects/flow/sheets/flow";
import { institutionTable } from "../../src/subjects/consolidation/sheets/institution-table";
import { command, expectOneLine, Folder, jsonOf } from "../support/command-line";
import { institution, table } from "../support/books";
import { flowLines } from "../support/flow-lines";
import { envelopeJson } from "../support/run-json";
import { tab, type Book } from "../support/sheets";

/** `chart`: the flow charts of the institution, as .svg and .png. */

const folder = new Folder();

/** Two points of 公诉科, one of them grave; 张三 answers for it. */
const POINTS = [
  { riskId: "GS-K-001", level: "科室", department: "公诉科", point: "张三徇私改变定性", grade: "一级" },
  { riskId: "GS-G-002", level: "岗位", department: "公诉科", point: "泄露案情", grade: "三级" },
].map((point) => ({ ...point, measures: "集体讨论，张三列席", responsible: "张三", status: "正常" }));

const drawn = (changed: Parameters<typeof flowLines>[0] = { "2": { riskId: "GS-K-001、GS-G-002" } }): Book =>
  institution()
    .plus(tab(flow.tab, table(flow, flowLines(changed))))
    .plus(tab(institutionTable.tab, table(institutionTable, POINTS)));

const book = (of: Book = drawn()) => folder.put("汇总.xlsx", of);
const out = (...names: readonly string[]) => folder.at("流程图", ...names);
const svg = (name: string) => readFileSync(out(name), "utf8");

test("one chart a power and the main chart, each as .svg with a .png of 300 dots an inch beside it", async () => {
  const answer = await command("chart", await book(), "--out", out(), "--format", "json");
  const { files, findings } = envelopeJson.parse(jsonOf(answer));
  expect(files.map(({ file }) => file)).toEqual([
    "主图.png",
    "主图.svg",
    "公诉科-审查起诉.png",
    "公诉科-审查起诉.svg",
  ]);
  expect(findings.map(({ rule }) => rule)).toEqual([]);
  expect(answer).toMatchObject({ status: 0, err: "" });
  const png = readFileSync(out("公诉科-审查起诉.png"));
  // A4, as the header of a .png says it.
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([2480, 3507]);
});

test("a box a step, a mark a point, a line a way; posts and no names", async () => {
  await command("chart", await book(), "--out", out());
  const chart = svg("公诉科-审查起诉.svg");
  const all = (pattern: RegExp) => [...chart.matchAll(pattern)].map(([, ...found]) => found.join(" "));
  expect(all(/data-node="([^"]*)"/g)).toEqual(["1", "2", "3"]);
  expect(all(/data-risk="([^"]*)" data-mark="([^"]*)"/g)).toEqual(["GS-K-001 ★★★ 一级", "GS-G-002 ★ 三级"]);
  expect(all(/data-from="([^"]*)" data-to="([^"]*)"/g)).toEqual(["1 2", "2 3", "2 1"]);
  expect(chart).toContain(">★★★ 一级</tspan>");
  expect(chart).toContain(">责任岗位：公诉人</tspan>");
  expect(chart + svg("主图.svg")).not.toMatch(/张三|李强|王芳/);
});

test("who typed a name where a post belongs finds the post on the chart", async () => {
  await command(
    "chart",
    await book(drawn({ "2": { 承办岗位: "张三", 环节名称: "李强审批" } })),
    "--out",
    out(),
  );
  const chart = svg("公诉科-审查起诉.svg");
  expect(chart).not.toMatch(/张三|李强/);
  expect(chart).toMatch(/>公诉人<[^]*>科长审批</);
});

test("before the first batch a point says so; a withdrawn one, and one that never was, say what is wrong", async () => {
  const marksOf = async (points: readonly Partial<(typeof POINTS)[number]>[], name: string) => {
    const rows = tab(flow.tab, table(flow, flowLines({ "2": { riskId: "GS-K-001、GS-K-009" } })));
    const of = institution()
      .plus(rows)
      .plus(tab(institutionTable.tab, table(institutionTable, points)));
    await command("chart", await book(of), "--out", out(name), "--power", "审查起诉");
    const chart = readFileSync(out(name, "公诉科-审查起诉.svg"), "utf8");
    return [...chart.matchAll(/data-mark="([^"]*)"/g)].map(([, mark]) => mark);
  };
  expect(await marksOf([], "一")).toEqual(["尚未汇总", "尚未汇总"]);
  const withdrawn = POINTS.map((point, i) => (i === 0 ? { ...point, status: "已撤销" } : point));
  expect(await marksOf(withdrawn, "二")).toEqual(["已撤销", "登记表中没有"]);
});

test("a number in small letters or without its zeros is drawn as the point that it is, once", async () => {
  const answer = await command(
    ...["chart", await book(drawn({ "2": { riskId: "gs-k-001、GS-G-2、GS-K-1" } })), "--out", out()],
  );
  expect(answer).toMatchObject({ status: 0, err: "" });
  const marks = svg("公诉科-审查起诉.svg").matchAll(/data-risk="([^"]*)" data-mark="([^"]*)"/g);
  expect([...marks].map(([, ...found]) => found.join(" "))).toEqual(["GS-K-001 ★★★ 一级", "GS-G-002 ★ 三级"]);
});

test("twice the same: the same bytes, pictures too", async () => {
  const path = await book();
  for (const name of ["一", "二"]) await command("chart", path, "--out", folder.at(name));
  const [first, second] = ["一", "二"].map((name) =>
    Object.entries(folder.snapshot())
      .filter(([file]) => file.startsWith(`${name}/`))
      .map(([, digest]) => digest),
  );
  expect(first).toHaveLength(4);
  expect(second).toEqual(first);
});

test("a faulty chart is drawn with its fault marked, and the status says so", async () => {
  const faulty = drawn({ "2": { riskId: "GS-K-001", 下一环节: "充分：9、退回补充：1" } });
  const answer = await command("chart", await book(faulty), "--out", out());
  expect(answer.status).toBe(1);
  expect(answer.out).toContain("[错误 V01]");
  expect(svg("公诉科-审查起诉.svg")).toMatch(/【问题】V01/);
  expect(svg("公诉科-审查起诉.svg")).toContain('data-from="2" data-to="9"');
});

test("a power without 科室 is drawn, and says in its first box what is missing", async () => {
  const lines = [
    ...flowLines(),
    ...flowLines().map((line) => ({ ...line, power: "出庭", department: null })),
  ];
  const answer = await command(
    ...["chart", await book(institution().plus(tab(flow.tab, table(flow, lines))))],
    ...["--out", out()],
  );
  expect(answer.status).toBe(1);
  expect(answer.out).toMatch(/B5.*\[错误 F01\].*建议填“公诉科”/);
  expect(svg("出庭.svg").match(/>【问题】F01/g)).toHaveLength(1);
  expect(svg("公诉科-审查起诉.svg")).not.toContain("【问题】");
});

test("--power draws one alone, or several, and narrows what is said, but for V06; one that is not there is refused", async () => {
  const two = [...flowLines(), ...flowLines().map((line) => ({ ...line, power: "出庭/公诉", 类型: "步骤" }))];
  const rows = tab(flow.tab, table(flow, two));
  const path = await book(
    institution()
      .plus(rows)
      .plus(tab(institutionTable.tab, table(institutionTable, POINTS))),
  );
  const answer = await command("chart", path, "--out", out(), "--power", "审查起诉", "--format", "json");
  const { files, findings } = envelopeJson.parse(jsonOf(answer));
  expect(files.map(({ file }) => file)).toEqual(["公诉科-审查起诉.png", "公诉科-审查起诉.svg"]);
  expect(findings.map(({ rule }) => rule)).toEqual(["V06"]);
  const all = envelopeJson.parse(
    jsonOf(await command("chart", path, "--out", folder.at("另"), "--format", "json")),
  );
  expect(all.files.map(({ file }) => file)).toContain("公诉科-出庭_公诉.svg");
  expect(all.findings.map(({ rule }) => rule)).toContain("V02");
  const powers = ["--power", "出庭/公诉", "--power", "审查起诉", "--power", "出庭/公诉"];
  const both = await command("chart", path, "--out", folder.at("两项"), ...powers, "--format", "json");
  expect(envelopeJson.parse(jsonOf(both)).files.map(({ file }) => file)).toEqual(
    ["公诉科-出庭_公诉", "公诉科-审查起诉"].flatMap((name) => [`${name}.png`, `${name}.svg`]),
  );
  const unknown = await command(...["chart", path, "--out", out(), "--power", "审查起诉", "--power", "批捕"]);
  expect(unknown.status).toBe(2);
  expectOneLine(unknown);
  expect(unknown.err).toContain("审查起诉、出庭/公诉");
});

test("no chart takes the file of another's page, and names longer than a file may have are cut", async () => {
  const of = (power: string, steps: number, department = "公诉科") =>
    Array.from({ length: steps }, (_none, i) => ({
      ...{ power, department, 环节序号: String(i + 1), 环节名称: "办理", 承办岗位: "公诉人" },
      ...{ 类型: i === 0 ? "开始" : i === steps - 1 ? "结束" : "步骤" },
      下一环节: i === steps - 1 ? null : String(i + 2),
    }));
  const long = ["非常长的职权事项名称".repeat(4), "镇街检察室".repeat(8)] as const;
  const lines = [
    ...of("起诉", 25),
    ...of("起诉-2", 2),
    ...of(long[0], 2, long[1]),
    ...of(`${long[0]}二`, 2, long[1]),
  ];
  const path = await book(institution().plus(tab(flow.tab, table(flow, lines))));
  expect((await command("chart", path, "--out", out())).err).toBe("");
  const cut = `${long[1]}-${long[0]}`.slice(0, 60);
  const svgs = Object.keys(folder.snapshot()).filter((name) => name.endsWith(".svg"));
  const pages = svgs.filter((name) => /起诉(?:-\d+)?\.svg$/.test(name)).length;
  expect(pages).toBeGreaterThan(1);
  expect(svgs).toHaveLength(pages + 4);
  for (const name of ["公诉科-起诉-2（2）", cut, `${cut}（2）`, "主图"])
    expect(svgs).toContain(`流程图/${name}.svg`);
});

test("never over a file that is there, and then nothing is written", async () => {
  const path = await book();
  folder.text("流程图/主图.svg", "我的图");
  const answer = await command("chart", path, "--out", out());
  expect(answer.status).toBe(2);
  expectOneLine(answer);
  expect(Object.keys(folder.snapshot())).toEqual(["汇总.xlsx", "流程图/主图.svg"]);
});

test("a workbook without 权力运行流程 has nothing to draw; that of the supervision office is refused", async () => {
  const empty = await command("chart", await folder.put("院工作簿.xlsx", institution()), "--out", out());
  expect(empty.status).toBe(2);
  expectOneLine(empty);
  const house = await folder.put("院工作簿.xlsx", institution());
  await command("new-supervision", house, "--out", folder.at("监察室专用工作簿.xlsx"));
  const closed = await command("chart", folder.at("监察室专用工作簿.xlsx"), "--out", out());
  expect(closed.status).toBe(2);
  expectOneLine(closed);
});

test("a computer without a Chinese font: the .svg files are there, and one sentence says what is missing", async () => {
  const path = await book();
  let said = "";
  const noFont = () => Promise.reject(new HostError("not-found", "这台电脑上没有找到中文字体。请安装一种。"));
  const environment = {
    ...machineEnvironment(),
    packPicture: noFont,
    out: (text: string) => void (said += text),
    err: () => undefined,
    terminal: false,
  };
  expect(await run(environment, ["chart", path, "--out", out(), "--as-of", "2012-10-26"])).toBe(1);
  expect(said).toMatch(/没有找到中文字体。请安装一种。\n/);
  expect(Object.keys(folder.snapshot()).filter((name) => name.startsWith("流程图/"))).toEqual([
    "流程图/主图.svg",
    "流程图/公诉科-审查起诉.svg",
  ]);
});
