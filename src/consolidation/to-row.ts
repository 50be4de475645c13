import { headOf, type Department, type House } from "../register/house";
import { named } from "../register/identify";
import { personOf, type Point } from "../register/point";
import { shortHash } from "../register/seal";
import { recordOf } from "../sheets/define-sheet";
import { institutionTable, type InstitutionRow } from "../sheets/institution-table";
import { INSTITUTION, PARTY_GROUP } from "../sheets/words";
import { CONTENT } from "./books";

/** A risk point as a row of 风险点汇总表; number, status and batch come later. */
export function toRow(point: Point, house: House): InstitutionRow {
  const row = recordOf(institutionTable, {
    ...shared(point),
    ...ofLevel(point, house),
    source: sourceOf(point),
  });
  return { ...row, fingerprint: shortHash(CONTENT.map((key) => row[key] ?? "")) };
}

/** `公诉科.xlsx › 岗位风险点登记表 › 17`. */
export function sourceOf({ table, entry }: Point): string {
  return `${table.file} › ${table.sheet} › ${entry.row}`;
}

function shared({ level, record }: Point) {
  const {
    category,
    aspect,
    point,
    likelihood,
    severity,
    grade,
    gradeReason,
    measures,
    responsible,
    due,
    norm,
    done,
    opinion,
  } = record;
  return {
    level,
    category,
    aspect,
    point,
    likelihood,
    severity,
    grade,
    gradeReason,
    measures,
    responsible,
    due,
    norm,
    done,
    opinion,
  } as Partial<InstitutionRow>;
}

function ofLevel(point: Point, house: House): Partial<InstitutionRow> {
  return point.level === "单位" ? ofInstitution(point, house) : ofDepartment(point, house);
}

function ofDepartment(point: Point, house: House): Partial<InstitutionRow> {
  const { record, department, level } = point;
  return {
    department: department?.name ?? null,
    name: level === "岗位" ? (personOf(point)?.name ?? record.name ?? null) : null,
    title: record.title ?? null,
    post: (level === "岗位" ? record.post : record.posts) ?? null,
    power: record.power ?? null,
    step: record.step ?? null,
    assessedOn: record.assessedOn ?? null,
    reviewer: record.reviewer ?? null,
    reviewedOn: record.reviewedOn ?? null,
    ...leadersOf(department, house, personOf(point)?.name ?? null),
  };
}

function leadersOf(
  department: Department | null,
  { chief }: House,
  author: string | null,
): Partial<InstitutionRow> {
  if (!department) return {};
  if (department.isLeadership)
    return { departmentHead: null, leader: author !== null && author === chief ? PARTY_GROUP : chief };
  return { departmentHead: headOf(department), leader: department.leaders.join("、") || null };
}

function ofInstitution({ record }: Point, house: House): Partial<InstitutionRow> {
  const responsible = named(house, record.responsibleDepartment);
  return {
    department: INSTITUTION,
    post: record.place ?? null,
    power: record.power ?? null,
    step: record.domain ?? null,
    assessedOn: record.panelOn ?? null,
    reviewer: PARTY_GROUP,
    reviewedOn: record.partyOn ?? null,
    filingNo: record.filingNo ?? null,
    filedOn: record.filedOn ?? null,
    departmentHead: responsible ? headOf(responsible) : null,
    leader: record.responsible ?? null,
  };
}
