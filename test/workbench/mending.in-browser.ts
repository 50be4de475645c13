import { writeFileSync } from "node:fs";
import { writeWorkbook } from "../../src/hosts/file/write/write-workbook";
import { deflate } from "../../src/hosts/file/disk/formats/deflate";
import { serious } from "../e2e/barriers";
import { PATIENCE } from "../e2e/excel-pane";
import { STAFF, staffColumn } from "../session/fixture";
import { departmentImageAtWork } from "../support/pane-workbooks";
import { tempFolder } from "../support/temp-folder";
import { describeBuilt } from "./page";
import { Workbench } from "./workbench-pane";

describeBuilt(["chromium"], "problems are found, explained and mended in the pane beside the sheet", () => {
  const inFolder = tempFolder();
  let workbench: Workbench;

  beforeAll(async () => {
    workbench = await Workbench.start();
  }, PATIENCE);
  afterAll(() => workbench.stop());

  test(
    "by keys alone: the next problem, its field, the rule behind it, and all that a search finds",
    async () => {
      const path = inFolder("07-公诉科.xlsx");
      writeFileSync(path, await writeWorkbook(departmentImageAtWork(), deflate));
      const user = await workbench.open(path);
      const { page } = user;
      await page.setViewportSize({ width: 960, height: 720 });
      await page.keyboard.press("F8");
      const search = page.getByLabel("在问题里找");
      await search.fill("F01");
      await page.keyboard.press("F8");
      await page.locator("[data-mend] :focus").waitFor();
      expect(await page.locator("[data-mend] :focus").evaluate(isOnTop)).toBe(true);
      expect(await serious(page, "#root")).toEqual([]);
      await page.keyboard.press("2");
      await page.locator("summary", { hasText: "F01" }).waitFor({ state: "detached" });
      // With the last of them mended the keyboard is where that is said.
      await page.locator("[data-result]:focus", { hasText: "这里的问题都改好了" }).waitFor();
      expect(await serious(page, "#root")).toEqual([]);
      await search.fill("F03");
      const rule = page.locator("details.rule summary", { hasText: "F03" }).first();
      await rule.press("Enter");
      await page.getByText("怎样改").first().waitFor();
      await page.getByRole("button", { name: "改正找到的 2 处" }).press("Enter");
      await user.agree();
      await user.done("已改正 2 处");
      await page.getByRole("tab", { name: /^问题/ }).and(page.locator(":focus")).waitFor();
      const { sheets } = await user.saved();
      const row = sheets.find(({ sheet }) => sheet === STAFF)?.rows.find(({ number }) => number === 5);
      expect(row?.values[row.columns.indexOf(staffColumn("likelihood"))]).toBe("较大");
      user.expectCalm();
      await user.close();
    },
    PATIENCE,
  );
});

/** Runs in the page: nothing lies over the lower edge of what has the keyboard. */
function isOnTop(element: Element): boolean {
  const { left, right, bottom } = element.getBoundingClientRect();
  const there = document.elementFromPoint((left + right) / 2, bottom - 2);
  return there !== null && (element.contains(there) || there.contains(element));
}
