import { writeFileSync } from "node:fs";
import { issuePersonal } from "../../src/flows/personal/issue-personal";
import { deflate } from "../../src/hosts/file/disk/formats/deflate";
import { writeWorkbook } from "../../src/hosts/file/write/write-workbook";
import { checkWorkbook } from "../../src/flows/checking/check";
import { sealFits } from "../../src/subjects/registers/seal";
import type { Point } from "../../src/subjects/registers/point";
import { STAFF, staffColumn } from "../session/fixture";
import { TODAY } from "../support/command-line";
import { departmentAtWork } from "../support/pane-workbooks";
import { sampleBooks } from "../support/sample-books";
import { tempFolder } from "../support/temp-folder";
import { describeWith } from "../support/tools";
import { PATIENCE, paneForEachTest, type Opened } from "./excel-pane";
import { serious } from "./barriers";
import { choose, openTask } from "./forms";
import { press } from "./keys";
import { expectSameElsewhere } from "./libreoffice";
import { approveChosen, chooseOnlyFirst, putBack, reviewAs, tickWhatIsFine } from "./tasks";

/** Two risk points in one cell, each with its measures. */
const DOUBLE = 6;
const HEAD = "刘春晖";
const POINT = staffColumn("point");

describeWith(["chromium", "soffice"], "a department's rows are split, reviewed and sent back", () => {
  const inFolder = tempFolder();
  let opened: Opened;
  paneForEachTest(departmentAtWork, (one) => {
    opened = one;
  });

  test(
    "a cell with two risk points becomes two rows, and one again",
    async () => {
      const before = await opened.values(STAFF);
      const whole = String(await opened.value(STAFF, DOUBLE, POINT));
      await opened.tab("填报");
      await opened.select(STAFF, DOUBLE, 2);
      await opened.page.getByRole("heading", { name: /^第 6 行/ }).waitFor();
      await opened.press("拆成 2 个风险点");
      expect(await opened.question()).toMatch(/第 6 行只留第 1 个风险点/);
      await opened.agree();
      await opened.done("已拆成 2 个风险点");
      const [, row = 0] = (await opened.selected()) ?? [];
      const parts = [await opened.value(STAFF, DOUBLE, POINT), await opened.value(STAFF, row, POINT)];
      expect(whole).toBe(`1、${String(parts[0])}。\n2、${String(parts[1])}。`);
      expect(await opened.value(STAFF, row, staffColumn("measures"))).toBe("报告并记录接待情况");
      expect(await opened.value(STAFF, row, staffColumn("name"))).toBe(
        await opened.value(STAFF, DOUBLE, staffColumn("name")),
      );
      await expectSameElsewhere(await opened.bytes(), inFolder("."), STAFF);
      await putBack(opened, "撤销：拆成 2 个风险点");
      expect(await opened.values(STAFF)).toEqual(before);
    },
    PATIENCE,
  );

  test(
    "what a reviewer approves bears opinion, day and a seal that fits",
    async () => {
      await reviewAs(opened, HEAD);
      await tickWhatIsFine(opened);
      await approveChosen(opened);
      const bytes = await opened.bytes();
      const approved = (await points()).filter(({ record }) => record.opinion === "同意");
      expect(approved.length).toBeGreaterThan(3);
      for (const { entry, record } of approved) {
        expect([record.reviewer, record.reviewedOn, record.signing]).toEqual([HEAD, TODAY, "电子"]);
        expect(sealFits(entry.record)).toBe(true);
      }
      await expectSameElsewhere(bytes, inFolder("."), STAFF, "_审核留底");
    },
    PATIENCE,
  );

  test(
    "a row that is sent back says why, and waits for its author",
    async () => {
      await reviewAs(opened, HEAD);
      const row = await chooseOnlyFirst(opened);
      const back = opened.page.getByRole("button", { name: "退回", exact: true });
      expect(await back.isDisabled()).toBe(true);
      await opened.page.getByLabel("退回理由").fill("措施不具体");
      await back.click();
      expect(await opened.question()).toContain("理由：措施不具体");
      await opened.agree();
      await opened.done("已退回 1 行");
      await card(row).getByText("已退回").waitFor();
      expect(await opened.value(STAFF, row, staffColumn("opinion"))).toBe("退回：措施不具体");
      const returned = (await points()).filter(({ record }) => record.opinion === "退回");
      expect(returned.map(({ entry }) => entry.row)).toEqual([row]);
      await expectSameElsewhere(await opened.bytes(), inFolder("."), STAFF);
    },
    PATIENCE,
  );

  test(
    "review sheets are printed, and registered when they come back, by the keyboard alone; undone, they wait again",
    async () => {
      const { page } = opened;
      const before = await opened.values(STAFF);
      await openTask(page, "审核");
      const { name, bytes } = await opened.download(() => press(page, /^印送审表（Word）$/));
      expect([name, Buffer.from(bytes.subarray(0, 2)).toString()]).toEqual(["送审表.zip", "PK"]);
      await press(page, /^登记：科室负责人刘春晖，\d+ 行，校验码 \w+$/);
      await choose(page, "审核人", 1);
      expect(await serious(page)).toEqual([]);
      // The last thing that was asked for: it is written at once.
      await choose(page, "审核意见", 1);
      await opened.done(/^已登记/);
      expect(await opened.values(STAFF)).not.toEqual(before);
      await press(page, /^撤销：登记/);
      await opened.done("已撤销");
      expect(await opened.values(STAFF)).toEqual(before);
    },
    PATIENCE,
  );

  test(
    "pages that people filled in come back into the register, after a look at what each row becomes; undone, it is as before",
    async () => {
      const { page } = opened;
      const before = await opened.values(STAFF);
      const own = issuePersonal(sampleBooks()).filter(({ file }) => file.includes("公诉科"));
      const files: string[] = [];
      for (const { file, image } of own) {
        const path = inFolder(file.split("/").at(-1) ?? file);
        writeFileSync(path, await writeWorkbook(image, deflate));
        files.push(path);
      }
      await openTask(page, "填报");
      const chooser = page.waitForEvent("filechooser");
      await press(page, /^选填好的自查表$/);
      await (await chooser).setFiles(files);
      expect(await opened.question()).toMatch(
        /份自查表，新增 \d+ 个，修改 \d+ 个，已有 \d+ 个，未收 \d+ 个。/,
      );
      expect(await serious(page)).toEqual([]);
      await opened.agree();
      await opened.done(/^已收/);
      expect(await opened.values(STAFF)).not.toEqual(before);
      await press(page, /^撤销：收/);
      await opened.done("已撤销");
      expect(await opened.values(STAFF)).toEqual(before);
    },
    PATIENCE,
  );

  test("a row that was changed after its approval is shown old and new", async () => {
    await reviewAs(opened, HEAD);
    const row = await chooseOnlyFirst(opened);
    const measures = staffColumn("measures");
    const grade = String(await opened.value(STAFF, row, staffColumn("grade")));
    await approveChosen(opened);
    await card(row).waitFor({ state: "detached" });
    // Measures were no part of the review, the grade was.
    await opened.type(STAFF, row, measures, "另行研究。");
    await opened.type(STAFF, row, staffColumn("grade"), grade === "三级" ? "二级" : "三级");
    await card(row).getByText("审核后有改动").waitFor();
    expect(await card(row).locator("dl.changes").innerText()).toMatch(
      new RegExp(`^风险等级\\s+${grade} → ${grade === "三级" ? "二级" : "三级"}$`),
    );
  });

  function card(row: number) {
    return opened.page
      .locator("li.card")
      .filter({ has: opened.page.getByRole("checkbox", { name: `选择第 ${row} 行`, exact: true }) })
      .filter({ hasText: `岗位·第 ${row} 行` });
  }

  /** The rows of the saved file. */
  async function points(): Promise<readonly Point[]> {
    return checkWorkbook(await opened.saved(), { stage: "汇总", today: TODAY }).points;
  }
});
