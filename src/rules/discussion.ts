import { C07 } from "../findings/catalogue/coverage";
import type { Place } from "../findings/finding";
import { say } from "../findings/remark";
import type { DepartmentCase } from "../register/department-case";
import { peopleOf, type Person } from "../register/house";
import type { CaseRule } from "./rule";

/** C07: the discussion counted everybody. */
export const discussionIsComplete: CaseRule = {
  remarks: [C07],
  check(one, { stage }, report) {
    const { read, department, house } = one;
    if (!read.cover || stage === "排查") return;
    const { expected, present, absence } = read.cover.record;
    if (expected === null) return;
    const people = department ? peopleOf(house, department.name) : [];
    if (present !== null) {
      const absent = Number(expected) - Number(present);
      const explained = absentees(absence ?? "", people, absent);
      const data = { expected, present, absent, explained };
      const said = { field: "present", value: present };
      if (absent !== explained) report(say(C07, "absent", placeOn(one, "present"), data, said));
    }
    const scope = people.filter(({ inScope }) => inScope).length;
    const said = { field: "expected", value: expected };
    if (scope > 0 && Number(expected) !== scope)
      report(say(C07, "roster", placeOn(one, "expected"), { expected, scope }, said));
  },
};

function placeOn({ read: { cover }, file }: DepartmentCase, key: "expected" | "present"): Place {
  const { row = null, column = null } = cover?.cells.get(key) ?? {};
  return { file, sheet: cover?.sheet ?? null, row, column };
}

/** More is no list of absentees. */
const LONGEST = 1000;

/**
 * `张三（出差、开会）、李四（病假）` explains two, and so does 张三因公出差，已补课；李四病假, which names two of the roster.
 * Of the two ways to count the one that fits is taken.
 */
function absentees(text: string, people: readonly Person[], absent: number): number {
  const parts = text
    .slice(0, LONGEST)
    .replace(/[（(][^）)]*[）)]/g, "")
    .split(/[、，,；;。\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== "" && !/^(?:无|没有|全员到会|全部到会)/.test(part)).length;
  const names = new Set(people.map(({ name }) => name).filter((name) => text.includes(name))).size;
  return names === absent ? names : parts;
}
