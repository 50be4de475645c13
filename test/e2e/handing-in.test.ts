import { toSerial } from "../../src/workbook/formats/serial-date";
import { checkWorkbook } from "../../src/flows/checking/check";
import { findingsSheet } from "../../src/subjects/consolidation/sheets/ledgers";
import { keysOf } from "../../src/sheets/define-sheet";
import { signings } from "../../src/subjects/registers/sheets/signing";
import { cover } from "../../src/subjects/registers/sheets/cover";
import { TODAY } from "../support/command-line";
import { departmentAtWork } from "../support/pane-workbooks";
import { tempFolder } from "../support/temp-folder";
import { describeWith } from "../support/tools";
import { PATIENCE, paneForEachTest, type Opened } from "./excel-pane";
import { expectSameElsewhere, wordsOf } from "./libreoffice";
import { layOutToSign, listFindings, putBack } from "./tasks";

const PAPER = Object.values(signings).map(({ tab }) => tab);

describeWith(["chromium", "soffice"], "a department looks its workbook over and hands it in", () => {
  const inFolder = tempFolder();
  let opened: Opened;
  paneForEachTest(departmentAtWork, (one) => {
    opened = one;
  });

  test(
    "the register is laid out on paper to be signed, and taken away again",
    async () => {
      const before = (await opened.image()).sheets.map(({ sheet }) => sheet);
      await layOutToSign(opened);
      const { sheets } = await opened.image();
      expect(sheets.map(({ sheet }) => sheet)).toEqual([...before, ...PAPER]);
      for (const { sheet, page } of sheets.filter(({ sheet }) => PAPER.includes(sheet)))
        expect([sheet, page?.landscape, page?.scale]).toEqual([sheet, true, "one-page-wide"]);
      const saved = await opened.saved();
      for (const sheet of PAPER) {
        const words = wordsOf(saved, sheet);
        expect(words[0]?.[0]).toMatch(/公诉科(?:岗位|科室)廉政风险点登记表$/);
        expect(words.at(-1)?.[0]).toMatch(/^填报人：/);
      }
      await expectSameElsewhere(await opened.bytes(), inFolder("."), ...PAPER);
      await putBack(opened, "撤销：生成签字表");
      expect((await opened.image()).sheets.map(({ sheet }) => sheet)).toEqual(before);
    },
    PATIENCE,
  );

  test(
    "handing in says what is missing, writes number and day, and can be put back",
    async () => {
      await opened.tab("报送");
      await opened.page.getByText(/\d+ 个错误要改/).waitFor();
      await opened.page.getByText(/\d+ 行还没有审核/).waitFor();
      const before = await opened.values(cover.tab);
      const marked = () =>
        opened.page.evaluate(() =>
          window.excel.book.sheets.reduce((sum, one) => sum + one.conditional.length, 0),
        );
      await opened.tab("问题");
      await opened.press(/^在表里标出 \d+ 格/);
      await opened.done(/^已在表里标出/);
      expect(await marked()).toBeGreaterThan(0);
      await opened.tab("报送");
      await opened.press("登记第 2 次报送");
      expect(await opened.question()).toMatch(/报送序号 2[^]*还有 \d+ 个错误没有改/);
      await opened.agree();
      await opened.done("已登记第 2 次报送");
      await opened.page.getByText("已报送 2 次").waitFor();
      // What was marked for the clerk does not go along.
      expect(await marked()).toBe(0);
      const saved = checkWorkbook(await opened.saved(), { stage: "汇总", today: TODAY });
      expect(saved.read.cover?.record.submission).toBe("2");
      await expectSameElsewhere(await opened.bytes(), inFolder("."), cover.tab);
      await putBack(opened, "撤销：登记第 2 次报送");
      expect(await opened.values(cover.tab)).toEqual(before);
    },
    PATIENCE,
  );

  test(
    "the list of findings is a sheet, each line linked to its cell",
    async () => {
      await listFindings(opened);
      const image = await opened.image();
      const list = image.sheets.find(({ sheet }) => sheet === findingsSheet.tab);
      const column = (key: (typeof KEYS)[number]) => KEYS.indexOf(key);
      const linked = (list?.rows ?? []).filter(({ links }) => links?.has(column("cell")));
      expect(linked.length).toBeGreaterThan(10);
      for (const { cells, links } of linked) {
        const target = links?.get(column("cell"));
        expect(target?.sheet).toBe(cells[column("sheet")]);
        expect(target?.cell).toBe(cells[column("cell")]);
        const said = cells[column("value")];
        // What the finding is about stands where the link leads.
        if (typeof said === "string" && target) {
          const stands = /^\d{4}-\d\d-\d\d$/.test(said) ? String(toSerial(said)) : said;
          expect(await opened.values(target.sheet)).toContain(`${target.cell}=${stands}`);
        }
      }
      await expectSameElsewhere(await opened.bytes(), inFolder("."), findingsSheet.tab);
    },
    PATIENCE,
  );
});

const KEYS = keysOf(findingsSheet);
