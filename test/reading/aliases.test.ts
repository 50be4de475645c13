import { departmentRegister } from "../../src/sheets/department-register";
import type { SheetDefinition } from "../../src/sheets/define-sheet";
import { institutionRegister } from "../../src/sheets/institution-register";
import { staffRegister } from "../../src/sheets/staff-register";
import { headerWords, headerWord } from "../../src/reading/header-words";

/** The aliases of the contract: offices' words for a column, by key. */
const EVERYWHERE = {
  riskId: ["风险点编号", "编号"],
  point: ["风险点及表现形式", "风险点", "表现形式", "风险内容及表现形式", "主要内容及表现形式", "风险描述"],
  likelihood: ["发生可能性", "可能性", "发生几率"],
  severity: ["后果严重程度", "后果", "危害程度", "严重程度"],
  grade: ["风险等级", "等级", "风险级别", "风险级次", "级别"],
  measures: ["防控措施", "措施", "防范措施", "防控要点及防控措施", "预防和控制措施"],
  due: ["完成时限", "时限", "完成时间"],
};
const REVIEWED = {
  responsible: ["责任人", "直接责任人"],
  assessedOn: ["集体评定日期", "评定日期"],
  reviewer: ["审核人", "审核人签名"],
  opinion: ["审核意见", "领导意见", "审核结果"],
  reviewedOn: ["审核日期", "审核时间"],
};
const STAFF = {
  post: ["岗位", "岗位名称", "所在岗位", "风险点涉及的岗位"],
  power: ["岗位职责（职权）", "岗位职责(职权)", "岗位职责", "职权", "权力事项", "工作事项"],
};
const DEPARTMENT = {
  power: ["职权事项", "职权", "权力事项", "工作事项"],
  step: ["业务流程环节", "流程环节", "重要环节"],
  posts: ["涉及岗位", "风险点涉及的岗位"],
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
        [definition.tab, `廉政${header}`, key, definition],
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
