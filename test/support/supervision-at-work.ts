import { supervisionWorkbook } from "../../src/flows/supervision/supervision-workbook";
import { sampleInstitution } from "../../src/sample/sample-institution";
import { recordOf } from "../../src/sheets/define-sheet";
import { archive } from "../../src/subjects/archive/sheets/archive";
import { DEFAULT_DISPOSALS } from "../../src/subjects/warnings/default-disposals";
import { warnings, type WarningRecord } from "../../src/subjects/warnings/sheets/warnings";
import type { WorkbookContent } from "../../src/workbook/grid";
import type { WorkbookImage } from "../../src/workbook/sheet-image";
import { contentOf } from "./image-content";

/** Signed for, and not answered by its term in October 2012. */
export const NUMBER_OF_OPEN = "检廉预〔2012〕1号";

const WARNED = {
  ...{ 对象类型: "科室", 对象: "公诉科", department: "公诉科", leader: "陈伟明" },
  ...{ 预警事由: "审批把关不严", 处置方式: "限期整改", 整改要求: "落实集体讨论" },
};
const ISSUED = { 签发人: "林国栋", 送达人: "吴敏" };

function warning(n: number, issued: string, more: Partial<WarningRecord> = {}): WarningRecord {
  const number = `检廉预〔2012〕${n}号`;
  return recordOf(warnings, { ...WARNED, ...ISSUED, number, 签发日期: issued, round: "1", ...more });
}

const signed = (day: string) => ({ 签收人: "陈伟明", 签收日期: day });

/** One warning in every part of the calendar of 2012-10-26 and of 2012-12-01, and an entry in every state. */
const WARNINGS = [
  warning(1, "2012-10-08", signed("2012-10-09")),
  warning(2, "2012-10-11", signed("2012-10-12")),
  warning(3, "2012-10-18", signed("2012-10-19")),
  warning(4, "2012-10-25"),
  warning(5, "2012-10-08", {
    ...signed("2012-10-09"),
    ...{ 回告日期: "2012-10-18", 成因分析: "制度没有落实", 整改措施: "每周集体讨论", 整改结果: "已落实" },
  }),
  recordOf(warnings, { ...WARNED, number: "草-1", round: "1" }),
];

function entry(n: number, more: Readonly<Partial<Record<keyof typeof archive.columns, string>>>) {
  return recordOf(archive, {
    ...{ entry: `XX-2012-00${n}`, 收集日期: `2012-0${6 + n}-08`, 来源: "投诉", 涉及科室: "公诉科" },
    ...{ 信息内容: "反映办案超期", category: "业务流程", 是否新发现风险: "否", 承办人: "吴敏", 密级: "内部" },
    ...more,
  });
}

const VERIFIED = { 核实情况: "属实", 核实日期: "2012-10-10" };
const ENTRIES = [
  entry(1, { ...VERIFIED, 处理意见: "建档", 处理结果: "已谈话", 归档日期: "2012-10-12" }),
  entry(2, { ...VERIFIED, 处理意见: "预警", 批准人: "林国栋" }),
  entry(3, VERIFIED),
  entry(3, { entry: "XX-2012-004" }),
];

/** The supervision office's workbook of the sample institution in the middle of its work, as a file has it. */
export function supervisionImageAtWork(): WorkbookImage {
  const { info } = sampleInstitution().institution;
  return supervisionWorkbook({
    info,
    disposals: DEFAULT_DISPOSALS,
    archive: ENTRIES,
    warnings: WARNINGS,
  });
}

export function supervisionAtWork(): WorkbookContent {
  return contentOf(supervisionImageAtWork(), "监察室.xlsx");
}
