import { institutionTable } from "../../src/subjects/consolidation/sheets/institution-table";
import { departmentAtWork } from "../support/pane-workbooks";
import { tempFolder } from "../support/temp-folder";
import { describeWith } from "../support/tools";
import { paneOfSuite, PATIENCE, type Opened } from "./excel-pane";
import { layOut } from "./handed-in";
import { focused, goTo, press, stopAt } from "./keys";

describeWith(["chromium"], "the pane by the keyboard alone", () => {
  const inFolder = tempFolder();
  const pane = paneOfSuite();

  test(
    "a department approves its rows and hands its workbook in",
    async () => {
      const opened = await pane.open(departmentAtWork());
      const { page } = opened;
      await goTo(page, "审核");
      await stopAt(page, /请选择/);
      await page.keyboard.press("Enter");
      await page.getByRole("option").first().waitFor();
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
      await press(page, /^以上都看过了/);
      await press(page, /^同意所选/);
      await press(page, /^确定$/);
      await opened.done(/^已同意 \d+ 行/);
      await goTo(page, "报送");
      await press(page, /^登记/);
      await press(page, /^确定$/);
      await opened.done("已登记第 2 次报送");
      await page.getByText("已报送 2 次").waitFor();
      opened.expectCalm();
    },
    PATIENCE,
  );

  test(
    "the supervision office chooses files and writes the table",
    async () => {
      const { content, files } = await layOut(inFolder);
      const opened = await pane.open(content);
      const { page } = opened;
      await goTo(page, "汇总");
      const chooser = page.waitForEvent("filechooser");
      await press(page, /^选择科室工作簿$/);
      await (await chooser).setFiles([...files]);
      await page.getByLabel("汇总预览").waitFor();
      await press(page, /^写入第/);
      await press(page, /^确定$/);
      await opened.done("已写入第 2012-01 批汇总");
      expect((await opened.values(institutionTable.tab)).length).toBeGreaterThan(1000);
      opened.expectCalm();
    },
    PATIENCE,
  );

  test("a dialogue is left by Escape, and the focus is where it was", async () => {
    const opened: Opened = await pane.open(departmentAtWork());
    const { page } = opened;
    await goTo(page, "报送");
    await press(page, /^登记/);
    await page.getByRole("dialog").waitFor({ state: "attached" });
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await expect(page.evaluate(focused)).resolves.toMatch(/^登记/);
  });
});
