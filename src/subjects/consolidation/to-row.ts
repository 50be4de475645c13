import { headOf, type House } from "../../house/house";
import { named } from "../../house/names";
import { presentOf } from "../../house/succession";
import { type Point, type PointRecord } from "../registers/point";
import { personOf } from "../../house/who";
import type { PreviousRow } from "./sheets/institution-table";
import { INSTITUTION, PARTY_GROUP } from "../../sheets/words";
import { CONTENT } from "./books";
import { fingerprintOf } from "./matching/fingerprint";

/** A row that is still being filled in; `_上次汇总` has it as 风险点汇总表 does, and says two things more. */
export type RowDraft = { -readonly [K in keyof PreviousRow]: PreviousRow[K] };

/** A risk point as a row of 风险点汇总表; number, status and batch come later. */
export function toRow(point: Point, house: House): RowDraft {
  const row = draftOf(point.record);
  row.level = point.level;
  row.source = sourceOf(point);
  if (point.level === "单位") fillOwn(row, point.record, house);
  else fillDepartments(row, point, house);
  row.fingerprint = fingerprintOf(row, CONTENT);
  return row;
}

function sourceOf({ table, entry }: Point): string {
  return sourceName(table.file, table.sheet, entry.row);
}

/** 来源: `公诉科.xlsx › 岗位风险点登记表 › 17`. */
export function sourceName(file: string, sheet: string, row: number | string): string {
  // Joined it is one text; put together it would be four that hang on one another, for every row of the house.
  return [file, sheet, row].join(" › ");
}

/** What every level says in the same words; one literal, since every row of the house passes here. */
function draftOf(record: PointRecord): RowDraft {
  return {
    riskId: null,
    level: null,
    department: null,
    name: null,
    title: null,
    post: null,
    power: record.power ?? null,
    step: null,
    category: record.category ?? null,
    aspect: record.aspect ?? null,
    point: record.point ?? null,
    likelihood: record.likelihood ?? null,
    severity: record.severity ?? null,
    grade: record.grade ?? null,
    gradeReason: record.gradeReason ?? null,
    measures: record.measures ?? null,
    responsible: record.responsible ?? null,
    departmentHead: null,
    leader: null,
    due: record.due ?? null,
    assessedOn: null,
    reviewer: null,
    opinion: record.opinion ?? null,
    reviewedOn: null,
    filingNo: null,
    filedOn: null,
    norm: record.norm ?? null,
    done: record.done ?? null,
    status: null,
    source: null,
    fingerprint: null,
    batch: null,
    沿用状态: null,
    上年等级: null,
    written: null,
    approvedAs: null,
  };
}

function fillDepartments(row: RowDraft, point: Point, house: House): void {
  const { record, level } = point;
  const { chief } = house;
  const department = point.department && presentOf(house, point.department);
  const author = personOf(point)?.name ?? null;
  row.department = department?.name ?? null;
  row.name = level === "岗位" ? (author ?? record.name ?? null) : null;
  row.title = record.title ?? null;
  row.post = (level === "岗位" ? record.post : record.posts) ?? null;
  row.step = record.step ?? null;
  row.assessedOn = record.assessedOn ?? null;
  row.reviewer = record.reviewer ?? null;
  row.reviewedOn = record.reviewedOn ?? null;
  if (!department) return;
  if (department.isLeadership) row.leader = author !== null && author === chief ? PARTY_GROUP : chief;
  else {
    row.departmentHead = headOf(department);
    row.leader = department.leaders.join("、") || null;
  }
}

function fillOwn(row: RowDraft, record: PointRecord, house: House): void {
  const responsible = named(house, record.responsibleDepartment);
  row.department = INSTITUTION;
  row.post = record.place ?? null;
  row.step = record.domain ?? null;
  row.assessedOn = record.panelOn ?? null;
  row.reviewer = PARTY_GROUP;
  row.reviewedOn = record.partyOn ?? null;
  row.filingNo = record.filingNo ?? null;
  row.filedOn = record.filedOn ?? null;
  row.departmentHead = responsible ? headOf(responsible) : null;
  row.leader = record.responsible ?? null;
}
