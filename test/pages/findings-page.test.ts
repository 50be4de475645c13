import { drawFindings, fieldName, findingRecord } from "../../src/subjects/consolidation/pages/findings-page";
import type { Finding } from "../../src/findings/finding";

const finding: Finding = {
  rule: "F03",
  severity: "warning",
  place: { file: "公诉科.xlsx", sheet: "岗位风险点登记表", row: 17, column: 13 },
  field: "grade",
  value: "1级",
  message: "风险等级：填写“1级”，按“一级”读取。",
  basis: "三（二）2",
  fix: { value: "一级" },
};

test("a finding is a line of 核查结果 in people's words", () => {
  expect(findingRecord(finding, 0)).toEqual({
    number: "1",
    severity: "提醒",
    rule: "F03",
    file: "公诉科.xlsx",
    sheet: "岗位风险点登记表",
    cell: "M17",
    field: "风险等级",
    value: "1级",
    message: "风险等级：填写“1级”，按“一级”读取。",
    fix: "一级",
    basis: "三（二）2",
  });
});

test("a field is called by the header of its own sheet", () => {
  expect(fieldName("responsible", "岗位风险点登记表")).toBe("责任人");
  expect(fieldName("responsible", "科室风险点登记表")).toBe("直接责任人");
  expect(fieldName("responsible", "Sheet1")).toBe("责任人");
});

test("findings about this workbook are linked to their cells, those about others are not", () => {
  const whole: Finding = { ...finding, place: { ...finding.place, row: null, column: null } };
  const { rows } = drawFindings(
    [finding, whole, { ...finding, place: { ...finding.place, file: "办公室.xlsx" } }],
    { file: "公诉科.xlsx" },
  );
  expect(rows.slice(3).map(({ links }) => links && [...links])).toEqual([
    [[5, { sheet: "岗位风险点登记表", cell: "M17" }]],
    [[4, { sheet: "岗位风险点登记表", cell: "A1" }]],
    undefined,
  ]);
});

test("findings about files that lie elsewhere are linked to those files", () => {
  const { rows } = drawFindings([finding], { pathOf: (file) => `报送/${file}` });
  expect([...(rows[3]?.links ?? [])]).toEqual([
    [5, { file: "报送/公诉科.xlsx", sheet: "岗位风险点登记表", cell: "M17" }],
  ]);
});
