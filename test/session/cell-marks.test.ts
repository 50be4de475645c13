import type { Finding, Severity } from "../../src/findings/finding";
import { sheetBadges } from "../../src/fronts/workbench/looks/problems";
import { cellMarks } from "../../src/session/findings/cell-marks";

function finding(severity: Severity, row: number | null, column: number | null, message: string): Finding {
  const place = { file: "公诉科.xlsx", sheet: "岗位风险点登记表", row, column };
  return { rule: "G03", severity, place, field: null, value: null, message, basis: null, fix: null };
}

describe("findings laid over their cells", () => {
  test("one cell has one mark: as bad as the worst, which is said first", () => {
    expect(cellMarks([finding("hint", 3, 8, "措施太短。"), finding("error", 3, 8, "等级不对。")])).toEqual([
      {
        sheet: "岗位风险点登记表",
        row: 3,
        column: 8,
        severity: "error",
        title: "错误",
        says: "等级不对。\n措施太短。",
      },
    ]);
  });

  test("what is said about a row stands at its beginning", () => {
    expect(cellMarks([finding("warning", 5, null, "这一行是样例。")])).toMatchObject([
      { row: 5, column: 1, title: "提醒" },
    ]);
  });

  test("what is said about a whole sheet has no cell", () => {
    expect(cellMarks([finding("error", null, null, "缺少表头。")])).toEqual([]);
  });
});

describe("findings counted on the tabs of their sheets", () => {
  test.each<[readonly Severity[], unknown]>([
    [["error", "warning", "hint", "error"], [{ count: 3, isGrave: true, says: "2 个错误，1 条提醒" }]],
    [["warning", "hint"], [{ count: 1, isGrave: false, says: "1 条提醒" }]],
    [["hint"], []],
  ])("%j", (severities, badges) => {
    const found = severities.map((severity, i) => finding(severity, i === 0 ? null : i, null, "。"));
    expect(sheetBadges(found)).toMatchObject(badges as object[]);
  });

  test("what is said about the whole workbook is on no sheet", () => {
    const { place, ...rest } = finding("error", null, null, "缺少科室信息。");
    expect(sheetBadges([{ ...rest, place: { ...place, sheet: null } }])).toEqual([]);
  });
});
