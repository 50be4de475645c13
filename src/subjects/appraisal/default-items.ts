import { F01 } from "../../findings/catalogue/fields";
import type { Rule } from "../../findings/rule";
import { V06 } from "../flow/catalogue/flow";
import { S02 } from "../inspections/catalogue/inspections";
import { U05 } from "../institution/catalogue/institution";
import { P02 } from "../organising/catalogue/stages";
import { A01, A02, A03, A04, A05, A06, A08, A09, A12 } from "../registers/catalogue/assessment";
import { C01, C02, C03, C05 } from "../registers/catalogue/coverage";
import { G01, G04 } from "../registers/catalogue/grades";
import { M01, M02, M03, M04, M05 } from "../registers/catalogue/measures";
import { recordOf } from "../../sheets/define-sheet";
import { appraisalItems, type AppraisalItemRecord } from "./sheets/appraisal-items";

type Item = readonly [
  code: string,
  item: string,
  content: string,
  standard: string,
  full: number,
  sources: string,
  each: string,
];

const ids = (...rules: readonly Rule[]): string => rules.map(({ id }) => id).join("、");
const ASSESSED = [A01, A02, A03, A04, A05, A06] as const;

const OF_DEPARTMENTS: readonly Item[] = [
  [
    "E1",
    "组织部署",
    "负责人参加领导小组；组织动员、学习；集体讨论评议",
    "不在领导小组扣4分，没有动员、学习扣3分，没有讨论评议扣3分",
    10,
    "领导小组；动员学习；讨论评议",
    "4；3；3",
  ],
  [
    "E2",
    "排查覆盖",
    "全员排查；查找科室风险点；重点部位逐一排查",
    "缺一人扣1分，没有科室风险点扣5分，重点部位没有排查一处扣5分",
    25,
    [C01, C02, C03].map((rule) => ids(rule)).join("；"),
    "1；5；5",
  ],
  [
    "E3",
    "等级评定与审核",
    "集体评定，按规定审核，等级与方案一致",
    "评定、审核不到位一行扣0.5分，等级不符一行扣1分",
    20,
    `${ids(...ASSESSED, A09, A12)}（每行）；${ids(G01, G04)}（每行）`,
    "0.5；1",
  ],
  [
    "E4",
    "防控措施",
    "措施有针对性，责任到人，按期落实",
    "缺措施、责任人、时限一项扣0.5分，逾期一项扣1分，照抄、空话一项扣0.3分，未落实没有处理扣1分",
    20,
    `${ids(M01, M04, M05)}错误；${ids(M05)}提醒；${ids(M02, M03)}；${ids(S02)}`,
    "0.5；1；0.3；1",
  ],
  [
    "E5",
    "预警回告",
    "接到预警按期回告，一次整改到位",
    "逾期未回告一件扣2分，逾期回告一件扣1分，重新整改一轮扣2分",
    10,
    "逾期未回告；逾期回告；重新整改",
    "2；1；2",
  ],
  ["E6", "信息档案", "按要求报送回访卡、检查材料", "没有报送一次扣2分", 10, "手工", "2"],
  ["E7", "总结上报", "按时上报总结", "没有上报扣5分，迟报扣2分", 5, "未报；迟报", "5；2"],
  ["E8", "加扣分", "有创新、受表彰的加分，造成影响的扣分，写明理由", "加、扣各不超过5分", 0, "加扣分", "5"],
];

const OF_POSTS: readonly Item[] = [
  ["G1", "查找", "风险点查找准确、填写完整", "缺一项扣5分", 30, ids(F01), "5"],
  ["G2", "等级与审核", "等级与方案一致，按规定审核", "一处扣5分", 30, ids(...ASSESSED, A12, G01, G04), "5"],
  [
    "G3",
    "措施落实",
    "措施具体，责任到人，按期落实",
    "一处扣5分，未落实没有处理扣10分",
    40,
    `${ids(M01, M02, M03, M04, M05)}；${ids(S02)}`,
    "5；10",
  ],
];

const OF_INSTITUTION: readonly Item[] = [
  ["Y1", "领域覆盖", "六个领域都查找了风险点", "缺一个领域扣4分", 20, ids(C05), "4"],
  ["Y2", "评审审核备案", "单位风险点和风险部位评审、审核、备案", "一处扣4分", 40, ids(A08, U05), "4"],
  ["Y3", "流程图", "一级风险点画进流程图", "缺一处扣4分", 20, ids(V06), "4"],
  ["Y4", "总结上报", "向市院和区纪委上报总结", "没有都报送扣20分", 20, ids(P02), "20"],
];

/** 考核项目 as the product proposes them; the plan fixes none of it (方案四（三）). */
export const DEFAULT_ITEMS: readonly AppraisalItemRecord[] = [
  ...OF_DEPARTMENTS.map((item) => recordOfItem(item, "科室")),
  ...OF_POSTS.map((item) => recordOfItem(item, "重点岗位")),
  ...OF_INSTITUTION.map((item) => recordOfItem(item, "单位")),
];

function recordOfItem(
  [code, item, content, standard, full, sources, each]: Item,
  of: string,
): AppraisalItemRecord {
  return recordOf(appraisalItems, {
    ...{ 项目编号: code, 项目: item, 考核内容: content, 评分标准: standard, 分值: String(full) },
    ...{ 取数: sources, 每项扣分: each, 对象: of },
  });
}
