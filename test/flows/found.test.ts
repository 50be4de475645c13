import { errorsOf } from "../../src/flows/consolidating/found";
import { recordOf } from "../../src/sheets/define-sheet";
import { findingsSheet, type FindingRecord } from "../../src/subjects/consolidation/sheets/ledgers";

function found(
  rule: string,
  cell: string | null,
  message: string,
  more: Partial<FindingRecord> = {},
): FindingRecord {
  const place = { file: "公诉科.xlsx", sheet: "岗位风险点登记表" };
  return recordOf(findingsSheet, { severity: "错误", ...place, rule, cell, message, ...more });
}

describe("what is wrong with a row of 风险点汇总表", () => {
  const errors = errorsOf([
    found("G01", "M5", "风险等级空白。"),
    found("A01", "V15", "审核人空白。"),
    found("F07", "N5", "措施太短。", { severity: "提醒" }),
    found("L03", null, "缺少“风险等级”一栏。", { sheet: "科室风险点登记表" }),
    found("G01", "H9", "风险等级看不懂。", { sheet: "科室风险点登记表" }),
    found("C02", null, "没有科室风险点。"),
  ]);

  test.each([
    ["公诉科.xlsx › 岗位风险点登记表 › 5", ["风险等级空白。"]],
    ["公诉科.xlsx › 岗位风险点登记表 › 15", ["审核人空白。"]],
    ["公诉科.xlsx › 岗位风险点登记表 › 6", []],
    // A column that the whole sheet lacks keeps back each of its rows.
    ["公诉科.xlsx › 科室风险点登记表 › 7", ["缺少“风险等级”一栏。"]],
    ["公诉科.xlsx › 科室风险点登记表 › 9", ["缺少“风险等级”一栏。", "风险等级看不懂。"]],
    ["监察室.xlsx › 科室风险点登记表 › 9", []],
  ])("%s", (source, messages) => expect(errors(source)).toEqual(messages));
});
