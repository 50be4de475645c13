import { choice } from "../../../sheets/columns/choice";
import { text } from "../../../sheets/columns/text";
import { defineSheet, LEVELS, type RecordOf } from "../../../sheets/define-sheet";
import * as risk from "../../registers/sheets/risk-columns";
import { CARRIED, STATUSES } from "../../../sheets/words";

const free = (header: string, width = 14) => text({ header, required: false, width });
const optional = { required: false } as const;

const columns = {
  riskId: risk.riskId,
  level: choice({ header: "层级", of: LEVELS, width: 8 }),
  department: free("科室", 18),
  name: free("姓名", 10),
  title: free("职务"),
  post: free("岗位"),
  power: free("职权", 20),
  step: free("环节（领域）", 18),
  category: { ...risk.category, ...optional },
  aspect: free("查找方面"),
  point: { ...risk.point, ...optional },
  likelihood: { ...risk.likelihood, ...optional },
  severity: { ...risk.severity, ...optional },
  grade: { ...risk.grade, ...optional },
  gradeReason: risk.gradeReason,
  measures: { ...risk.measures, ...optional },
  responsible: { ...risk.responsible, ...optional },
  departmentHead: free("科室负责人", 12),
  leader: free("责任领导", 12),
  due: { ...risk.dueDate, ...optional },
  assessedOn: { ...risk.assessedOn, ...optional },
  reviewer: { ...risk.reviewer, ...optional },
  opinion: { ...risk.opinion, ...optional },
  reviewedOn: { ...risk.reviewedOn, ...optional },
  filingNo: free("备案号"),
  filedOn: { ...risk.reviewedOn, header: "备案日期", aliases: [], ...optional },
  norm: risk.norm,
  done: risk.done,
  status: choice({ header: "状态", of: STATUSES, filledBy: "program" }),
  source: { ...free("来源", 36), filledBy: "program" as const },
  fingerprint: { ...free("行指纹", 12), filledBy: "program" as const, onPaper: false },
  batch: { ...free("汇总批次", 10), filledBy: "program" as const },
  沿用状态: choice({ header: "沿用状态", required: false, of: CARRIED, width: 10 }),
  上年等级: choice({
    header: "上年等级",
    required: false,
    ...risk.gradeValues,
    filledBy: "program",
    width: 10,
  }),
};

/** 风险点汇总表: every risk point of the house, one row each. */
export const institutionTable = defineSheet({
  id: "institutionTable",
  tab: "风险点汇总表",
  purpose: "全院风险点，一行一个，注明来自哪个文件的哪一行、哪一批。",
  filledBy: "program",
  keepsCorrections: true,
  paper: "A3",
  columns,
});

/** `_上次汇总`: each row as last written, the base of the three-way comparison. */
export const previousTable = defineSheet({
  id: "previousTable",
  tab: "_上次汇总",
  purpose: "上一次写入的汇总表，用来分辨是科室改了还是本院改了。请勿改动。",
  filledBy: "program",
  state: "veryHidden",
  columns: {
    ...columns,
    /** What stood in 风险点编号 where the row got another number (D01). */
    written: { ...free("原填编号", 12), filledBy: "program" as const },
    /** While a row is other words than those that were approved (A12): which those were. */
    approvedAs: { ...free("审核底稿", 20), filledBy: "program" as const },
  },
});

export type InstitutionRow = RecordOf<typeof institutionTable>;
/** A row as its department last sent it. */
export type PreviousRow = RecordOf<typeof previousTable>;
export type InstitutionKey = keyof InstitutionRow;
