import { runCommand } from "../../src/fronts/ribbon/run-command";
import type { Action } from "../../src/session/actions";
import { checkAction } from "../../src/session/actions/check";
import { Session } from "../../src/session/session";
import { HostError } from "../../src/workbook/host-error";
import { MemoryLiveWorkbook } from "../support/memory-live-workbook";
import { departmentAtWork } from "../support/pane-workbooks";

let workbook: MemoryLiveWorkbook;
let said: string[];

beforeEach(() => {
  workbook = new MemoryLiveWorkbook();
  said = [];
});

const world = {
  open: () => Session.open(workbook, { today: () => "2012-10-08" }),
  say: (sentence: string) => Promise.resolve(void said.push(sentence)),
};

function action(change: Partial<Action>): Action {
  return {
    id: "check",
    label: "检查",
    does: "检查",
    icon: "check",
    says: "重新检查。",
    shortcut: null,
    view: null,
    needsPane: false,
    isPossible: () => true,
    perform: () => Promise.resolve(),
    ...change,
  };
}

test("a button performs its action on the workbook that it was pressed in", async () => {
  const perform = jest.fn<Promise<void>, [Session]>(() => Promise.resolve());
  await runCommand(action({ perform }), world);
  expect(perform.mock.calls.map(([session]) => session.workbook)).toEqual([workbook]);
  expect(said).toEqual([]);
});

test("检查 reads the workbook once, and writes what it found once", async () => {
  workbook = new MemoryLiveWorkbook(departmentAtWork());
  await runCommand(checkAction, world);
  // The sheet that is drawn over is looked at again before: somebody may have written there.
  const reads = workbook.requests.filter((request) => request.startsWith("read"));
  expect(reads).toEqual(["read", "readSheet 核查结果"]);
  expect(workbook.requests.filter((request) => request.startsWith("paint"))).toHaveLength(1);
  expect(said).toEqual([]);
});

test("in a workbook where it means nothing, the button says so and does nothing", async () => {
  const perform = jest.fn(() => Promise.resolve());
  await runCommand(action({ isPossible: () => false, perform }), world);
  expect(perform).not.toHaveBeenCalled();
  expect(said).toEqual([expect.stringContaining("用不上“检查”")]);
});

test("what Excel refuses is said in its own words", async () => {
  const refusal = new HostError("no-access", "工作表“核查结果”受保护，请先撤销保护。");
  await runCommand(action({ perform: () => Promise.reject(refusal) }), world);
  expect(said).toEqual([refusal.message]);
});

test("a workbook that cannot be read is said too", async () => {
  workbook.refusal = new HostError("no-access", "正在编辑单元格，请按 Enter 结束编辑后再试。");
  await runCommand(action({}), world);
  expect(said).toEqual(["正在编辑单元格，请按 Enter 结束编辑后再试。"]);
});

test("a fault of ours is told as one, and the button is free again", async () => {
  await runCommand(action({ perform: () => Promise.reject(new TypeError("x is undefined")) }), world);
  expect(said).toEqual([expect.stringMatching(/^程序出错，没有完成：x is undefined。/)]);
});

test.each([
  ["after the action", () => Promise.resolve()],
  ["after a refusal", () => Promise.reject(new HostError("no-access", "不行。"))],
])("%s nobody listens to the workbook any more", async (_when, perform) => {
  const stop = jest.fn(() => Promise.resolve());
  workbook.follow = async () => ({ content: await workbook.read(), stop });
  await runCommand(action({ perform }), world);
  expect(stop).toHaveBeenCalledTimes(1);
});

test("what Excel refused of a sheet that stands all the same, such as its paper, is said", async () => {
  workbook.refusedSetUp = ["工作表“体系表”已经写好，只是 Excel 没有接受 A3 纸。"];
  const image = { sheet: "体系表", columns: [], rows: [{ cells: ["甲"] }] };
  const perform = (session: Session): Promise<void> =>
    session.perform({ label: "体系表", sentences: [], changes: [], images: [image] });
  await runCommand(action({ perform }), world);
  expect(said).toEqual(workbook.refusedSetUp);
  expect((await workbook.read()).sheets.map(({ sheet }) => sheet)).toContain("体系表");
});
