import { cover } from "../../src/subjects/registers/sheets/cover";
import { departmentRegister } from "../../src/subjects/registers/sheets/department-register";
import { keysOf, type SheetDefinition } from "../../src/sheets/define-sheet";
import { gradeChanges } from "../../src/subjects/grade-changes/sheets/grade-changes";
import { institutionInfo } from "../../src/subjects/institution/sheets/institution-info";
import { roster } from "../../src/subjects/institution/sheets/roster";
import { staffRegister } from "../../src/subjects/registers/sheets/staff-register";
import { columnName } from "../../src/workbook/address";
import { COVER, department, form, row, STAFF_POINTS, TABS, table } from "./books";
import { date, tab, type Book, type Cell, type Rows } from "./sheets";

/** Workbooks as departments of the test institution hand them in: 公诉科 of books.ts, and small ones of the others. */

/** Where a field of a register's row stands: `staffCell("grade", 2)` → `岗位风险点登记表!M2`. */
export function staffCell(key: keyof typeof staffRegister.columns, line: number): string {
  return cellIn(TABS.staff, staffRegister, key, line);
}

export function ownCell(key: keyof typeof departmentRegister.columns, line: number): string {
  return cellIn(TABS.department, departmentRegister, key, line);
}

/** Where a value of 科室信息 stands. */
export function coverCell(key: keyof typeof cover.columns): string {
  return `${TABS.cover}!B${keysOf(cover).indexOf(key) + 1}`;
}

/** Where a value of 单位信息 stands. */
export function infoCell(key: keyof typeof institutionInfo.columns): string {
  return `${institutionInfo.tab}!B${keysOf(institutionInfo).indexOf(key) + 1}`;
}

function cellIn<K extends string>(sheet: string, definition: SheetDefinition<K>, key: K, line: number) {
  return `${sheet}!${columnName(keysOf(definition).indexOf(key) + 1)}${line}`;
}

/** 公诉科's workbook with the numbers that the first run gives. */
export function numbered(book: Book = department()): Book {
  const staff = [2, 3, 4].reduce(
    (done, line) => done.with(staffCell("riskId", line), `GS-G-00${line - 1}`),
    book,
  );
  return [2, 3, 4, 5].reduce((done, line) => done.with(ownCell("riskId", line), `GS-K-00${line - 1}`), staff);
}

/** A line of 岗位风险点登记表 that is right as it is, by 张三. */
export function staffRow(more: Partial<Record<keyof typeof staffRegister.columns, Cell>>): Cell[] {
  return row(staffRegister, { ...STAFF_POINTS[1], ...more });
}

/** 办公室's workbook: 周明 and his points. */
export function office(points: readonly string[] = ["公务接待超标准", "公文传递泄密"]): Book {
  const staff = points.map((point) => ({
    ...STAFF_POINTS[0],
    name: "周明",
    title: "主任",
    post: "主任",
    responsible: "周明",
    reviewer: "钱勇",
    point,
  }));
  return smallBook("办公室.xlsx", "BG", "办公室", "周明", "钱勇", table(staffRegister, staff));
}

/** 反贪污贿赂局's workbook: 吴磊 and his points. */
export function antiGraft(points: readonly string[] = ["初查线索泄密"]): Book {
  const staff = points.map((point) => ({
    ...STAFF_POINTS[0],
    name: "吴磊",
    title: "局长",
    post: "局长",
    responsible: "吴磊",
    reviewer: "赵刚",
    point,
  }));
  return smallBook("反贪局.xlsx", "FT", "反贪污贿赂局", "吴磊", "赵刚、钱勇", table(staffRegister, staff));
}

function smallBook(
  file: string,
  code: string,
  name: string,
  head: string,
  leaders: string,
  staff: Rows,
): Book {
  const title = name === "办公室" ? "主任" : "局长";
  const people = [{ name: head, title, post: title, rank: "科室负责人", inScope: "是" }];
  const reviewer = leaders.split("、")[0] ?? null;
  const own = department()
    .rows(TABS.department)
    .slice(1)
    .map((cells, line) => ({
      ...Object.fromEntries(keysOf(departmentRegister).map((key, i) => [key, cells[i] ?? null])),
      point: `${name}的第${line + 1}个科室风险点，${["流程", "制度", "管理", "监督"][line] ?? ""}不健全`,
      posts: title,
      responsible: head,
      reviewer,
    }));
  return department()
    .called(file)
    .saying({ "IRPC.Department": code })
    .withRows(
      TABS.cover,
      form(cover, {
        ...COVER,
        code,
        department: name,
        head,
        leaders,
        filledBy: head,
        chair: head,
        recorder: head,
        expected: 1,
        present: 1,
      }),
    )
    .withRows(TABS.roster, table(roster, people))
    .withRows(TABS.staff, staff)
    .withRows(TABS.department, table(departmentRegister, own));
}

/** A line of 等级调整记录, approved by who reviews the staff of 公诉科. */
export function gradeChange(more: Partial<Record<keyof typeof gradeChanges.columns, Cell>>): Cell[] {
  return row(gradeChanges, {
    reason: "集体研究后调整",
    assessedOn: date("2012-10-22"),
    reviewer: "李强",
    opinion: "同意",
    reviewedOn: date("2012-10-23"),
    ...more,
  });
}

/** A blank tab to add to a workbook. */
export const foreignTab = tab(
  "科室自用台账",
  [
    ["日期", "事项"],
    [date("2012-10-1"), "例会"],
  ],
  { merged: ["A1:A1"] },
);
