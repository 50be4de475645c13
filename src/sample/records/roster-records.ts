import { recordOf } from "../../sheets/define-sheet";
import {
  institutionRoster,
  roster,
  type InstitutionPersonRecord,
  type PersonRecord,
} from "../../subjects/institution/sheets/roster";
import { LEADERSHIP } from "../../sheets/words";
import { DEPARTMENT_LIST } from "../department-list";
import { ABSENT, NOT_IN_PARTY_GROUP, STAFF, STAFF_NUMBERS } from "../staff-list";

/** 人员名册 of one department, the head first. */
export function sampleRoster(department: string): readonly PersonRecord[] {
  return (STAFF[department] ?? []).flatMap(([post, title, ...names], line) =>
    names.map((name) => personRecord(department, { post, title, name, rank: rankOf(department, line) })),
  );
}

/** 人员名册 of the whole institution, in official order. */
export function wholeRoster(): readonly InstitutionPersonRecord[] {
  return DEPARTMENT_LIST.flatMap(({ name: department }) =>
    sampleRoster(department).map((person) => recordOf(institutionRoster, { department, ...person })),
  );
}

/** The head stands on the first line. */
export function sampleHead(department: string): string {
  return STAFF[department]?.[0]?.[2] ?? "";
}

function rankOf(department: string, line: number): string {
  if (department === LEADERSHIP) return line === 0 ? "检察长" : "班子成员";
  return line === 0 ? "科室负责人" : "干警";
}

function personRecord(
  department: string,
  person: { post: string; title: string; name: string; rank: string },
): PersonRecord {
  const { name } = person;
  const absent = ABSENT[name];
  return recordOf(roster, {
    ...person,
    staffNo: STAFF_NUMBERS[`${department} ${name}`] ?? null,
    party: department === LEADERSHIP && name !== NOT_IN_PARTY_GROUP ? "是" : "否",
    duty: "主岗",
    state: absent?.state ?? "在岗",
    inScope: absent ? "否" : "是",
    outReason: absent?.reason ?? null,
  });
}
