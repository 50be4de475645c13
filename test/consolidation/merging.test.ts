import { CONTENT } from "../../src/subjects/consolidation/books";
import type { InstitutionKey } from "../../src/subjects/consolidation/sheets/institution-table";
import { mergeRow } from "../../src/merging/merge-row";
import { institutionTable } from "../../src/subjects/consolidation/sheets/institution-table";
import { recordOf } from "../../src/sheets/define-sheet";
import { department, institution, TABS } from "../support/books";
import { consolidated, edited, rowOf, told } from "../support/consolidated";
import { gradeChange, numbered, ownCell, staffCell } from "../support/filed";

/** The three-way comparison, D06, and the choice that is made once. */

const house = institution().content();
const before = consolidated(house, [numbered()]);
const TABLE = institutionTable.tab;
const MEASURES = "防控措施";

describe("a field of a row, by who changed it", () => {
  const line = (measures: string | null) => recordOf(institutionTable, { riskId: "GS-G-001", measures });
  const nothing: ReadonlySet<InstitutionKey> = new Set();

  test.each([
    ["nobody", "旧", "旧", "旧", "旧", 0],
    ["only the department", "新", "旧", "旧", "新", 0],
    ["only the institution", "旧", "院", "旧", "院", 0],
    ["both, the same", "同", "同", "旧", "同", 0],
    ["both, differently", "新", "院", "旧", "院", 1],
    ["the department, to a blank", null, "旧", "旧", null, 0],
    ["the institution, to a blank", "旧", null, "旧", null, 0],
    ["the department to a blank, the institution to a text", null, "院", "旧", "院", 1],
  ])("%s", (_who, theirs, ours, base, expected, conflicts) => {
    const nobody = { decide: () => null, revised: () => null };
    const merged = mergeRow(CONTENT, line(theirs), line(ours), line(base), nobody, nothing);
    expect(merged.row.measures).toBe(expected);
    expect(merged.conflicts).toHaveLength(conflicts);
    // What is undecided is asked again: the base stays.
    expect(merged.base.measures).toBe(conflicts ? base : theirs);
    expect(merged.changed).toEqual(expected === ours ? [] : ["measures"]);
  });
});

test("what only the department changed is taken", () => {
  const run = consolidated(before.next, [
    numbered().with(staffCell("measures", 3), "会见一律两人，记录存卷备查。"),
  ]);
  expect(rowOf(run, "GS-G-002").measures).toBe("会见一律两人，记录存卷备查。");
});

test("what only the institution changed is kept, run after run", () => {
  const byHand = edited(before.next, TABLE, "GS-G-002", MEASURES, "本院统一措施：会见登记，按季抽查。");
  const run = consolidated(byHand, [numbered()]);
  expect(rowOf(run, "GS-G-002").measures).toBe("本院统一措施：会见登记，按季抽查。");
  expect(told(run, "D06")).toEqual([]);
  const again = consolidated(run.next, [numbered().with(staffCell("note", 3), "另一份文件")]);
  expect(rowOf(again, "GS-G-002").measures).toBe("本院统一措施：会见登记，按季抽查。");
});

test("a text that the institution corrected by hand is found again though the department sends no numbers", () => {
  const byHand = edited(before.next, TABLE, "GS-G-002", "风险点及表现形式", "接受请托人吃请");
  const run = consolidated(byHand, [department()]);
  expect(run.result.table).toHaveLength(8);
  expect(rowOf(run, "GS-G-002")).toMatchObject({ point: "接受请托人吃请", status: "正常" });
});

describe("both changed, differently (D06)", () => {
  const theirs = "科室新措施：会见两人，每月检查并登记。";
  const ours = "本院新措施：会见登记，按季抽查通报。";
  const byHand = edited(before.next, TABLE, "GS-G-002", MEASURES, ours);
  const books = [numbered().with(staffCell("measures", 3), theirs)];
  const conflict = consolidated(byHand, books);

  test("both are shown, the institution's value stays, and a line in 处理决定 waits for the choice", () => {
    const [finding] = told(conflict, "D06");
    expect(told(conflict, "D06")).toHaveLength(1);
    expect(finding).toMatchObject({ severity: "error", value: theirs, field: "measures", place: { row: 3 } });
    for (const value of [theirs, ours, "严格执行回避规定"]) expect(finding?.message).toContain(value);
    expect(rowOf(conflict, "GS-G-002")).toMatchObject({ measures: ours, status: "待整改" });
    expect(conflict.result.decisions).toMatchObject([
      { riskId: "GS-G-002", field: MEASURES, departmentValue: theirs, institutionValue: ours, choice: null },
    ]);
  });

  test("undecided it is asked again, in one line", () => {
    const again = consolidated(conflict.next, books);
    expect(told(again, "D06")).toEqual(told(conflict, "D06"));
    expect(again.result.decisions).toHaveLength(1);
    expect(again.result.table).toEqual(conflict.result.table);
  });

  test.each([
    ["采用科室", theirs],
    ["采用本院", ours],
  ])("%s, chosen once, is remembered, and a third run changes nothing", (choice, expected) => {
    const decided = consolidated(edited(conflict.next, "处理决定", 0, "处理", choice), books);
    expect(rowOf(decided, "GS-G-002")).toMatchObject({ measures: expected, status: "正常" });
    expect(told(decided, "D06")).toEqual([]);
    const third = consolidated(decided.next, books);
    expect(third.result.table).toEqual(decided.result.table);
    expect(third.result.decisions).toEqual(decided.result.decisions);
    expect(told(third, "D06")).toEqual([]);
  });

  test.each([
    ["采用科室", "采用本院", theirs, ours],
    ["采用本院", "采用科室", ours, theirs],
  ])("%s, changed to %s and back, is followed each time", (choice, other, first, second) => {
    const choosing = (run: typeof conflict, said: string) =>
      consolidated(edited(run.next, "处理决定", 0, "处理", said), books);
    const decided = choosing(conflict, choice);
    const changed = choosing(decided, other);
    const back = choosing(changed, choice);
    expect([decided, changed, back].map((run) => rowOf(run, "GS-G-002").measures)).toEqual([
      first,
      second,
      first,
    ]);
    expect(changed.result.decisions[0]).toMatchObject({ choice: other, note: `已办：${other}` });
    for (const run of [decided, changed, back]) expect(told(run, "D06")).toEqual([]);
    expect(consolidated(back.next, books).result.table).toEqual(back.result.table);
  });

  test("what the institution writes after its choice stands, until somebody changes his mind", () => {
    const agreed = "本院后来照科室的写：会见三人。";
    const taken = consolidated(edited(conflict.next, "处理决定", 0, "处理", "采用科室"), books);
    const later = consolidated(edited(taken.next, TABLE, "GS-G-002", MEASURES, agreed), books);
    expect(rowOf(later, "GS-G-002").measures).toBe(agreed);
    expect(rowOf(consolidated(later.next, books), "GS-G-002").measures).toBe(agreed);
    const changed = consolidated(edited(later.next, "处理决定", 0, "处理", "采用本院"), books);
    expect(rowOf(changed, "GS-G-002").measures).toBe(agreed);
  });

  test("a note of one's own on the line stays beside the program's", () => {
    const noted = edited(
      edited(conflict.next, "处理决定", 0, "备注", "与科室核实过"),
      "处理决定",
      0,
      "处理",
      "采用科室",
    );
    const run = consolidated(noted, books);
    expect(run.result.decisions[0]?.note).toBe("与科室核实过；已办：采用科室");
    expect(consolidated(run.next, books).result.decisions).toEqual(run.result.decisions);
  });

  test("a later value of the department is a question of its own", () => {
    const kept = consolidated(edited(conflict.next, "处理决定", 0, "处理", "采用本院"), books);
    const byHandAgain = edited(kept.next, TABLE, "GS-G-002", MEASURES, "本院再改：会见全程录音录像并存档。");
    const run = consolidated(byHandAgain, [
      numbered().with(staffCell("measures", 3), "科室再改：会见三人以上并登记。"),
    ]);
    expect(told(run, "D06")).toHaveLength(1);
    expect(run.result.decisions.map(({ choice }) => choice)).toEqual(["采用本院", null]);
  });

  test("values of several lines are remembered too", () => {
    const lines = "1、会见两人以上；\n2、每月检查并登记。\n\n3、按季通报。";
    const several = [numbered().with(staffCell("measures", 3), lines)];
    const asked = consolidated(byHand, several);
    const decided = consolidated(edited(asked.next, "处理决定", 0, "处理", "采用科室"), several);
    expect(rowOf(decided, "GS-G-002").measures).toBe(lines);
    expect(told(consolidated(decided.next, several), "D06")).toEqual([]);
  });

  test("stands at the register's own column: 涉及岗位 of a 科室 point", () => {
    const changed = edited(before.next, TABLE, "GS-K-001", "岗位", "全科");
    const run = consolidated(changed, [numbered().with(ownCell("posts", 2), "公诉人、内勤")]);
    expect(told(run, "D06")[0]).toMatchObject({ place: { sheet: TABS.department, row: 2, column: 8 } });
  });
});

describe("grades (G04)", () => {
  const regraded = (book = numbered()) =>
    book
      .with(staffCell("likelihood", 3), "大")
      .with(staffCell("severity", 3), "严重")
      .with(staffCell("grade", 3), "一级");
  const approval = gradeChange({ riskId: "GS-G-002", change: "升级", from: "二级", to: "一级" });

  test("one that nobody approved stays as it was approved; the rest of the row is taken", () => {
    const run = consolidated(before.next, [regraded()]);
    expect(told(run, "G04").map(({ place }) => place.row)).toEqual([3]);
    expect(rowOf(run, "GS-G-002")).toMatchObject({ grade: "二级", likelihood: "大", status: "待整改" });
    const again = consolidated(run.next, [regraded()]);
    expect(again.result.table).toEqual(run.result.table);
    expect(told(again, "G04")).toHaveLength(1);
  });

  test("one explained by an approved 等级调整记录 is taken, for good", () => {
    const run = consolidated(before.next, [regraded().withRow(TABS.changes, 2, approval)]);
    expect(told(run, "G04")).toEqual([]);
    expect(rowOf(run, "GS-G-002")).toMatchObject({ grade: "一级", status: "正常" });
    const later = consolidated(run.next, [regraded()]);
    expect(told(later, "G04")).toEqual([]);
    expect(rowOf(later, "GS-G-002").grade).toBe("一级");
  });

  test("a change that was returned explains nothing", () => {
    const returned = gradeChange({
      riskId: "GS-G-002",
      change: "升级",
      from: "二级",
      to: "一级",
      opinion: "退回",
    });
    const run = consolidated(before.next, [regraded().withRow(TABS.changes, 2, returned)]);
    expect(rowOf(run, "GS-G-002").grade).toBe("二级");
  });

  test("a row that comes without its number is asked too", () => {
    const run = consolidated(before.next, [regraded(department())]);
    expect(told(run, "G04").map(({ place }) => place.row)).toEqual([3]);
    expect(rowOf(run, "GS-G-002").grade).toBe("二级");
  });

  test("a row with another row's number is judged by its own grade", () => {
    const twice = numbered().with(staffCell("riskId", 4), "GS-G-001");
    const first = consolidated(house, [twice]);
    expect(told(consolidated(first.next, [twice]), "G04")).toEqual([]);
  });
});
