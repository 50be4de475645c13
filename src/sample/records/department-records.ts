import { recordOf } from "../../sheets/define-sheet";
import {
  departmentRegister,
  type DepartmentRecord,
} from "../../subjects/registers/sheets/department-register";
import type { DepartmentAbout } from "../department-list";
import { sampleHead } from "./roster-records";
import { risksOf, riskWords, type SampleRisk } from "../sample-data";
import { NORMS, STEPS } from "./steps";
import { dueOf, timetableOf } from "../timetable";

/** 科室 points of a department. */
export function departmentRecords(department: DepartmentAbout, order: number): readonly DepartmentRecord[] {
  return risksOf(department.name, "科室").map((risk, index) =>
    departmentRecord(department, order, risk, index),
  );
}

function departmentRecord(
  department: DepartmentAbout,
  order: number,
  risk: SampleRisk,
  index: number,
): DepartmentRecord {
  const [step = null, focus = null, posts = null] = STEPS[risk.power] ?? [];
  return recordOf(departmentRegister, {
    riskId: `${department.code}-K-${String(index + 1).padStart(3, "0")}`,
    power: risk.power,
    step,
    focus,
    posts,
    aspect: risk.aspect,
    ...riskWords(risk),
    norm: NORMS[risk.power] ?? null,
    responsible: index % 2 === 0 ? sampleHead(department.name) : "全体干警",
    ...dueOf(index + order + 1),
    ...reviewOf(department, order),
  });
}

/** Where the register is signed as a whole, the rows leave assessment and review to 科室信息. */
function reviewOf({ signedAsWhole, leaders }: DepartmentAbout, order: number): Partial<DepartmentRecord> {
  if (signedAsWhole) return {};
  const { departmentAssessed: assessedOn, departmentReviewed: reviewedOn } = timetableOf(order);
  return {
    assessedOn,
    reviewer: leaders?.split("、")[0] ?? null,
    opinion: "同意",
    reviewedOn,
    signing: "纸质",
  };
}
