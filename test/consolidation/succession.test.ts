import type { WorkbookContent } from "../../src/workbook/grid";
import { department, institution, TABS } from "../support/books";
import { consolidated, edited, rowOf, rowsWith, told, type ConsolidatedRun } from "../support/consolidated";
import { gradeChange, numbered, office, staffCell } from "../support/filed";
import { openInstitution } from "../../src/flows/open-institution";
import { departmentStandings } from "../../src/session/institution/institution";

/** Departments that are renamed, or go into another: their points go on under their numbers. */

const LINES = "机构设置";
const ROSTER = "人员名册";
const GS = 1;
const before = consolidated(institution().content(), [numbered(), office()]);
const held = ({ result }: ConsolidatedRun) =>
  result.table.map(({ riskId, department: of, status }) => [riskId, of, status]);
const ofDepartments = (run: ConsolidatedRun) => held(run).filter(([riskId]) => riskId !== "Y-001");

/** Puts a new department against people of 公诉科 on the roster. */
function moved(content: WorkbookContent, to: string): WorkbookContent {
  return [0, 1, 2].reduce((done) => edited(done, ROSTER, "公诉科", "科室", to), content);
}

describe("a department that was renamed", () => {
  const renamed = moved(edited(before.next, LINES, GS, "科室名称", "公诉一科"), "公诉一科");
  const aliased = edited(renamed, LINES, GS, "简称及别名", "公诉科");
  const changed = numbered().with(staffCell("measures", 3), "会见一律两人，记录存卷备查。");

  test.each([
    ["known by its old name as an alias", aliased],
    ["known by the code in its numbers alone", renamed],
  ])("keeps its points and their numbers: %s", (_how, house) => {
    const run = consolidated(house, [changed]);
    expect(run.result.table).toHaveLength(before.result.table.length);
    expect(held(run)).toContainEqual(["GS-G-002", "公诉一科", "正常"]);
    expect(held(run).flat()).not.toContain("公诉科");
    expect(rowOf(run, "GS-G-002").measures).toBe("会见一律两人，记录存卷备查。");
    expect([...told(run, "D01"), ...told(run, "D05"), ...told(run, "D08")]).toEqual([]);
  });

  test("finds its points again without numbers", () => {
    const run = consolidated(aliased, [department()]);
    expect(run.result.table).toHaveLength(before.result.table.length);
    expect(told(run, "D05")).toEqual([]);
  });

  test("is still held to the grades in force (G04)", () => {
    const run = consolidated(aliased, [numbered().with(staffCell("grade", 3), "一级")]);
    expect(told(run, "G04").map(({ place }) => place.row)).toEqual([3]);
    expect(rowOf(run, "GS-G-002").grade).toBe("二级");
  });

  test("has filed before (C04, 各科室)", () => {
    expect(told(consolidated(aliased, [office()]), "C04").map(({ value }) => value)).not.toContain(
      "公诉一科",
    );
    const standings = departmentStandings({ content: aliased } as Parameters<typeof departmentStandings>[0]);
    expect(standings.find(({ name }) => name === "公诉一科")?.standing).toBe("已报");
    expect(openInstitution(aliased).books.table.map((row) => row.department)).toContain("公诉一科");
  });
});

describe("a department that went into another (并入科室)", () => {
  const merged = moved(edited(before.next, LINES, GS, "并入科室", "办公室"), "办公室");
  const own = office().with(staffCell("riskId", 2), "BG-G-001").with(staffCell("riskId", 3), "BG-G-002");
  const sent = numbered()
    .rows(TABS.staff)
    .slice(1)
    .reduce((book, line, i) => book.withRow(TABS.staff, 4 + i, line), own);

  test("its points are the other's, under the numbers that they have", () => {
    const run = consolidated(merged, [sent]);
    expect(run.result.table).toHaveLength(before.result.table.length);
    expect(held(run)).toContainEqual(["GS-G-003", "办公室", "待整改"]);
    expect(told(run, "D01")).toEqual([]);
    // What the other did not send is missing, whoever sent it before.
    expect(told(run, "D05").map(({ value }) => value)).toEqual([
      "GS-K-001",
      "GS-K-002",
      "GS-K-003",
      "GS-K-004",
    ]);
  });

  test("its numbers are the other's before any books hold them", () => {
    const first = edited(institution().content(), LINES, GS, "并入科室", "办公室");
    const run = consolidated(first, [sent]);
    expect(rowsWith(run, "案卷交接手续不全").map(({ riskId }) => riskId)).toEqual(["GS-G-003"]);
    expect(rowsWith(run, "公务接待")[0]?.riskId).toBe("BG-G-001");
  });

  test("the other may withdraw them", () => {
    const withdrawal = gradeChange({
      riskId: "GS-G-003",
      change: "撤销",
      withdrawal: "机构撤并",
      reviewer: "周明",
    });
    const run = consolidated(merged, [own.withRow(TABS.changes, 2, withdrawal)]);
    expect(rowOf(run, "GS-G-003").status).toBe("已撤销");
  });

  test("what a late file of its own withdraws is withdrawn", () => {
    const withdrawal = gradeChange({ riskId: "GS-G-003", change: "撤销", withdrawal: "机构撤并" });
    const run = consolidated(merged, [numbered().withRow(TABS.changes, 2, withdrawal)]);
    expect(rowOf(run, "GS-G-003").status).toBe("已撤销");
  });

  test("a late file of its own changes nothing of the other's", () => {
    const run = consolidated(merged, [numbered()]);
    expect(run.result.table).toHaveLength(before.result.table.length);
    expect(ofDepartments(run).map(([, of]) => of)).toEqual(
      Array(before.result.table.length - 1).fill("办公室"),
    );
    expect(told(run, "D05")).toEqual([]);
  });

  test("two that name one another, and one that names nobody's name, stay what they are", () => {
    const circle = edited(merged, LINES, 0, "并入科室", "公诉科");
    expect(held(consolidated(circle, [numbered()]))).toContainEqual(["GS-G-003", "公诉科", "正常"]);
    const nobody = edited(before.next, LINES, GS, "并入科室", "查无此科");
    expect(held(consolidated(nobody, [numbered()]))).toContainEqual(["GS-G-003", "公诉科", "正常"]);
  });
});
