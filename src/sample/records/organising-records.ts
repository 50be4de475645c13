import { recordOf } from "../../sheets/define-sheet";
import { LEADERSHIP } from "../../sheets/words";
import { norms, type NormRecord } from "../../subjects/norms/sheets/norms";
import { leadingGroup, type LeadingGroupRecord } from "../../subjects/organising/sheets/leading-group";
import { workLog, type WorkLogRecord } from "../../subjects/organising/sheets/work-log";
import { DEPARTMENT_LIST } from "../department-list";
import { infoRecord } from "../institution-facts";
import { wholeRoster } from "./roster-records";

/** 领导小组 as the plan has it: 检察长, the other 党组成员, the heads of departments. */
export function groupRecords(): readonly LeadingGroupRecord[] {
  return wholeRoster()
    .filter(({ rank, party }) => rank === "检察长" || rank === "科室负责人" || party === "是")
    .map(({ name, title, party, rank }) => {
      const role = rank === "检察长" ? "组长" : party === "是" ? "副组长" : "成员";
      return recordOf(leadingGroup, { name, 组内职务: role, title, party });
    });
}

/** 工作记录 of the campaign's months. */
export function logRecords(): readonly WorkLogRecord[] {
  const { cityOffice, discipline } = infoRecord();
  const line = (day: string, kind: string, what: string, more: Partial<WorkLogRecord> = {}) =>
    recordOf(workLog, { 日期: day, 类型: kind, 内容: what, ...more });
  const all = { 参加人: "全体" };
  const departments = DEPARTMENT_LIST.filter(({ name }) => name !== LEADERSHIP);
  return [
    line("2012-08-15", "方案印发", "印发廉政风险防控工作实施方案", { 文号: "云检发〔2012〕18号" }),
    line("2012-08-20", "动员", "召开廉政风险防控工作动员大会", all),
    line("2012-09-05", "学习", "学习《关于加强廉政风险防控的指导意见》", all),
    ...departments.map(({ name }) =>
      line("2012-10-18", "讨论评议", "集体讨论评议岗位、科室风险点", { department: name, ...all }),
    ),
    line("2012-10-29", "评审", "评审小组评定单位风险点和风险部位等级"),
    line("2012-10-30", "党组审核", "院党组审核单位风险点和风险部位等级"),
    line("2012-10-31", "备案", "单位风险点和风险部位备案"),
    line("2012-12-24", "报送", "报送年度工作总结", { 接收单位: cityOffice, 文号: "云检发〔2012〕30号" }),
    line("2012-12-24", "报送", "报送年度工作总结", { 接收单位: discipline, 文号: "云检发〔2012〕31号" }),
  ];
}

const NORMS = [
  ["职务犯罪线索集体评估办法", "制度", "反贪污贿赂局", "2012-11-23", "FT-K-001、Y-001"],
  ["扣押、冻结涉案款物管理细则", "制度", "反贪污贿赂局", "2012-11-23", "FT-K-002"],
  ["不批准逮捕、相对不起诉裁量基准", "裁量基准", "公诉科", "2012-11-26", "ZJ-K-002、GS-K-001、Y-002"],
  ["派驻检察人员行为规范", "行为规范", "监所检察科", "2012-11-20", "JS-K-002"],
  ["党组议事规则", "制度", "办公室", "2012-11-16", "Y-003、Y-004"],
  ["装备采购和基建工程监督办法", "制度", "行政装备科", "2012-11-28", "XZ-K-001、Y-005、Y-006"],
] as const;

/** 制度清单: what was laid down in the month of measures. */
export function normRecords(): readonly NormRecord[] {
  return NORMS.map(([name, kind, responsibleDepartment, issued, points], index) =>
    recordOf(norms, {
      ...{ 名称: name, 类型: kind, responsibleDepartment },
      ...{ 计划完成: "2012-11-30", 发布日期: issued, 文号: `云检发〔2012〕${21 + index}号` },
      关联风险点编号: points,
    }),
  );
}
