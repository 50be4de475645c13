import { choices } from "../../../sheets/columns/choices";
import { text } from "../../../sheets/columns/text";
import { defineSheet, type RecordOf } from "../../../sheets/define-sheet";
import * as risk from "./risk-columns";
import { DEPARTMENT_ASPECTS, FOCUSES } from "../../../sheets/words";

/** 方案三（二）1：查找科室风险点。 */
export const departmentRegister = defineSheet({
  id: "departmentRegister",
  tab: "科室风险点登记表",
  purpose: "科室风险点，一行一个，由全科干警讨论评议查找，科室集体评定等级，分管领导审核。",
  level: "科室",
  paper: "A3",
  prefilled: ["riskId"],
  joins: [...risk.joins, risk.opinionOf("科室")],
  standsIn: { header: "关键环节", for: "step", otherwise: "focus" },
  columns: {
    riskId: risk.riskId,
    power: text({
      header: "职权事项",
      aliases: [...risk.POWERS, "科室职责", "部门职责"],
      max: 200,
      width: 20,
    }),
    step: text({
      header: "业务流程环节",
      aliases: ["流程环节", "重要环节", "业务环节"],
      max: 200,
      width: 18,
      examples: { good: "退回补充侦查和延长办案期限", bad: "各个环节。（要写是哪一个）" },
    }),
    category: risk.category,
    aspect: choices({ header: "查找方面", required: false, of: DEPARTMENT_ASPECTS, width: 14 }),
    focus: choices({ header: "关键环节", required: false, of: FOCUSES }),
    point: risk.point,
    posts: text({
      header: "涉及岗位",
      aliases: ["涉及对象", ...risk.POSTS],
      required: false,
      max: 200,
      note: "岗位名称，或“全科”",
    }),
    likelihood: risk.likelihood,
    severity: risk.severity,
    urgency: risk.urgency,
    grade: risk.grade,
    gradeReason: risk.gradeReason,
    measures: risk.measures,
    norm: risk.norm,
    responsible: { ...risk.responsible, header: "直接责任人", aliases: ["责任人", ...risk.RESPONSIBLES] },
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

export type DepartmentRecord = RecordOf<typeof departmentRegister>;
