import { writeFileSync } from "node:fs";
import { deflate } from "../../src/hosts/file/disk/formats/deflate";
import { writeWorkbook } from "../../src/hosts/file/write/write-workbook";
import { serious } from "../e2e/barriers";
import { sampleImage } from "../support/sample-books";
import { tempFolder } from "../support/temp-folder";
import { describeBuilt } from "./page";
import { Workbench } from "./workbench-pane";

const POINT = "GS-G-003";

function suite(): void {
  const inFolder = tempFolder();
  let workbench: Workbench;
  beforeAll(async () => {
    workbench = await Workbench.start();
  });
  afterAll(() => workbench.stop());

  test("a grade is changed in the workbench, its story is told, and it is put back; every task of the year opens", async () => {
    const path = inFolder("汇总.xlsx");
    writeFileSync(path, await writeWorkbook(sampleImage(), deflate));
    const { page } = await workbench.open(path);
    await page.getByRole("button", { name: /^等级调整，/ }).click();
    await page.getByRole("button", { name: "提出等级调整" }).click();
    await page.getByLabel("风险点编号").fill(POINT);
    await page.getByLabel("调整原因").fill("出现涉及说情的信访");
    await page.getByRole("combobox", { name: "新等级" }).click();
    await page.getByRole("option", { name: "一级" }).click();
    await page.getByRole("button", { name: "写入等级调整记录" }).click();
    await page.getByRole("button", { name: `撤销：提出调整 ${POINT}` }).waitFor();
    await page.getByRole("button", { name: `${POINT} 的经过` }).click();
    await page.locator(".story", { hasText: "调整提出" }).waitFor();
    expect(await serious(page, "#root")).toEqual([]);
    await page.getByRole("button", { name: `撤销：提出调整 ${POINT}` }).click();
    await page.locator(".story", { hasText: "调整提出" }).waitFor({ state: "hidden" });
    for (const task of ["实施进度", "监督检查", "考核", "流程图", "材料", "新年度"]) {
      await page.getByRole("tab", { name: "任务" }).click();
      await page.getByRole("button", { name: new RegExp(`^${task}，`) }).click();
      await page.getByRole("tab", { name: task, selected: true }).waitFor();
      expect([task, ...(await serious(page, "#root"))]).toEqual([task]);
    }
    await page.getByRole("tab", { name: "任务" }).click();
    await page.getByRole("button", { name: /^流程图，/ }).click();
    await page.locator("summary", { hasText: "公诉科" }).click();
    await page.getByRole("button", { name: /^审查起诉/ }).click();
    await page.getByRole("button", { name: /^4，审查证据.*转到表里$/ }).click();
    await page.getByText("已转到表里").waitFor();
    expect(await serious(page, "#root")).toEqual([]);
    if (process.env.PICTURES) await page.screenshot({ path: `${process.env.PICTURES}/workbench.png` });
  });
}

describeBuilt(["chromium"], "the year in the workbench", suite);
