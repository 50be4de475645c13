/** @jest-environment jsdom */
import { withCells } from "../../src/session/cells";
import { STAFF, staffColumn } from "../session/fixture";
import { waitFor } from "@testing-library/react";
import { departments } from "../../src/subjects/institution/sheets/departments";
import { departmentAtWork, departmentsFiled, institutionAtWork } from "../support/pane-workbooks";
import { barriers, confirm, goTo, screen, showPane, within, type ShownPane } from "./pane";

/** Chooses files by name, as the dialogue of the system does. */
async function choose({ user }: ShownPane, ...names: readonly string[]): Promise<void> {
  await user.upload(
    screen.getByLabelText("科室工作簿"),
    names.map((name) => new File(["x"], name)),
  );
}

const number = (name: string) =>
  within(screen.getByLabelText("汇总预览")).getByText(name).nextSibling?.textContent;

test.each(["科室", "汇总", "单位", "问题", "打印"])("the step %s has no serious barrier", async (step) => {
  const pane = await showPane(institutionAtWork());
  await goTo(pane, step);
  expect(await barriers(pane)).toEqual([]);
});

test("files are chosen, looked at, written and put back", async () => {
  const pane = await showPane(institutionAtWork());
  await goTo(pane, "汇总");
  const names = departmentsFiled()
    .slice(0, 3)
    .map(({ name }) => name);
  await choose(pane, ...names, "说明.xlsx");
  expect(await screen.findByText("这不是 Excel 工作簿。请重新选择。")).toBeTruthy();
  await waitFor(() => expect(number("文件")).toBe("3"));
  expect(Number(number("新增"))).toBeGreaterThan(20);
  await pane.user.click(screen.getByRole("button", { name: /写入第 2012-01 批/ }));
  await confirm(pane);
  await waitFor(() => expect(screen.queryByLabelText("汇总预览")).toBeNull());
  await pane.user.click(screen.getByText("各批对照"));
  expect(screen.getByText("3 个科室报过。没有列出的科室，这几批没有报。")).toBeTruthy();
  expect(await barriers(pane)).toEqual([]);
  await goTo(pane, "科室");
  expect(screen.getByText("18 个科室，已报 3 个，未报 15 个。")).toBeTruthy();
  await pane.user.click(screen.getByRole("button", { name: /^撤销：写入第/ }));
  expect(await screen.findByText("18 个科室，已报 0 个，未报 18 个。")).toBeTruthy();
});

test("the preview lists as many errors and reminders as it counts", async () => {
  const [sound] = departmentsFiled();
  const content = withCells(sound!, [
    { sheet: STAFF, row: 4, column: staffColumn("grade"), value: "1级" },
    { sheet: STAFF, row: 5, column: staffColumn("grade"), value: "一等" },
  ]);
  const pane = await showPane(institutionAtWork(), undefined, {
    readFile: ({ name }) => Promise.resolve({ content: { ...content, name }, sha256: name }),
  });
  await goTo(pane, "汇总");
  await choose(pane, sound!.name);
  const listed = async (heading: RegExp): Promise<string> => {
    const section = (await screen.findByRole("heading", { name: heading })).closest("section");
    const counts = section?.querySelectorAll("details.group > summary > .count") ?? [];
    return String([...counts].reduce((sum, { textContent }) => sum + Number(textContent), 0));
  };
  expect(await listed(/^要改正的错误（\d+ 份工作簿）$/)).toBe(number("错误"));
  expect(await listed(/^请核对的提醒（\d+ 份工作簿）$/)).toBe(number("提醒"));
});

test("what is asked before writing speaks of rows set aside only where there are some", async () => {
  const pane = await showPane(institutionAtWork());
  await goTo(pane, "汇总");
  await choose(pane, departmentsFiled()[0]!.name);
  await pane.user.click(await screen.findByRole("button", { name: /写入第 2012-01 批/ }));
  const question = await screen.findByRole("dialog");
  expect(question.textContent).toContain("汇总表将有");
  expect(question.textContent).not.toContain("未并入");
});

test("where the institution's own sheets have no problem, it is said where those of departments stand", async () => {
  const pane = await showPane(institutionAtWork());
  await goTo(pane, "问题");
  expect(screen.getByText(/^本院填写的各表没有发现问题。.*“核查结果”表/)).toBeTruthy();
});

test("department workbooks are made and offered in one file", async () => {
  const pane = await showPane(institutionAtWork());
  await goTo(pane, "科室");
  await pane.user.click(screen.getByRole("button", { name: "生成并保存" }));
  await waitFor(() => expect(pane.saved).toHaveLength(19));
  expect(pane.saved[0]).toBe("科室工作簿.zip");
});

test("before the first consolidation there is nothing to print, and that is said", async () => {
  const pane = await showPane(institutionAtWork());
  await goTo(pane, "打印");
  expect(screen.getByText(/风险点汇总表是空的/)).toBeTruthy();
});

test("an Excel that cannot set up pages gets the table as a file", async () => {
  const pane = await showPane(institutionAtWork(), { pageSetUp: false });
  await goTo(pane, "汇总");
  await choose(pane, departmentsFiled()[0]!.name);
  await pane.user.click(await screen.findByRole("button", { name: /写入第 2012-01 批/ }));
  await confirm(pane);
  await goTo(pane, "打印");
  pane.workbook.requests.length = 0;
  expect(screen.queryByRole("button", { name: "生成体系表" })).toBeNull();
  await pane.user.click(screen.getByRole("button", { name: "另存为文件" }));
  await waitFor(() => expect(pane.saved).toContain("体系表.xlsx"));
  expect(pane.workbook.requests).not.toContainEqual(expect.stringContaining("paint"));
});

test("a workbook that is none of ours offers a beginning", async () => {
  const pane = await showPane({ ...departmentAtWork(), properties: new Map(), sheets: [] });
  expect(await barriers(pane)).toEqual([]);
  await pane.user.click(screen.getByRole("button", { name: "在本工作簿里新建" }));
  await confirm(pane);
  expect(await screen.findByRole("tab", { name: "科室" })).toBeTruthy();
});

test("a line of 机构设置 is filled in beside the institution's own points", async () => {
  const pane = await showPane(institutionAtWork());
  await goTo(pane, "单位");
  pane.workbook.selection = { sheet: departments.tab, row: 4, column: 3 };
  await pane.user.click(screen.getByRole("button", { name: "读取所选行" }));
  const field = await screen.findByRole("textbox", { name: "简称及别名" });
  await pane.user.clear(field);
  await pane.user.type(field, "一科");
  await pane.user.tab();
  const column = Object.keys(departments.columns).indexOf("aliases") + 1;
  await waitFor(() => expect(pane.workbook.cell(departments.tab, 4, column)).toBe("一科"));
});
