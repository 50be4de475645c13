import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { WorkerThreads } from "../../src/fronts/platform/jobs/workers";

/** A thread that does what its job's file name says. */
const PROGRAM = `
const { parentPort } = require("node:worker_threads");
parentPort.on("message", ({ asked: { file } }) => {
  if (file === "endless") for (;;);
  if (file === "memory") for (const all = []; ; ) all.push(new Array(100_000).fill(Math.random()));
  if (file === "dies") process.exit(1);
  if (file === "fault") return parentPort.postMessage({ fault: "TypeError: x" });
  if (file === "refused") return parentPort.postMessage({ refused: { code: "damaged", message: "坏了" } });
  parentPort.postMessage({ done: file });
});`;

const folder = mkdtempSync(join(tmpdir(), "platform-workers-"));
const program = join(folder, "worker.js");
writeFileSync(program, PROGRAM);
const workers = new WorkerThreads(program, 2, 500);
afterAll(async () => {
  await workers.close();
  rmSync(folder, { recursive: true, force: true });
});

const judge = (file: string) =>
  workers
    .run("judge", {
      file,
      path: "",
      department: "",
      today: "",
      before: null,
      institution: { path: "", sha256: "" },
    })
    .then(
      (answer: unknown) => answer,
      (error: unknown) => (error as Error).message,
    );

test.each([
  ["endless", expect.stringContaining("没有查完")],
  ["memory", expect.stringContaining("没有查完")],
  ["dies", expect.stringContaining("没有查完")],
  ["fault", "TypeError: x"],
  ["refused", "坏了"],
])("%s costs its own request, and those beside and after it are answered", async (file, answer) => {
  expect(await Promise.all([judge(file), judge("a"), judge("b"), judge("c")])).toEqual([
    answer,
    "a",
    "b",
    "c",
  ]);
});

test("more than can wait are refused at once", async () => {
  const answers = await Promise.all(Array.from({ length: 420 }, (_, n) => judge(String(n))));
  const refused = answers.filter((answer) => String(answer).includes("报送的人太多"));
  expect(answers.length - refused.length).toBeGreaterThanOrEqual(400);
  expect(refused.length).toBeGreaterThan(0);
});
