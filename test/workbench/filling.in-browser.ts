import { writeFileSync } from "node:fs";
import { writeWorkbook } from "../../src/hosts/file/write/write-workbook";
import { deflate } from "../../src/hosts/file/disk/formats/deflate";
import { PATIENCE } from "../e2e/excel-pane";
import { serious } from "../e2e/barriers";
import { STAFF, staffColumn } from "../session/fixture";
import { departmentImageAtWork } from "../support/pane-workbooks";
import { tempFolder } from "../support/temp-folder";
import { describeBuilt } from "./page";
import { Workbench, type WorkbenchPane } from "./workbench-pane";

/** The first free line of 公诉科 at work. */
const FREE = 16;

describeBuilt(["chromium"], "lines are written by keys alone, in the form beside the sheet", () => {
  const inFolder = tempFolder();
  let workbench: Workbench;
  let user: WorkbenchPane;

  beforeAll(async () => {
    workbench = await Workbench.start();
  }, PATIENCE);
  afterAll(() => workbench.stop());
  beforeEach(async () => {
    const path = inFolder("07-公诉科.xlsx");
    writeFileSync(path, await writeWorkbook(departmentImageAtWork(), deflate));
    user = await workbench.open(path);
  }, PATIENCE);
  afterEach(async () => {
    user.expectCalm();
    await user.close();
  });

  const keys = async (...names: readonly string[]) => {
    for (const name of names) await user.page.keyboard.press(name);
  };
  const line = async (row: number) => {
    const { sheets } = await user.saved();
    const cells = sheets.find(({ sheet }) => sheet === STAFF)?.rows.find(({ number }) => number === row);
    return (key: Parameters<typeof staffColumn>[0]) =>
      cells?.values[cells.columns.indexOf(staffColumn(key))] ?? null;
  };

  test(
    "somebody of the roster is picked, and his line is gone through from what asks to what asks",
    async () => {
      const { page } = user;
      await keys("Alt+n");
      await page.getByRole("combobox", { name: /^为谁新增/ }).waitFor();
      expect(await serious(page, "#root")).toEqual([]);
      await page.keyboard.type("关");
      await keys("Enter");
      await user.done("已为关颖怡新增风险点");
      await page.getByLabel("岗位职责（职权）").and(page.locator(":focus")).waitFor();
      await page.keyboard.type("保管案卷");
      await keys("Control+Enter", "2");
      await page.keyboard.type("案卷借阅不登记，造成案情泄露。");
      await keys("Control+Enter", "2", "2", "2");
      await page.keyboard.type("借阅逐件登记，每月清点一次。");
      // What is expected is taken over.
      await keys("Control+Enter", "Control+Enter");
      await page.keyboard.type("长期");
      await keys("Control+Enter");
      await user.done(/^已转到下一行/);
      // The next line that asks for something, in what it asks for.
      await page.getByRole("heading", { name: /^第 5 行/ }).waitFor();
      await page.locator("[data-field=likelihood] :focus").waitFor();
      const stands = await line(FREE);
      const said = (
        ["name", "category", "likelihood", "severity", "grade", "responsible", "due"] as const
      ).map(stands);
      expect(said).toEqual(["关颖怡", "岗位职责", "较大", "较严重", "二级", "关颖怡", "长期"]);
    },
    PATIENCE,
  );

  test(
    "Tab and Ctrl+S leave the keyboard in the form: what is typed next takes nothing's place",
    async () => {
      const { page } = user;
      await keys("Alt+n");
      await page.getByRole("combobox", { name: /^为谁新增/ }).waitFor();
      await page.keyboard.type("关");
      await keys("Enter");
      await page.getByLabel("岗位职责（职权）").and(page.locator(":focus")).waitFor();
      await page.keyboard.type("保管案卷");
      await keys("Tab");
      await user.done("已填写岗位职责（职权）");
      await page.locator("#root :focus").waitFor();
      await page.keyboard.type("a");
      await page.locator("[data-field=point] textarea").click();
      await page.keyboard.type("案卷借阅");
      const kept = page.waitForEvent("download");
      await keys("Control+s");
      await kept;
      await page.keyboard.type("不登记，造成案情泄露。");
      const stands = await line(FREE);
      expect([stands("power"), stands("point")]).toEqual(["保管案卷", "案卷借阅不登记，造成案情泄露。"]);
    },
    PATIENCE,
  );

  test(
    "the line at hand is copied, and what usually differs is gone through",
    async () => {
      const { page } = user;
      await user.select(STAFF, 8, 2);
      await keys("Alt+r");
      await user.done("已复制第 8 行");
      await page.getByLabel("风险点及表现形式").and(page.locator(":focus")).waitFor();
      await page.getByText("这一行照抄了第8行，请改成自己的内容").first().waitFor();
      await page.keyboard.type("庭前准备不充分，遗漏重要证据。");
      await keys("Control+Enter", "3", "3", "3");
      await page.locator("[data-field=measures] :focus").waitFor();
      const stands = await line(FREE);
      expect(stands("point")).toBe("庭前准备不充分，遗漏重要证据。");
      expect([stands("name"), stands("grade"), stands("riskId")]).toEqual([
        (await line(8))("name"),
        "三级",
        null,
      ]);
    },
    PATIENCE,
  );

  test(
    "a name chosen in the sheet brings post and title",
    async () => {
      await user.type(STAFF, FREE, staffColumn("name"), "关颖怡");
      await user.page.waitForTimeout(800);
      const stands = await line(FREE);
      expect([stands("title"), stands("post")]).toEqual(["书记员", "书记员"]);
    },
    PATIENCE,
  );

  test("the roster closes by Esc, and the keyboard is where it was opened", async () => {
    const { page } = user;
    await keys("Alt+n", "Escape");
    await page.getByRole("button", { name: "为某人新增风险点" }).and(page.locator(":focus")).waitFor();
  });
});
