import { checkWorkbook } from "../../src/flows/checking/check";
import { institutionWorkbook } from "../../src/flows/workbooks/workbooks";
import { sampleInstitution } from "../../src/sample/sample-institution";
import { institutionRegister } from "../../src/subjects/registers/sheets/institution-register";
import type { WorkbookContent } from "../../src/workbook/grid";
import { TODAY } from "../support/command-line";
import { contentOf } from "../support/image-content";
import { tempFolder } from "../support/temp-folder";
import { describeWith } from "../support/tools";
import { ExcelPane, PATIENCE, type Opened } from "./excel-pane";
import { expectSameElsewhere } from "./libreoffice";

const REGISTER = institutionRegister.tab;
const ROW = 4;
const NOT_YET = { panelOn: null, opinion: null, partyOn: null, filingNo: null, filedOn: null };

/** The institution's first point has been found and graded, and nobody has looked at it yet. */
function pointToBeSeen(): WorkbookContent {
  const { institution } = sampleInstitution();
  const register = institution.register?.map((record, i) => (i === 0 ? { ...record, ...NOT_YET } : record));
  return contentOf(institutionWorkbook({ ...institution, ...(register && { register }) }), "院工作簿.xlsx");
}

describeWith(["chromium", "soffice"], "a point of the institution goes its way beside the pane", () => {
  const inFolder = tempFolder();
  let pane: ExcelPane;
  let opened: Opened;

  beforeAll(async () => {
    pane = await ExcelPane.start();
    opened = await pane.open(pointToBeSeen());
    await opened.page.getByRole("combobox", { name: "检查到哪个阶段" }).selectOption("汇总阶段");
    await opened.tab("单位");
    await opened.page
      .getByRole("button", { name: /第 4 行/ })
      .first()
      .click();
    await opened.page.getByRole("heading", { name: /^第 4 行/ }).waitFor();
  }, PATIENCE);
  afterAll(() => pane.stop());

  test(
    "panel, party group and filing, each in its turn, and nothing is left to be said",
    async () => {
      expect(await missingSteps()).toBe(5);
      await opened.fill("评审小组评定日期", "2012-10-08");
      await opened.pick("院党组审核意见", "同意");
      await opened.done("已填写院党组审核意见");
      await opened.fill("院党组审核日期", "2012.10.6");
      // The party group cannot have seen it before the panel.
      expect(await missingSteps()).toBeGreaterThan(0);
      await opened.fill("院党组审核日期", "2012-10-12");
      await opened.fill("备案号", "备2012-099");
      await opened.fill("备案日期", "2012-10-15");
      expect(await missingSteps()).toBe(0);
      const form = opened.page.getByLabel("当前行");
      expect(await form.getByLabel("备案日期").inputValue()).toBe("2012-10-15");
      expect(await form.locator("summary .count").count()).toBe(0);
    },
    PATIENCE,
  );

  test(
    "the saved workbook says the same, to us and to LibreOffice",
    async () => {
      const { points, findings } = checkWorkbook(await opened.saved(), { stage: "汇总", today: TODAY });
      const record = points.find(({ level, entry }) => level === "单位" && entry.row === ROW)?.record;
      expect(record).toMatchObject({
        panelOn: "2012-10-08",
        opinion: "同意",
        partyOn: "2012-10-12",
        filingNo: "备2012-099",
        filedOn: "2012-10-15",
      });
      expect(findings.filter(({ rule, place }) => rule === "A08" && place.row === ROW)).toEqual([]);
      await expectSameElsewhere(await opened.bytes(), inFolder("."), REGISTER);
    },
    PATIENCE,
  );

  test(
    "what was filled in is put back field by field",
    async () => {
      for (let step = 0; step < 6; step++) {
        await opened.press(/^撤销：填写/);
        await opened.done("已撤销");
      }
      expect(await missingSteps()).toBe(5);
    },
    PATIENCE,
  );

  test("nothing broke, and nothing left the server", () => opened.expectCalm());

  /** A08 of the row in the workbook as it stands. */
  async function missingSteps(): Promise<number> {
    const { findings } = checkWorkbook(await opened.saved(), { stage: "汇总", today: TODAY });
    return findings.filter(({ rule, place }) => rule === "A08" && place.row === ROW).length;
  }
});
