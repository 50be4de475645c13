import { departmentRegister } from "../../src/subjects/registers/sheets/department-register";
import type { SheetDefinition } from "../../src/sheets/define-sheet";
import { institutionRegister } from "../../src/subjects/registers/sheets/institution-register";
import { staffRegister } from "../../src/subjects/registers/sheets/staff-register";
import {
  DEPARTMENT_WORDS,
  headerWord,
  headerWords,
  IGNORED_IN_REGISTERS,
} from "../../src/reading/head/header-words";

/** The aliases of the contract: offices' words for a column, by key. */
const EVERYWHERE = {
  riskId: ["风险点编号", "编号", "岗位风险编号"],
  point: [
    "风险点及表现形式",
    "风险点",
    "表现形式",
    "风险内容及表现形式",
    "主要内容及表现形式",
    "风险描述",
    "风险主要内容及表现形式",
    "风险表现",
    "风险表现形式",
    "风险点表现形式",
    "风险点描述",
    "风险内容",
    "风险点内容",
    "主要表现形式",
    "具体表现",
    "风险情况描述",
    "风险点名称",
    "风险名称",
    "风险点及主要表现",
  ],
  category: ["风险类别", "风险种类", "风险分类", "风险点类别"],
  likelihood: ["发生可能性", "可能性", "发生几率", "风险发生可能性", "发生概率", "风险发生几率"],
  severity: ["后果严重程度", "后果", "危害程度", "严重程度", "后果严重性", "危害后果", "影响程度"],
  grade: [
    "风险等级",
    "等级",
    "风险级别",
    "风险级次",
    "级别",
    "风险点等级",
    "评定等级",
    "建议风险级别",
    "风险等次",
    "等次",
  ],
  measures: [
    "防控措施",
    "措施",
    "防范措施",
    "防控要点及防控措施",
    "预防和控制措施",
    "预防措施",
    "主要预防措施",
    "防控办法",
    "防控方法",
    "防控对策",
    "风险防控措施",
    "具体防控措施",
  ],
  due: ["完成时限", "时限", "完成时间", "完成期限", "整改期限", "落实时限"],
};
const REVIEWED = {
  responsible: ["责任人", "直接责任人", "防控责任人", "岗位责任人", "第一责任人", "责任岗位"],
  assessedOn: ["集体评定日期", "评定日期", "集体评议日期", "评议日期", "讨论日期", "评估日期"],
  reviewer: ["审核人", "审核人签名", "审批人", "审定人"],
  opinion: ["审核意见", "领导意见", "审核结果", "审批意见", "审定意见", "科室审核意见", "分管领导意见"],
  reviewedOn: ["审核日期", "审核时间", "审批日期", "审批时间"],
};
const STAFF = {
  post: ["岗位", "岗位名称", "所在岗位", "工作岗位", "职位", "岗位类别", "风险点涉及的岗位"],
  power: [
    "岗位职责（职权）",
    "岗位职责(职权)",
    "岗位职责",
    "职权",
    "职权名称",
    "权力事项",
    "权力名称",
    "工作事项",
    "职责权力",
    "职责权限",
    "工作职责",
    "主要职责",
    "岗位职权",
    "业务名称",
  ],
};
const DEPARTMENT = {
  power: ["职权事项", "职权", "权力事项", "工作事项"],
  step: ["业务流程环节", "流程环节", "重要环节"],
  posts: ["涉及岗位", "涉及对象", "风险点涉及的岗位"],
};

type Case = readonly [tab: string, header: string, key: string, definition: SheetDefinition];

function cases(
  definition: SheetDefinition,
  ...groups: readonly Readonly<Record<string, readonly string[]>>[]
): Case[] {
  return groups.flatMap((group) =>
    Object.entries(group).flatMap(([key, headers]) =>
      headers.flatMap((header): Case[] => [
        [definition.tab, header, key, definition],
        ...["廉政", "廉洁", "腐败"].map((front): Case => [
          definition.tab,
          `${front}${header}`,
          key,
          definition,
        ]),
      ]),
    ),
  );
}

test.each([
  ...cases(staffRegister, EVERYWHERE, REVIEWED, STAFF),
  ...cases(departmentRegister, EVERYWHERE, REVIEWED, DEPARTMENT),
  ...cases(institutionRegister, EVERYWHERE),
])("%s: %s", (_, header, key, definition) => {
  expect(headerWords(definition).get(headerWord(header))).toBe(key);
});

test.each([staffRegister, departmentRegister, institutionRegister])(
  "no two columns of $tab share a header",
  (definition) => {
    const own = Object.values(definition.columns).map(({ header }) => headerWord(header));
    expect(new Set(own).size).toBe(own.length);
  },
);

test.each([...["部门负责人", "部门责任人", "科室负责人", "责任领导", "分管领导", "主管领导", "监测指标"]])(
  "%s is known and ignored in registers of people and departments",
  (header) => {
    expect(IGNORED_IN_REGISTERS.has(headerWord(header))).toBe(true);
    expect(headerWords(staffRegister).has(headerWord(header))).toBe(false);
  },
);

test.each(["科室", "部门", "单位/科室", "庭室", "处室", "所在部门"])("%s says whose a row is", (header) => {
  expect(DEPARTMENT_WORDS.has(headerWord(header))).toBe(true);
});
