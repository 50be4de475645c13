import { writeFileSync } from "node:fs";
import { institutionWorkbook } from "../../src/flows/workbooks/workbooks";
import { deflate } from "../../src/hosts/file/disk/formats/deflate";
import { writeWorkbook } from "../../src/hosts/file/write/write-workbook";
import { sampleInstitution } from "../../src/sample/sample-institution";
import { Book, tab } from "../support/sheets";
import { tempFolder } from "../support/temp-folder";
import { openSupervision } from "../../src/flows/supervision/open-supervision";
import { supervisionAtWork } from "../support/supervision-at-work";
import { describeWith } from "../support/tools";
import { serious } from "./barriers";
import { paneOfSuite, PATIENCE, type Opened } from "./excel-pane";
import { choose, fill, pressIn } from "./forms";
import { goTo, press, stopAt } from "./keys";
import { expectReached, WIDTHS } from "./task-walk";

const TASKS = ["预警", "信息档案", "责任追究", "廉政档案", "问题", "材料"];

describeWith(["chromium"], "the supervision office's own workbook in Excel", () => {
  const pane = paneOfSuite();
  const inFolder = tempFolder();

  test.each(WIDTHS)(
    "its tasks, and no others, are reached by the keyboard at %i px; axe finds nothing serious, nothing scrolls sideways",
    (width) => expectReached(pane, supervisionAtWork(), TASKS, width),
    PATIENCE,
  );

  test(
    "a warning goes from draft to closing by the keyboard alone at 320 px, and each step is undone",
    async () => {
      const opened = await pane.open(supervisionAtWork(), { viewport: { width: 320, height: 700 } });
      const { page } = opened;
      await page.locator("button.task:focus").waitFor();
      await press(page, /^预警，/);
      await press(page, /^新的预警$/);
      await choose(page, "对象类型", 1);
      await fill(page, "对象", "张伟");
      await fill(page, "科室", "公诉科");
      await fill(page, "预警事由", "办案超期未报");
      await choose(page, "处置方式", 1);
      await fill(page, "整改要求", "限期整改到位");
      expect(await serious(page)).toEqual([]);
      await press(page, /^草拟$/);
      await opened.done("已草拟 草-2");
      // The new one lies open, with the keyboard on it.
      await press(page, /^签发$/);
      await fill(page, "签发人", "林国栋");
      await pressIn(page, "签发");
      await opened.done("已签发 检廉预〔2012〕6号");
      await press(page, /^签收$/);
      await fill(page, "签收人", "张伟");
      await pressIn(page, "签收");
      await opened.done("已签收 检廉预〔2012〕6号");
      await press(page, /^回告$/);
      await fill(page, "成因分析", "案多人少");
      await fill(page, "整改措施", "按期报告");
      await pressIn(page, "回告");
      await opened.done("已回告 检廉预〔2012〕6号");
      await press(page, /^复核$/);
      await choose(page, "复核意见", 1);
      await fill(page, "复核人", "吴敏");
      await pressIn(page, "复核");
      await opened.done("已复核 检廉预〔2012〕6号");
      expect(await ledger(opened)).toContain("检廉预〔2012〕6号 张伟 2012-10-26 合格");
      for (const step of ["复核", "回告", "签收", "签发", "草拟"]) {
        await press(page, new RegExp(`^撤销：${step}`));
        await opened.done("已撤销");
      }
      expect((await ledger(opened)).length).toBe(6);
      expect(await ledger(opened)).toEqual(ledgerOf(supervisionAtWork()));
      opened.expectCalm();
      await opened.close();
    },
    PATIENCE,
  );

  test(
    "in a blank workbook it is begun by the institution's, by the keyboard alone, and its tasks are there; undone, it is blank again",
    async () => {
      const blank = new Book("工作簿1.xlsx", [tab("Sheet1", [["备忘"]])]);
      const opened = await pane.open(blank.content(), { viewport: { width: 320, height: 700 } });
      const { page } = opened;
      const file = inFolder("院.xlsx");
      const { institution } = sampleInstitution();
      writeFileSync(file, await writeWorkbook(institutionWorkbook(institution), deflate));
      await page.getByRole("heading", { name: "新建监察室专用工作簿（监察室）" }).waitFor();
      expect(await serious(page)).toEqual([]);
      const chooser = page.waitForEvent("filechooser");
      await press(page, /^选院工作簿，在本工作簿里新建/);
      await (await chooser).setFiles(file);
      expect(await opened.question()).toMatch(/预警处置台账.*抄来.*原有的工作表不动.*设打开密码/s);
      await opened.agree();
      await opened.done("已新建监察室专用工作簿");
      // Somebody who leads has no file yet: the institution's workbook is beside it already.
      await page.getByRole("button", { name: /^廉政档案，.*没有建档/ }).waitFor();
      const { sheets } = await opened.saved();
      expect(sheets.map(({ sheet }) => sheet)).toEqual(expect.arrayContaining(["Sheet1", "预警处置台账"]));
      await press(page, /^撤销：新建监察室专用工作簿/);
      await opened.done("已撤销");
      expect((await opened.saved()).sheets.map(({ sheet }) => sheet)).toEqual(["Sheet1"]);
      opened.expectCalm();
      await opened.close();
    },
    PATIENCE,
  );

  test(
    "an entry is registered and verified, a paper handed to the browser, a refusal told, by the keyboard alone at 450 px",
    async () => {
      const opened = await pane.open(supervisionAtWork(), { viewport: { width: 450, height: 700 } });
      const { page } = opened;
      await page.locator("button.task:focus").waitFor();
      await press(page, /^信息档案，/);
      await press(page, /^登记一件信息$/);
      await pressIn(page, "登记");
      await page.getByRole("alert").filter({ hasText: "还没有填：来源、涉及科室、信息内容" }).waitFor();
      await choose(page, "来源", 2);
      await fill(page, "涉及科室", "公诉科");
      await fill(page, "信息内容", "反映审批把关不严");
      await choose(page, "是否新发现风险", 2);
      await fill(page, "承办人", "吴敏");
      await pressIn(page, "登记");
      await opened.done("已登记 XX-2012-005");
      await press(page, /^核实$/);
      await fill(page, "核实情况", "不属实");
      await fill(page, "核实日期", "2012-10-01");
      await pressIn(page, "核实");
      await page.getByText("核实日期2012-10-01早于收集日期2012-10-26").waitFor();
      expect(await serious(page)).toEqual([]);
      await goTo(page, "责任追究");
      await press(page, /^登记一件责任追究$/);
      await fill(page, "被追究人", "张伟");
      await fill(page, "科室", "公诉科");
      await choose(page, "责任类型", 3);
      await fill(page, "事由", "卷宗保管不善");
      await fill(page, "依据", "方案五（四）");
      await fill(page, "处理结果", "通报批评");
      await fill(page, "作出机关", "院党组");
      await fill(page, "作出日期", "2012-10-26");
      expect(await serious(page)).toEqual([]);
      await pressIn(page, "登记");
      await opened.done("已登记一件责任追究");
      // The new one lies open, with the keyboard on it.
      await page.locator(".where:focus").filter({ hasText: "ZJ-2012-" }).waitFor();
      await press(page, /^撤销：登记一件责任追究/);
      await opened.done("已撤销");
      await goTo(page, "廉政档案");
      await press(page, /^登记一份廉政档案$/);
      await fill(page, "姓名", "林国栋");
      await fill(page, "存放处", "监察室 1 号柜");
      await fill(page, "承办人", "吴敏");
      await pressIn(page, "登记");
      await opened.done("已登记一份廉政档案");
      await press(page, /^撤销：登记一份廉政档案/);
      await opened.done("已撤销");
      await goTo(page, "廉政档案");
      for (const key of ["Home", "Enter"]) await page.keyboard.press(key);
      await press(page, /^材料，/);
      // The latest stands there; the first of all by End.
      await stopAt(page, /^草-1 公诉科/);
      await page.keyboard.press("End");
      const { name, bytes } = await opened.download(() => press(page, /^预警通知书$/));
      expect(name).toBe("预警通知书-检廉预〔2012〕1号.docx");
      expect(Buffer.from(bytes.subarray(0, 2)).toString()).toBe("PK");
      opened.expectCalm();
      await opened.close();
    },
    PATIENCE,
  );
});

async function ledger(opened: Opened): Promise<readonly string[]> {
  return ledgerOf(await opened.saved());
}

function ledgerOf(content: Parameters<typeof openSupervision>[0]): readonly string[] {
  const { warnings } = openSupervision(content).read.tables;
  return (warnings?.entries ?? []).map(({ record: { number, 对象, 签收日期, 复核意见 } }) =>
    [number, 对象, 签收日期, 复核意见].filter((value) => value !== null).join(" "),
  );
}
