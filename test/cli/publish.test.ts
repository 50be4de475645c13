import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { command, commandOn, expectOneLine, Folder, jsonOf } from "../support/command-line";
import * as disk from "../support/failing-disk";
import { LINES, publishedBook } from "../support/published-books";
import { envelopeJson } from "../support/run-json";
import { supervision } from "../support/supervision-books";

jest.mock("node:fs/promises", () =>
  jest.requireActual<typeof disk>("../support/failing-disk").failing(jest.requireActual("node:fs/promises")),
);

/** `publish`: the pages as a folder, whole or not at all, in place of an earlier publication alone. */

const folder = new Folder();
const out = (...names: readonly string[]) => folder.at("内网", "公开", ...names);
const book = (changed?: Parameters<typeof publishedBook>[0]) =>
  folder.put("汇总.xlsx", publishedBook(changed));
const publish = (...more: readonly string[]) =>
  command("publish", folder.at("汇总.xlsx"), "--out", out(), ...more);
const shown = () =>
  Object.fromEntries(Object.entries(folder.snapshot()).filter(([name]) => !/(?:^|\/)\.~/.test(name)));
const pages = () => Object.keys(shown()).filter((name) => name.startsWith("内网/"));

const OPEN = LINES.map((line, i) => (i === 1 ? { ...line, status: "待整改" } : line));

test("a folder that a browser opens; every file is told, with its digest", async () => {
  await book();
  const answer = await publish("--format", "json");
  const { files, records } = envelopeJson.parse(jsonOf(answer));
  expect([answer.status, answer.err, records]).toEqual([0, "", []]);
  expect(files.map(({ file, sha256 }) => [`内网/公开/${file}`, sha256]).sort()).toEqual(
    Object.entries(shown())
      .filter(([name]) => name.startsWith("内网/"))
      .sort(),
  );
  expect(readFileSync(out("index.html"), "utf8")).toContain("新会区检察院");
});

test("[Publish 4] two runs, the same bytes; another day is said on the pages", async () => {
  await book();
  await publish();
  const first = shown();
  await command("publish", folder.at("汇总.xlsx"), "--out", folder.at("内网", "又一次"));
  for (const name of Object.keys(first).filter((one) => one.startsWith("内网/公开/")))
    expect(shown()[name.replace("公开", "又一次")]).toBe(first[name]);
  await publish("--as-of", "2012-12-01");
  expect(readFileSync(out("index.html"), "utf8")).toContain("按2012年12月1日的汇总结果");
});

test("[Publish 5] points 待整改: exit 2 and nothing written; with --draft every page says so", async () => {
  await book({ lines: OPEN });
  const refused = await publish();
  expect(refused.status).toBe(2);
  expectOneLine(refused);
  expect(existsSync(folder.at("内网"))).toBe(false);
  const draft = await publish("--draft");
  expect([draft.status, draft.err]).toEqual([0, ""]);
  expect(draft.out).toContain("草稿已生成");
  const html = pages().filter((name) => name.endsWith(".html"));
  expect(html.filter((name) => !readFileSync(folder.at(name), "utf8").includes("草稿"))).toEqual([]);
});

test("[Wall 1] a supervision workbook is refused: exit 2, nothing written", async () => {
  await folder.put("汇总.xlsx", supervision({}));
  const answer = await publish();
  expect(answer.status).toBe(2);
  expectOneLine(answer);
  expect(existsSync(folder.at("内网"))).toBe(false);
});

test("over an earlier publication: replaced whole, what is no longer published is gone", async () => {
  await book();
  await publish();
  expect(existsSync(out("chart", "gs-1.html"))).toBe(true);
  writeFileSync(out("Thumbs.db"), "Windows");
  await book({
    flow: { "1": { department: "办公室" }, "2": { department: "办公室" }, "3": { department: "办公室" } },
  });
  expect((await publish()).status).toBe(0);
  expect(existsSync(out("chart", "gs-1.html"))).toBe(false);
  expect(existsSync(out("chart", "bg-1.html"))).toBe(true);
  expect(Object.keys(folder.snapshot()).filter((name) => name.includes(".~"))).toEqual([]);
});

test("an empty folder is taken", async () => {
  await book();
  mkdirSync(out(), { recursive: true });
  expect((await publish()).status).toBe(0);
});

test.each([
  ["somebody's own folder", () => rmSync(out("published.json"))],
  ["a file of somebody's in it", () => writeFileSync(out("通知.html"), "院里的通知")],
  ["a page that somebody changed", () => writeFileSync(out("index.html"), "改过")],
  ["a list that is none", () => writeFileSync(out("published.json"), "[")],
  [
    "a list that names other places",
    () => writeFileSync(out("published.json"), `{"files":{"../汇总.xlsx":"1"}}`),
  ],
])("over %s: refused with a sentence, nothing is touched", async (_what, done) => {
  await book();
  await publish();
  done();
  const before = shown();
  const answer = await publish();
  expect(answer.status).toBe(2);
  expectOneLine(answer);
  expect(answer.err).toContain("什么都没有动");
  expect(shown()).toEqual(before);
});

test("a file in its place: refused", async () => {
  await book();
  folder.text("内网/公开", "一个文件");
  const answer = await publish();
  expect(answer.status).toBe(2);
  expectOneLine(answer);
});

test("the disk says no at the Nth operation, for every N: the old pages or the new ones, never some of both", async () => {
  await book();
  await publish();
  const before = shown();
  const start = folder.saved();
  const again = () => commandOn("2012-12-20", "publish", folder.at("汇总.xlsx"), "--out", out());
  const { count } = await disk.counted(again);
  const after = shown();
  expect(count).toBeGreaterThan(20);
  // Of the many files that are written beside, each seventh.
  for (let n = 1; n <= count; n += n < 8 || n > count - 20 ? 1 : 7) {
    start.restore();
    const { status } = await disk.failingAt(n, again);
    expect([n, shown()]).toEqual([n, status === 0 ? after : before]);
  }
});
