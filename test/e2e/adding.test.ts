import { departmentAtWork } from "../support/pane-workbooks";
import { describeWith } from "../support/tools";
import { serious } from "./barriers";
import { paneForEachTest, type Opened } from "./excel-pane";

const REGISTER = "岗位风险点登记表";
const FREE = 16;

describeWith(["chromium"], "a risk point is begun from wherever one is in the pane", () => {
  let opened: Opened;
  paneForEachTest(departmentAtWork, (one) => {
    opened = one;
  });

  test("somebody of the roster is picked by a few letters, and his line is gone on with in the form", async () => {
    const { page } = opened;
    await opened.tab("报送");
    await opened.press("为某人新增风险点");
    expect(await serious(page, "#root")).toEqual([]);
    await page.keyboard.type("关");
    await page.keyboard.press("Enter");
    await opened.done("已为关颖怡新增风险点");
    expect(await opened.selected()).toEqual([REGISTER, FREE, 5]);
    await page.getByLabel("岗位职责（职权）").and(page.locator(":focus")).waitFor();
    await page.keyboard.type("保管案卷");
    await page.keyboard.press("Control+Enter");
    await opened.done("已填写岗位职责（职权）");
    await page.keyboard.press("2");
    await opened.done("已填写风险类别");
    expect(await opened.value(REGISTER, FREE, 5)).toBe("保管案卷");
    expect(await opened.value(REGISTER, FREE, 6)).toBe("岗位职责");
  });

  test("a line is copied without its number, and put back", async () => {
    await opened.select(REGISTER, 8, 2);
    await opened.press("复制上一行");
    await opened.done("已复制第 8 行");
    expect(await opened.value(REGISTER, FREE, 2)).toBe(await opened.value(REGISTER, 8, 2));
    expect(await opened.value(REGISTER, FREE, 1)).toBe("");
    await opened.press("撤销：复制第 8 行");
    await opened.done("已撤销");
    expect(await opened.value(REGISTER, FREE, 2)).toBe("");
  });

  test("a point of the department is begun on its own register", async () => {
    await opened.page.keyboard.press("Alt+n");
    await opened.page.keyboard.type("本科室");
    await opened.page.keyboard.press("Enter");
    await opened.done("已转到科室风险点的空行");
    expect((await opened.selected())?.[0]).toBe("科室风险点登记表");
  });
});
