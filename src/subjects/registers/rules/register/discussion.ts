import { C07 } from "../../catalogue/coverage";
import type { Place } from "../../../../findings/finding";
import { say } from "../../../../findings/rule";
import type { DepartmentCase } from "../../case/department-case";
import { headOf, peopleOf } from "../../../../house/house";
import { absentees } from "./absentees";
import type { RegisterCheck } from "../../../subject";

/** C07: the discussion counted everybody. */
export const discussionIsComplete: RegisterCheck = {
  rules: [C07],
  check(one, { stage }, report) {
    const { read, department, house } = one;
    if (!read.cover || stage === "排查") return;
    const { expected, present, absence } = read.cover.record;
    if (expected === null) return;
    const people = department ? peopleOf(house, department.name) : [];
    if (present !== null) {
      const absent = Number(expected) - Number(present);
      const names = [...people.map(({ name }) => name), (department && headOf(department)) ?? ""];
      const explained = absentees(absence ?? "", [...new Set(names)].filter(Boolean));
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
