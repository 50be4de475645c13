import { deflate } from "../../src/hosts/file/disk/formats/deflate";
import { writeWorkbook } from "../../src/hosts/file/write/write-workbook";
import { OVERVIEW_TAB } from "../../src/books/pane-sheets";
import { institutionTable } from "../../src/subjects/consolidation/sheets/institution-table";
import { keysOf } from "../../src/sheets/define-sheet";
import { sampleBooks } from "../support/sample-books";
import { imageOf } from "../support/command-line";
import { largeSample } from "../support/large-sample";
import { NOTICE, sampleSupervision } from "../support/supervision-books";
import { describeWith } from "../support/tools";
import { serious } from "./barriers";
import { paneOfSuite, PATIENCE, type Opened } from "./excel-pane";
import { press, stopAt } from "./keys";
import { overviewPaint } from "./overview-paint";
import { tooWide, WIDTHS } from "./task-walk";

const DAY = "2012-12-21";
const FIRST_PAINT_MS = 300;
const COLUMN_OF_LIKELIHOOD = keysOf(institutionTable).indexOf("likelihood") + 1;

describeWith(["chromium"], "总览 on the first page of the institution's workbook in Excel", () => {
  const pane = paneOfSuite();

  test.each(WIDTHS)(
    "[Overview 4] a number leads to its rows, a row to its cell, by the keyboard alone at %i px; warnings come with their workbook",
    async (width) => {
      const opened = await pane.open(sampleBooks().content, { viewport: { width, height: 760 } }, DAY);
      const { page } = opened;
      await page.getByRole("region", { name: "总览" }).waitFor();
      await expectFine(opened);
      await press(page, /^68／166\s*措施已落实$/);
      await page.getByRole("region", { name: "措施已落实" }).getByText("措施已落实：68").waitFor();
      await stopAt(page, /^热力图/);
      await page.keyboard.press("Enter");
      await press(page, /^可能性大，后果严重（一级）：8$/);
      const rows = page.getByRole("region", { name: /^可能性大/ }).getByRole("listitem");
      expect(await rows.count()).toBe(8);
      const [, line = ""] = /风险点汇总表第 (\d+) 行/.exec(await rows.first().innerText()) ?? [];
      await expectFine(opened);
      await press(page, new RegExp(`^风险点汇总表第 ${line} 行$`));
      await opened.page.waitForFunction((row) => window.excel.book.selection?.area.top === row, Number(line));
      expect(await opened.selected()).toEqual([institutionTable.tab, Number(line), 1]);
      // What is mended goes from the list while it stands open, and the number with it.
      await opened.type(institutionTable.tab, Number(line), COLUMN_OF_LIKELIHOOD, "较低");
      await page.getByRole("button", { name: "可能性大，后果严重（一级）：7" }).waitFor();
      expect(await rows.count()).toBe(7);
      expect(await page.getByRole("heading", { name: "预警处置" }).count()).toBe(0);
      const own = sampleSupervision({ warnings: [NOTICE] });
      const buffer = Buffer.from(await writeWorkbook(imageOf(own), deflate));
      const mimeType = "application/octet-stream";
      await page.getByLabel("监察室专用工作簿").setInputFiles({ name: "监察室.xlsx", mimeType, buffer });
      await page.getByRole("button", { name: "预警处置，2012，逾期未回告：1" }).click();
      await page.getByText("这里只有件数").waitFor();
      await expectFine(opened);
      await press(page, /^写入“总览”表$/);
      await opened.done("已写入总览");
      const written = await opened.values(OVERVIEW_TAB);
      expect(written).toContain("A5=风险点");
      expect(written).toContain("B5=166");
      // Of the third workbook not even counts stand on a sheet of another.
      expect(written.filter((cell) => /预警|信息档案/.test(cell))).toEqual([]);
      opened.expectCalm();
      await opened.close();
    },
    PATIENCE,
  );

  test(
    "3,000 points: the numbers are painted within 300 ms of the list of tasks, the best of three on a machine that does other things too",
    async () => {
      const content = largeSample(3_000);
      const times: number[] = [];
      while (times.length < 3 && Math.min(...times, Infinity) >= FIRST_PAINT_MS) {
        const { first, shown } = await overviewPaint(pane, content);
        expect(shown).toBe("3000");
        times.push(first);
      }
      expect(Math.min(...times)).toBeLessThan(FIRST_PAINT_MS);
    },
    PATIENCE,
  );
});

async function expectFine({ page }: Opened): Promise<void> {
  expect([...(await serious(page)), ...(await page.evaluate(tooWide))]).toEqual([]);
}
