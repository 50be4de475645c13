import { recordOf } from "../../sheets/define-sheet";
import type { PersonRecord } from "../../subjects/institution/sheets/roster";
import { staffRegister, type StaffRecord } from "../../subjects/registers/sheets/staff-register";
import { LEADERSHIP, PARTY_GROUP } from "../../sheets/words";
import type { DepartmentAbout } from "../department-list";
import { headDuty } from "./head-duties";
import { sampleHead, sampleRoster } from "./roster-records";
import { risksOf, riskWords, type SampleRisk } from "../sample-data";
import { NORMS } from "./steps";
import { dueOf, timetableOf } from "../timetable";

const METHODS = ["自查自找", "自查自找、群众评议", "上下结合", "自下而上", "自查自找、征求意见"];
const ASPECTS: Readonly<Record<string, string>> = { 因岗位职权带来的权力寻租: "权力寻租" };

/** 岗位 points of a department: everybody in scope answers for the points of his post, the head also for his people. */
export function staffRecords(department: DepartmentAbout, order: number): readonly StaffRecord[] {
  const points = sampleRoster(department.name)
    .filter(({ inScope }) => inScope === "是")
    .flatMap((person) => pointsOf(department.name, person).map((risk) => ({ person, risk })));
  return points.map(({ person, risk }, index) => staffRecord(department, order, person, risk, index));
}

function pointsOf(department: string, { post, rank }: PersonRecord): readonly SampleRisk[] {
  const own = risksOf(department, "岗位").filter((risk) => risk.post === post);
  const duty = rank === "科室负责人" ? headDuty(department, post ?? "") : undefined;
  return duty ? [...own, duty] : own;
}

function staffRecord(
  department: DepartmentAbout,
  order: number,
  person: PersonRecord,
  risk: SampleRisk,
  index: number,
): StaffRecord {
  const { name, title, post } = person;
  return recordOf(staffRegister, {
    riskId: `${department.code}-G-${String(index + 1).padStart(3, "0")}`,
    name,
    title,
    post,
    power: risk.power,
    aspect: ASPECTS[risk.aspect] ?? risk.aspect,
    method: METHODS[index % METHODS.length] ?? null,
    ...riskWords(risk),
    norm: NORMS[risk.power] ?? null,
    // Some departments name the person, others the post.
    responsible: order % 2 === 0 ? post : name,
    ...dueOf(index + order),
    ...reviewOf(department, order, person),
  });
}

function reviewOf(department: DepartmentAbout, order: number, { rank }: PersonRecord): Partial<StaffRecord> {
  const { staffAssessed, staffReviewed } = timetableOf(order);
  if (department.signedAsWhole) return { assessedOn: staffAssessed };
  return {
    assessedOn: staffAssessed,
    reviewer: reviewerOf(department, rank),
    opinion: "同意",
    reviewedOn: staffReviewed,
    signing: "纸质",
  };
}

/** 方案三（二）2: 干警 by the head, the head by 分管领导, leaders by 检察长, he himself by 院党组. */
function reviewerOf({ name, leaders }: DepartmentAbout, rank: string | null): string {
  if (rank === "检察长") return PARTY_GROUP;
  if (rank === "班子成员") return sampleHead(LEADERSHIP);
  return rank === "科室负责人" ? (leaders?.split("、")[0] ?? "") : sampleHead(name);
}
