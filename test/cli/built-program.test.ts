import { execFileSync, spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFileSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { flow } from "../../src/subjects/flow/sheets/flow";
import { department, institution, table } from "../support/books";
import { command, expectOneLine, Folder, jsonOf, program, PROGRAM } from "../support/command-line";
import { antiGraft, office, staffCell } from "../support/filed";
import { flowLines } from "../support/flow-lines";
import { tab } from "../support/sheets";
import { checkJson, consolidateJson } from "../support/run-json";

/** The program as people start it: dist/ in a process of its own. */

const folder = new Folder();

beforeAll(() => {
  execFileSync(process.execPath, [join(__dirname, "../../scripts/ready.mjs"), "build"], { stdio: "ignore" });
}, 300_000);

test("answers like the commands in this process", async () => {
  const path = await folder.put("公诉科.xlsx", department().with(staffCell("grade", 2), "特级"));
  const words = ["check", path, "--as-of", "2012-10-26", "--format", "json"];
  const built = program(...words);
  expect([built.status, built.err]).toEqual([1, ""]);
  expect(checkJson.parse(jsonOf(built))).toEqual(jsonOf(await command(...words)));
});

test("refuses in one line without a stack trace: exit 2", () => {
  for (const words of [
    ["check", folder.at("没有.xlsx")],
    ["print"],
    ["inspect", folder.text("x.xlsx", "x")],
  ]) {
    const answer = program(...words);
    expect(answer.status).toBe(2);
    expectOneLine(answer);
  }
});

test("shows no progress bar where it is not looked at", async () => {
  await folder.put("报送/公诉科.xlsx", department());
  const { err } = program("check", folder.at("报送"));
  expect(err).toBe("");
});

test("draws the pictures that the commands in this process draw: what draws them lies beside it", async () => {
  const path = await folder.put("汇总.xlsx", institution().plus(tab(flow.tab, table(flow, flowLines()))));
  const words = (out: string) => [
    "chart",
    path,
    "--out",
    folder.at(out),
    "--as-of",
    "2012-10-26",
    "--format",
    "json",
  ];
  const built = program(...words("一"));
  expect([built.status, built.err]).toEqual([0, ""]);
  expect(jsonOf(built)).toEqual(jsonOf(await command(...words("二"))));
});

test("a check opens nothing of Node that it does not use", async () => {
  const path = await folder.put("公诉科.xlsx", department());
  const loaded = folder.at("所用.txt");
  const list = folder.text(
    "所用.cjs",
    `process.on("exit", () => require("node:fs").writeFileSync(${JSON.stringify(loaded)}, process.moduleLoadList.join("\\n")));`,
  );
  expect(spawnSync(process.execPath, ["--require", list, PROGRAM, "check", path]).status).toBe(0);
  const parts = readFileSync(loaded, "utf8").split("\n");
  expect(parts).toContain("NativeModule zlib");
  expect(
    parts.filter((part) => /^NativeModule (crypto|child_process|readline|tty|perf_hooks)$/.test(part)),
  ).toEqual([]);
});

test("a long answer is whole when piped", async () => {
  const many = Array.from({ length: 400 }, (_, i) => `公务接待超标准第${i}项`);
  const path = await folder.put("办公室.xlsx", office(many));
  const { out } = program("check", path, "--records", "--format", "json");
  expect(out.length).toBeGreaterThan(1 << 18);
  expect((JSON.parse(out) as { register: unknown[] }).register).toHaveLength(404);
});

test("kill -9 at any moment of consolidate leaves the old result or the new one, and nothing to trip over", async () => {
  const KILLS = 50;
  const out = folder.at("报送/汇总.xlsx");
  const words = (result: string) => [
    ...["consolidate", folder.at("报送"), "--institution", result, "--out", result],
    ...["--as-of", "2012-10-26", "--format", "json"],
  ];
  await folder.put("院工作簿.xlsx", institution());
  await folder.put("报送/公诉科.xlsx", department());
  const first = ["--institution", folder.at("院工作簿.xlsx"), "--out", out, "--as-of", "2012-10-26"];
  expect((await command("consolidate", folder.at("报送/公诉科.xlsx"), ...first)).status).toBe(1);
  await folder.put(
    "报送/办公室.xlsx",
    office(Array.from({ length: 300 }, (_, i) => `公务接待超标准第${i}项`)),
  );
  await folder.put("报送/反贪局.xlsx", antiGraft());

  const before = digest(out);
  copyFileSync(out, folder.at("旧.xlsx"));
  copyFileSync(out, folder.at("试.xlsx"));
  const started = performance.now();
  expect(program(...words(folder.at("试.xlsx"))).status).toBe(1);
  const lasting = performance.now() - started;
  const after = await finished(words(out), out);
  expect(after).not.toBe(before);

  const seen = new Set<string>();
  for (let kill = 0; kill < KILLS; kill++) {
    copyFileSync(folder.at("旧.xlsx"), out);
    // Half of them anywhere, half of them around the writing at the end.
    const part = kill % 2 === 0 ? Math.random() : 0.7 + 0.35 * Math.random();
    await killedAfter(lasting * part, words(out));
    const left = digest(out);
    expect([before, after]).toContain(left);
    seen.add(left);
  }
  expect(seen).toContain(before);

  copyFileSync(folder.at("旧.xlsx"), out);
  const last = program(...words(out));
  expect([last.status, last.err]).toEqual([1, ""]);
  expect(consolidateJson.parse(jsonOf(last)).files.map(({ file, refused }) => [file, refused])).toEqual([
    ["办公室.xlsx", null],
    ["公诉科.xlsx", null],
    ["反贪局.xlsx", null],
  ]);
  expect(digest(out)).toBe(after);
  const visible = readdirSync(folder.at("报送")).filter((name) => !name.startsWith("."));
  expect(visible.sort()).toEqual(
    ["公诉科.xlsx", "办公室.xlsx", "反贪局.xlsx", "汇总.xlsx", "汇总.上一批.xlsx"].sort(),
  );
}, 600_000);

function digest(path: string): string {
  return createHash("sha256").update(readFileSync(path)).digest("hex");
}

/** The result of a run that nobody disturbs. */
async function finished(words: readonly string[], out: string): Promise<string> {
  await killedAfter(Infinity, words);
  return digest(out);
}

function killedAfter(milliseconds: number, words: readonly string[]): Promise<void> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [PROGRAM, ...words], { stdio: "ignore" });
    const timer =
      milliseconds === Infinity ? undefined : setTimeout(() => child.kill("SIGKILL"), milliseconds);
    child.on("exit", () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
