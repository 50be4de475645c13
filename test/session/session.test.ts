import { HostError } from "../../src/workbook/host-error";
import { Session } from "../../src/session/session";
import { MemoryLiveWorkbook } from "../support/memory-live-workbook";
import { departmentAtWork } from "../support/pane-workbooks";
import { cellPlan } from "../../src/session/plan";
import { allCells, opened, settled, STAFF, staffCell, staffColumn } from "./fixture";

const GRADE = staffColumn("grade");
const plan = (value: string, row = 4) =>
  cellPlan("填写风险等级", [{ sheet: STAFF, row, column: GRADE, value }]);

test("opening reads the workbook once", async () => {
  const { workbook } = await opened();
  expect(workbook.requests).toEqual(["read"]);
});

test("what is changed by hand while the workbook is still being read is read too", async () => {
  const workbook = new MemoryLiveWorkbook(departmentAtWork());
  const follow = workbook.follow.bind(workbook);
  workbook.follow = async (listener) => {
    const followed = await follow(listener);
    workbook.type(STAFF, 4, GRADE, "四级");
    return followed;
  };
  const session = await Session.open(workbook, { today: () => "2012-12-01" });
  await settled({ workbook, session });
  expect(session.state.checked.findings).toContainEqual(expect.objectContaining({ value: "四级" }));
});

test("a cell changed by hand is read and judged again in one request", async () => {
  const pane = await opened();
  const before = pane.session.state.checked.findings.length;
  pane.workbook.requests.length = 0;
  pane.workbook.type(STAFF, 4, GRADE, "四级");
  await settled(pane);
  expect(pane.workbook.requests).toEqual([`readSheet ${STAFF}`, "reveal"]);
  const { findings } = pane.session.state.checked;
  expect(findings.filter(({ place, field }) => place.row === 4 && field === "grade")).toMatchObject([
    { rule: "F02", value: "四级" },
  ]);
  expect(findings).toHaveLength(before);
});

test("a sheet that is deleted meanwhile is missing from then on", async () => {
  const pane = await opened();
  pane.workbook.delete("人员名册");
  await settled(pane);
  expect(pane.session.state.checked.findings.map(({ rule }) => rule)).toContain("L01");
});

test("what was written can be put back, cell by cell", async () => {
  const pane = await opened();
  const before = await allCells(pane);
  await pane.session.perform(plan("二级"));
  await pane.session.perform(plan("三级"));
  expect(staffCell(pane, 4, "grade")).toBe("三级");
  expect(pane.session.state.undo).toHaveLength(2);
  await pane.session.undo();
  expect(staffCell(pane, 4, "grade")).toBe("二级");
  await pane.session.undo();
  expect(await allCells(pane)).toEqual(before);
  expect(pane.session.state.undo).toEqual([]);
});

test("a cell that somebody changed meanwhile is not overwritten", async () => {
  const pane = await opened();
  pane.workbook.type(STAFF, 4, GRADE, "二级", true);
  await expect(pane.session.perform(plan("一级"))).rejects.toThrow("没有写入");
  expect(staffCell(pane, 4, "grade")).toBe("二级");
  expect(pane.session.state.undo).toEqual([]);
});

test("what somebody changed since is not put back over his work", async () => {
  const pane = await opened();
  await pane.session.perform(plan("二级"));
  pane.workbook.type(STAFF, 4, GRADE, "三级", true);
  await expect(pane.session.undo()).rejects.toThrow("不能撤销");
  expect(staffCell(pane, 4, "grade")).toBe("三级");
});

test("nor where the pane has followed the change", async () => {
  const pane = await opened();
  await pane.session.perform(plan("二级"));
  pane.workbook.type(STAFF, 4, GRADE, "三级");
  await pane.session.refresh();
  await expect(pane.session.undo()).rejects.toThrow("不能撤销");
  expect(staffCell(pane, 4, "grade")).toBe("三级");
});

test("a refusal leaves everything as it was, and the session goes on", async () => {
  const pane = await opened();
  const before = await allCells(pane);
  pane.workbook.refusal = new HostError("no-access", "工作表受保护。");
  await expect(pane.session.perform(plan("二级"))).rejects.toThrow("工作表受保护。");
  expect(await allCells(pane)).toEqual(before);
  await pane.session.perform(plan("二级"));
  expect(staffCell(pane, 4, "grade")).toBe("二级");
});

test("a change that cannot be read is told, until one can", async () => {
  const pane = await opened();
  pane.workbook.refusal = new HostError("no-access", "请先结束编辑。");
  pane.workbook.type(STAFF, 4, GRADE, "二级");
  await settled(pane);
  expect(pane.session.state.trouble).toBe("请先结束编辑。");
  pane.workbook.type(STAFF, 4, GRADE, "三级");
  await settled(pane);
  expect(pane.session.state.trouble).toBeNull();
});

test("listeners hear of every change until they leave", async () => {
  const { session } = await opened();
  const listener = jest.fn();
  const leave = session.subscribe(listener);
  session.setStage("汇总");
  expect(listener).toHaveBeenCalledTimes(1);
  leave();
  session.setStage("排查");
  expect(listener).toHaveBeenCalledTimes(1);
});
