import { CLAUSE } from "./clauses";

/** What the plan says in the clauses that rules rest on, in its own words. */
const WORDS: Readonly<Record<string, string>> = {
  [CLAUSE.mobilising]:
    "成立以党组书记、检察长为组长，其他党组成员为副组长，各内设机构负责人为成员的廉政风险防控工作领导小组。组织干警认真学习……引导全体检察干警深刻领会开展廉政风险防控工作的重要性和必要性。",
  [CLAUSE.finding]:
    "以全体检察干警参与为基本要求，组织检察干警结合岗位职责和“一岗双责”的要求，认真查找并分析……方面存在或潜在的廉政风险点；组织科室全体检察干警认真进行讨论和评议，查找本科室业务流程、制度规范、内部管理、监督制约等方面存在或潜在的廉政风险点。",
  [CLAUSE.grading]:
    "发生腐败可能性大，后果严重的为一级风险；发生腐败可能性较大，后果较严重的为二级风险；发生腐败可能性较低，后果较轻微的为三级风险。岗位（个人）和科室廉政风险点的等级由所在科室集体评定，其中岗位（个人）廉政风险点等级由科室负责人审核（科室负责人的报分管检察长审核、班子成员的报检察长审核）；科室廉政风险点等级由分管检察长审核。",
  [CLAUSE.measures]:
    "围绕排查确定的风险点和风险等级，岗位（个人）、科室和单位（院）分别有针对性地制定防控措施……完善制度、工作规划、行为规范和廉政规定。做好工作总结，向市院和区纪委上报有关材料。",
  [CLAUSE.followUp]:
    "通过不间断地排查风险点、调整风险等级、实施预警处置、进行动态防控、及时修正完善，使之形成廉政风险防控工作的良性循环。",
  [CLAUSE.leading]:
    "加强对单位、科室和重点岗位廉政风险防控工作的分类指导、组织协调、督促检查和年度考核工作。",
  [CLAUSE.duties]: "各级领导干部要切实履行“一岗双责”，带头查找廉政风险点，带头制定和落实防控措施。",
  [CLAUSE.supervision]:
    "对确定的风险点要重点进行监督管理，要充分体现每个岗位不同的特点，形成以岗位为点，以工作流程为线，以制度为面，环环相扣的廉政风险防控机制。",
};

/** The plan's words behind a basis; null where it rests on none of these clauses. */
export function planWords(basis: string | null): string | null {
  return WORDS[basis ?? ""] ?? null;
}
