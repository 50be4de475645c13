import { A08 } from "../catalogue/assessment";
import { choice } from "../../../sheets/columns/choice";
import { text } from "../../../sheets/columns/text";
import { defineSheet, type RecordOf } from "../../../sheets/define-sheet";
import * as risk from "./risk-columns";
import { DOMAINS } from "../../../sheets/words";

/** 方案三（二）1：查找单位（院）风险点；等级由评审小组评定，报院党组审核，报纪检监察科室备案。 */
export const institutionRegister = defineSheet({
  id: "institutionRegister",
  tab: "单位风险点登记表",
  purpose:
    "单位（院）风险点，一行一个，由领导小组办公室组织查找，评审小组评定，院党组审核，纪检监察科室备案。",
  level: "单位",
  paper: "A3",
  prefilled: ["riskId"],
  joins: risk.joins,
  columns: {
    riskId: risk.riskId,
    domain: choice({ header: "领域", of: DOMAINS, width: 16 }),
    power: text({ header: "权力事项", aliases: risk.POWERS, max: 200, width: 20 }),
    place: text({ header: "风险部位", aliases: ["部位"], max: 200, width: 18 }),
    category: risk.category,
    point: risk.point,
    likelihood: risk.likelihood,
    severity: risk.severity,
    urgency: risk.urgency,
    grade: risk.grade,
    gradeReason: risk.gradeReason,
    measures: risk.measures,
    norm: risk.norm,
    responsibleDepartment: text({ header: "责任科室", required: "措施", width: 14 }),
    responsible: { ...risk.responsible, header: "责任领导", aliases: ["责任人", "直接责任人"] },
    due: risk.dueDate,
    done: risk.done,
    doneOn: risk.doneOn,
    panelOn: { ...risk.assessedOn, header: "评审小组评定日期", aliases: [], blankRule: A08 },
    opinion: { ...risk.opinion, header: "院党组审核意见", aliases: ["审核意见"], blankRule: A08 },
    partyOn: { ...risk.reviewedOn, header: "院党组审核日期", aliases: ["审核日期"], blankRule: A08 },
    filingNo: text({ header: "备案号", required: "评级", blankRule: A08, width: 14 }),
    filedOn: { ...risk.reviewedOn, header: "备案日期", aliases: [], blankRule: A08 },
    note: risk.note,
  },
});

export type InstitutionRecord = RecordOf<typeof institutionRegister>;
