import { recordOf } from "../../sheets/define-sheet";
import {
  institutionRegister,
  type InstitutionRecord,
} from "../../subjects/registers/sheets/institution-register";
import { keyAreas, type KeyAreaRecord } from "../../subjects/institution/sheets/key-areas";
import { LEADERSHIP } from "../../sheets/words";
import { risksOf, riskWords } from "../sample-data";
import { dueOf, INSTITUTION_DAYS } from "../timetable";

/** 风险部位, 责任科室 and 责任领导 by 领域. */
const PLACES: Readonly<Record<string, readonly [place: string, department: string, leader: string]>> = {
  执法办案: ["职务犯罪侦查部门", "反贪污贿赂局", "黄志刚"],
  履行法律监督职责: ["诉讼监督部门", "侦查监督科", "陈伟明"],
  重大事项决策: ["党组、检委会", "办公室", "林国栋"],
  重要人事任免: ["政工部门", "政工科", "林国栋"],
  重大建设项目安排: ["基建工作小组", "行政装备科", "黄志刚"],
  大额度资金使用: ["财务管理部门", "行政装备科", "黄志刚"],
};

/** 单位 points: graded by the panel, reviewed by the party group, filed. */
export function institutionRecords(): readonly InstitutionRecord[] {
  return risksOf(LEADERSHIP, "单位").map((risk, index) => {
    const [place = null, responsibleDepartment = null, responsible = null] = PLACES[risk.aspect] ?? [];
    return recordOf(institutionRegister, {
      riskId: `Y-${String(index + 1).padStart(3, "0")}`,
      domain: risk.aspect,
      power: risk.power,
      place,
      ...riskWords(risk),
      responsibleDepartment,
      responsible,
      ...dueOf(index),
      opinion: "同意",
      ...filing(index + 1),
    });
  });
}

const RUN_BY_POWER = "权力运行的重要岗位和关键环节";
const COMPLAINED_OF = "群众反映问题较多的部位";
const BROKEN_BEFORE = "曾经出现过违纪违法问题的部位";

type Area = readonly [
  place: string,
  department: string,
  reason: string,
  riskIds: string | null,
  grade: string | null,
];

const AREAS: readonly Area[] = [
  ["职务犯罪线索评估和立案、撤案", "反贪污贿赂局", RUN_BY_POWER, "FT-K-001、Y-001", "一级"],
  ["扣押、冻结涉案款物的移交和保管", "反贪污贿赂局", BROKEN_BEFORE, "FT-K-002", "一级"],
  ["不批准逮捕、相对不起诉的裁量", "公诉科", RUN_BY_POWER, "ZJ-K-002、GS-K-001", "一级"],
  ["看守所派驻检察室", "监所检察科", COMPLAINED_OF, "JS-K-002", "二级"],
  ["涉案款物库房", "案件管理中心", RUN_BY_POWER, "AG-K-002", "一级"],
  ["装备采购和基建工程", "行政装备科", BROKEN_BEFORE, "XZ-K-001、Y-005", "一级"],
  ["律师阅卷和当事人接待窗口", "案件管理中心", COMPLAINED_OF, null, null],
];

/** 重点排查清单: every area is linked to its points, or says why none was found. */
export function keyAreaRecords(): readonly KeyAreaRecord[] {
  return AREAS.map(([place, department, reason, riskIds, grade], index) =>
    recordOf(keyAreas, {
      place,
      department,
      reason,
      riskIds,
      result: riskIds ? "已列入风险点" : "经排查未发现",
      explanation: riskIds ? null : "2012年以来全程录像、阅卷登记抽查30次，未发现区别对待和收受好处的情形",
      ...(grade !== null && { grade, ...filing(institutionRecords().length + index + 1) }),
    }),
  );
}

/** Panel, party group and filing under a number of its own. */
function filing(number: number) {
  return { ...INSTITUTION_DAYS, filingNo: `云检廉备〔2012〕${number}号` };
}
