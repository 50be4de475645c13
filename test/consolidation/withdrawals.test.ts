import { institution, TABS } from "../support/books";
import { consolidated, rowOf, told } from "../support/consolidated";
import { gradeChange, numbered, office, staffCell } from "../support/filed";
import { date } from "../support/sheets";

/** 等级调整记录: what it takes out of force, and what back into it. */

const before = consolidated(institution().content(), [numbered()]);

describe("a point that an approved 等级调整记录 withdraws", () => {
  const withdrawal = (more = {}) =>
    gradeChange({ riskId: "GS-G-003", change: "撤销", withdrawal: "职权取消", ...more });
  const withdrawn = numbered().withoutRow(TABS.staff, 4).withRow(TABS.changes, 2, withdrawal());

  test("keeps its row as 已撤销, is not missed, and stays so", () => {
    const run = consolidated(before.next, [withdrawn]);
    expect(rowOf(run, "GS-G-003").status).toBe("已撤销");
    expect(run.result.batches.at(-1)?.changes).toContain("GS-G-003 已撤销");
    const later = consolidated(run.next, [numbered().withoutRow(TABS.staff, 4)]);
    expect(rowOf(later, "GS-G-003").status).toBe("已撤销");
    expect(told(later, "D05")).toEqual([]);
  });

  test("also where the register still lists it", () => {
    const run = consolidated(before.next, [numbered().withRow(TABS.changes, 2, withdrawal())]);
    expect(rowOf(run, "GS-G-003").status).toBe("已撤销");
    expect(run.result.merged.find(({ row }) => row.riskId === "GS-G-003")?.row.status).toBe("已撤销");
    const again = consolidated(run.next, [numbered().withRow(TABS.changes, 2, withdrawal())]);
    expect([again.result.table, again.result.base]).toEqual([run.result.table, run.result.base]);
  });

  describe("and that is sent again", () => {
    const gone = consolidated(before.next, [withdrawn]);
    const changed = numbered().with(staffCell("measures", 4), "案卷交接逐件登记，每周核对。");
    const reopening = gradeChange({ riskId: "GS-G-003", change: "新增", reviewedOn: date("2012-10-25") });

    test("stays withdrawn, and that is said (G04)", () => {
      const run = consolidated(gone.next, [changed]);
      expect(rowOf(run, "GS-G-003").status).toBe("已撤销");
      expect(told(run, "G04")).toMatchObject([
        { severity: "error", value: "三级", place: { file: "公诉科.xlsx", sheet: TABS.staff, row: 4 } },
      ]);
      expect(told(run, "G04")[0]?.message).toContain("GS-G-003 已经核准撤销");
      const again = consolidated(run.next, [changed]);
      expect(told(again, "G04")).toEqual(told(run, "G04"));
      expect(again.result.table).toEqual(run.result.table);
    });

    test("without its number too, and without a grade", () => {
      const bare = changed.with(staffCell("riskId", 4), null).with(staffCell("grade", 4), null);
      expect(told(consolidated(gone.next, [bare]), "G04").map(({ place }) => place.row)).toEqual([4]);
    });

    test("comes back by an approved 新增, and stays back", () => {
      const run = consolidated(gone.next, [changed.withRow(TABS.changes, 2, reopening)]);
      expect(rowOf(run, "GS-G-003")).toMatchObject({
        status: "正常",
        measures: "案卷交接逐件登记，每周核对。",
      });
      expect(told(run, "G04")).toEqual([]);
      expect(run.result.batches.at(-1)?.changes).toContain("GS-G-003 重新列入");
      const log = changed.withRow(TABS.changes, 2, withdrawal()).withRow(TABS.changes, 3, reopening);
      expect(rowOf(consolidated(run.next, [log]), "GS-G-003").status).toBe("正常");
    });

    test("not by a returned 新增, another department's, or one before the withdrawal", () => {
      const returned = gradeChange({ riskId: "GS-G-003", change: "新增", opinion: "退回" });
      const run = consolidated(gone.next, [changed.withRow(TABS.changes, 2, returned)]);
      expect(rowOf(run, "GS-G-003").status).toBe("已撤销");
      expect(told(run, "G04")).toHaveLength(1);
      const stranger = office().withRow(TABS.changes, 2, reopening);
      expect(rowOf(consolidated(gone.next, [changed, stranger]), "GS-G-003").status).toBe("已撤销");
      const earlier = gradeChange({ riskId: "GS-G-003", change: "新增", reviewedOn: date("2012-10-20") });
      const log = changed.withRow(TABS.changes, 2, withdrawal()).withRow(TABS.changes, 3, earlier);
      expect(rowOf(consolidated(gone.next, [log]), "GS-G-003").status).toBe("已撤销");
    });
  });

  test("stays in force where the withdrawal was returned, or is another department's", () => {
    const returned = numbered().withRow(TABS.changes, 2, withdrawal({ opinion: "退回" }));
    expect(rowOf(consolidated(before.next, [returned]), "GS-G-003").status).toBe("正常");
    const stranger = office().withRow(TABS.changes, 2, withdrawal());
    expect(rowOf(consolidated(before.next, [stranger]), "GS-G-003").status).toBe("正常");
  });
});
