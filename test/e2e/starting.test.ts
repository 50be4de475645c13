import { kindOf } from "../../src/session/state";
import { checkWorkbook } from "../../src/flows/checking/check";
import type { WorkbookContent } from "../../src/workbook/grid";
import { departmentAtWork } from "../support/pane-workbooks";
import { tempFolder } from "../support/temp-folder";
import { describeWith } from "../support/tools";
import { paneForEachTest, type Opened } from "./excel-pane";
import { expectSameElsewhere } from "./libreoffice";

const LOOSE = "风险点（初稿）";

/** Somebody's own workbook with one register-like sheet in it. */
function looseRegister(): WorkbookContent {
  const { sheets, ...content } = departmentAtWork();
  const register = sheets.filter(({ sheet }) => sheet === "岗位风险点登记表");
  return {
    ...content,
    name: "公诉科初稿.xlsx",
    properties: new Map(),
    sheets: register.map((grid) => ({ ...grid, sheet: LOOSE })),
  };
}

describeWith(["chromium", "soffice"], "beginning in a workbook that is none of ours", () => {
  const inFolder = tempFolder();
  let opened: Opened;
  paneForEachTest(looseRegister, (one) => {
    opened = one;
  });

  test("its sheets become registers after a question, and the original stays", async () => {
    const before = await opened.values(LOOSE);
    await opened.page.getByLabel("科室名称").fill("公诉科");
    await opened.press("转成科室工作簿");
    expect((await opened.image()).sheets.map(({ sheet }) => sheet)).toEqual([LOOSE]);
    await opened.agree();
    await opened.page.getByRole("tab", { name: "填报" }).waitFor();
    expect(await opened.values(LOOSE)).toEqual(before);
    const saved = await opened.saved();
    const checked = checkWorkbook(saved, { stage: "排查", today: "2012-10-26" });
    expect([kindOf(saved, checked), checked.department]).toEqual(["department", "公诉科"]);
    // Each line once: the original counts no more.
    expect(checked.points.filter(({ level }) => level === "岗位")).toHaveLength(12);
    await expectSameElsewhere(await opened.bytes(), inFolder("."), "岗位风险点登记表", "人员名册");
    await opened.press(/^撤销：转成公诉科/);
    await opened.page.getByText("这个工作簿还不是廉政风险防控的工作簿。").waitFor();
    expect((await opened.image()).sheets.map(({ sheet }) => sheet)).toEqual([LOOSE]);
  });

  test("an institution's workbook is made beside what is there", async () => {
    await opened.press("在本工作簿里新建");
    await opened.agree();
    await opened.page.getByRole("tab", { name: "汇总" }).waitFor();
    const names = (await opened.image()).sheets.map(({ sheet }) => sheet);
    expect(names).toEqual(expect.arrayContaining([LOOSE, "单位信息", "机构设置", "人员名册"]));
    await expectSameElsewhere(await opened.bytes(), inFolder("."), "单位信息", "机构设置");
  });
});
