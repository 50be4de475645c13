import { checkWorkbook } from "../../src/flows/checking/check";
import { openInstitution } from "../../src/flows/open-institution";
import { receipts } from "../../src/flows/consolidating/receipts";
import { cover } from "../../src/subjects/registers/sheets/cover";
import { departmentRegister } from "../../src/subjects/registers/sheets/department-register";
import { keysOf } from "../../src/sheets/define-sheet";
import { gradeChanges } from "../../src/subjects/grade-changes/sheets/grade-changes";
import { staffRegister } from "../../src/subjects/registers/sheets/staff-register";
import { columnName } from "../../src/workbook/address";
import { isFault, type CellValue, type WorkbookContent } from "../../src/workbook/grid";
import { department, institution, SHEET_REVIEW_ROW, TABS } from "../support/books";
import { consolidated } from "../support/consolidated";
import { coverCell, gradeChange, ownCell, staffCell } from "../support/filed";
import { contentOf } from "../support/image-content";
import { date, type Book } from "../support/sheets";

/** A 回执 goes back to the department to go on with: nothing that it typed is lost on the way. */

const house = institution().content();
const opened = openInstitution(house);

/** The receipt of 公诉科, as the department opens it. */
function receiptOf(...books: readonly Book[]): WorkbookContent {
  const [receipt] = receipts(opened, consolidated(house, books).result);
  if (!receipt) throw new Error("no receipt");
  return contentOf(receipt.image, receipt.file);
}

/** The filled cells of a sheet's line that holds a text, as texts. */
function lineOf({ sheets }: WorkbookContent, sheet: string, text: string): readonly string[] {
  const rows = sheets.find((grid) => grid.sheet === sheet)?.rows ?? [];
  const lines = rows.map(({ values }) => values.map(shown)).filter((values) => values.includes(text));
  return lines[0] ?? [];
}

function shown(value: CellValue): string {
  if (typeof value === "object") return isFault(value) ? value.fault : String(value.serial);
  return String(value);
}

function said(content: WorkbookContent): readonly string[] {
  const { findings } = checkWorkbook(content, { stage: "汇总", today: "2012-10-26", institution: opened });
  return findings.map(({ rule, value }) => `${rule} ${value ?? ""}`).sort();
}

test("等级调整记录: what could not be used, and columns that people added", () => {
  const extra = columnName(keysOf(gradeChanges).length + 1);
  const book = department()
    .withRow(TABS.changes, 2, [
      ...gradeChange({ riskId: "GS-G-003", change: "调低", opinion: "阅", assessedOn: "12月3日" }),
      "请保留这一句",
    ])
    .with(`${TABS.changes}!${extra}1`, "备注2");
  const receipt = receiptOf(book);
  expect(lineOf(receipt, TABS.changes, "GS-G-003")).toEqual(
    expect.arrayContaining(["调低", "阅", "12月3日", "请保留这一句"]),
  );
  expect(lineOf(receipt, TABS.changes, "风险点编号")).toContain("备注2");
});

describe("整表审核", () => {
  const line = (cells: readonly (string | ReturnType<typeof date> | null)[], row = 2) =>
    department()
      .with(`${cover.tab}!G${SHEET_REVIEW_ROW}`, "签到簿")
      .withRow(cover.tab, SHEET_REVIEW_ROW + row, ["科室", ...cells]);

  test("what could not be used, and columns that people added", () => {
    const receipt = receiptOf(line(["赵刚", "已阅", "十月底", null, null, "第3册"]));
    expect(lineOf(receipt, cover.tab, "科室")).toEqual(["科室", "赵刚", "已阅", "十月底", "第3册"]);
    expect(lineOf(receipt, cover.tab, "整表审核")).toContain("签到簿");
  });

  test("lines that people added", () => {
    const added = line(["赵刚", "同意", null, null, null, null]).withRow(cover.tab, SHEET_REVIEW_ROW + 4, [
      "聘用人员",
      "李强",
      "同意",
    ]);
    expect(lineOf(receiptOf(added), cover.tab, "聘用人员")).toEqual(["聘用人员", "李强", "同意"]);
  });

  test("of two files that complement each other each keeps the line and the day of its own rows", () => {
    const reviews = (book: Book, reviewer: string) =>
      ["干警岗位", "科室"].reduce(
        (done, scope, i) =>
          done.withRow(cover.tab, SHEET_REVIEW_ROW + 1 + 2 * i, [
            scope,
            reviewer,
            "同意",
            date("2012-10-16"),
          ]),
        book,
      );
    const blank = (["assessedOn", "reviewer", "opinion", "reviewedOn"] as const).flatMap((key) =>
      [2, 3, 4, 5].map((row) => ownCell(key, row)),
    );
    const staff = reviews(department().called("公诉科-1.xlsx").without(departmentRegister.tab), "李强");
    const own = reviews(
      department()
        .called("公诉科-2.xlsx")
        .without(staffRegister.tab)
        .with(coverCell("discussedOn"), date("2012-10-12"))
        .withAll(blank, null),
      "赵刚",
    );
    const receipt = receiptOf(staff, own);
    expect(lineOf(receipt, cover.tab, "干警岗位")).toContain("李强");
    expect(lineOf(receipt, cover.tab, "科室")).toContain("赵刚");
    const merged = consolidated(house, [staff, own]).result.table.filter(({ level }) => level === "科室");
    const { one } = checkWorkbook(receipt, { stage: "汇总", today: "2012-10-26", institution: opened });
    const points = one?.points.filter(({ level }) => level === "科室") ?? [];
    expect(points.map(({ record }) => [record.reviewer, record.assessedOn])).toEqual(
      merged.map(({ reviewer, assessedOn }) => [reviewer, assessedOn]),
    );
    expect(points[0]?.record.assessedOn).toBe("2012-10-12");
  });
});

test("the 科室 column of a register: a row of another department is told so again (D04)", () => {
  const column = columnName(keysOf(staffRegister).length + 1);
  const book = department()
    .with(`${TABS.staff}!${column}1`, "部门")
    .withAll(
      [2, 3].map((row) => `${TABS.staff}!${column}${row}`),
      "公诉科",
    )
    .with(`${TABS.staff}!${column}4`, "办公室");
  const receipt = receiptOf(book);
  expect(said(receipt)).toContain("D04 办公室");
  expect(said(receipt).filter((one) => one.startsWith("D04"))).toHaveLength(1);
});

test("two added columns of one name are two", () => {
  const [first, second] = [1, 2].map((n) => columnName(keysOf(staffRegister).length + n));
  const book = department()
    .withAll([`${TABS.staff}!${first}1`, `${TABS.staff}!${second}1`], "自用备忘")
    .with(`${TABS.staff}!${first}2`, "其一")
    .with(`${TABS.staff}!${second}2`, "其二");
  expect(lineOf(receiptOf(book), TABS.staff, "李强")).toEqual(expect.arrayContaining(["其一", "其二"]));
});

test("what is said of a receipt is what was said of the file", () => {
  const book = department()
    .with(staffCell("likelihood", 3), "很大")
    .withRow(TABS.changes, 2, gradeChange({ riskId: "GS-G-003", change: "调低", opinion: "阅" }))
    .withRow(cover.tab, SHEET_REVIEW_ROW + 3, ["科室", "赵刚", "已阅", "十月底"]);
  expect(said(receiptOf(book))).toEqual(said(book.content()));
});
