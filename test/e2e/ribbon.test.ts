import { STAFF } from "../session/fixture";
import { institutionAtWork, departmentAtWork } from "../support/pane-workbooks";
import { describeWith } from "../support/tools";
import { PATIENCE, paneOfSuite, type Opened } from "./excel-pane";

const SHARED = "?runtime=shared";

describeWith(["chromium"], "a ribbon that shares the page of the pane", () => {
  const pane = paneOfSuite();
  const open = (content = departmentAtWork()): Promise<Opened> => pane.open(content, {}, undefined, SHARED);

  test(
    "its buttons work on the session of the pane: the view changes, and what was done can still be undone",
    async () => {
      const opened = await open();
      await opened.tab("问题");
      await opened.page.locator("button.adopt").first().click();
      const undo = opened.page.getByRole("button", { name: /^撤销：采用/ });
      await undo.waitFor();
      await opened.select(STAFF, 5, 1);
      await opened.pressRibbon("check-line");
      await opened.page.getByRole("checkbox", { name: /^只看选中的行：.*第 5 行/, checked: true }).waitFor();
      await opened.pressRibbon("fill-line");
      await opened.page.getByRole("heading", { name: /^第 5 行/ }).waitFor();
      await opened.pressRibbon("check");
      await opened.page.getByRole("button", { name: /^撤销/ }).first().waitFor();
      await opened.done("已检查");
      expect(await opened.values("核查结果")).not.toEqual([]);
      opened.expectCalm();
      await opened.close();
    },
    PATIENCE,
  );

  test(
    "what a workbook has no use for is grey, and says so where it is pressed all the same",
    async () => {
      const opened = await open();
      expect(await opened.greyButtons()).toEqual(["consolidate", "system-table"]);
      await opened.pressRibbon("consolidate");
      await opened.page.getByText("这个工作簿现在用不上“汇总”").waitFor();
      expect(await opened.page.evaluate(() => window.excel.book.paneIsShown)).toBe(true);
      opened.expectCalm();
      await opened.close();
      const other = await open(institutionAtWork());
      expect(await other.greyButtons()).toEqual([]);
      await other.pressRibbon("consolidate");
      await other.page.getByRole("tab", { name: /^汇总/, selected: true }).waitFor();
      await other.close();
    },
    PATIENCE,
  );
});
