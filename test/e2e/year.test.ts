import type { Page } from "playwright-core";
import { openInstitution } from "../../src/flows/open-institution";
import { sampleBooks } from "../support/sample-books";
import { describeWith } from "../support/tools";
import { serious } from "./barriers";
import { paneOfSuite, PATIENCE, type Opened } from "./excel-pane";
import { choose, fill, pressIn } from "./forms";
import { press } from "./keys";
import { tooWide } from "./task-walk";

const DAY = "2012-12-21";
const POINT = "GS-G-003";

describeWith(["chromium"], "the year of the institution's workbook in Excel", () => {
  const pane = paneOfSuite();

  async function begin(width: number): Promise<Opened> {
    const opened = await pane.open(sampleBooks().content, { viewport: { width, height: 760 } }, DAY);
    await opened.page.locator("button.task:focus").waitFor();
    return opened;
  }

  test(
    "a change of grade is proposed, approved and put back by the keyboard alone at 320 px; the point's story follows",
    async () => {
      const opened = await begin(320);
      const { page } = opened;
      await open(page, "等级调整");
      await press(page, /^提出等级调整$/);
      await fill(page, "风险点编号", POINT);
      await choose(page, "新等级", 1);
      await fill(page, "调整原因", "出现涉及说情的信访");
      await expectFine(page, "form");
      await pressIn(page, "写入等级调整记录");
      await opened.done(`已提出调整 ${POINT}`);
      await press(page, /^审核$/);
      await page.keyboard.press("Control+Enter");
      // The last thing that was asked for: it is written at once.
      await choose(page, "审核意见", 1);
      await opened.done(`已审核调整 ${POINT}`);
      expect(await gradeOf(opened)).toBe("一级");
      await press(page, new RegExp(`^${POINT} 的经过$`));
      await page.locator(".story", { hasText: "升级" }).waitFor();
      await expectFine(page, "story");
      for (const step of ["审核调整", "提出调整"]) {
        await press(page, new RegExp(`^撤销：${step}`));
        await opened.done("已撤销");
      }
      expect(await gradeOf(opened)).toBe("二级");
      opened.expectCalm();
      await opened.close();
    },
    PATIENCE,
  );
});

/** Opens a task of the list by keys. */
async function open(page: Page, title: string): Promise<void> {
  await page.keyboard.press("Home");
  for (let moves = 0; moves < 20; moves++) {
    const here = await page.evaluate(() => document.activeElement?.querySelector("strong")?.textContent);
    if (here === title) break;
    await page.keyboard.press("ArrowDown");
  }
  await page.keyboard.press("Enter");
  await page.getByRole("tab", { name: new RegExp(`^${title}`), selected: true }).waitFor();
}

async function expectFine(page: Page, what: string): Promise<void> {
  const picture = process.env.PICTURES;
  if (picture) await page.screenshot({ path: `${picture}/${what}.png`, fullPage: true });
  expect([...(await serious(page)), ...(await page.evaluate(tooWide))]).toEqual([]);
}

async function gradeOf(opened: Opened): Promise<string | null | undefined> {
  const { books } = openInstitution(await opened.saved());
  return books.table.find(({ riskId }) => riskId === POINT)?.grade;
}
