import { choices } from "../../../sheets/columns/choices";
import { person } from "../../../sheets/columns/person";
import { text } from "../../../sheets/columns/text";
import { defineSheet, type RecordOf } from "../../../sheets/define-sheet";
import * as risk from "./risk-columns";
import { METHODS, STAFF_ASPECTS } from "../../../sheets/words";

/** 方案三（二）1：查找岗位（个人）风险点。 */
export const staffRegister = defineSheet({
  id: "staffRegister",
  tab: "岗位风险点登记表",
  purpose: "岗位（个人）风险点，一行一个，由本人结合岗位职责查找，科室集体评定等级，按干部管理权限审核。",
  level: "岗位",
  paper: "A3",
  prefilled: ["riskId", "name", "title", "post"],
  joins: [...risk.joins, risk.opinionOf("岗位")],
  columns: {
    riskId: risk.riskId,
    name: person({ header: "姓名", note: "从名册选取" }),
    title: text({ header: "职务", required: false }),
    post: text({ header: "岗位", aliases: risk.POSTS }),
    power: text({
      header: "岗位职责（职权）",
      aliases: risk.POWERS,
      max: 200,
      width: 20,
      examples: { good: "扣押、冻结涉案款物", bad: "做好本职工作。（不是一项职权）" },
    }),
    category: risk.category,
    aspect: choices({ header: "查找方面", required: false, of: STAFF_ASPECTS, width: 14 }),
    method: choices({ header: "查找方式", required: false, of: METHODS, width: 14 }),
    point: risk.point,
    likelihood: risk.likelihood,
    severity: risk.severity,
    urgency: risk.urgency,
    grade: risk.grade,
    gradeReason: risk.gradeReason,
    measures: risk.measures,
    norm: risk.norm,
    responsible: risk.responsible,
    due: risk.dueDate,
    done: risk.done,
    doneOn: risk.doneOn,
    assessedOn: risk.assessedOn,
    reviewer: risk.reviewer,
    opinion: risk.opinion,
    reviewedOn: risk.reviewedOn,
    signing: risk.signing,
    seal: risk.seal,
    note: risk.note,
  },
});

export type StaffRecord = RecordOf<typeof staffRegister>;
