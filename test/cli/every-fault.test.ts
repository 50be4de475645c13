import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { department, institution } from "../support/books";
import { command, expectOneLine, Folder } from "../support/command-line";
import { office } from "../support/filed";
import * as disk from "../support/failing-disk";

jest.mock("node:fs/promises", () =>
  jest.requireActual<typeof disk>("../support/failing-disk").failing(jest.requireActual("node:fs/promises")),
);

/** The disk says no at the Nth file operation, for every N: everything is as it was, or everything is done. */

const folder = new Folder();
const at = (...names: readonly string[]) => folder.at(...names);

/** What is there but for what is hidden, which is swept later. */
function visible(): Readonly<Record<string, string>> {
  const shown = Object.entries(folder.snapshot()).filter(([name]) => !/(?:^|\/)\.~/.test(name));
  return Object.fromEntries(shown);
}

/** Where the results go: onto the books themselves, or into a new file; receipts into folders that are made on the way. */
const PLACES = [
  ["onto the institution workbook", "汇总.xlsx"],
  ["into a new file", "新/汇总2.xlsx"],
] as const;

beforeEach(async () => {
  await folder.put("院工作簿.xlsx", institution());
  await folder.put("公诉科.xlsx", department());
  await folder.put("报送/公诉科.xlsx", department());
  await folder.put("报送/办公室.xlsx", office());
  const first = ["--institution", at("院工作簿.xlsx"), "--out", at("汇总.xlsx")];
  await command("consolidate", at("公诉科.xlsx"), ...first);
});

test.each(PLACES)(
  "consolidate --receipts %s: the Nth file operation fails, for every N",
  async (_where, out) => {
    const receipts = ["--receipts", at("回执", "第二批")];
    const words = [
      "consolidate",
      at("报送"),
      "--institution",
      at("汇总.xlsx"),
      "--out",
      at(out),
      ...receipts,
    ];
    const start = folder.saved();
    const before = visible();
    const { count } = await disk.counted(() => command(...words));
    const after = visible();
    expect(Object.keys(after)).toEqual(expect.arrayContaining(["回执/第二批/01-办公室-回执.xlsx", out]));
    expect(count).toBeGreaterThan(20);
    const seen = new Set<string>();
    for (let n = 1; n <= count; n++) {
      start.restore();
      const answer = await disk.failingAt(n, () => command(...words));
      expect([n, answer.status]).toEqual([n, answer.status === 2 ? 2 : 1]);
      if (answer.status === 2) expectOneLine(answer);
      expect([n, visible()]).toEqual([n, answer.status === 2 ? before : after]);
      // A failed run leaves no folder either.
      expect([n, existsSync(at("回执"))]).toEqual([n, answer.status !== 2]);
      if (answer.status !== 2) continue;
      seen.add(disk.failed());
      expect((await command(...words)).status).toBe(1);
      expect([n, visible()]).toEqual([n, after]);
    }
    expect([...seen]).toEqual(expect.arrayContaining(["open", "writeFile", "sync", "mkdir", "link"]));
    rmSync(at("回执"), { recursive: true });
  },
  240_000,
);

test.each(PLACES)(
  "consolidate --receipts %s: killed at the Nth file operation, for every N, the same command finishes",
  async (_where, out) => {
    const words = ["consolidate", at("报送"), "--institution", at("汇总.xlsx"), "--out", at(out)];
    const withReceipts = [...words, "--receipts", at("回执")];
    const start = folder.saved();
    const before = visible();
    const { count } = await disk.counted(() => command(...withReceipts));
    const after = visible();
    const states = new Set<string>();
    for (let n = 1; n <= count; n++) {
      start.restore();
      await disk.goneFrom(n, () => command(...withReceipts));
      const left = visible();
      // Each file is the old one or the new one; where a receipt is out, the books know its numbers.
      for (const [name, sum] of Object.entries(left)) expect([before[name], after[name]]).toContain(sum);
      const names = Object.keys(left).filter((name) => left[name] !== before[name]);
      states.add(names.join());
      if (names.some((name) => name.startsWith("回执"))) expect(left[out]).toBe(after[out]);
      if (left[out] === after[out]) expect(left[former(out)]).toBe(after[former(out)]);
      orphanLocks();
      const answer = await command(...withReceipts);
      // Who was killed when all was done has nothing to finish.
      const isDone = Object.keys(after).every((name) => left[name] === after[name]);
      expect([n, answer.status]).toEqual([n, isDone ? 2 : 1]);
      expect([n, visible()]).toEqual([n, after]);
    }
    expect(states.size).toBe(5);
  },
  240_000,
);

function former(out: string): string {
  return out.replace(/\.xlsx$/, ".上一批.xlsx");
}

/** The process that held them is not there any more. */
function orphanLocks(): void {
  for (const name of Object.keys(folder.snapshot()))
    if (name.endsWith(".lock"))
      writeFileSync(at(name), readFileSync(at(name), "utf8").replace(/"pid":\d+/, '"pid":99999999'));
}

test.each([
  ["issue", () => ["issue", at("汇总.xlsx"), "--out", at("下发")]],
  ["print", () => ["print", at("汇总.xlsx"), "--out", at("体系表.xlsx")]],
  ["--undo", () => ["consolidate", "--undo", at("汇总.xlsx")]],
])(
  "%s: the Nth file operation fails, for every N",
  async (_what, words) => {
    const start = folder.saved();
    const before = visible();
    const { count } = await disk.counted(() => command(...words()));
    const after = visible();
    for (let n = 1; n <= count; n++) {
      start.restore();
      const answer = await disk.failingAt(n, () => command(...words()));
      expect([n, visible()]).toEqual([n, answer.status === 2 ? before : after]);
      if (answer.status === 2) expect((await command(...words())).status).toBe(0);
      expect([n, visible()]).toEqual([n, after]);
    }
  },
  120_000,
);
