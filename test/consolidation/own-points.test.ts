import { gradeChanges } from "../../src/subjects/grade-changes/sheets/grade-changes";
import { institutionRegister } from "../../src/subjects/registers/sheets/institution-register";
import type { WorkbookContent } from "../../src/workbook/grid";
import { department, institution, INSTITUTION_POINT, table } from "../support/books";
import { consolidated, edited, rowOf, sums, told, withSheet } from "../support/consolidated";
import { gradeChange, numbered } from "../support/filed";
import { date, tab, toGrid, type Cell } from "../support/sheets";

/** 单位 points: how 等级调整记录 of the institution changes and withdraws them, and who may send them. */

const OTHER = { ...INSTITUTION_POINT, point: "重要人事任免没有民主推荐" };
const first = consolidated(
  institution()
    .withRows(institutionRegister.tab, table(institutionRegister, [INSTITUTION_POINT, OTHER]))
    .content(),
  [department()],
).next;

const REVIEWED: Readonly<Record<string, Cell>> = {
  发生可能性: "较低",
  后果严重程度: "较轻微",
  风险等级: "三级",
};

/** Y-001 assessed anew. */
const regraded = Object.entries(REVIEWED).reduce(
  (content, [header, value]) => edited(content, institutionRegister.tab, "Y-001", header, value as string),
  first,
);

type Line = Parameters<typeof gradeChange>[0];

function recorded(content: WorkbookContent, more: Line, name = gradeChanges.tab): WorkbookContent {
  const line = gradeChange({ reviewer: "院党组", ...more });
  const record = tab(name, [...table(gradeChanges, []), line]);
  return withSheet(content, toGrid(record));
}

const down: Line = { riskId: "Y-001", change: "降级", from: "一级", to: "三级" };

test("without a record the grade stays as approved, and the sentence says where to put one", () => {
  const run = consolidated(regraded, [numbered()]);
  const [finding] = told(run, "G04");
  expect(finding).toMatchObject({ severity: "error", place: { sheet: institutionRegister.tab } });
  expect(finding?.message).toContain("院工作簿");
  expect(finding?.message).toContain("“等级调整记录”");
  expect(rowOf(run, "Y-001")).toMatchObject({ grade: "一级", status: "待整改" });
});

test("an approved record explains the new grade, in this run and the next", () => {
  const run = consolidated(recorded(regraded, down), [numbered()]);
  expect(told(run, "G04")).toEqual([]);
  expect(rowOf(run, "Y-001")).toMatchObject({ grade: "三级", status: "正常" });
  expect(run.next.sheets.map(({ sheet }) => sheet)).toContain(gradeChanges.tab);
  const again = consolidated(run.next, [numbered()]);
  expect(told(again, "G04")).toEqual([]);
  expect(again.result.table).toEqual(run.result.table);
});

test.each<[string, Line]>([
  ["of another grade", { ...down, to: "二级" }],
  ["of another point", { ...down, riskId: "Y-002" }],
  ["that was sent back", { ...down, opinion: "退回" }],
])("a record %s explains nothing", (_what, line) => {
  const run = consolidated(recorded(regraded, line), [numbered()]);
  expect(told(run, "G04")).toHaveLength(1);
  expect(rowOf(run, "Y-001").grade).toBe("一级");
});

test("a 单位 point that lost its number is known again, and the record counts for it", () => {
  const bare = edited(regraded, institutionRegister.tab, "Y-001", "风险点编号", null);
  expect(told(consolidated(bare, [numbered()]), "G04")).toHaveLength(1);
  expect(told(consolidated(recorded(bare, down), [numbered()]), "G04")).toEqual([]);
});

describe("撤销", () => {
  const gone: Line = { riskId: "Y-002", change: "撤销", withdrawal: "风险消除" };
  const removed = {
    ...first,
    sheets: first.sheets.map((grid) =>
      grid.sheet === institutionRegister.tab
        ? { ...grid, rows: grid.rows.filter(({ values }) => values[0] !== "Y-002") }
        : grid,
    ),
  };

  test("takes a 单位 point out of force, whether or not its row still stands", () => {
    for (const content of [first, removed]) {
      const run = consolidated(recorded(content, gone), [numbered()]);
      expect(rowOf(run, "Y-002").status).toBe("已撤销");
      expect(told(run, "D05")).toEqual([]);
      const again = consolidated(run.next, [numbered()]);
      expect(rowOf(again, "Y-002").status).toBe("已撤销");
    }
  });

  test("that nobody approved does not", () => {
    const run = consolidated(recorded(removed, { ...gone, opinion: "退回" }), [numbered()]);
    expect(rowOf(run, "Y-002").status).toBe("本次未报");
  });

  test("of a department's point stands in that department's record alone", () => {
    const run = consolidated(recorded(first, { ...gone, riskId: "GS-G-001" }), [numbered()]);
    expect(rowOf(run, "GS-G-001").status).toBe("正常");
    const other = numbered().withRow(gradeChanges.tab, 2, gradeChange(gone));
    expect(rowOf(consolidated(first, [other]), "Y-002").status).toBe("正常");
  });
});

test("its numbers are never given again, and its blanks are asked about", () => {
  const run = consolidated(
    recorded(first, {
      riskId: "Y-040",
      change: "新增",
      to: "一级",
      reason: null,
      effectiveOn: date("2012-10-24"),
    }),
    [numbered()],
  );
  expect(told(run, "T01").map(({ place }) => place.sheet)).toEqual([gradeChanges.tab]);
  const more = table(institutionRegister, [{ ...INSTITUTION_POINT, point: "大额资金使用未经集体研究" }]);
  const grid = toGrid(tab("新增的单位风险点", more));
  const next = consolidated({ ...run.next, sheets: [...run.next.sheets, grid] }, [numbered()]);
  expect(next.result.table.map(({ riskId }) => riskId)).toContain("Y-041");
});

describe("单位 points in a department's workbook (D04)", () => {
  const points = [
    { ...INSTITUTION_POINT, riskId: "Y-001", place: "另一处" },
    { ...INSTITUTION_POINT, point: "科室替院里写的单位风险点" },
    { ...INSTITUTION_POINT, point: "又一个单位风险点", opinion: "退回" },
  ];
  const register = tab(institutionRegister.tab, table(institutionRegister, points));
  const run = consolidated(first, [numbered().plus(register)]);

  test("are set aside, and the sheet is told where they belong", () => {
    expect(sums(run.result)).toEqual({ "公诉科.xlsx": [10, 7, 3] });
    expect(run.result.setAsideLedger.map(({ row, rule }) => [Number(row), rule])).toEqual(
      [2, 3, 4].map((row) => [row, "D04"]),
    );
    const [finding, ...more] = told(run, "D04");
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ severity: "error", place: { sheet: register.name, row: null } });
    expect(finding?.message).toContain("3行都没有并入");
  });

  test("leave the institution's own as they are", () => {
    const own = ({ result }: typeof run) => result.table.filter(({ level }) => level === "单位");
    const plain = consolidated(first, [numbered()]);
    expect(own(run).map(({ riskId, post, status }) => [riskId, post, status])).toEqual(
      own(plain).map(({ riskId, post, status }) => [riskId, post, status]),
    );
  });
});
