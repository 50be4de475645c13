import { departmentAtWork } from "../support/pane-workbooks";
import { tempFolder } from "../support/temp-folder";
import { describeWith } from "../support/tools";
import { PATIENCE, paneForEachTest, type Opened } from "./excel-pane";
import { expectSameElsewhere, wordsOf } from "./libreoffice";

const REGISTER = "岗位风险点登记表";

describeWith(["chromium", "soffice"], "a department fills its workbook beside the pane", () => {
  const inFolder = tempFolder();
  let opened: Opened;
  paneForEachTest(departmentAtWork, (one) => {
    opened = one;
  });

  test("a press on a finding goes to its cell", async () => {
    await opened.tab("问题");
    await opened.press(/错误 J5 发生可能性/);
    await opened.done("已转到单元格");
    expect(await opened.selected()).toEqual([REGISTER, 5, 10]);
  });

  test("one proposal is adopted, and put back", async () => {
    await opened.tab("问题");
    await opened.press("采用“一级”");
    await opened.done("已采用“一级”");
    expect(await opened.value(REGISTER, 4, 13)).toBe("一级");
    expect(await opened.page.getByText("填写“1级”").count()).toBe(0);
    await opened.press("撤销：采用“一级”");
    await opened.done("已撤销");
    expect(await opened.value(REGISTER, 4, 13)).toBe("1级");
    await opened.page.getByText("填写“1级”").waitFor();
    expect(await opened.page.getByRole("button", { name: /^撤销/ }).count()).toBe(0);
  });

  test("all that is safe is listed first, then adopted, then put back in one step", async () => {
    const before = await opened.values(REGISTER);
    await opened.tab("问题");
    await opened.press("采用全部规范写法（2 处）");
    const asked = opened.page.getByRole("dialog");
    expect(await asked.innerText()).toMatch(/1级 → 一级[^]*思想道德风险 → 思想道德/);
    expect(await opened.values(REGISTER)).toEqual(before);
    await opened.agree();
    await opened.done("已采用 2 处规范写法");
    expect(await opened.value(REGISTER, 4, 13)).toBe("一级");
    expect(await opened.value(REGISTER, 7, 6)).toBe("思想道德");
    await opened.press(/^撤销：采用 2 处/);
    await opened.done("已撤销");
    expect(await opened.values(REGISTER)).toEqual(before);
  });

  test("what is typed into the sheet is judged at once", async () => {
    await opened.tab("问题");
    const missing = opened.page.getByRole("button", { name: /错误 J5 发生可能性/ });
    await missing.waitFor();
    await opened.type(REGISTER, 5, 10, "较大");
    await missing.waitFor({ state: "detached" });
    await opened.type(REGISTER, 8, 10, "很大");
    await opened.page.getByRole("button", { name: /J8 发生可能性/ }).waitFor();
  });

  test("what somebody typed after a fix is not put back unseen", async () => {
    await opened.tab("问题");
    await opened.press("采用“一级”");
    await opened.done("已采用“一级”");
    await opened.type(REGISTER, 4, 13, "三级");
    await opened.press(/^撤销/);
    await opened.page.getByText("这些单元格后来又改过，这一步不能撤销").waitFor();
    expect(await opened.value(REGISTER, 4, 13)).toBe("三级");
  });

  test("the form takes the selected line and writes choices and text into it", async () => {
    await opened.tab("填报");
    await opened.select(REGISTER, 5, 2);
    await opened.page.getByRole("heading", { name: /^第 5 行/ }).waitFor();
    await opened.pick("发生可能性", "较大");
    await opened.done("已填写发生可能性");
    expect(await opened.value(REGISTER, 5, 10)).toBe("较大");
    await opened.page.getByText(/可能性较大，后果较严重的为二级风险/).waitFor();
  });

  test("a person without a point gets a line with what the roster says", async () => {
    await opened.tab("填报");
    await opened.press("为关颖怡新增风险点");
    await opened.done(/^已/);
    const [sheet, row] = (await opened.selected()) ?? ["", 0];
    expect([sheet, await opened.value(sheet, row, 2)]).toEqual([REGISTER, "关颖怡"]);
  });

  test(
    "what was adopted, typed and filled in is in the saved file",
    async () => {
      await opened.tab("填报");
      await opened.press("为关颖怡新增风险点");
      await opened.done(/^已/);
      await opened.select(REGISTER, 5, 2);
      await opened.page.getByRole("heading", { name: /^第 5 行/ }).waitFor();
      await opened.pick("发生可能性", "较大");
      await opened.done("已填写发生可能性");
      await opened.tab("问题");
      await opened.press(/^采用全部规范写法/);
      await opened.agree();
      await opened.done("已采用 2 处规范写法");
      const saved = wordsOf(await opened.saved(), REGISTER).flat();
      expect(saved).toEqual(expect.arrayContaining(["关颖怡", "较大", "一级"]));
      expect(saved).not.toContain("1级");
      await expectSameElsewhere(await opened.bytes(), inFolder("."), REGISTER);
    },
    PATIENCE,
  );
});
