/** @jest-environment jsdom */
import { waitFor } from "@testing-library/react";
import { consolidationPlan, previewConsolidation } from "../../src/session/institution/consolidating";
import { withCells } from "../../src/session/cells";
import type { WorkbookContent } from "../../src/workbook/grid";
import { opened, STAFF, staffColumn } from "../session/fixture";
import { departmentsFiled, institutionAtWork } from "../support/pane-workbooks";
import { barriers, goTo, screen, showPane } from "./pane";

/** The institution's workbook after a round in which a row of these departments was sent back. */
async function withReturned(...names: readonly string[]): Promise<WorkbookContent> {
  const chosen = departmentsFiled()
    .filter(({ name }) => names.some((one) => name.includes(one)))
    .map((content) => ({
      content: withCells(content, [
        { sheet: STAFF, row: 4, column: staffColumn("opinion"), value: "退回：措施不具体" },
      ]),
      sha256: content.name,
    }));
  const { session } = await opened(institutionAtWork());
  await session.perform(consolidationPlan(session.state, previewConsolidation(session.state, chosen)));
  return session.state.content;
}

test("files that a web view may have swallowed can be opened in Excel itself, one by one", async () => {
  const opened: number[] = [];
  const pane = await showPane(
    institutionAtWork(),
    {},
    {
      openBook: ({ sheets }) => Promise.resolve(void opened.push(sheets.length)),
    },
  );
  await goTo(pane, "科室");
  await pane.user.click(screen.getByRole("button", { name: "生成并保存" }));
  expect(await screen.findByText(/“科室工作簿.zip”已交给下载.*没有看到的/)).toBeTruthy();
  const buttons = await screen.findAllByRole("button", { name: /^打开 \d\d-/ });
  expect(buttons).toHaveLength(18);
  await pane.user.click(buttons[3]!);
  await waitFor(() => expect(opened).toHaveLength(1));
  await pane.user.click(screen.getByRole("button", { name: "关闭" }));
  expect(screen.queryByText(/已交给下载/)).toBeNull();
});

test("where nothing else could open them, files are only handed over", async () => {
  const pane = await showPane(institutionAtWork());
  await goTo(pane, "科室");
  await pane.user.click(screen.getByRole("button", { name: "生成并保存" }));
  await waitFor(() => expect(pane.saved).toHaveLength(19));
  expect(screen.queryByText(/已交给下载/)).toBeNull();
});

test("what a button of the ribbon could say nowhere else, the pane says when it opens", async () => {
  await showPane(institutionAtWork(), {}, { leftWord: () => "工作表受保护，没有写入。" });
  expect(await screen.findByText("工作表受保护，没有写入。")).toBeTruthy();
});

describe("退回清单", () => {
  test("of one department: the sheet or the document, a click each", async () => {
    const pane = await showPane(await withReturned("公诉科"));
    await goTo(pane, "科室");
    await pane.user.click(screen.getByRole("button", { name: "公诉科的退回清单" }));
    await waitFor(() => expect(pane.saved).toEqual(["退回清单.zip", "07-公诉科-退回清单.xlsx"]));
    await pane.user.click(screen.getByRole("button", { name: "公诉科的退回清单 Word 版" }));
    await waitFor(() => expect(pane.saved.slice(2)).toEqual(["退回清单.zip", "07-公诉科-退回清单.docx"]));
    expect(await barriers(pane)).toEqual([]);
  });

  test("of all: both for each, packed into one file", async () => {
    const pane = await showPane(await withReturned("公诉科", "办公室"));
    await goTo(pane, "科室");
    await pane.user.click(screen.getByRole("button", { name: "全部退回清单（2 个科室）" }));
    await waitFor(() =>
      expect(pane.saved).toEqual([
        "退回清单.zip",
        "01-办公室-退回清单.xlsx",
        "01-办公室-退回清单.docx",
        "07-公诉科-退回清单.xlsx",
        "07-公诉科-退回清单.docx",
      ]),
    );
  });

  test("in Excel: a document that was swallowed cannot be opened there, and that is said", async () => {
    const openBook = () => Promise.resolve();
    const pane = await showPane(await withReturned("公诉科"), {}, { openBook });
    await goTo(pane, "科室");
    await pane.user.click(screen.getByRole("button", { name: "公诉科的退回清单 Word 版" }));
    expect(
      await screen.findByText(/“07-公诉科-退回清单.docx”已交给下载.*Word 文档.*浏览器工作台/),
    ).toBeTruthy();
    expect(screen.queryByRole("button", { name: /^打开 / })).toBeNull();
    await pane.user.click(screen.getByRole("button", { name: "全部退回清单（1 个科室）" }));
    expect(await screen.findByRole("button", { name: "打开 07-公诉科-退回清单.xlsx" })).toBeTruthy();
    expect(screen.getAllByRole("button", { name: /^打开 / })).toHaveLength(1);
  });
});
