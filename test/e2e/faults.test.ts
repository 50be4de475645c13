import { checkWorkbook } from "../../src/flows/checking/check";
import { STAFF, staffColumn } from "../session/fixture";
import { TODAY } from "../support/command-line";
import { departmentAtWork, institutionAtWork } from "../support/pane-workbooks";
import { tempFolder } from "../support/temp-folder";
import { describeWith } from "../support/tools";
import { Post } from "./desk";
import { paneOfSuite, PATIENCE, type Opened } from "./excel-pane";

/** 风险等级 of the first row, which says 1级. */
const [ROW, GRADE] = [4, staffColumn("grade")];

describeWith(["chromium"], "the world says no, or goes on without the pane", () => {
  const inFolder = tempFolder();
  const post = new Post(inFolder);
  const pane = paneOfSuite();
  let opened: Opened;

  afterEach(async () => {
    opened.expectCalm();
    await opened.close();
  });

  describe("beside a department's workbook", () => {
    beforeEach(async () => {
      opened = await pane.open(departmentAtWork());
      await opened.tab("问题");
    }, PATIENCE);

    test("a sheet that was renamed is said to be gone, and found again when asked", async () => {
      const before = await opened.values(STAFF);
      await opened.rename(STAFF, "改了名的登记表");
      await opened.press("采用“一级”");
      await opened.page.getByText("可能刚被改名或删除。请点“重新读取”，再做一次。").waitFor();
      expect(await opened.values("改了名的登记表")).toEqual(before);
      await opened.press("重新读取");
      await opened.done("已重新读取");
      await opened.page.getByText("可能刚被改名或删除").waitFor({ state: "detached" });
      await opened.press("采用“一级”");
      await opened.done("已采用“一级”");
      expect(await opened.value("改了名的登记表", ROW, GRADE)).toBe("一级");
    });

    test("a sheet that was deleted is missing from then on, and the rest can be worked on", async () => {
      await opened.delete(STAFF);
      await opened.page
        .getByText(/缺少[^]*岗位风险点登记表/)
        .first()
        .waitFor();
      await opened.tab("报送");
      await opened.press("登记第 2 次报送");
      await opened.agree();
      await opened.done("已登记第 2 次报送");
    });

    test("a sheet that was protected is left alone until it is opened", async () => {
      const before = await opened.values(STAFF);
      await opened.protect(STAFF);
      await opened.press(/^采用全部规范写法/);
      await opened.agree();
      await opened.page.getByText("请在“审阅”选项卡中撤销保护，再做一次。").waitFor();
      expect(await opened.values(STAFF)).toEqual(before);
      await opened.protect(STAFF, false);
      await opened.press(/^采用全部规范写法/);
      await opened.agree();
      await opened.done("已采用 2 处规范写法");
    });

    test("what somebody else typed while the question stood is kept", async () => {
      await opened.press(/^采用全部规范写法/);
      await opened.question();
      await opened.type(STAFF, ROW, GRADE, "三级");
      await opened.agree();
      await opened.page.getByText("表里的内容刚刚有改动，没有写入。").waitFor();
      expect(await opened.value(STAFF, ROW, GRADE)).toBe("三级");
      expect(await opened.page.getByRole("button", { name: /^撤销/ }).count()).toBe(0);
    });

    test.each([
      ["AccessDenied", "撤销保护"],
      ["InvalidOperationInCellEditMode", "请按回车键结束输入"],
      ["GeneralException", "点一下这个工作簿"],
      ["RequestPayloadSizeLimitExceeded", "内容太多"],
    ])("%s in the middle of a write leaves everything as it was", async (code, sentence) => {
      const before = await opened.values(STAFF);
      await opened.page.evaluate((refusal) => window.excel.refuse({ code: refusal, request: 2 }), code);
      await opened.press(/^采用全部规范写法/);
      await opened.agree();
      await opened.page.getByText(sentence).waitFor();
      expect(await opened.values(STAFF)).toEqual(before);
      await opened.press(/^采用全部规范写法/);
      await opened.agree();
      await opened.done("已采用 2 处规范写法");
    });
  });

  test.each([320, 480])(
    "撤销 that is refused is said where the user is, %i wide and far down, and the keyboard stays on it",
    async (width) => {
      opened = await pane.open(departmentAtWork(), { viewport: { width, height: 480 } });
      const { page } = opened;
      await opened.tab("问题");
      await opened.press("采用“一级”");
      await opened.done("已采用“一级”");
      await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
      const undo = page.getByRole("button", { name: /^撤销：/ });
      await undo.focus();
      const before = await page.evaluate(() => window.scrollY);
      expect(before).toBeGreaterThan(200);
      await page.evaluate(() => window.excel.refuse({ code: "AccessDenied", request: 1 }));
      await page.keyboard.press("Enter");
      const said = page.getByRole("alert").filter({ hasText: "撤销保护" });
      await said.waitFor();
      // In sight, and nothing lies over it.
      const isSeen = await said.evaluate((one) => {
        const { left, right, top, bottom } = one.getBoundingClientRect();
        const middle = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
        return top >= 0 && bottom <= window.innerHeight && one.contains(middle);
      });
      expect(isSeen).toBe(true);
      expect(await undo.evaluate((one) => one === document.activeElement)).toBe(true);
      expect(Math.abs((await page.evaluate(() => window.scrollY)) - before)).toBeLessThan(120);
    },
    PATIENCE,
  );

  test(
    "the pane is closed in the middle of writing: nothing is lost, and it says what to do",
    async () => {
      opened = await pane.open(institutionAtWork());
      const before = (await opened.image()).sheets;
      const files = [await post.send("办公室"), await post.send("公诉科")];
      await begin(files);
      // One to look around, one to draw; the exchange is never asked for.
      await opened.closeAfter(2);
      await opened.agree();
      await opened.closed();
      const left = await opened.saved();
      expect(left.sheets.filter(({ sheet }) => sheet.startsWith("〔")).length).toBeGreaterThan(0);
      expect((await opened.image()).sheets.slice(0, before.length)).toEqual(before);
      await opened.close();

      opened = await pane.open(left);
      await opened.page.getByText(/上次写入没有完成[^]*原来的表都没有动/).waitFor();
      const { findings } = checkWorkbook(left, { stage: "措施", today: TODAY });
      expect(findings.filter(({ place }) => place.sheet?.startsWith("〔"))).toEqual([]);
      await opened.press("删除没有画完的表");
      await opened.agree();
      await opened.page.getByText(/上次写入没有完成/).waitFor({ state: "detached" });
      expect((await opened.image()).sheets.map(({ sheet }) => sheet)).toEqual(
        before.map(({ sheet }) => sheet),
      );
      await begin(files);
      await opened.agree();
      await opened.done("已写入第 2012-01 批汇总");
    },
    PATIENCE,
  );

  async function begin(files: readonly string[]): Promise<void> {
    await opened.tab("汇总");
    await opened.choose(...files);
    await opened.press("写入第 2012-01 批");
    await opened.question();
  }
});
