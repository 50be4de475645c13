import { gradeChanges } from "../../src/subjects/grade-changes/sheets/grade-changes";
import { keyAreas } from "../../src/subjects/institution/sheets/key-areas";
import { institution, INSTITUTION_TABS, table, TABS } from "../support/books";
import { consolidated, rowOf, told, withSheet } from "../support/consolidated";
import { gradeChange, numbered, office, staffCell, staffRow } from "../support/filed";
import { said } from "../support/found";
import { Book, tab, toGrid, type Cell } from "../support/sheets";

/** A 风险点编号 that no risk point bears: what is written under it has no effect, and somebody must be told. */

const first = consolidated(institution().content(), [numbered(), office()]);
type Line = Parameters<typeof gradeChange>[0];
const UP: Line = { change: "升级", from: "二级", to: "一级" };
const recorded = (more: Line, book: Book = numbered()) =>
  book.withRow(TABS.changes, 2, gradeChange({ ...UP, ...more }));
const ofNumber = (run: ReturnType<typeof consolidated>) =>
  told(run, "T02").filter(({ field }) => field === "riskId");

describe("等级调整记录 under a number that nobody bears (T02)", () => {
  test.each<[string, string, string | null]>([
    ["a number that was never given", "GS-G-099", null],
    ["the letters of another code", "GX-G-002", "GS-G-002"],
    ["the level left out, which two could be", "GS-002", null],
    ["digits and letters that look alike", "GS-G-OO2", "GS-G-002"],
    ["without its zeros", "GS-G-2", "GS-G-002"],
    ["without dashes, in small letters", "gsg002", "GS-G-002"],
    ["with a long dash", "GS—G—002", "GS-G-002"],
    ["two digits that changed places", "GS-G-020", "GS-G-002"],
    ["two letters that changed places", "SG-G-002", "GS-G-002"],
    ["a number of another department", "BG-G-001", null],
    ["a word", "第二行", null],
  ])("%s (%s): without effect, said at the number, fix %j", (_, riskId, fix) => {
    const run = consolidated(first.next, [recorded({ riskId })]);
    expect(
      ofNumber(run).map(({ severity, place }) => [severity, place.sheet, place.row, place.column]),
    ).toEqual([["error", TABS.changes, 2, 1]]);
    expect(ofNumber(run)[0]?.fix?.value ?? null).toBe(fix);
    expect(rowOf(run, "GS-G-002").grade).toBe("二级");
  });

  test("原等级 tells which of two near numbers was meant", () => {
    const meant = (from: string) =>
      ofNumber(consolidated(first.next, [recorded({ riskId: "GS-G-01", from })]))[0]?.fix;
    expect(meant("一级")).toEqual({ value: "GS-G-001" });
  });

  test.each<[string, Line]>([
    ["a withdrawal", { change: "撤销", to: null }],
    ["降级", { change: "降级", from: "二级", to: "三级" }],
  ])("%s is said too", (_, more) => {
    const run = consolidated(first.next, [recorded({ riskId: "GS-G-099", ...more })]);
    expect(ofNumber(run)).toMatchObject([{ severity: "error" }]);
  });

  test("新增 of what has no number yet is a warning that says where new points go", () => {
    const run = consolidated(first.next, [recorded({ riskId: "GS-G-099", change: "新增", from: null })]);
    expect(ofNumber(run)).toMatchObject([{ severity: "warning", fix: null }]);
    expect(ofNumber(run)[0]?.message).toContain("编号由汇总时给出");
  });

  test("of the institution's own record: every number of its books counts, and no other", () => {
    const recordOf = (riskId: string) =>
      withSheet(
        first.next,
        toGrid(
          tab(gradeChanges.tab, table(gradeChanges, [lineOf({ riskId, from: "一级", reviewer: "院党组" })])),
        ),
      );
    const run = (riskId: string) => consolidated(recordOf(riskId), [numbered(), office()]);
    expect(ofNumber(run("GS-G-099"))).toMatchObject([{ place: { file: "汇总.xlsx" } }]);
    expect(ofNumber(run("GS-G-002"))).toEqual([]);
    expect(ofNumber(run("Y-002"))).toMatchObject([{ fix: { value: "Y-001" } }]);
    expect(ofNumber(run("Y-001"))).toEqual([]);
  });

  const list = (riskId: string) =>
    new Book("上报.xlsx", [
      tab("汇总", [LIST_HEADER, listLine("公诉科", "张三"), listLine("反贪局", "吴磊")]),
      tab(gradeChanges.tab, table(gradeChanges, [lineOf({ riskId })])),
    ]);

  test.each(["GS-G-099", "QT-G-001", "BG-G-001"])(
    "of a list of several departments: %s is said once",
    (riskId) => {
      expect(ofNumber(consolidated(first.next, [list(riskId)])).map(({ value }) => value)).toEqual([riskId]);
    },
  );

  test.each<[string, Line, Book]>([
    ["borne by a row of the register", { riskId: "GS-G-002" }, numbered()],
    ["in full width", { riskId: "ＧＳ－Ｇ－００２" }, numbered()],
    [
      "of a row that is not sent any more",
      { riskId: "GS-G-003", change: "撤销" },
      numbered().withoutRow(TABS.staff, 4),
    ],
    [
      "of a row that came without its number",
      { riskId: "GS-G-002" },
      numbered().with(staffCell("riskId", 3), null),
    ],
  ])("%s nothing is said", (_, line, book) => {
    expect(ofNumber(consolidated(first.next, [recorded(line, book)]))).toEqual([]);
  });

  test("of a withdrawn point nothing is said, however often it comes", () => {
    const gone = recorded(
      { riskId: "GS-G-003", change: "撤销", from: null, to: null },
      numbered().withoutRow(TABS.staff, 4),
    );
    const run = consolidated(first.next, [gone]);
    expect(rowOf(run, "GS-G-003").status).toBe("已撤销");
    expect(ofNumber(consolidated(run.next, [gone, office()]))).toEqual([]);
  });

  test("of a row in the other of two files of a department nothing is said", () => {
    const eighth = staffRow({ riskId: "GS-G-008", point: "私自会见律师，泄露案情" });
    const staffOnly = numbered()
      .withRow(TABS.staff, 5, eighth)
      .without(TABS.department)
      .called("公诉科-岗位.xlsx");
    const ownOnly = recorded(
      { riskId: "GS-G-008" },
      numbered().without(TABS.staff).called("公诉科-科室.xlsx"),
    );
    expect(ofNumber(consolidated(first.next, [staffOnly, ownOnly]))).toEqual([]);
    expect(ofNumber(consolidated(first.next, [numbered().without(TABS.department), ownOnly]))).toHaveLength(
      1,
    );
  });
});

describe("a workbook judged alone knows its own registers only", () => {
  const alone = (more: Line, book?: Book) =>
    said("T02", recorded(more, book)).map(({ severity, fix }) => [severity, fix?.value ?? null]);

  test("升级 of a number that none of its rows bears is a warning", () => {
    expect(alone({ riskId: "GS-G-2" })).toEqual([["warning", "GS-G-002"]]);
    expect(alone({ riskId: "GS-G-099" })).toEqual([["warning", null]]);
    expect(alone({ riskId: "GS-G-002" })).toEqual([]);
  });

  test("撤销 may be of a row that is gone, and rows without numbers tell nothing", () => {
    expect(alone({ riskId: "GS-G-099", change: "撤销" })).toEqual([]);
    expect(
      alone(
        { riskId: "GS-G-099" },
        numbered().withAll(
          [2, 3, 4].map((line) => staffCell("riskId", line)),
          null,
        ),
      ),
    ).toEqual([]);
  });
});

test("重点排查清单: the number that was meant is proposed, the others of the cell stay (C03)", () => {
  const area = { place: "案件受理窗口", department: "公诉科", reason: "群众反映问题较多的部位" };
  const said = (riskIds: string) => {
    const listed = institution().withRows(INSTITUTION_TABS.keyAreas, table(keyAreas, [{ ...area, riskIds }]));
    return told(consolidated(listed.content(), [numbered()]), "C03").map(({ fix }) => fix?.value ?? null);
  };
  expect(said("GS-G-2、Y-001")).toEqual(["GS-G-002、Y-001"]);
  expect(said("GS-G-099")).toEqual([null]);
});

const LIST_HEADER = ["科室", "姓名", "岗位", "风险点", "风险等级", "防控措施"];

function listLine(department: string, name: string): Cell[] {
  return [department, name, "公诉人", `${name}接受当事人吃请`, "二级", "两人同行，记录三日内入卷。"];
}

/** As a record by key, for `table`. */
function lineOf(more: Line): Record<string, Cell> {
  const cells = gradeChange({ ...UP, ...more });
  return Object.fromEntries(Object.keys(gradeChanges.columns).map((key, i) => [key, cells[i] ?? null]));
}
