/** @jest-environment jsdom */
import { act, waitFor } from "@testing-library/react";
import { VIEWS } from "../../src/fronts/pane/views";
import { tasks } from "../support/every-task";
import type { Task } from "../../src/session/tasks/task";
import { toDo } from "../../src/subjects/task";
import { staffRegister } from "../../src/subjects/registers/sheets/staff-register";
import { departmentAtWork, institutionAtWork } from "../support/pane-workbooks";
import { barriers, goTo, screen, showPane, within } from "./pane";
import { fifteen, viewsWith } from "./toy-tasks";

const rows = () => within(screen.getByRole("navigation", { name: "任务" })).getAllByRole("button");
const names = () => rows().map((row) => row.getAttribute("aria-label"));
const tabs = () => screen.getAllByRole("tab").map(({ textContent }) => textContent.trim());

test("a department's pane opens on its tasks, in the order of the work, each with how far it is in words", async () => {
  const pane = await showPane(departmentAtWork());
  expect(names()).toEqual([
    "填报，下一步，还差 3 处。1 人还没有风险点，2 行要补充或改正。",
    expect.stringMatching(/^问题，3 个错误。按措施阶段检查，另有 \d+ 条提醒/),
    "审核，14 行待审。另有 1 行还没有填全。",
    "报送，未到。已报送 1 次；再报送前，先改 3 个错误、审 15 行。",
  ]);
  expect(screen.getByText("4 项任务：做完 0 项，现在可做 3 项，未到 1 项。")).toBeTruthy();
  expect(await barriers(pane)).toEqual([]);
});

test("the supervision office's pane opens on its tasks", async () => {
  const pane = await showPane(institutionAtWork());
  const titles = names().map((name) => name?.split("，")[0]);
  // What a year brings comes behind the way to the print.
  expect(titles.slice(0, 5)).toEqual(["科室", "汇总", "单位", "问题", "打印"]);
  expect(await barriers(pane)).toEqual([]);
});

test("what is to be done next has the focus, and Enter opens it", async () => {
  const pane = await showPane(departmentAtWork());
  expect(document.activeElement).toBe(rows()[0]);
  expect(rows().map((row) => row.getAttribute("aria-current"))).toEqual(["step", null, null, null]);
  await pane.user.keyboard("{Enter}");
  expect(screen.getByText("10 人中 9 人已有风险点")).toBeTruthy();
  expect(document.activeElement).toBe(screen.getByRole("tab", { name: "填报", selected: true }));
});

describe("the pane that opens with its workbook", () => {
  const tick = () => screen.queryByLabelText<HTMLInputElement>("打开这个工作簿时自动显示窗格");

  test("is asked for by a tick, which says when it counts, and is taken back by the same", async () => {
    let opens = false;
    const opening = {
      isOn: () => Promise.resolve(opens),
      set: (wanted: boolean) => Promise.resolve(void (opens = wanted)),
    };
    const pane = await showPane(departmentAtWork(), undefined, { opening });
    expect([tick()?.checked, await barriers(pane)]).toEqual([false, []]);
    await pane.user.click(tick()!);
    expect(await screen.findByText("已记下，保存工作簿以后打开它就显示窗格")).toBeTruthy();
    expect([opens, tick()?.checked]).toEqual([true, true]);
    await pane.user.click(tick()!);
    expect(await screen.findByText("已记下，保存工作簿以后不再自动显示窗格")).toBeTruthy();
    expect([opens, tick()?.checked]).toEqual([false, false]);
  });

  test("is not offered in a browser, nor where Excel does not say how it is", async () => {
    await showPane(departmentAtWork());
    expect(tick()).toBeNull();
    const opening = { isOn: () => Promise.reject(new Error("no")), set: () => Promise.resolve() };
    await showPane(departmentAtWork(), undefined, { opening });
    expect(tick()).toBeNull();
  });
});

test("whoever is elsewhere on the page is not called away", async () => {
  const field = document.body.appendChild(document.createElement("input"));
  field.focus();
  await showPane(departmentAtWork());
  expect(document.activeElement).toBe(field);
  field.remove();
});

test("a pane that opens beside Excel takes the keyboard when somebody turns to it, and not before", async () => {
  const turned = jest.spyOn(document, "hasFocus").mockReturnValue(false);
  await showPane(departmentAtWork());
  expect(document.activeElement).toBe(document.body);
  turned.mockRestore();
  act(() => void window.dispatchEvent(new Event("focus")));
  expect(document.activeElement).toBe(rows()[0]);
});

test("the arrows go through the tasks, and stop at both ends", async () => {
  const pane = await showPane(departmentAtWork());
  const after = async (keys: string) => {
    await pane.user.keyboard(keys);
    return rows().indexOf(document.activeElement as HTMLElement);
  };
  expect(await after("{ArrowDown}")).toBe(1);
  expect(await after("{End}")).toBe(3);
  expect(await after("{ArrowDown}")).toBe(3);
  expect(await after("{ArrowUp}")).toBe(2);
  expect(await after("{Home}")).toBe(0);
  expect(await after("{ArrowUp}")).toBe(0);
});

test("Esc goes from a task to 任务 and loses nothing; Enter is back at the list, and the arrow in it", async () => {
  const pane = await showPane(departmentAtWork());
  await goTo(pane, "审核");
  await pane.user.click(screen.getByRole("combobox", { name: /您是哪位审核人/ }));
  await pane.user.click(screen.getByRole("option", { name: /刘春晖/ }));
  await pane.user.click(screen.getByRole("button", { name: /^以上都看过了/ }));
  const ticked = screen.getAllByRole("checkbox", { name: /^选择第/, checked: true }).length;
  screen.getByRole("button", { name: /^同意所选/ }).focus();
  await pane.user.keyboard("{Escape}");
  expect(document.activeElement).toBe(screen.getByRole("tab", { name: "任务" }));
  expect(screen.getAllByRole("checkbox", { name: /^选择第/, checked: true })).toHaveLength(ticked);
  await pane.user.keyboard("{Enter}{ArrowDown}");
  expect(document.activeElement).toBe(rows()[0]);
});

test("Esc in a field leaves what is being typed alone", async () => {
  const pane = await showPane(departmentAtWork());
  await goTo(pane, "审核");
  await pane.user.click(screen.getByRole("combobox", { name: /您是哪位审核人/ }));
  await pane.user.click(screen.getByRole("option", { name: /刘春晖/ }));
  const reason = screen.getByLabelText("退回理由");
  await pane.user.type(reason, "措施不{Escape}具体");
  expect([document.activeElement, (reason as HTMLInputElement).value]).toEqual([reason, "措施不具体"]);
});

test("the list follows what is typed into the sheet", async () => {
  const pane = await showPane(departmentAtWork());
  const grade = Object.keys(staffRegister.columns).indexOf("grade") + 1;
  pane.workbook.type(staffRegister.tab, 8, grade, "四级");
  await waitFor(() => expect(names()[0]).toContain("还差 4 处"));
  expect(names()[1]).toContain("4 个错误");
});

test("another stage of the plan asks for other things", async () => {
  const pane = await showPane(departmentAtWork());
  act(() => pane.session.setStage("排查"));
  await waitFor(() => expect(names()[1]).toContain("按排查阶段检查"));
});

test("few tasks stand side by side while one is open, with the number of what is listed", async () => {
  const pane = await showPane(departmentAtWork());
  const listed = pane.session.state.checked.findings.length;
  expect(tabs()).toEqual(["任务", "填报", `问题 ${listed}`, "审核", "报送"]);
});

test("every task opens a view that there is", () => {
  expect(tasks.filter(({ view }) => !(view in VIEWS))).toEqual([]);
});

test("a task more is one entry: it is listed with its state and opens its view", async () => {
  const toy: Task = {
    ...{ title: "玩具", phase: "玩", of: "department", view: "toy" },
    state: ({ checked }) => toDo(checked.points.length, `${checked.points.length} 个玩具`, "都在地上。"),
  };
  const pane = await showPane(
    departmentAtWork(),
    {},
    {},
    { tasks: [...tasks, toy], views: viewsWith([toy]) },
  );
  const count = pane.session.state.checked.points.length;
  expect(names().at(-1)).toBe(`玩具，${count} 个玩具。都在地上。`);
  expect(screen.getByRole("heading", { name: "玩" })).toBeTruthy();
  await pane.user.click(rows().at(-1)!);
  expect(screen.getByText("这里做这件事。")).toBeTruthy();
  await goTo(pane, "任务");
  expect(names()).toHaveLength(5);
});

test("a fault in one task is shown as one, and the others can be worked on", async () => {
  const silent = jest.spyOn(console, "error").mockImplementation(() => undefined);
  const broken: Task = {
    ...{ title: "坏了", phase: "玩", of: "department", view: "toy" },
    state: () => {
      throw new Error("toy is broken");
    },
  };
  const pane = await showPane(departmentAtWork(), {}, {}, { tasks: [...tasks, broken] });
  expect(screen.getByText(/请记下这句话告诉管理员：toy is broken/)).toBeTruthy();
  await goTo(pane, "审核");
  expect(screen.getByRole("combobox", { name: /您是哪位审核人/ })).toBeTruthy();
  silent.mockRestore();
});

test("of fifteen tasks only those of the same part of the work stand beside the one that is open", async () => {
  const pane = await showPane(institutionAtWork(), {}, {}, fifteen);
  expect([names().length, tabs()]).toEqual([15, ["任务"]]);
  expect(await barriers(pane)).toEqual([]);
  await pane.user.click(rows()[7]!);
  expect(tabs()).toEqual(["任务", "预警", "信息档案", "材料", "等级调整", "监督检查"]);
  expect(screen.getByRole("tab", { name: "材料", selected: true })).toBe(document.activeElement);
});
