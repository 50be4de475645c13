import { PATIENCE } from "../e2e/excel-pane";
import { intoList } from "../e2e/keys";
import { listed, walkThrough } from "../e2e/task-walk";
import { browserBeside, BUILT, describeBuilt, expectCalm, paneWidth, visit } from "./page";
import { putAway } from "../support/chromium";

const DEPARTMENT = ["填报", "问题", "审核", "报送"];
const OFFICE = [
  ...["科室", "汇总", "单位", "问题", "打印"],
  ...["实施进度", "监督检查", "等级调整", "考核", "流程图", "材料", "上报", "发布", "新年度"],
];

function suite(): void {
  const beside = browserBeside(() => BUILT);

  test.each([320, 450])(
    "every task is reached by the keyboard alone in a pane of %i px, of a department and of the supervision office",
    async (width) => {
      const { browser, origin } = beside();
      const watched = await visit(browser, `${origin}/index.html`);
      const { page } = watched;
      await paneWidth(page, width);
      await intoList(page);
      expect(await listed(page)).toEqual(DEPARTMENT);
      expect(await walkThrough(page, DEPARTMENT)).toEqual([]);
      const other = page.getByRole("button", { name: /^院工作簿/ });
      await other.focus();
      await page.keyboard.press("Enter");
      await page.locator("#root strong", { hasText: "汇总" }).waitFor();
      // The list of another workbook does not call the keyboard away.
      expect(await other.evaluate((element) => element === document.activeElement)).toBe(true);
      await intoList(page);
      expect(await listed(page)).toEqual(OFFICE);
      expect(await walkThrough(page, OFFICE)).toEqual([]);
      expectCalm(watched, origin);
      await putAway(watched);
    },
    PATIENCE,
  );
}

describeBuilt(["chromium"], "the list of tasks beside the spreadsheet", suite);
