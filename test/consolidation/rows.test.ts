import { fingerprintOf } from "../../src/subjects/consolidation/matching/fingerprint";
import { staffRegister } from "../../src/subjects/registers/sheets/staff-register";
import { keysOf } from "../../src/sheets/define-sheet";
import { columnName } from "../../src/workbook/address";
import { department, institution, TABS } from "../support/books";
import { consolidated, edited, rowOf, rowsWith, sums, told } from "../support/consolidated";
import { antiGraft, coverCell, foreignTab, numbered, office, staffCell, staffRow } from "../support/filed";
import { date } from "../support/sheets";

/** What becomes of a row: merged, set aside, kept, withdrawn. */

const house = institution().content();
const before = consolidated(house, [numbered()]);
const reasons = (run: typeof before) => run.result.setAsideLedger.map(({ row, rule }) => [Number(row), rule]);

test("a row with an error is merged, with what could be used, as 待整改", () => {
  const run = consolidated(house, [
    department().with(staffCell("likelihood", 3), "很大").with(staffCell("measures", 4), null),
  ]);
  expect(rowOf(run, "GS-G-002")).toMatchObject({ likelihood: null, grade: "二级", status: "待整改" });
  expect(rowOf(run, "GS-G-003")).toMatchObject({ measures: null, status: "待整改" });
  expect(rowOf(run, "GS-G-001").status).toBe("正常");
  expect(sums(run.result)).toEqual({ "公诉科.xlsx": [7, 7, 0] });
});

test("what was last sent of a row that somebody deleted from 风险点汇总表 stays, behind all others", () => {
  const gone = before.next.sheets.map((grid) => ({
    ...grid,
    rows: grid.rows.filter(({ values }) => grid.sheet !== "风险点汇总表" || !values.includes("GS-G-002")),
  }));
  const { table, base } = consolidated({ ...before.next, sheets: gone }, [office()]).result;
  expect(table.map(({ riskId }) => riskId)).not.toContain("GS-G-002");
  expect(base.map(({ riskId }) => riskId)).toEqual([...table.map(({ riskId }) => riskId), "GS-G-002"]);
});

test("a row that says the same bears the fingerprint that it bore in former books", () => {
  const print = (power: string | null, point: string | null, grade: string | null) =>
    fingerprintOf({ power, point, grade }, ["point", "power", "grade"]);
  expect(print(null, "收受礼品", "二级")).toBe("K706WKF6");
  expect(print("二级", "收受礼品", null)).toBe("92G77P24");
});

test("every row says where it comes from", () => {
  expect(rowOf(before, "GS-G-002")).toMatchObject({
    source: "公诉科.xlsx › 岗位风险点登记表 › 3",
    batch: "2012-01",
  });
  expect(rowOf(before, "Y-001").source).toBe("院工作簿.xlsx › 单位风险点登记表 › 2");
});

describe("a returned row (A07)", () => {
  const returned = numbered()
    .with(staffCell("opinion", 3), "退回")
    .with(staffCell("measures", 3), "改坏了的措施");

  test("that is new is set aside", () => {
    const run = consolidated(house, [returned]);
    expect(reasons(run)).toEqual([[3, "A07"]]);
    expect(rowsWith(run, "吃请")).toEqual([]);
    expect(sums(run.result)).toEqual({ "公诉科.xlsx": [7, 6, 1] });
  });

  test("leaves the approved version where it is, 待整改", () => {
    const run = consolidated(before.next, [returned]);
    expect(rowOf(run, "GS-G-002")).toMatchObject({
      status: "待整改",
      measures: rowOf(before, "GS-G-002").measures,
    });
    expect(reasons(run)).toEqual([[3, "A07"]]);
    expect(told(run, "D05")).toEqual([]);
    const again = consolidated(run.next, [returned]);
    expect(again.result.table).toEqual(run.result.table);
  });

  test("finds its approved version without a number too", () => {
    const run = consolidated(before.next, [department().with(staffCell("opinion", 3), "退回")]);
    expect(rowOf(run, "GS-G-002").status).toBe("待整改");
    expect(told(run, "D05")).toEqual([]);
  });

  test("that is put right takes its place again", () => {
    const run = consolidated(before.next, [returned]);
    expect(rowOf(consolidated(run.next, [numbered()]), "GS-G-002").status).toBe("正常");
  });

  test("by 整表审核: the rows that inherit it", () => {
    const blank = [staffCell("reviewer", 3), staffCell("opinion", 3), staffCell("reviewedOn", 3)];
    const signed = numbered().withAll(blank, null);
    const line = signed.rows(TABS.cover).findIndex(([first]) => first === "干警岗位") + 1;
    const run = consolidated(before.next, [
      signed.withRow(TABS.cover, line, ["干警岗位", "李强", "退回", date("2012-10-15")]),
    ]);
    expect(reasons(run)).toEqual([[3, "A07"]]);
    expect(rowOf(run, "GS-G-002").status).toBe("待整改");
  });
});

describe("a row that is missing now (D05)", () => {
  const shorter = numbered().withoutRow(TABS.staff, 4);
  const run = consolidated(before.next, [shorter]);

  test("is kept as 本次未报 and told", () => {
    expect(rowOf(run, "GS-G-003")).toMatchObject({ status: "本次未报", batch: "2012-01" });
    expect(told(run, "D05")).toMatchObject([
      {
        severity: "warning",
        value: "GS-G-003",
        place: { file: "公诉科.xlsx", sheet: TABS.staff, row: null },
      },
    ]);
  });

  test("is in order again when it is back", () => {
    expect(rowOf(consolidated(run.next, [numbered()]), "GS-G-003").status).toBe("正常");
  });

  test("of a department that files nothing in this run is left as it is", () => {
    const other = consolidated(before.next, [office()]);
    expect(told(other, "D05")).toEqual([]);
    expect(rowOf(other, "GS-G-003").status).toBe("正常");
  });

  test("of the institution's own register is kept like any other", () => {
    const own = consolidated(house, [numbered()]).next;
    const emptied = {
      ...own,
      sheets: own.sheets.map((grid) =>
        grid.sheet === "单位风险点登记表"
          ? { ...grid, rows: grid.rows.filter(({ number }) => number <= 3) }
          : grid,
      ),
    };
    expect(rowOf(consolidated(emptied, [numbered()]), "Y-001").status).toBe("本次未报");
  });
});

describe("rows that are set aside", () => {
  test("a sample row (L09)", () => {
    const run = consolidated(house, [
      department().withRowBefore(TABS.staff, 2, staffRow({ name: "例：张三" })),
    ]);
    expect(reasons(run)).toEqual([[2, "L09"]]);
    expect(sums(run.result)).toEqual({ "公诉科.xlsx": [8, 7, 1] });
  });

  test("a row of another department (D04), by whatever name it is called", () => {
    const column = columnName(keysOf(staffRegister).length + 1);
    const carrying = department()
      .with(`${TABS.staff}!${column}1`, "科室")
      .with(`${TABS.staff}!${column}2`, "起诉科")
      .with(`${TABS.staff}!${column}3`, "公 诉 科")
      .with(`${TABS.staff}!${column}4`, "办公室");
    const run = consolidated(house, [carrying]);
    expect(reasons(run)).toEqual([[4, "D04"]]);
    expect(told(run, "D04").map(({ place }) => place.row)).toEqual([4]);
  });

  test("all rows of a workbook that no department can be told of (D04)", () => {
    const nobody = department()
      .called("Book1.xlsx")
      .saying({ "IRPC.Department": "" })
      .withAll([coverCell("code"), coverCell("department")], null);
    const run = consolidated(house, [nobody]);
    expect(sums(run.result)).toEqual({ "Book1.xlsx": [7, 0, 7] });
    expect(told(run, "D04").map(({ place }) => [place.file, place.sheet])).toEqual([["Book1.xlsx", null]]);
    expect(run.result.setAsideLedger.map(({ reason }) => reason)).toEqual(
      Array(7).fill("分不清是哪个科室的工作簿"),
    );
  });

  test("all rows of a department that 机构设置 does not list (D04)", () => {
    const unlisted = department()
      .called("驻港检察室.xlsx")
      .saying({ "IRPC.Department": "ZG" })
      .with(coverCell("code"), "ZG")
      .with(coverCell("department"), "驻港检察室");
    const run = consolidated(house, [unlisted]);
    expect(sums(run.result)).toEqual({ "驻港检察室.xlsx": [7, 0, 7] });
    expect(told(run, "D04")[0]?.message).toContain("驻港检察室");
  });

  test("two workbooks nobody can be told of are no versions of one another", () => {
    const nobody = department()
      .saying({ "IRPC.Department": "" })
      .withAll([coverCell("code"), coverCell("department")], null);
    const run = consolidated(house, [nobody.called("甲.xlsx"), nobody.called("乙.xlsx")]);
    expect(told(run, "D03")).toEqual([]);
    expect(sums(run.result)).toEqual({ "甲.xlsx": [7, 0, 7], "乙.xlsx": [7, 0, 7] });
  });

  test("all rows of a register without a column of points (L03)", () => {
    const column = columnName(keysOf(staffRegister).indexOf("point") + 1);
    const run = consolidated(house, [department().withoutColumn(TABS.staff, column)]);
    expect(reasons(run)).toEqual([2, 3, 4].map((row) => [row, "L03"]));
    expect(sums(run.result)).toEqual({ "公诉科.xlsx": [7, 4, 3] });
  });

  test("a register without another required column is merged, 待整改", () => {
    const column = columnName(keysOf(staffRegister).indexOf("grade") + 1);
    const run = consolidated(house, [department().withoutColumn(TABS.staff, column)]);
    expect(sums(run.result)).toEqual({ "公诉科.xlsx": [7, 7, 0] });
    expect(rowOf(run, "GS-G-001")).toMatchObject({ grade: null, status: "待整改" });
  });

  test("rows of an earlier batch stay in 未并入清单, those of this one are replaced", () => {
    const run = consolidated(house, [numbered().with(staffCell("opinion", 3), "退回")]);
    const again = consolidated(run.next, [numbered().with(staffCell("opinion", 3), "退回")]);
    expect(again.result.setAsideLedger).toEqual(run.result.setAsideLedger);
    const later = consolidated(run.next, [numbered().with(staffCell("opinion", 4), "退回")]);
    expect(later.result.setAsideLedger.map(({ batch, row }) => [batch, row])).toEqual([
      ["2012-01", "3"],
      ["2012-02", "4"],
    ]);
  });
});

test("a workbook that is none of ours has kind other, no rows, L01", () => {
  const other = department()
    .called("食堂菜单.xlsx")
    .withRows(TABS.cover, [])
    .without(TABS.cover)
    .without(TABS.roster)
    .without(TABS.staff)
    .without(TABS.department)
    .without(TABS.changes)
    .plus(foreignTab);
  const plainBook = consolidated(house, [other.saying({ "IRPC.Kind": "", "IRPC.Department": "" })]);
  expect(sums(plainBook.result)).toEqual({ "食堂菜单.xlsx": [0, 0, 0] });
  expect(plainBook.result.tallies[0]?.submission.one.read.kind).toBe("other");
  expect(told(plainBook, "L01").length).toBeGreaterThan(0);
});

test("grades of another spelling (G03) count once their meaning is confirmed for the file", () => {
  const odd = department().with(staffCell("grade", 2), "高").with(staffCell("grade", 3), "中");
  const asked = consolidated(house, [odd]);
  expect(told(asked, "G03").map(({ place }) => place.row)).toEqual([2, 3]);
  expect(asked.result.decisions).toMatchObject([
    { file: "公诉科.xlsx", spelling: "高", meaning: null },
    { file: "公诉科.xlsx", spelling: "中", meaning: null },
  ]);
  expect(rowOf(asked, "GS-G-001").grade).toBeNull();
  const answered = edited(
    edited(asked.next, "处理决定", 0, "等级含义", "一级"),
    "处理决定",
    1,
    "等级含义",
    "二级",
  );
  const run = consolidated(answered, [odd]);
  expect(told(run, "G03")).toEqual([]);
  expect(rowOf(run, "GS-G-001")).toMatchObject({ grade: "一级", status: "正常" });
  expect(rowOf(run, "GS-G-002").grade).toBe("二级");
  // Of another file nothing was confirmed.
  expect(told(consolidated(answered, [antiGraft().with(staffCell("grade", 2), "高")]), "G03")).toHaveLength(
    1,
  );
});
