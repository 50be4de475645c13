/** @jest-environment jsdom */
import { waitFor } from "@testing-library/react";
import { institutionAtWork } from "../support/pane-workbooks";
import { goTo, screen, showPane } from "./pane";

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
