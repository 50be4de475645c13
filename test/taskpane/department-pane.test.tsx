/** @jest-environment jsdom */
import { waitFor } from "@testing-library/react";
import { cover } from "../../src/subjects/registers/sheets/cover";
import { roster } from "../../src/subjects/institution/sheets/roster";
import { staffRegister } from "../../src/subjects/registers/sheets/staff-register";
import { HostError } from "../../src/workbook/host-error";
import { departmentAtWork } from "../support/pane-workbooks";
import { barriers, confirm, goTo, screen, showPane, within } from "./pane";

const STAFF = staffRegister.tab;
const GRADE = Object.keys(staffRegister.columns).indexOf("grade") + 1;

test.each(["填报", /^问题/, "审核", "报送"])("the step %s has no serious barrier", async (step) => {
  const pane = await showPane(departmentAtWork());
  await goTo(pane, step);
  expect(await barriers(pane)).toEqual([]);
});

test("filling in shows how far it is and who has no point yet", async () => {
  const pane = await showPane(departmentAtWork());
  await goTo(pane, "填报");
  expect(screen.getByText("10 人中 9 人已有风险点")).toBeTruthy();
  await pane.user.click(screen.getByRole("button", { name: "为关颖怡新增风险点" }));
  const line = await screen.findByRole("heading", { name: /关颖怡$/ });
  expect(line.textContent).toMatch(/^第 \d+ 行 关颖怡$/);
});

test("a finding leads to its cell, and its proposal is adopted and put back", async () => {
  const pane = await showPane(departmentAtWork());
  await goTo(pane, /^问题/);
  const card = screen.getByText(/填写“1级”/).closest("li")!;
  await pane.user.click(within(card).getByTitle("转到单元格"));
  expect(pane.workbook.selection).toEqual({ sheet: STAFF, row: 4, column: GRADE });
  await pane.user.click(within(card).getByRole("button", { name: "采用“一级”" }));
  await waitFor(() => expect(screen.queryByText(/填写“1级”/)).toBeNull());
  await pane.user.click(screen.getByRole("button", { name: /^撤销：采用/ }));
  await waitFor(() => expect(screen.getByText(/填写“1级”/)).toBeTruthy());
});

test.each([
  [true, 0],
  [false, 1],
])("whether Excel tells of merged cells (%s): where it does not, that is said", async (merges, times) => {
  const pane = await showPane(departmentAtWork(), { merges });
  await goTo(pane, /^问题/);
  expect(screen.queryAllByText(/不告诉加载项哪些单元格是合并的/)).toHaveLength(times);
});

test("all safe proposals are shown before they are written, and nothing is when the user says no", async () => {
  const pane = await showPane(departmentAtWork());
  await goTo(pane, /^问题/);
  await pane.user.click(screen.getByRole("button", { name: /采用全部规范写法（2 处）/ }));
  const dialog = await screen.findByRole("dialog");
  expect(dialog.textContent).toContain("M4：1级 → 一级");
  await pane.user.click(within(dialog).getByRole("button", { name: "取消" }));
  expect(pane.workbook.requests.filter((request) => request.startsWith("writeCells"))).toEqual([]);
});

test("what is typed into the sheet is judged while the pane is open", async () => {
  const pane = await showPane(departmentAtWork());
  await goTo(pane, /^问题/);
  pane.workbook.type(STAFF, 8, GRADE, "四级");
  expect(await screen.findByText(/填写“四级”/)).toBeTruthy();
});

test("the form of the selected row offers choices and writes what is chosen", async () => {
  const pane = await showPane(departmentAtWork());
  await goTo(pane, "填报");
  pane.workbook.selection = { sheet: STAFF, row: 5, column: 1 };
  await pane.user.click(screen.getByRole("button", { name: "读取所选行" }));
  const field = await screen.findByRole("combobox", { name: /^发生可能性/ });
  await pane.user.click(field);
  await pane.user.click(screen.getByRole("option", { name: "较大" }));
  const LIKELIHOOD = Object.keys(staffRegister.columns).indexOf("likelihood") + 1;
  await waitFor(() => expect(pane.workbook.cell(STAFF, 5, LIKELIHOOD)).toBe("较大"));
});

test.each([true, false])(
  "whether Excel tells of merged cells (%s) is said beside the findings",
  async (merges) => {
    const pane = await showPane(departmentAtWork(), { merges });
    await goTo(pane, /^问题/);
    expect(screen.queryByText(/不告诉加载项哪些单元格是合并的/) === null).toBe(merges);
  },
);

test("a refusal of the workbook is told with what to do, and can be dismissed", async () => {
  const pane = await showPane(departmentAtWork());
  await goTo(pane, /^问题/);
  pane.workbook.refusal = new HostError("no-access", "工作表受保护，请先撤销保护。");
  await pane.user.click(screen.getByRole("button", { name: "采用“一级”" }));
  expect(await screen.findByText("工作表受保护，请先撤销保护。")).toBeTruthy();
  await pane.user.click(screen.getByRole("button", { name: "关闭" }));
  expect(screen.queryByText("工作表受保护，请先撤销保护。")).toBeNull();
});

test("a reviewer says who he is and approves what waits for him", async () => {
  const pane = await showPane(departmentAtWork());
  await goTo(pane, "审核");
  await pane.user.click(screen.getByRole("combobox", { name: /您是哪位审核人/ }));
  await pane.user.click(screen.getByRole("option", { name: /刘春晖/ }));
  await pane.user.click(screen.getByRole("button", { name: /^以上都看过了/ }));
  // What has something wrong with it is ticked one by one.
  for (const box of screen.queryAllByRole("checkbox", { name: /^选择第/, checked: false }))
    if (!box.hasAttribute("disabled")) await pane.user.click(box);
  await pane.user.click(screen.getByRole("button", { name: /同意所选 \d+ 行/ }));
  await confirm(pane);
  expect(await screen.findByText("没有等待刘春晖审核的行。")).toBeTruthy();
});

test("the keyboard alone gets through handing in", async () => {
  const pane = await showPane(departmentAtWork());
  // The arrows between the tabs ask where things stand on the page, which jsdom does not know.
  screen.getByRole("tab", { name: "报送" }).focus();
  await pane.user.keyboard("{Enter}");
  const register = await screen.findByRole("button", { name: /^登记/ });
  for (let presses = 0; document.activeElement !== register && presses < 30; presses++) await pane.user.tab();
  await pane.user.keyboard("{Enter}");
  const dialog = await screen.findByRole("dialog");
  // So does the dialogue before it takes the focus.
  within(dialog).getByRole("button", { name: "确定" }).focus();
  await pane.user.keyboard("{Enter}");
  await waitFor(() => expect(pane.session.state.checked.read.cover?.record.submission).toBe("2"));
});

test("nothing is ticked for approval that nobody looked at, and a ticked row that changes is not ticked any more", async () => {
  const pane = await showPane(departmentAtWork());
  await goTo(pane, "审核");
  await pane.user.click(screen.getByRole("combobox", { name: /您是哪位审核人/ }));
  await pane.user.click(screen.getByRole("option", { name: /刘春晖/ }));
  const ticked = () => screen.queryAllByRole("checkbox", { name: /^选择第/, checked: true });
  expect(ticked()).toEqual([]);
  await pane.user.click(screen.getByRole("button", { name: /^以上都看过了/ }));
  const before = ticked().map((box) => box.getAttribute("aria-label"));
  expect(before.length).toBeGreaterThan(3);
  const row = Number(/\d+/.exec(before[0]!)![0]);
  pane.workbook.type(STAFF, row, GRADE, "三级");
  await waitFor(() => expect(ticked().map((box) => box.getAttribute("aria-label"))).toEqual(before.slice(1)));
});

test("the number on 问题 is the number of what is listed there", async () => {
  const pane = await showPane(departmentAtWork());
  const tab = screen.getByRole("tab", { name: /^问题/ });
  const listed = pane.session.state.checked.findings.length;
  expect(tab.textContent).toContain(String(listed));
  expect(listed).toBeGreaterThan(
    pane.session.state.checked.findings.filter(({ severity }) => severity === "error").length,
  );
});

test("a hint in the form is no error, and says what it is", async () => {
  const pane = await showPane(departmentAtWork());
  await goTo(pane, "填报");
  const hint = pane.session.state.checked.findings.find(
    ({ severity, place, field }) => severity === "warning" && place.sheet === STAFF && field !== null,
  )!;
  pane.workbook.selection = { sheet: STAFF, row: hint.place.row!, column: 1 };
  await pane.user.click(screen.getByRole("button", { name: "读取所选行" }));
  const said = await screen.findByText(`提醒：${hint.message}`);
  expect(said.className).toContain("warning");
  expect(said.className).not.toContain("error");
  expect(said.closest("[role=alert]")).toBeNull();
});

test("a row without a name is called by its number once", async () => {
  const pane = await showPane(departmentAtWork());
  await goTo(pane, "填报");
  pane.workbook.selection = { sheet: STAFF, row: 40, column: 1 };
  await pane.user.click(screen.getByRole("button", { name: "读取所选行" }));
  expect((await screen.findByRole("heading", { name: /^第 40 行/ })).textContent).toBe("第 40 行");
});

test("风险点编号 and 审核校验码 are read in the form and cannot be typed over", async () => {
  const pane = await showPane(departmentAtWork());
  await goTo(pane, "填报");
  pane.workbook.selection = { sheet: STAFF, row: 5, column: 1 };
  await pane.user.click(screen.getByRole("button", { name: "读取所选行" }));
  const form = await screen.findByRole("region", { name: "当前行" });
  expect(within(form).getByText("风险点编号").tagName).toBe("DT");
  expect(within(form).queryByRole("textbox", { name: /风险点编号|审核校验码/ })).toBeNull();
});

test("a line of 人员名册 is filled in like one of the registers, and put back", async () => {
  const pane = await showPane(departmentAtWork());
  await goTo(pane, "填报");
  pane.workbook.selection = { sheet: roster.tab, row: 5, column: 2 };
  await pane.user.click(screen.getByRole("button", { name: "读取所选行" }));
  expect(await screen.findByRole("heading", { name: /^人员名册第 5 行/ })).toBeTruthy();
  const reason = await screen.findByRole("textbox", { name: "不纳入原因" });
  await pane.user.type(reason, "借调至市院");
  await pane.user.tab();
  const column = Object.keys(roster.columns).indexOf("outReason") + 1;
  await waitFor(() => expect(pane.workbook.cell(roster.tab, 5, column)).toBe("借调至市院"));
  await pane.user.click(screen.getByRole("button", { name: "撤销：填写不纳入原因" }));
  await waitFor(() => expect(pane.workbook.cell(roster.tab, 5, column)).toBeNull());
  expect(await barriers(pane)).toEqual([]);
});

test("what is proposed for a line of 整表审核 is taken in its form", async () => {
  const pane = await showPane(departmentAtWork());
  await goTo(pane, "填报");
  const { header } = pane.session.state.checked.read.sheetReviews!;
  const [row, column] = [header!.row + 1, header!.columnOf.get("reviewer")!];
  pane.workbook.type(cover.tab, row, column, "刘 春晖");
  pane.workbook.selection = { sheet: cover.tab, row, column };
  await pane.user.click(screen.getByRole("button", { name: "读取所选行" }));
  await pane.user.click(await screen.findByRole("button", { name: "采用“刘春晖”" }));
  await waitFor(() => expect(pane.workbook.cell(cover.tab, row, column)).toBe("刘春晖"));
});

test("科室信息 is one form, whichever of its rows is selected", async () => {
  const pane = await showPane(departmentAtWork());
  await goTo(pane, "填报");
  for (const row of [5, 9]) {
    pane.workbook.selection = { sheet: cover.tab, row, column: 2 };
    await pane.user.click(screen.getByRole("button", { name: "读取所选行" }));
    expect(await screen.findByRole("heading", { name: "科室信息" })).toBeTruthy();
  }
  const field = screen.getByRole("textbox", { name: "联系电话" });
  await pane.user.clear(field);
  await pane.user.type(field, "0755-8888");
  await pane.user.tab();
  const at = pane.session.state.checked.read.cover!.cells.get("telephone")!;
  await waitFor(() => expect(pane.workbook.cell(cover.tab, at.row, at.column)).toBe("0755-8888"));
});
