import { checkWorkbook } from "../../src/flows/checking/check";
import { decisions } from "../../src/subjects/consolidation/sheets/ledgers";
import { keysOf } from "../../src/sheets/define-sheet";
import { institutionTable } from "../../src/subjects/consolidation/sheets/institution-table";
import { openInstitution } from "../../src/flows/open-institution";
import type { WorkbookContent } from "../../src/workbook/grid";
import { institutionAtWork } from "../support/pane-workbooks";
import { tempFolder } from "../support/temp-folder";
import { describeWith } from "../support/tools";
import { TODAY } from "../support/command-line";
import { Post, row, type Mending } from "./desk";
import { ExcelPane, PATIENCE, type Opened } from "./excel-pane";
import { expectSameElsewhere } from "./libreoffice";
import { consolidate, writeBatch } from "./tasks";

const TABLE = institutionTable.tab;
const MEASURES = keysOf(institutionTable).indexOf("measures") + 1;
const OURS = "本院改定的措施，逐条落实并检查。";

/** The second round: two rows mended, one no longer sent, one new, one sent back by its reviewer. */
const mended: Mending = ({ staff = [] }) => {
  const [first, , , last] = staff;
  if (!first || !last) throw new Error("The sample has too few rows.");
  return {
    staff: [
      ...row(0, { measures: "双人办理，当日登记，每月检查一次。" })(staff).filter((_, i) => i !== 1),
      { ...first, riskId: null, point: "办理请托事项时收受礼品礼金。" },
    ].map((record, i) => (i === 2 ? { ...record, opinion: "退回：措施不具体" } : record)),
  };
};
/** Measures of two rows that the institution has put otherwise itself. */
const contested: Mending = ({ staff }) => ({
  staff: row(1, { measures: "科室另写的措施乙，每季检查一次。" })(
    row(0, { measures: "科室另写的措施甲，每月检查一次。" })(staff),
  ),
});

describeWith(["chromium", "soffice"], "the second round of a consolidation beside the pane", () => {
  const inFolder = tempFolder();
  const post = new Post(inFolder);
  let pane: ExcelPane;
  let opened: Opened;

  beforeAll(async () => {
    pane = await ExcelPane.start();
    const first = [await post.send("办公室"), await post.send("公诉科"), await post.send("监察室")];
    opened = await pane.open(institutionAtWork(), { viewport: { width: 450, height: 800 } });
    await consolidate(opened, "2012-01", first);
  }, PATIENCE);
  afterAll(() => pane.stop());

  test(
    "what was changed in a row is shown cell by cell, what is missing, new, or set aside by name",
    async () => {
      await opened.choose(await post.send("办公室", mended));
      expect(await part("变更")).toMatch(/防控措施.* → 双人办理，当日登记，每月检查一次。/s);
      expect(await part("新增")).toContain("办理请托事项时收受礼品礼金。");
      expect(await part("本次未报")).toMatch(/-G-002 办公室/);
      expect(await part("未并入")).toMatch(/办公室\.xlsx › 岗位风险点登记表 第 \d+ 行：审核意见是退回/);
      expect(await numbers()).toMatchObject({ 文件: "1", 变更: "1", 新增: "1", 本次未报: "1", 未并入: "1" });
    },
    PATIENCE,
  );

  test(
    "a look at another step leaves the chosen files where they are",
    async () => {
      await opened.tab("科室");
      await opened.tab("汇总");
      expect(await numbers()).toMatchObject({ 文件: "1" });
    },
    PATIENCE,
  );

  test(
    "a change that somebody makes while the question is open is not overwritten",
    async () => {
      await opened.press("写入第 2012-02 批");
      await opened.question();
      const [at] = await rowsOf("公诉科");
      await opened.type(TABLE, at!, MEASURES, OURS);
      await opened.agree();
      await opened.page.getByText(`工作表“${TABLE}”刚刚有改动，没有写入。`).waitFor();
      expect(await opened.value(TABLE, at!, MEASURES)).toBe(OURS);
      await writeBatch(opened, "2012-02");
      expect(await valueOf("公诉科", 0)).toBe(OURS);
    },
    PATIENCE,
  );

  test(
    "where department and institution differ, the institution's word stands until a choice is made",
    async () => {
      await opened.type(TABLE, (await rowsOf("公诉科"))[1]!, MEASURES, `${OURS}乙`);
      await opened.choose(await post.send("公诉科", contested));
      expect(await part("与本院现值冲突")).toMatch(/科室另写的措施甲[^]*科室另写的措施乙/);
      await writeBatch(opened, "2012-03");
      expect([await valueOf("公诉科", 0), await valueOf("公诉科", 1)]).toEqual([OURS, `${OURS}乙`]);
      await opened.page.getByRole("heading", { name: "等待处理决定（2）" }).waitFor();
      await decide("科室另写的措施甲", "采用科室");
      // Done at once, not at the next run.
      expect(await valueOf("公诉科", 0)).toBe("科室另写的措施甲，每月检查一次。");
      await opened.page.getByRole("heading", { name: "等待处理决定（1）" }).waitFor();
      await decide("科室另写的措施乙", "采用本院");
      await opened.page.getByRole("heading", { name: /等待处理决定/ }).waitFor({ state: "detached" });
    },
    PATIENCE,
  );

  test(
    "the choices are remembered in the saved workbook and followed by the next run",
    async () => {
      const saved = await opened.saved();
      expect(choicesIn(saved)).toEqual(["采用科室", "采用本院"]);
      await opened.choose(
        await post.send("公诉科", (content) => ({
          ...contested(content),
          cover: { ...content.cover, submission: "2" },
        })),
      );
      expect(await numbers()).toMatchObject({ 变更: "0" });
      await writeBatch(opened, "2012-04");
      expect([await valueOf("公诉科", 0), await valueOf("公诉科", 1)]).toEqual([
        "科室另写的措施甲，每月检查一次。",
        `${OURS}乙`,
      ]);
      await expectSameElsewhere(
        await opened.bytes(),
        inFolder("."),
        ...[TABLE, decisions.tab, "汇总记录", "未并入清单"],
      );
    },
    PATIENCE,
  );

  test("nothing broke, and nothing left the server", () => opened.expectCalm());

  /** The text of a part of the preview, open or not. */
  async function part(title: string): Promise<string> {
    await opened.page.getByLabel("汇总预览").waitFor();
    // By what it is called: what it lists may say the same words.
    const called = opened.page.locator("summary", { hasText: new RegExp(`^${title} `) });
    const found = opened.page.locator("details.group").filter({ has: called });
    return (await found.first().textContent()) ?? "";
  }

  async function numbers(): Promise<Readonly<Record<string, string>>> {
    const words = (await opened.page.getByLabel("汇总预览").innerText()).split(/\s+/);
    return Object.fromEntries(words.flatMap((word, i) => (i % 2 === 0 ? [[word, words[i + 1] ?? ""]] : [])));
  }

  async function decide(said: string, choice: string): Promise<void> {
    const question = opened.page.getByRole("listitem").filter({ hasText: said });
    await question.getByRole("button", { name: choice }).click();
    await opened.done(choice === "采用科室" ? /^已采用科室报的值：/ : /^已保留本院的值：/);
  }

  /** Lines of 汇总表 that belong to a department's posts, in their order. */
  async function rowsOf(department: string): Promise<readonly number[]> {
    return tableOf(await opened.saved())
      .filter(({ record }) => record.department === department && record.level === "岗位")
      .sort((a, b) => (a.record.riskId ?? "").localeCompare(b.record.riskId ?? ""))
      .map(({ row: at }) => at);
  }

  async function valueOf(department: string, index: number): Promise<unknown> {
    return opened.value(TABLE, (await rowsOf(department))[index] ?? 0, MEASURES);
  }
});

function tableOf(content: WorkbookContent) {
  return checkWorkbook(content, { stage: "汇总", today: TODAY }).read.institution.table?.entries ?? [];
}

function choicesIn(content: WorkbookContent): readonly (string | null)[] {
  const { books } = openInstitution(content);
  return books.decisions.map(({ choice }) => choice);
}
