import type { WorkbookContent } from "../../src/workbook/grid";
import { departmentAtWork, institutionAtWork } from "../support/pane-workbooks";
import { tempFolder } from "../support/temp-folder";
import { describeWith } from "../support/tools";
import { paneOfSuite, PATIENCE, type Opened } from "./excel-pane";
import { Post, row } from "./desk";
import { serious } from "./barriers";
import { layOut } from "./handed-in";

const NOTHING_OF_OURS: WorkbookContent = { ...departmentAtWork(), properties: new Map(), sheets: [] };

describeWith(["chromium"], "axe finds nothing serious in the pane", () => {
  const inFolder = tempFolder();
  const pane = paneOfSuite();

  test("of a department", async () => {
    const opened = await pane.open(departmentAtWork());
    await expectFine(opened, "任务");
    await opened.tab("填报");
    await opened.select("岗位风险点登记表", 5, 2);
    await opened.page.getByRole("heading", { name: /^第 5 行/ }).waitFor();
    await expectFine(opened, "填报");
    await opened.tab("问题");
    await expectFine(opened, "问题");
    await opened.press(/^采用全部/);
    await opened.page.getByRole("dialog").waitFor({ state: "attached" });
    await expectFine(opened, "采用全部");
    await opened.agree();
    await opened.done("已采用 2 处规范写法");
    await opened.tab("审核");
    await opened.pick(/您是哪位审核人/, /刘春晖/);
    await expectFine(opened, "审核");
    await opened.tab("报送");
    await expectFine(opened, "报送");
    await opened.close();
  });

  test(
    "of the supervision office",
    async () => {
      const { files } = await layOut(inFolder);
      const opened = await pane.open(institutionAtWork());
      await expectFine(opened, "任务");
      await opened.tab("汇总");
      const returned = await new Post(inFolder).send("公诉科", ({ staff }) => ({
        staff: row(0, { opinion: "退回：措施不具体" })(staff),
      }));
      await opened.choose(...files.slice(0, 3), returned);
      await expectFine(opened, "汇总");
      await opened.press(/^写入第/);
      await opened.agree();
      await opened.done(/^已写入/);
      await expectFine(opened, "已写入");
      for (const name of ["科室", "单位", "问题", "打印"]) {
        await opened.tab(name);
        await expectFine(opened, name);
      }
      await opened.close();
    },
    PATIENCE,
  );

  test("of a write that was cut off, and of a refusal", async () => {
    const { sheets, ...content } = departmentAtWork();
    const [register] = sheets.filter(({ sheet }) => sheet === "岗位风险点登记表");
    const opened = await pane.open({ ...content, sheets: [...sheets, { ...register!, sheet: "〔新〕1" }] });
    await opened.page.getByText(/上次写入没有完成/).waitFor();
    await opened.protect("岗位风险点登记表");
    await opened.tab("问题");
    await opened.press("采用“一级”");
    await opened.page.getByRole("button", { name: "重新读取" }).waitFor();
    await expectFine(opened, "中断与拒绝");
    await opened.close();
  });

  test("of a workbook that is none of ours", async () => {
    const opened = await pane.open(NOTHING_OF_OURS);
    await expectFine(opened, "新工作簿");
    await opened.close();
  });
});

/** What axe calls serious or worse, in words. */
async function expectFine({ page }: Opened, view: string): Promise<void> {
  expect([view, ...(await serious(page))]).toEqual([view]);
}
