import { writeFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { openInstitution } from "../../src/flows/open-institution";
import { flowRecords } from "../../src/sample/flows";
import { keysOf } from "../../src/sheets/define-sheet";
import { flow, type FlowRecord } from "../../src/subjects/flow/sheets/flow";
import { sampleBooks } from "../support/sample-books";
import { withoutMeasures } from "../session/year/fixture";
import { describeWith } from "../support/tools";
import { serious } from "./barriers";
import { paneOfSuite, PATIENCE, type Opened } from "./excel-pane";
import { choose, fill, openTask, pressIn } from "./forms";
import { press, stopAt } from "./keys";
import { tooWide } from "./task-walk";

const DAY = "2012-12-21";
const POINT = "GS-G-003";

describeWith(["chromium"], "the year of the institution's workbook in Excel", () => {
  const pane = paneOfSuite();

  async function begin(width: number, day = DAY, content = sampleBooks().content): Promise<Opened> {
    const opened = await pane.open(content, { viewport: { width, height: 760 } }, day);
    await opened.page.locator("button.task:focus").waitFor();
    return opened;
  }

  test(
    "a change of grade is proposed, approved and put back by the keyboard alone at 320 px; the point's story follows",
    async () => {
      const opened = await begin(320);
      const { page } = opened;
      await openTask(page, "等级调整");
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

  test(
    "stages tell what is missing and are written down; a point that is due is inspected and followed up, by keys at 450 px",
    async () => {
      const opened = await begin(450, "2013-07-01", withoutMeasures());
      const { page } = opened;
      await openTask(page, "实施进度");
      await press(page, /^公诉科，制定措施：逾期$/);
      await page.getByRole("button", { name: /^风险点汇总表第 \d+ 行$/ }).waitFor();
      await expectFine(page, "progress");
      await press(page, /^写入“实施进度”表$/);
      await opened.done("已写入实施进度");
      await openTask(page, "监督检查");
      await press(page, /^登记一次检查$/);
      await fill(page, "风险点编号", POINT);
      await fill(page, "检查人", "吴敏");
      await choose(page, "方式", 1);
      await choose(page, "落实情况", 3);
      await expectFine(page, "inspection");
      await choose(page, "处理", 1);
      await opened.done("已登记检查 JC-2013-001");
      await press(page, /^处理$/);
      await fill(page, "整改结果", "已整改");
      await pressIn(page, "登记处理");
      await opened.done("已登记处理 JC-2013-001");
      await expectFine(page, "inspected");
      await openTask(page, "考核");
      await press(page, /^写入考核评分表$/);
      await opened.done("已写入考核评分表");
      await press(page, /^公诉科/);
      await press(page, /^填自评分$/);
      await page.keyboard.insertText("9");
      await expectFine(page, "scores");
      await pressIn(page, "写入考核评分表");
      await opened.done("已填自评分 公诉科");
      await expectFine(page, "appraised");
      for (const step of ["填自评分", "写入考核评分表", "登记处理", "登记检查", "写入实施进度"]) {
        await press(page, new RegExp(`^撤销：${step}`));
        await opened.done("已撤销");
      }
      opened.expectCalm();
      await opened.close();
    },
    PATIENCE,
  );

  test(
    "papers of the year, everybody's page and the next year's workbook are handed to the browser, by the keyboard alone; nothing in this one changes",
    async () => {
      const opened = await begin(320);
      const { page } = opened;
      const before = await opened.saved();
      await openTask(page, "材料");
      await expectFine(page, "papers");
      expect(await handed(opened, /^报市院$/)).toEqual(["总结-市院.docx", "PK"]);
      // Its picture is drawn by the page.
      expect(await handed(opened, /^领导简报$/)).toEqual(["领导简报.zip", "PK"]);
      expect(await handed(opened, /^告知卡$/)).toEqual(["告知卡.zip", "PK"]);
      expect(await handed(opened, /^生成并保存$/)).toEqual(["个人自查表.zip", "PK"]);
      await press(page, /^退回通知$/);
      await page.getByText("各科室没有要退回修改的内容").waitFor();
      await openTask(page, "上报");
      await expectFine(page, "exporting");
      expect(await handed(opened, /^生成数据包$/)).toEqual(["440799-2012-01.irpc.zip", "PK"]);
      await openTask(page, "发布");
      await expectFine(page, "publishing");
      expect(await handed(opened, /^生成网页$/)).toEqual(["给全院看的网页.zip", "PK"]);
      await openTask(page, "新年度");
      await expectFine(page, "next-year");
      expect(await handed(opened, /^生成 2013 年度院工作簿$/)).toEqual(["2013年度院工作簿.xlsx", "PK"]);
      expect(await opened.saved()).toEqual(before);
      opened.expectCalm();
      await opened.close();
    },
    PATIENCE,
  );

  test(
    "a chart is drawn as it is typed, tells what is wrong, leads to its lines and is saved as a picture, by keys at 320 px",
    async () => {
      const opened = await begin(320);
      const { page } = opened;
      const line = 3 + stepLine("院印和空白文书管理", "2");
      await openTask(page, "流程图");
      await expectFine(page, "flow");
      await stopAt(page, /^办公室/);
      await page.keyboard.press("Enter");
      await press(page, /^院印和空白文书管理/);
      const box = page.locator('.flow-chart [data-node="2"]');
      await box.waitFor();
      await expectFine(page, "chart");
      await opened.type(flow.tab, line, columnOf("环节名称"), "分管领导审批");
      await box.filter({ hasText: "分管领导" }).waitFor();
      await opened.type(flow.tab, line, columnOf("下一环节"), "3、7");
      await page.getByText("写明结果的分支只有0个").first().waitFor();
      await expectFine(page, "chart-faulty");
      await press(page, /^2，分管领导审批.*转到表里$/);
      await opened.done("转到表里");
      expect((await opened.selected())?.slice(0, 2)).toEqual([flow.tab, line]);
      const saved = await opened.download(() => press(page, /^存为图片$/));
      expect([saved.name, Buffer.from(saved.bytes.subarray(1, 4)).toString()]).toEqual([
        "办公室-院印和空白文书管理.png",
        "PNG",
      ]);
      if (process.env.PICTURES) writeFileSync(`${process.env.PICTURES}/saved.png`, saved.bytes);
      expect(await handed(opened, /^本科室的存为 Word$/)).toEqual(["流程图-办公室.docx", "PK"]);
      await press(page, /^画到工作表$/);
      await opened.done("已画到工作表 院印和空白文书管理");
      const tab = "流程图 院印和空白文书管理";
      expect((await opened.selected())?.[0]).toBe(tab);
      expect(await page.evaluate((sheet) => window.excel.sheet(sheet).pictures.length, tab)).toBe(1);
      await press(page, /^撤销：画到工作表/);
      await opened.done("已撤销");
      opened.expectCalm();
      await opened.close();
    },
    PATIENCE,
  );
});

/** A file that a button hands to the browser: its name and how it begins. */
async function handed(opened: Opened, button: RegExp): Promise<readonly [string, string]> {
  const { name, bytes } = await opened.download(() => press(opened.page, button));
  return [name, Buffer.from(bytes.subarray(0, 2)).toString()];
}

async function expectFine(page: Page, what: string): Promise<void> {
  const picture = process.env.PICTURES;
  if (picture) await page.screenshot({ path: `${picture}/${what}.png`, fullPage: true });
  expect([...(await serious(page)), ...(await page.evaluate(tooWide))]).toEqual([]);
}

/** Which line of 权力运行流程 a step is, from 1 on. */
function stepLine(power: string, step: string): number {
  return 1 + flowRecords().findIndex((record) => record.power === power && record.环节序号 === step);
}

function columnOf(key: keyof FlowRecord): number {
  return keysOf(flow).indexOf(key) + 1;
}

async function gradeOf(opened: Opened): Promise<string | null | undefined> {
  const { books } = openInstitution(await opened.saved());
  return books.table.find(({ riskId }) => riskId === POINT)?.grade;
}
